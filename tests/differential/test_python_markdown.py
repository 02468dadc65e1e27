"""The headings and tables of a source against those of the page that Python-Markdown makes of it."""

import re

import markdown
import pytest
from bs4 import BeautifulSoup
from bs4.element import Tag
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from crossfoot.document.links import read_links
from crossfoot.document.model import Document, Heading
from crossfoot.document.parse import parse
from crossfoot.document.table import Table
from crossfoot.source.source_file import source_from_text
from properties.strategies.markdown_text import documents

BLOCK_TAG = re.compile(r"</?(?:t[rdha]|h[1-6r]|div|p)\b|<!--|\x60{3}")
SPACE = re.compile(r"[ \t\n\r\f]+")
MARK = "klzzwxh"
EXTENSIONS = ["toc", "tables", "fenced_code"]


def shown_text(element: Tag) -> str:
    for line_break in element.find_all("br"):
        line_break.replace_with(" ")
    return SPACE.sub(" ", "".join(element.find_all(string=True))).strip(" ")


def page_of(text: str) -> str:
    return markdown.markdown(text.lstrip("\n"), extensions=EXTENSIONS)


def shown_on(html: str) -> tuple[list[tuple[int, str]], list[list[list[str]]]]:
    """The headings of a page, and each table's cells row by row."""
    page = BeautifulSoup(html, "html5lib")
    for hidden in page.find_all(string=lambda node: type(node).__name__ == "Comment"):
        hidden.extract()
    headings = [(int(found.name[1]), shown_text(found)) for found in page.find_all(re.compile(r"^h[1-6]$"))]
    tables = [
        [[shown_text(cell) for cell in row.find_all(["td", "th"])] for row in table.find_all("tr")]
        for table in page.find_all("table")
    ]
    return headings, tables


def read_document(text: str) -> Document:
    # Without a head, MkDocs takes leading lines such as "http://x" for metadata.
    return parse(source_from_text("a.md", "---\ntitle: x\n---\n" + text))


def source_of(document: Document, block: Heading | Table) -> str:
    return document.source.text[block.span.start : block.span.end]


def read_from_the_source(document: Document) -> tuple[list[tuple[int, str]], list[list[list[str]]]]:
    headings = [(block.level, block.text) for block in document.blocks if isinstance(block, Heading)]
    tables = []
    for table in document.tables:
        rows: list[list[str]] = [[] for _ in table.row_spans]
        for cell in table.cells:
            rows[cell.row].append(cell.text)
        tables.append(rows)
    return headings, tables


@settings(max_examples=250, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(documents())
def test_headings_and_tables_are_those_of_the_page(text: str) -> None:
    document = read_document(text)
    for block in document.blocks:
        assume(not isinstance(block, Heading) or not BLOCK_TAG.search(source_of(document, block)))
    for table in document.tables:
        # A table that nothing closes takes in what follows; it is a finding of its own. Tags of blocks in the
        # rows of a pipe table tear the page's table apart: only a build, which reads the page, can tell.
        assume(not any(fault.kind == "unclosed" for fault in table.faults))
        assume(table.syntax == "html" or not BLOCK_TAG.search(source_of(document, table)))
    # Python-Markdown at times pairs emphasis with a mark of its own and shows what is left of it.
    page = page_of(text)
    assume(MARK not in page)
    assert read_from_the_source(document) == shown_on(page)


@pytest.mark.parametrize(
    "text",
    [
        "字\n| a | b |\n|---|---|\n| 1 | 2 |",
        "| a | b |\n|---|---|\n| 1 | 2 | 3 |\n字\n# x",
        "- 甲\n\n    | a | b |\n    |---|---|\n    | 1 | 2 |\n\n- 乙\n    # x",
        "> ## 题\n> | a | b |\n> |---|---|\n> | `1|` | 2 |",
        "<div>\n<table><tr><td>1</table>\n</div> <table><tr><td>2</table>\n\n# x",
        "<table>\n<tr><td>1\n\n2</td></tr>\n\n</table>\n题\n---",
        "1. 甲 <table><tr><td>**1**</td></tr></table>\n# x",
        "表 <table>\n<tr><td>**1**</td></tr>\n\n<tr><td>2</td></tr>\n</table>\n\n# x",
        "```\n<table>\n```\n# x\n```\n# y",
        "<!-- `\n\n# x -->\n# `y`",
        "<p>一<br>二</p>\n# x\n<hr>\n## y",
        "\u3000<table><tr><td>1</td></tr></table>\n字",
        "\t| a | b |\n\t|---|---|\n\n|\ta | b |\n|---|---|",
        "# [x][r] [r]\n\n[r]: u\n字\n---",
    ],
)
def test_pages_that_have_gone_wrong_once(text: str) -> None:
    assert read_from_the_source(read_document(text)) == shown_on(page_of(text))


TARGET = st.lists(
    st.sampled_from(["a.pdf", "b c", "(1)", "((2))", "\\)", "\\(", "\\_", " ", "题", "]题", "&amp;"])
).map("".join)
TITLE = st.sampled_from(["", ' "题"', "'题(1'", '"it\'s)"', " (题)", " “题”", "\n'题'"])
SCRAPS = st.sampled_from(["字", "\\", "!", "[", "[[一]", "]", "[二](c.pdf)", "字\n"])


@given(scrap=SCRAPS, target=TARGET, title=TITLE, pointed=st.booleans(), after=SCRAPS)
@settings(max_examples=150, deadline=None)
def test_a_link_has_the_target_that_it_has_on_the_page(
    scrap: str, target: str, title: str, pointed: bool, after: str
) -> None:
    text = f"字{scrap}[一]({f'<{target}>' if pointed else target}{title}){after}\n"
    page = BeautifulSoup(page_of(text), "html5lib")
    shown = [str(tag.get("href") or tag.get("src") or "") for tag in page.find_all(["a", "img"])]
    read = [link.target for link in read_links(read_document(text))]
    assert sorted(read) == sorted(shown)
