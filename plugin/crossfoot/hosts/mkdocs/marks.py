"""Which pages ask for something made of all reports; known without importing anything that makes it."""

from collections.abc import Iterator

from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.pages import Page

from crossfoot.publishing.mark import MARK, NAME


def pages_with_marks(files: Files, *, serving: bool) -> Iterator[tuple[Page, str]]:
    """The pages that are shown and have marks, each with its content."""
    shown = InclusionLevel.is_in_serve if serving else InclusionLevel.is_included
    for file in files.documentation_pages(inclusion=shown):
        content = file.page.content if file.page is not None else None
        if file.page is not None and content and NAME in content and MARK.search(content):
            yield file.page, content
