import re

import html5lib
import pytest

from crossfoot.document.html_table import read_html
from sites.example import report
from unit.pages.official import Reader, judged, prepared

OFFICIALS = prepared(report()).officials


def test_each_official_table_stands_for_all_its_pipe_tables():
    assert [(official.first, official.after) for official in OFFICIALS] == [(0, 4), (4, 5), (5, 6)]


def test_every_figure_names_its_header_cells():
    figures = {key: value for official in OFFICIALS for key, value in Reader(official.html).figures().items()}
    assert len(figures) == 10 + 175 + 15
    banner = "申请人情况"
    assert figures["第二十条第（一）项", "行政规范性文件", "现行有效件数"] == "32"
    assert figures["第二十条第（八）项", "行政事业性收费", "本年收费金额（单位：万元）"] == "4068.208"
    assert figures["一、本年新收政府信息公开申请数量", banner, "法人或其他组织", "商业企业"] == "1"
    assert figures["三、本年度办理结果", "（四）无法提供", "1.本机关不掌握相关政府信息", banner, "自然人"] == "1"
    assert figures["三、本年度办理结果", "（七）总计", banner, "总计"] == "6"
    assert figures["行政诉讼", "复议后起诉", "结果纠正"] == "2"


@pytest.mark.parametrize("official", OFFICIALS, ids=lambda official: str(official.first))
def test_the_layout_is_a_whole_grid_and_ids_are_unique(official):
    tables = read_html(official.html).tables
    assert not any(table.faults for table in tables)
    assert all(slot >= 0 for table in tables for row in table.slots for slot in row)
    ids = [attributes["id"] for _, attributes, _ in Reader(official.html).cells if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert "<table class" not in official.html
    assert [bool(table.caption) for table in tables] == [True] + [False] * (len(tables) - 1)


@pytest.mark.parametrize("official", OFFICIALS, ids=lambda official: str(official.first))
def test_an_independent_reader_sees_the_same_markup(official):
    tree = html5lib.parse(official.html, namespaceHTMLElements=False)
    cells = ["".join(cell.itertext()) for cell in tree.iter() if cell.tag in ("td", "th")]
    assert cells == [text for _, _, text in Reader(official.html).cells]


def test_the_boxhead_and_stub_are_merged_as_on_the_form():
    cells = {text: attributes for _, attributes, text in Reader(OFFICIALS[1].html).cells}
    assert (cells["申请人情况"]["colspan"], cells["法人或其他组织"]["colspan"]) == ("7", "5")
    assert cells["三、本年度办理结果"]["rowspan"] == "22"
    assert cells["三、本年度办理结果"]["scope"] == "rowgroup"
    assert cells["（七）总计"]["colspan"] == "2"
    note = next(text for text in cells if "勾稽关系" in text)
    assert (cells[note]["rowspan"], cells[note]["colspan"]) == ("3", "3")


def test_blocks_are_tables_that_look_like_one():
    html = OFFICIALS[0].html
    tables = html.split("<table")[1:]
    assert len(tables) == 4
    assert [re.search(r'data-crossfoot-rows="([^"]*)"', table)[1] for table in tables] == [
        "regulations normative_documents",
        "licensing",
        "penalties coercion",
        "fees",
    ]
    assert all("<colgroup><col data-crossfoot-of-stub>" in table for table in tables)
    reader = Reader(html)
    for table, title in zip(tables, ("一", "五", "六", "八"), strict=True):
        names = re.search(r'aria-labelledby="(\S+) (\S+)"', table)
        assert names[1] == "cf1" and reader.by_id[names[2]] == f"第二十条第（{title}）项"
        own = set(re.findall(r' id="([^"]+)"', table))
        assert {name for headers in re.findall(r'headers="([^"]+)"', table) for name in headers.split()} <= own


PIECES = report().replace("| 第二十条第（五）项 |", "### 许可\n\n| 第二十条第（五）项 |")


def test_pieces_below_sub_headings_are_laid_out_each_where_it_stands():
    officials = prepared(PIECES).officials
    assert [(official.first, official.after) for official in officials] == [(0, 1), (1, 4), (4, 5), (5, 6)]
    assert "主动公开政府信息情况表（第二十条第（一）项）" in officials[0].html
    assert "行政许可" not in officials[0].html and "行政许可" in officials[1].html


def test_the_authors_wording_stays_and_is_marked():
    text = report().replace("（六）其他处理", "（六）其他")
    html = prepared(text).officials[1].html
    assert ">（六）其他</th>" in html and "（六）其他处理" not in html
    assert 'id="crossfoot-1"' in html and 'data-crossfoot-mark="warning"' in html


@pytest.mark.parametrize(
    ("rows", "caption"),
    [
        (["3.要求提供公开出版物"], "收到和处理政府信息公开申请情况表（缺：3.要求提供公开出版物）"),
        (["2.重复申请", "3.其他"], "收到和处理政府信息公开申请情况表（缺：2.重复申请、3.其他）"),
        ([], "收到和处理政府信息公开申请情况表"),
    ],
)
def test_a_table_that_lacks_rows_is_captioned_with_those(rows, caption):
    lines = [line for line in report().split("\n") if not line.startswith(tuple(f"| {row} |" for row in rows))]
    html = prepared("\n".join(lines)).officials[1].html
    assert f">{caption}</span>" in html


def test_a_table_that_lacks_most_rows_is_captioned_with_those_it_has():
    lines = [line for line in report().split("\n") if not re.match(r"\| (\d\.|（.）|[二三]、)", line)]
    html = prepared("\n".join(lines)).officials[1].html
    assert (
        ">收到和处理政府信息公开申请情况表（一、本年新收政府信息公开申请数量、四、结转下年度继续办理）</span>" in html
    )


@pytest.mark.parametrize(
    ("written", "printed"),
    [("５１７", "517"), ("5１7", "517"), ("１，５１７", "1,517"), ("1,517", "1,517"), ("517", "517"), ("５件", "５件")],
)
def test_figures_are_printed_in_one_width(written, printed):
    html = prepared(report().replace("| 行政许可 | 517 |", f"| 行政许可 | {written} |")).officials[0].html
    assert re.findall(r">行政许可</th><td[^>]*>([^<]*)<", html) == [printed]


def test_what_the_author_writes_is_text_not_markup():
    text = report().replace("| 行政许可 | 517 |", "| 行政许可 | &lt;script&gt;1 |")
    assert "<script>" not in prepared(text).officials[0].html
    assert "&lt;script&gt;1" in prepared(text).officials[0].html


KEPT = [
    ("a row more", "| 行政强制 | 21 |", "| 行政强制 | 21 |\n| 行政指导 | 4 |"),
    (
        "a column more",
        "| 第二十条第（五）项 | 本年处理决定数量 |\n| --- | ---: |\n| 行政许可 | 517 |",
        "| 第二十条第（五）项 | 本年处理决定数量 | 上级 |\n| --- | ---: | --- |\n| 行政许可 | 517 | 3 |",
    ),
    ("words beside the title of a block", "| 行政强制 | 21 |", "| 行政强制 | 21 |\n| 第二十条第（六）项 | 四 |"),
    ("a cell more", "| 行政许可 | 517 |", "| 行政许可 | 517 | 8 |"),
]


@pytest.mark.parametrize(("old", "new"), [case[1:] for case in KEPT], ids=[case[0] for case in KEPT])
def test_a_table_with_something_that_the_form_has_no_place_for_stays_as_written(old, new):
    assert old in report()
    assert [official.first for official in prepared(report().replace(old, new)).officials] == [4, 5]


def test_html_tables_are_laid_out_as_well():
    assert [official.first for official in prepared(report(html=True)).officials] == [0, 4, 5]


def test_a_blank_cell_stays_blank_and_has_its_name():
    text = report(
        head="waivers:\n  - requirement: litigation.complete\n    row: reconsideration\n    reason: 原件空白\n"
    )
    text = text.replace("| 行政复议 | 1 | 0 | 0 | 0 | 1 |", "| 行政复议 |  |  |  |  |  |")
    found = prepared(text)
    assert [target.inside for target in found.targets] == [True] * 5
    cells = Reader(found.officials[2].html).cells
    blanks = [attributes for tag, attributes, words in cells if tag == "td" and not words]
    assert [attributes["data-crossfoot-mark"] for attributes in blanks] == ["waived"] * 5
    assert len({attributes["id"] for attributes in blanks}) == 5
    assert len(judged(text).diagnostics) == 5
