import pytest

from crossfoot.document.html_table import read_html
from crossfoot.pages.compose import Edit, apply, compose
from crossfoot.pages.marks import Mark
from crossfoot.pages.official_table import Laid
from crossfoot.pages.officials import Official
from crossfoot.pages.prepared import Prepared
from crossfoot.pages.targets import Target
from sites.example import report
from unit.pages.official import prepared

PAGE = "<h2>一</h2>\n<table>\n<tr><td>1</td><td id='x'>2</td></tr>\n</table>\n<p>…</p>\n<table><tr><th>a</th></tr></table>\n"
READ = read_html(PAGE)
TABLES = [(table.span, table) for table in READ.tables]
HEADINGS = [heading.block for heading in READ.headings]


def composed(targets=(), officials=()):
    return compose(PAGE, TABLES, HEADINGS, Prepared((), tuple(targets), tuple(officials)))


def test_nothing_asked_nothing_changed():
    assert composed().html == PAGE


MARK = Mark("crossfoot-1", "error")
NAMED = [
    (Target(MARK, heading=0), '<h2 id="crossfoot-1" data-crossfoot-mark="error">一</h2>', {}),
    (Target(MARK, table=0, cell=0), '<td id="crossfoot-1" data-crossfoot-mark="error">1</td>', {}),
    (Target(MARK, table=0, cell=1), "<td data-crossfoot-mark=\"error\" id='x'>2</td>", {"crossfoot-1": "x"}),
    (Target(MARK, table=1), '<table id="crossfoot-1" data-crossfoot-mark="error"><tr><th>', {}),
    (Target(MARK, table=9), PAGE, {}),
    (Target(MARK, heading=9), PAGE, {}),
]


PROSE = '<h2>一</h2>\n<p>申请<strong>3</strong>件。</p>\n<ul><li>复议 &lt; 诉讼</li></ul>\n<h2 id="b">二</h2>\n<p>申请3件。</p>\n'
PROSE_HEADINGS = [heading.block for heading in read_html(PROSE).headings]
NAME = ' id="crossfoot-1" data-crossfoot-mark="error"'
PARAGRAPHS = [
    (0, "申请3件。", f"<p{NAME}>申请<strong>"),
    (0, "复议<诉讼", f"<li{NAME}>复议"),
    (1, "申请3件。", f"<p{NAME}>申请3"),
    (0, "别的话。", f"<h2{NAME}>一"),
    (1, "别的话。", '<h2 data-crossfoot-mark="error" id="b">二'),
    (-1, "别的话。", PROSE),
    (9, "申请3件。", PROSE),
]


@pytest.mark.parametrize(("heading", "words", "piece"), PARAGRAPHS)
def test_a_paragraph_is_found_by_its_words_below_its_heading(heading, words, piece):
    target = Target(MARK, heading=heading, words=words)
    assert piece in compose(PROSE, [], PROSE_HEADINGS, Prepared((), (target,), ())).html


def test_one_heading_that_stands_for_several_paragraphs_is_named_once():
    targets = [Target(MARK, heading=0, words="别的"), Target(Mark("crossfoot-2", "error"), heading=0, words="又别的")]
    result = compose(PROSE, [], PROSE_HEADINGS, Prepared((), tuple(targets), ()))
    assert result.html.count("data-crossfoot-mark") == 1
    assert result.names == {"crossfoot-2": "crossfoot-1"}


@pytest.mark.parametrize(("target", "piece", "names"), NAMED)
def test_a_place_gets_a_name_or_keeps_its_own(target, piece, names):
    result = composed([target])
    assert piece in result.html
    assert result.names == names
    if piece is not PAGE:
        assert len(result.html) - len(PAGE) == len(' id="crossfoot-1" data-crossfoot-mark="error"') - 17 * bool(names)


def test_an_official_table_takes_the_place_of_tables_with_nothing_between():
    result = composed([Target(MARK, table=1, cell=0)], [Official(1, 2, Laid("<b>official</b>", ""))])
    assert "<th>a" not in result.html
    assert '<span id="crossfoot-1"></span><b>official</b>' in result.html


def test_text_between_tables_is_not_lost():
    assert composed(officials=[Official(0, 2, Laid("<b>official</b>", ""))]).html == PAGE


@pytest.mark.parametrize("markup", ['<a href="#">a</a>', '<sup id="fnref:1">1</sup>', "<img src=x>", "<del>a</del>"])
def test_links_and_notes_in_cells_keep_the_authors_table(markup):
    page = f"<table><tr><td>{markup}</td></tr></table>"
    table = read_html(page).tables[0]
    official = Official(0, 1, Laid("official", ""))
    assert compose(page, [(table.span, table)], [], Prepared((), (), (official,))).html == page


def test_edits_are_applied_from_the_start_whatever_their_order():
    assert apply("abcdef", [Edit(4, 5, "E"), Edit(1, 1, "+"), Edit(2, 3, "")]) == "a+bdEf"


def test_anchors_follow_the_findings():
    text = (
        report()
        .replace("| 行政复议 | 1 | 0 | 0 | 0 | 1 |", "| 行政复议 | 1 | 0 | 0 | 0 | 3 |")
        .replace("year: 2024\n", "year: 2024\nkind2: x\n")
    )
    found = prepared(text)
    assert found.anchors == ("crossfoot-1",)
