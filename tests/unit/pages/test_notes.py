"""What is accepted stands at its figures: a sign there, the reason once below the table, linked both ways."""

import re

import html5lib
import pytest

from sites.example import report
from unit.pages.official import shown, written_as_html

BLANK = "| 行政复议 |  |  |  |  |  |"
REASON = '原件空白<img src=x onerror=alert(1)>"><script>'
WAIVED = report(
    head=f"waivers:\n  - requirement: litigation.complete\n    row: reconsideration\n    reason: '{REASON}'\n"
).replace("| 行政复议 | 1 | 0 | 0 | 0 | 1 |", BLANK)
# A link in a cell: the author's own table stays.
KEPT_HTML = written_as_html(WAIVED).replace("<td>2</td>", '<td><a href="#x">2</a></td>', 1)
KEPT_PIPE = WAIVED.replace("| 0 | 2 | 0 | 0 | 2 |", "| 0 | [2](#x) | 0 | 0 | 2 |")
FORMS = {
    "compact": WAIVED,
    "html": written_as_html(WAIVED),
    "the author's html": KEPT_HTML,
    "the author's pipes": KEPT_PIPE,
}


def tree(text: str):
    return html5lib.parse(shown(text), namespaceHTMLElements=False)


def by_id(root, id: str):
    found = [element for element in root.iter() if element.get("id") == id]
    assert len(found) == 1, id
    return found[0]


def words(element) -> str:
    return " ".join("".join(element.itertext()).split())


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_five_cells_under_one_waiver_have_one_note(text):
    root = tree(text)
    cells = [cell for cell in root.iter("td") if any(sup.get("data-crossfoot-sign") is not None for sup in cell.iter())]
    assert [words(cell) for cell in cells] == ["※1"] * 5
    assert all(cell.get("data-crossfoot-mark") == "waived" for cell in cells)
    lists = [element for element in root.iter("ul") if element.get("data-crossfoot-notes") is not None]
    assert [words(entry) for entry in lists[0]] == [f"※1 {REASON} 看原处"]
    assert len(lists) == 1


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_signs_and_notes_lead_to_each_other(text):
    root = tree(text)
    signs = [a for sup in root.iter("sup") if sup.get("data-crossfoot-sign") is not None for a in sup]
    for sign in signs:
        assert words(by_id(root, sign.get("href")[1:])).startswith(words(sign))
        assert words(by_id(root, sign.get("aria-describedby"))) == REASON
        assert words(sign) in sign.get("aria-label")
    back = by_id(root, "crossfoot-note-1").find("a")
    assert by_id(root, back.get("href")[1:]) is signs[0]


def test_what_kept_the_authors_table_is_still_in_it():
    for text in (KEPT_HTML, KEPT_PIPE):
        page = shown(text)
        assert '<a href="#x">2</a>' in page and 'data-crossfoot-table="litigation"' not in page


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_a_reason_is_text(text):
    page = shown(text)
    assert "<img" not in page and "<script" not in page


def test_reasons_are_numbered_through_the_page_and_alike_ones_are_one():
    text = report(
        head="waivers:\n"
        "  - {requirement: disclosure.complete, row: licensing, reason: 甲}\n"
        "  - {requirement: disclosure.complete, row: penalties, reason: 乙}\n"
        "  - {requirement: disclosure.complete, row: coercion, reason: 甲}\n"
        "  - {requirement: litigation.complete, reason: 甲}\n"
    )
    for old in ("| 行政许可 | 517 |", "| 行政处罚 | 693 |", "| 行政强制 | 21 |"):
        text = text.replace(old, re.sub(r"\d+", " ", old))
    text = text.replace("| 行政复议 | 1 | 0 | 0 | 0 | 1 |", BLANK)
    root = tree(text)
    notes = [words(entry) for entry in root.iter("li") if (entry.get("id") or "").startswith("crossfoot-note-")]
    assert notes == ["※1 甲 看原处", "※2 乙 看原处", "※3 甲 看原处"]
    signs = [words(sup) for sup in root.iter("sup")]
    assert signs == ["※1", "※2", "※1", *["※3"] * 5]
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_what_concerns_a_whole_table_is_told_at_its_caption():
    text = report(head="waivers:\n  - {requirement: litigation.rows, reason: 没有诉讼}\n")
    text = re.sub(r"\| 行政诉讼 > 复议后起诉 .*\n", "", text)
    page = shown(text)
    assert re.search(r"<caption><span id=\"cf6\">[^<]+</span><sup data-crossfoot-sign>", page), page
    assert "没有诉讼" in page


def test_without_waivers_there_are_no_signs():
    page = shown(report().replace("| 行政复议 | 1 | 0 | 0 | 0 | 1 |", BLANK))
    assert "※" not in page and "data-crossfoot-notes" not in page
