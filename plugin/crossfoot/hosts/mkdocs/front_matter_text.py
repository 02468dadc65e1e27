"""The front matter of reports kept harmless: what an author wrote in it is text."""

from html import escape, unescape

from mkdocs.structure.pages import Page


def make_text(page: Page) -> None:
    """Make the title and the like text: themes print the front matter without escaping it.

    ``template`` would choose another page than that of a report, such as one that leads elsewhere.
    """
    page.meta = {key: _escaped(value) for key, value in page.meta.items() if key != "template"}
    if not page.meta.get("title"):
        # A heading, else the name of the file: Material prints it with its entities turned into letters again.
        page.meta["title"] = escape(unescape(str(page.title or "")))


def _escaped(value: object) -> object:
    match value:
        case str():
            return escape(value)
        case list():
            return [_escaped(item) for item in value]
        case dict():
            return {_escaped(key): _escaped(item) for key, item in value.items()}
    return value
