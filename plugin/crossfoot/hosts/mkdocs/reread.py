"""Reports read again: the few whose pages show something else than was judged, or of which others tell more.

Taken up only for those: where nothing has changed there are none.
"""

from collections.abc import Sequence

from crossfoot.document.parse import parse
from crossfoot.engine.judge import Judged
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.rendered import judged_tables
from crossfoot.engine.rendered_differences import differences
from crossfoot.engine.requirements import RENDERED
from crossfoot.engine.word import word
from crossfoot.hosts.mkdocs.judgement import NOTHING
from crossfoot.hosts.mkdocs.site import Site
from crossfoot.pages.prepared import Prepared, prepare
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.rules.document.rendered_table_differs import RULE
from crossfoot.source.source_file import SourceFile
from crossfoot.terms.severity import Severity

_UNFORMED = ("unclosed", "overlap", "too-large")


def shown_otherwise(
    site: Site, source: SourceFile, html: str, severity: Severity, options: CheckOptions
) -> list[Diagnostic]:
    """What the page's content ``html`` shows otherwise than ``source`` (CF006)."""
    document = parse(source, site.settings.markdown_extensions)
    # A table that cannot be formed is a finding already, and swallows what the page shows.
    if any(fault.kind in _UNFORMED for table in document.tables for fault in table.faults):
        return []
    return [
        word(RULE, RENDERED, violation, source, severity, options)
        for violation in differences(document, html, site.permalink)
    ]


def places_without_tables(site: Site, source: SourceFile, findings: Sequence[Diagnostic]) -> Prepared:
    """The places of all ``findings``, those that the page brought to light among them; no table is laid out anew."""
    document = parse(source, site.settings.markdown_extensions)
    return prepare(document, judged_tables(document), {}, findings, site.language)


def places_in(judged: Judged, site: Site, findings: Sequence[Diagnostic]) -> Prepared:
    """The places of all ``findings``, those that other reports brought to light among them."""
    document = judged.document
    if document is None:
        return NOTHING
    return prepare(document, judged_tables(document), judged.tables, findings, site.language)
