"""Official tables as the pages print them, and their cells read back by their ids."""

import re
from html.parser import HTMLParser

import markdown

from crossfoot.engine.judge import Judge, Judged
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.rendered import judged_tables, print_source, read_rendered
from crossfoot.pages.compose import compose
from crossfoot.pages.prepared import Prepared, prepare
from crossfoot.profile.load import load_pack_file
from crossfoot.profile.shipped import shipped_packs
from crossfoot.source.source_file import source_from_text

_PROFILES = tuple(load_pack_file(file) for file in shipped_packs().values())


def judged(text: str) -> Judged:
    return Judge(_PROFILES, CheckOptions()).judge(source_from_text("docs/report.md", text))


def prepared(text: str) -> Prepared:
    found = judged(text)
    assert found.document is not None
    return prepare(found.document, judged_tables(found.document), found.tables, found.diagnostics, "zh")


def shown(text: str) -> str:
    """The content of the page of a report, official tables and signs in it."""
    found = judged(text)
    document = found.document
    assert document is not None
    html = markdown.markdown(text[document.body.start :], extensions=["tables", "attr_list", "md_in_html"])
    rendered = read_rendered(html, print_source(document))
    tables = [(table.span, table.table) for table in rendered.tables]
    return compose(html, tables, rendered.headings, prepared(text)).html


_OURS = re.compile(
    r' (?:id|headers|aria-labelledby|data-[a-z-]+)(?:="[^"]*")?(?=[ >])|<sup data-crossfoot-sign>.*?</sup>|<caption>.*</caption>\n'
)


def written_as_html(text: str) -> str:
    """``text`` with its tables as an author would write them in HTML: the layout of the form, nothing else of ours."""
    document = judged(text).document
    assert document is not None
    tables = judged_tables(document)
    for official in reversed(prepared(text).officials):
        start, end = tables[official.first].span.start, tables[official.after - 1].span.end
        table = official.html[official.html.index("<table") : official.html.rindex("</div>")]
        text = text[:start] + _OURS.sub("", table) + text[end:]
    return text


class Reader(HTMLParser):
    """Cells with their attributes and text, by ``id`` and in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.cells: list[tuple[str, dict[str, str], str]] = []
        self.rows = 0
        self._open = False
        self.feed(html)
        self.by_id = {attributes["id"]: text for _, attributes, text in self.cells if "id" in attributes}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.rows += tag == "tr"
        self._open = tag in ("td", "th")
        if self._open:
            self.cells.append((tag, {name: value or "" for name, value in attrs}, ""))

    def handle_endtag(self, tag: str) -> None:
        self._open = self._open and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        if self._open:
            tag, attributes, text = self.cells[-1]
            self.cells[-1] = (tag, attributes, text + data)

    def figures(self) -> dict[tuple[str, ...], str]:
        """Each figure by the texts of the header cells that its ``headers`` name."""
        return {
            tuple(self.by_id[id] for id in attributes["headers"].split()): text
            for tag, attributes, text in self.cells
            if tag == "td" and "headers" in attributes
        }
