import pytest

from crossfoot.document.html_table import read_html


def grids(text):
    return [table.grid() for table in read_html(text).tables]


def only(text):
    (table,) = read_html(text).tables
    return table


TIDY = """<p>before</p>
<table class="x">
  <caption>三、<b>申请</b>情况</caption>
  <thead>
    <tr><th colspan="2">申请人</th><th rowspan=2>总计</th></tr>
    <TR><TH>自然人<TH>企业</TR>
  </thead>
  <tbody>
    <tr>
      <td> 7 </td>
      <td><p style="a>b">1,000</p></td>
      <td></td>
    </tr>
  </tbody>
</table>
"""


def test_a_tidy_table():
    table = only(TIDY)
    assert table.grid() == [["申请人", "申请人", "总计"], ["自然人", "企业", "总计"], ["7", "1,000", ""]]
    assert table.caption == "三、申请情况"
    assert table.header_rows == 2
    assert [cell.header for cell in table.cells] == [True, True, True, True, False, False, False]
    assert TIDY[slice(*table.span)].startswith('<table class="x">')
    assert TIDY[slice(*table.span)].endswith("</table>")
    assert [TIDY[slice(*span)].split()[0][:4].lower() for span in table.row_spans] == ["<tr>"] * 3
    assert [TIDY[slice(*span)][-5:].lower() for span in table.row_spans] == ["</tr>"] * 3
    assert [TIDY[slice(*cell.span)] for cell in table.cells] == ["申请人", "总计", "自然人", "企业", "7", "1,000", ""]
    assert [TIDY[slice(*cell.tag)] for cell in table.cells] == [
        *('<th colspan="2">', "<th rowspan=2>", "<TH>", "<TH>", "<td>", "<td>", "<td>")
    ]
    assert table.cells[0][2:6] == (0, 0, 1, 2)
    assert (table.syntax, table.depth, table.faults) == ("html", 0, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # end tags left out, parts implied
        ("<table><tr><td>1<td>2<tr><td>3</table>", [["1", "2"], ["3", None]]),
        ("<table><td>1<td>2</table>", [["1", "2"]]),
        ("<table><tr><td><p>1<td><p>2</table>", [["1", "2"]]),
        ("<table><td>1<tbody><td>2<thead><td>3</table>", [["1"], ["2"], ["3"]]),
        ("<table><tr><td rowspan=2>1</tr></tbody><tr><td>2</table>", [["1"], ["2"]]),
        ("<table><tfoot><tr><td>9<tbody><tr><td>1</table>", [["1"], ["9"]]),
        ("<table><tr></tr><tr><td>1</table>", [[None], ["1"]]),
        ("<table></table>", []),
        # stray tags
        ("<table><tr><td>1</th></div></span></caption>2</td></table>", [["12"]]),
        ("<table><tbody><tr><td>1</tbody><td>2</table>", [["1"], ["2"]]),
        ("<table><thead><tr><td>1</tbody>2<td>3</table>", [["12", "3"]]),
        ("</td></tr><td>0<table><tr><td>1</table>", [["1"]]),
        ("<table><tr>stray<td>1</td>stray<div>x</div><td>2</table>", [["1", "2"]]),
        ("<table><caption>c<td>1</table>", [["1"]]),
        # text content
        ("<table><td>a<br>b<BR/>c</br>d</table>", [["a b c d"]]),
        ("<table><td><p>a</p><p>b</p><ul><li>c</ul></table>", [["abc"]]),
        ("<table><td> a\n \t<b> b</b>c </table>", [["a bc"]]),
        ("<table><td>a&nbsp; b&nbsp;</table>", [["a\u00a0 b\u00a0"]]),
        ("<table><tr><td>&lt;td&gt;</td><td>3&amp;4</td><td>&#50;</td></table>", [["<td>", "3&4", "2"]]),
        ("<table><td>\u3000全\u3000角\u3000</table>", [["\u3000全\u3000角\u3000"]]),
        ("<table><td>1 < 2<td>3 > 2</table>", [["1 < 2", "3 > 2"]]),
        ("<table><td>a<!-- <td>b -->c<td>d<!-->e</table>", [["ac", "de"]]),
        ("<table><td>a<script>'<td>'</script>b<style><td></style><td>c</table>", [["ab", "c"]]),
        ("<table><td>a<template><td>b<table></table></template>c</table>", [["ac"]]),
        ("<table><td><textarea><td>&amp;</textarea><xmp><td>&amp;</xmp></table>", [["<td>&<td>&amp;"]]),
        ("<table><td><svg><title>t</title><tr><td></svg><td>2</table>", [["t", "2"]]),
        ("<table><td><svg><g><p>x<td>2</table>", [["x", "2"]]),
        ("<table><td><![CDATA[x]]>y</table>", [["y"]]),
        # attributes
        ('<table><td title="<td>">1<td title=\'</table>\'>2<td title=a"b>3</table>', [["1", "2", "3"]]),
        ("<table><td COLSPAN='2'>1<td colspan=0>2<td colspan=x>3</table>", [["1", "1", "2", "3"]]),
        ("<table><tr><td data-colspan=2>1</td><td colspan='&#50;'>2</td></table>", [["1", "2", "2"]]),
        ("<table><td rowspan=0>1<td>2<tr><td>3<tbody><tr><td>4</table>", [["1", "2"], ["1", "3"], ["4", None]]),
        # columns
        ("<table><col><col span=2><td>1</table>", [["1", None, None]]),
        ("<table><colgroup span=3><col></colgroup><col><td>1</table>", [["1", None]]),
        ("<table><colgroup span=3></colgroup><td>1</table>", [["1", None, None]]),
        ("<table><colgroup span=2></tr><col><tr><td>1</table>", [["1", None, None]]),
        ("<table><td>1</td><col span=9></table>", [["1"]]),
    ],
)
def test_one_table(text, expected):
    assert grids(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<table><td>a<table><td>b</table>c</table>", [(0, [["abc"]]), (1, [["b"]])]),
        ("<table><td>a<table><tr> <td>b</table>c</table>", [(0, [["a bc"]]), (1, [["b"]])]),
        ("<table><td>a<table><tr>x<td>b</table>c</table>", [(0, [["axbc"]]), (1, [["b"]])]),
        ("<table><td>a<table>1<td>b</td>2<br></table>c</table>", [(0, [["a12 bc"]]), (1, [["b"]])]),
        ("<table><td>a<table><td>x</td><p>s<hr> <td>y</table></table>", [(0, [["asx y"]]), (1, [["x", "y"]])]),
        ("<table><td>a<table><caption>k<td>b</table>c</table>", [(0, [["akbc"]]), (1, [["b"]])]),
        ("<table><tr><td>1</td><table><tr><td>2</table>", [(0, [["1"]]), (0, [["2"]])]),
        ("<table><td><table><td><table><td>3</table>2</table>1</table>", [(0, [["321"]]), (1, [["32"]]), (2, [["3"]])]),
        ("<table><caption><table><td>1</table></caption><td>2</table>", [(0, [["2"]]), (1, [["1"]])]),
        ("<!-- <table><td>1</table> --><script><table></script><template><table></template>", []),
        ("<p title='<table>'>x</p><textarea><table></textarea>", []),
    ],
)
def test_several_tables(text, expected):
    assert [(table.depth, table.grid()) for table in read_html(text).tables] == expected


