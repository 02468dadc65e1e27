"""An official table takes the place of an author's, whatever form that has, and only where nothing is lost."""

import re
from pathlib import Path

import pytest

from sites.example import report
from unit.pages.official import Reader, prepared, shown, written_as_html

HTML = written_as_html(report())


def test_the_same_figures_in_another_form_make_the_same_page():
    assert "<table" in HTML and "| ---" not in HTML
    numbers = re.compile(r"cf\d+")
    officials, of_html = prepared(report()).officials, prepared(HTML).officials
    assert len(of_html) == len(officials) == 3
    for one, other in zip(officials, of_html, strict=True):
        assert numbers.sub("", one.html) == numbers.sub("", other.html)


REPORTS = Path(__file__).parents[3] / "docs" / "reports"


@pytest.mark.parametrize("name", ["lingwu/2020", "suqian/2024"])
def test_real_reports_in_html_are_laid_out_whole(name):
    text = (REPORTS / f"{name}.md").read_text("utf-8")
    assert "<table" in text and "| ---" not in text
    assert [(official.first, official.after) for official in prepared(text).officials] == [(0, 1), (1, 2), (2, 3)]


def test_presentation_and_wrappers_of_a_word_processor_do_no_harm():
    text = HTML.replace(">517<", ' class="MsoNormal" style="width:9cm"><p><span style="font-size:9pt">517</span></p><')
    assert text != HTML
    assert len(Reader(shown(text)).figures()) == 200


def litigation(old: str, new: str) -> str:
    """The report with a change in the table of section four."""
    before, title, section = HTML.partition("## 四、")
    assert old in section
    return before + title + section.replace(old, new, 1)


def test_an_authors_caption_stays():
    page = shown(litigation("<table>", "<table>\n<caption>表 3</caption>"))
    assert '<caption><span id="cf6">表 3</span></caption>' in page


LOST = [
    ("a link in a cell", "<td>2</td>", '<td><a href="#x">2</a></td>'),
    ("a note in a cell", "<td>2</td>", "<td>2<sup>注</sup></td>"),
    ("a name in the table", "<td>2</td>", '<td id="two">2</td>'),
    ("the table's own name", "<table>", '<table id="four">'),
    ("a word that shows under the pointer", "<td>2</td>", '<td title="含撤回">2</td>'),
    ("something struck out", "<td>2</td>", '<td style="text-decoration: line-through">2</td>'),
    ("something hidden", "<tr><td>1</td>", '<tr style="display: none"><td>1</td>'),
    ("a comment", "<td>2</td>", "<td>2<!-- 两件 --></td>"),
    ("words outside of cells", "</tbody>\n</table>", "</tbody>单位：件</table>"),
    ("words outside of cells, in a row", "<tr><td>1</td>", "<tr>件<td>1</td>"),
    ("a sign at a label", ">行政复议<", ">行政复议*<"),
    ("a spanner in other words", ">未经复议直接起诉<", ">未经复议直接起诉（含撤诉）<"),
    ("a row more", "</tbody>\n</table>", '<tr><td colspan="15">注：本表不含撤回的案件</td></tr></tbody></table>'),
    ("a table in a cell", "<td>2</td>", "<td>2<table><tr><td></td></tr></table></td>"),
    ("figures merged", "<td>1</td><td>0</td>", '<td colspan="2">1</td>'),
    ("an event handler", "<td>2</td>", '<td onclick="alert(1)">2</td>'),
]


@pytest.mark.parametrize(("old", "new"), [case[1:] for case in LOST], ids=[case[0] for case in LOST])
def test_the_authors_table_stays_where_something_would_be_lost(old, new):
    page = shown(litigation(old, new))
    assert [official.count("data-crossfoot-table=") for official in page.split("<h2")] == [0, 0, 4, 1, 0, 0, 0]
    assert 'data-crossfoot-table="litigation"' not in page


def test_blocks_worded_alike_or_not_keep_their_words():
    head = "项 | 本年处理决定数量 |"
    alike = report().replace(head, "项 | 处理决定数量 |")
    assert [official.first for official in prepared(alike).officials] == [0, 4, 5]
    assert shown(alike).count(">处理决定数量</th>") == 2
    one = report().replace(head, "项 | 处理决定数量 |", 1)
    assert [official.first for official in prepared(one).officials] == [4, 5]


@pytest.mark.parametrize("label", ["（七）总计*", "（七）总计①", "（七）总计［注］"])
def test_a_sign_at_the_label_of_a_pipe_table_is_not_lost(label):
    page = shown(report().replace("| （七）总计 |", f"| {label} |"))
    assert label in page


def test_findings_stand_at_the_same_figures_in_every_form():
    text = report().replace("| 行政复议 | 1 | 0 | 0 | 0 | 1 |", "| 行政复议 | 1 | 0 | 0 | 0 | 3 |")
    found = []
    for form in (text, written_as_html(text)):
        cells = Reader(shown(form)).cells
        found.append([(a["headers"], words) for tag, a, words in cells if tag == "td" and "data-crossfoot-mark" in a])
    assert [words for _, words in found[0]] == ["3"]
    names = re.compile(r"cf\d+")
    assert [(names.sub("", headers), words) for headers, words in found[0]] == [
        (names.sub("", headers), words) for headers, words in found[1]
    ]
