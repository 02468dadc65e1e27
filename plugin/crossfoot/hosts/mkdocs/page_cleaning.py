"""Pages of reports kept harmless: what an author wrote in the text is content."""

from collections.abc import Mapping
from dataclasses import replace

from crossfoot.engine.requirements import MARKUP
from crossfoot.engine.word import is_selected, severity_of, word
from crossfoot.hosts.mkdocs.judgement import Judgement
from crossfoot.hosts.mkdocs.site import Site
from crossfoot.pages.clean import clean
from crossfoot.rules.publication.active_content import RULE
from crossfoot.source.source_file import SourceFile


class PageCleaning:
    """The pages of one build; what is left out of one and not told of its source is added to its findings."""

    def __init__(self, site: Site, judgement: Judgement, sources: Mapping[str, SourceFile]) -> None:
        self.site = site
        self.judgement = judgement
        self.sources = sources

    def clean(self, uri: str, content: str) -> str:
        """The content of the page as it may be shown; the same letter by letter where nothing is at fault."""
        content, left_out = clean(content)
        if left_out:
            from crossfoot.document.parse import parse
            from crossfoot.engine.left_out import unsaid

            checklist = self.judgement.checklists[uri]
            options = self.site.options.at(checklist.path, self.judgement.reports[uri].result.year)
            severity = severity_of(RULE, MARKUP, options)
            if severity is not None and is_selected(RULE, options):
                source = self.sources[uri]
                body = parse(source, self.site.settings.markdown_extensions).body
                found = []
                for violation in unsaid(left_out, self.judgement.diagnostics[uri], body):
                    own = severity if violation.severity is None else min(severity, violation.severity)
                    found.append(word(RULE, MARKUP, violation, source, own, options))
                for diagnostic in found:
                    diagnostic.draft = checklist.draft
                self.judgement.append(uri, found)
                # In a build that is remembered, other reports have the same item: this one gets its own.
                for index, item in enumerate(checklist.items):
                    if item.requirement == MARKUP.id:
                        counts = replace(item.counts, failed=item.counts.failed + len(found))
                        checklist.items[index] = replace(item, counts=counts)
        return content