@pytest.mark.parametrize(
    ("cell", "text", "covered"),
    [
        ("7", "7", "7"),
        (" 7\n", "7", "7"),
        ("<p> <b>7</b> </p>", "7", "7"),
        ("a<br>b", "a b", "a<br>b"),
        ("<i>x</i> y", "x y", "x</i> y"),
        ("&amp;", "&", "&amp;"),
        (" &nbsp; ", "\u00a0", "&nbsp;"),
        ("a\n  b", "a b", "a\n  b"),
        ("", "", ""),
        (" \n ", "", " \n "),
        ("<p></p>", "", "<p></p>"),
        ("<p> </p>\n<br>", "", "<p> </p>\n<br>"),
        ("<!-- 7 -->", "", "<!-- 7 -->"),
        ("<!-- 7 --> 8", "8", "8"),
        ("&#32;", "", "&#32;"),
        ("<script>1</script>", "", "<script>1</script>"),
        ("<table><tr><td> n </td></tr></table>", "n", "n"),
    ],
)
@pytest.mark.parametrize("frame", ["<table><tr><td>{}</td></tr></table>", "<table><tr><TD a='>'>{}<td>z</table>"])
def test_where_a_text_stands(frame, cell, text, covered):
    written = frame.format(cell)
    found = read_html(written).tables[0].cells[0]
    assert (found.text, written[slice(*found.span)]) == (text, covered)


def test_a_part_of_a_text():
    text = "<table><tr><td>1</table><table><tr><td>2</table><table><tr><td>3</table>"
    (table,) = read_html(text, 24, 48).tables
    assert (table.grid(), tuple(table.span), tuple(table.cells[0].span)) == ([["2"]], (24, 48), (39, 40))
    assert only("<table><tr><td>12</td></table>").cells[0].text == "12"
    (table,) = read_html("<table><tr><td>12</td></table>", 0, 16).tables
    assert (table.grid(), table.faults[0].kind) == ([["1"]], "unclosed")


@pytest.mark.parametrize(
    ("text", "swallowed"),
    [
        ("x<table><tr><td>1</td></tr>\n\n# next", "<table><tr><td>1</td></tr>\n\n# next"),
        ("x<table><tr><td>1", "<table><tr><td>1"),
        ("x<table>", "<table>"),
        ("x<table><tr><td>1</td></tr> y <table></table>", "<table><tr><td>1</td></tr> y "),
    ],
)
def test_a_table_left_open(text, swallowed):
    table = read_html(text).tables[0]
    (fault,) = table.faults
    assert (fault.kind, text[slice(*fault.span)]) == ("unclosed", "<table>")
    assert text[slice(*fault.swallowed)] == text[slice(*table.span)] == swallowed


def test_cells_that_overlap():
    text = "<table><tr><td>a<td rowspan=2>b<td>c<tr><td colspan=3>d</table>"
    table = only(text)
    assert table.grid() == [["a", "b", "c"], ["d", "b", "d"]]
    (fault,) = table.faults
    assert (fault.kind, fault.row, text[slice(*fault.span)]) == ("overlap", 1, "<td colspan=3>")


def test_rows_stand_in_the_order_of_the_grid():
    text = "<table><tfoot><tr><td>9</td></tr></tfoot><thead><tr><td>1<tbody><td>2</table>"
    table = only(text)
    assert [text[slice(*span)] for span in table.row_spans] == ["<tr><td>1", "<td>2", "<tr><td>9</td></tr>"]
    assert [cell.text for cell in table.cells] == ["1", "2", "9"]
    assert table.header_rows == 1


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("<table><thead><tr><td>1<tr><td>2<tbody><tr><td>3</table>", 2),
        ("<table><thead><tr><td>1<thead><tr><td>2</table>", 2),
        ("<table><tbody></tbody><thead><tr><td>1</table>", 1),
        ("<table><tbody><tr><td>1<thead><tr><td>2</table>", 0),
        ("<table><tr><th>1<tr><td>2</table>", 0),
    ],
)
def test_header_rows(text, rows):
    assert only(text).header_rows == rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<h2>一、总体情况</h2>", [(2, "一、总体情况", "一、总体情况", "<h2>一、总体情况</h2>")]),
        (
            '<H3 id="a">\n a &amp; <b>b</b><br>c <a href="#">¶</a></H3 >',
            [(3, "a & b c ¶", "a &amp; <b>b</b><br>c <a href=\"#\">¶", '<H3 id="a">\n a &amp; <b>b</b><br>c <a href="#">¶</a></H3 >')],
        ),
        ("<h2>a</h3>b", [(2, "a", "a", "<h2>a</h3>")]),
        ("<h2>a<h3>b</h3>", [(2, "a", "a", "<h2>a"), (3, "b", "b", "<h3>b</h3>")]),
        ("<div><h2>a</div>b", [(2, "a", "a", "<h2>a")]),
        ("<h2><div>a</div>b</h2>c", [(2, "ab", "<div>a</div>b"[5:], "<h2><div>a</div>b</h2>")]),
        ("<h2>a<table><td><h3>三、</h3></table>b", [(2, "a", "a", "<h2>a")]),
        ("<h2> </h2>", [(2, "", " ", "<h2> </h2>")]),
        ("<!-- <h2>a</h2> --><template><h2>b</h2></template><script><h2></script><h7>c</h7>", []),
    ],
)  # fmt: skip
def test_headings(text, expected):
    found = read_html(text).headings
    assert [(h.level, h.text, text[slice(*h.span)], text[slice(*h.block)]) for h in found] == expected
