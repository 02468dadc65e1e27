"""However an author writes an official table, the same figures are found in it, and nothing is said of its form."""

import pytest

from crossfoot.engine.judge import Judge
from crossfoot.engine.options import CheckOptions
from crossfoot.profile.load import load_pack
from crossfoot.source.source_file import source_from_text

PACK = """
pack: form
title: {zh: 例, en: Example}
years: {from: 2000}
basis: 例
cells: {placeholders: ["/"], units: {元: 1, 万元: 10000}}
sections: [{id: one, heading: 申请}, {id: two, heading: 诉讼}, {id: three, heading: 公开}]
tables:
  - id: applications
    section: one
    title: {zh: 申请表, en: Applications}
    banner: 申请人情况
    corner: （第一项等于第二项）
    columns:
      - {id: person, label: 自然人}
      - label: 法人或其他组织
        columns: [{id: firm, label: 商业企业}, {id: other, label: 其他}]
      - {id: total, label: 总计, variants: [合计]}
    rows:
      - {id: received, label: 一、本年新收}
      - label: 二、办理结果
        rows:
          - {id: granted, label: （一）予以公开}
          - id: refused
            label: （二）不予公开
            rows: [{id: secret, label: 1.属于国家秘密}, {id: rest, label: 2.其他}]
          - id: other
            label: （三）其他处理
            rows: [{id: late, label: 1.逾期不补正}, {id: rest, label: 2.其他}]
      - {id: carried, label: 三、结转下年}
  - id: litigation
    section: two
    title: {zh: 诉讼表, en: Litigation}
    layout: across
    columns: [{id: upheld, label: 结果维持}, {id: total, label: 总计}]
    rows:
      - {id: reconsideration, label: 行政复议}
      - label: 行政诉讼
        rows: [{id: direct, label: 未经复议直接起诉}, {id: after, label: 复议后起诉}]
  - id: disclosure
    section: three
    title: {zh: 公开表, en: Disclosure}
    blocks:
      - label: 第（一）项
        stub: 信息内容
        columns: [{id: made, label: 制发件数}, {id: repealed, label: 废止件数}]
        rows: [{id: rules, label: 规章}, {id: documents, label: 规范性文件}]
      - label: 第（九）项
        stub: 信息内容
        columns: [{id: number, label: 项目数量}, {id: amount, label: 总金额, type: amount}]
        rows: [{id: procurement, label: 集中采购}]
"""
ROWS = ("received", "granted", "refused.secret", "refused.rest", "other.late", "other.rest", "carried")
COLUMNS = ("person", "firm", "other", "total")
APPLICATIONS = {(row, column): f"{i}{j}" for i, row in enumerate(ROWS, 1) for j, column in enumerate(COLUMNS, 1)}
LITIGATION = {
    ("reconsideration", "upheld"): "1",
    ("reconsideration", "total"): "2",
    ("direct", "upheld"): "3",
    ("direct", "total"): "4",
    ("after", "upheld"): "5",
    ("after", "total"): "6",
}
DISCLOSURE = {
    ("rules", "made"): "1",
    ("rules", "repealed"): "2",
    ("documents", "made"): "3",
    ("documents", "repealed"): "4",
    ("procurement", "number"): "5",
    ("procurement", "amount"): "6 万元",
}
JUDGE = Judge([load_pack(PACK, "form.yml")], CheckOptions(select=("CF0", "CF1", "CF2"), ignore=("CF201", "CF212")))


def judge(heading: str, body: str):
    """Judge ``body`` below ``heading``, the other two headings around it."""
    order = ["申请", "诉讼", "公开"]
    parts = [f"## {name}\n\n{body if name == heading else ''}\n\n" for name in order]
    return JUDGE.judge(source_from_text("report.md", "---\nyear: 2024\n---\n\n" + "".join(parts)))


def figures(judged, table: str) -> dict[tuple[str, str], str]:
    return {key: cell.printed.strip() for key, cell in judged.tables[table].cells.items()}


def findings(judged) -> list[tuple[str, str]]:
    """Code and cause or label of each finding."""
    return [(d.code, str(d.facts.get("printed") or d.facts.get("label") or "")) for d in judged.diagnostics]


SPANS = """
<table>
<tr><td colspan="3" rowspan="3">（第一项等于第二项）</td><td colspan="4">申请人情况</td></tr>
<tr><td rowspan="2">自然人</td><td colspan="2">法人或其他组织</td><td rowspan="2">总计</td></tr>
<tr><td>商业企业</td><td>其他</td></tr>
<tr><td colspan="3">一、本年新收</td><td>11</td><td>12</td><td>13</td><td>14</td></tr>
<tr><td rowspan="5">二、办理结果</td><td colspan="2">（一）予以公开</td><td>21</td><td>22</td><td>23</td><td>24</td></tr>
<tr><td rowspan="2">（二）不予公开</td><td>1.属于国家秘密</td><td>31</td><td>32</td><td>33</td><td>34</td></tr>
<tr><td>2.其他</td><td>41</td><td>42</td><td>43</td><td>44</td></tr>
<tr><td rowspan="2">（三）其他处理</td><td>1.逾期不补正</td><td>51</td><td>52</td><td>53</td><td>54</td></tr>
<tr><td>2.其他</td><td>61</td><td>62</td><td>63</td><td>64</td></tr>
<tr><td colspan="3">三、结转下年</td><td>71</td><td>72</td><td>73</td><td>74</td></tr>
</table>
"""
GROUPS = """
| 申请 | 自然人 | 商业企业 | 其他 | 总计 |
| --- | ---: | ---: | ---: | ---: |
| 一、本年新收 | 11 | 12 | 13 | 14 |
| 二、办理结果 | | | | |
| （一）予以公开 | 21 | 22 | 23 | 24 |
| （二）不予公开 | | | | |
| 1.属于国家秘密 | 31 | 32 | 33 | 34 |
| 2.其他 | 41 | 42 | 43 | 44 |
| （三）其他处理 | | | | |
| 1.逾期不补正 | 51 | 52 | 53 | 54 |
| 2.其他 | 61 | 62 | 63 | 64 |
| 三、结转下年 | 71 | 72 | 73 | 74 |
"""
PATHS = """
| 申请 | 自然人 | 法人或其他组织 > 商业企业 | 法人或其他组织 > 其他 | 总计 |
| --- | ---: | ---: | ---: | ---: |
| 一、本年新收 | 11 | 12 | 13 | 14 |
| 二、办理结果 > （一）予以公开 | 21 | 22 | 23 | 24 |
| 二、办理结果 > （二）不予公开 > 1.属于国家秘密 | 31 | 32 | 33 | 34 |
| （三）其他处理 > 2.其他 | 61 | 62 | 63 | 64 |
| （三）其他处理 > 1.逾期不补正 | 51 | 52 | 53 | 54 |
| （二）不予公开 ＞ 2.其他 | 41 | 42 | 43 | 44 |
| 三、结转下年 | 71 | 72 | 73 | 74 |
"""
EMPTY_CELLS = """
| （第一项等于第二项） | | | 申请人情况 | | | |
| --- | --- | --- | --- | --- | --- | --- |
| | | | 自然人 | 法人或其他组织 | | 总计 |
| | | | | 商业企业 | 其他 | |
| 一、本年新收 | | | 11 | 12 | 13 | 14 |
| 二、办理结果 | （一）予以公开 | | 21 | 22 | 23 | 24 |
| | （二）不予公开 | 1.属于国家秘密 | 31 | 32 | 33 | 34 |
| | | 2.其他 | 41 | 42 | 43 | 44 |
| | （三）其他处理 | 1.逾期不补正 | 51 | 52 | 53 | 54 |
| | | 2.其他 | 61 | 62 | 63 | 64 |
| 三、结转下年 | | | 71 | 72 | 73 | 74 |
"""


def changed(text: str, *pairs: tuple[str, str]) -> str:
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new)
    return text


def split_at(text: str, line: str) -> str:
    """Break a pipe table in two before ``line``; the second piece has no head of its own."""
    rule = text.strip().split("\n")[1]
    return changed(text, (f"{line}\n", f"\n{line}\n{rule}\n"))


HEAD = "\n".join(EMPTY_CELLS.strip().split("\n")[:1] + EMPTY_CELLS.strip().split("\n")[2:4]) + "\n"
FORMS = {
    "html with spans": SPANS,
    "html with th, thead and tbody": changed(
        SPANS, ("<table>\n", "<table><thead>\n"), ("其他</td></tr>\n<tr><td colspan=\"3\">一", "其他</td></tr>\n</thead><tbody><tr><td colspan=\"3\">一"), ("</table>", "</tbody></table>")
    ),
    "html with paragraphs and entities in its cells": changed(
        SPANS, ("<td>31</td>", "<td><p><span>31</span></p></td>"), ("<td>32</td>", "<td>&nbsp;32&nbsp;</td>"), ("<td>33</td>", "<td>&#51;3<br></td>")
    ),
    "html with its first rows as a title": changed(SPANS, ("<table>\n", "<table>\n<caption>申请表</caption>\n")),
    "compact with groups": GROUPS,
    "compact with paths, in any order": PATHS,
    "compact, numbers after a space": changed(GROUPS, ("1.", "1. "), ("2.", "2. ")),
    "compact without numbers": changed(GROUPS, ("（一）", ""), ("1.", ""), ("一、", "")),
    "half-width brackets": changed(GROUPS, ("（", "("), ("）", ") ")),
    "labels in bold": changed(GROUPS, ("| 一、本年新收 |", "| **一、本年新收** |")),
    "Kangxi radicals": changed(GROUPS, ("一、", "⼀、"), ("自然人", "⾃然⼈"), ("二、办理", "⼆、办理")),
    "empty cells for spans": EMPTY_CELLS,
    "one character per line": changed(EMPTY_CELLS, ("二、办理结果", "二<br>、<br>办<br>理<br>结<br>果"), ("自然人", "自<br>然<br>人")),
    "trailing empty columns": changed(EMPTY_CELLS, (" |\n", " | | |\n")),
    "the head repeated after a page break": changed(EMPTY_CELLS, ("| | （三）其他处理 ", f"{HEAD}| | （三）其他处理 ")),
    "the note cut in two cells": changed(EMPTY_CELLS, ("| （第一项等于第二项） | |", "| 申请 | （第一项等于第二项） |")),
    "a piece without a head": split_at(GROUPS, "| （三）其他处理 | | | | |"),
    "a piece of another width, counted from the right": changed(
        EMPTY_CELLS,
        ("| | （三）其他处理 | 1.逾期不补正 | 51 | 52 | 53 | 54 |\n", "\n| | | | （三）其他处理 | 1.逾期不补正 | 51 | 52 | 53 | 54 |\n| - | - | - | - | - | - | - | - | - |\n"),
        ("| | | 2.其他 | 61 | 62 | 63 | 64 |\n", "| | | | | 2.其他 | 61 | 62 | 63 | 64 |\n"),
        ("| 三、结转下年 | | |", "| 三、结转下年 | | | | |"),
    ),
    "indented in a list": "1. 见下表：\n\n" + "".join(f"    {line}\n" for line in GROUPS.strip().split("\n")),
    "without outer bars": "\n".join(line.strip("|") for line in PATHS.strip().split("\n")),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_the_figures_are_found_in_every_form(form):
    judged = judge("申请", FORMS[form])
    assert findings(judged) == []
    assert figures(judged, "applications") == APPLICATIONS


PRINTED = {
    "full-width digits": ("２１", "21"),
    "a thousands separator": ("1,021", "1021"),
    "a full-width separator": ("1，021", "1021"),
    "spaces around": ("  21  ", "21"),
    "a non-breaking space": ("&nbsp;21", "21"),
}


@pytest.mark.parametrize("case", PRINTED)
def test_a_number_is_read_however_it_is_printed(case):
    printed, value = PRINTED[case]
    judged = judge("申请", changed(GROUPS, ("| 21 |", f"| {printed} |")))
    assert findings(judged) == []
    assert str(judged.tables["applications"].cells["granted", "person"].value) == value


OTHERWISE = {
    "a reworded column": ([("总计", "合计")], [("CF210", "合计")], {}),
    "a column in words of its own": ([("商业企业", "商业性企业")], [("CF210", "商业性企业")], {}),
    "a reworded row": ([("一、本年新收", "一、本年度新收")], [("CF210", "一、本年度新收")], {}),
    "a row with another's number": ([("三、结转下年", "四、结转下年")], [("CF210", "四、结转下年")], {}),
    "an unknown row": (
        [("| 三、结转下年 |", "| 四、办理时限说明 | 1 | 2 | 3 | 4 |\n| 三、结转下年 |")],
        [("CF208", "四、办理时限说明")],
        {},
    ),
    "a row that stands there twice": (
        [("| 三、结转下年 |", "| 一、本年新收 | 1 | 2 | 3 | 4 |\n| 三、结转下年 |")],
        [("CF208", "一、本年新收")],
        {},
    ),
    "an unknown column": (
        [(" 总计 |\n| --- |", " 总计 | 同比 |\n| --- | --- |"), ("14 |", "14 | 1 |"), *((f"{i}4 |\n", f"{i}4 | 1 |\n") for i in range(2, 8)), ("| | | | |", "| | | | | |")],
        [("CF209", "同比")],
        {},
    ),
    "a missing row": ([("| 1.属于国家秘密 | 31 | 32 | 33 | 34 |\n", "")], [("CF202", "1.属于国家秘密")], {("refused.secret", c): None for c in COLUMNS}),
    "one of two rows of a name": ([("| 2.其他 | 61 | 62 | 63 | 64 |\n", "")], [("CF202", "2.其他")], {("other.rest", c): None for c in COLUMNS}),
    "a row with a cell too few": ([("| 21 | 22 | 23 | 24 |", "| 21 | 22 | 23 |")], [("CF211", "（一）予以公开")], {("granted", c): None for c in COLUMNS}),
    "a row with a figure split in two": ([("| 21 | 22 |", "| 2 | 1 | 22 |")], [("CF211", "（一）予以公开")], {("granted", c): None for c in COLUMNS}),
}  # fmt: skip


@pytest.mark.parametrize("case", OTHERWISE)
def test_what_differs_from_the_form_is_said_once_and_the_rest_is_read(case):
    pairs, said, differing = OTHERWISE[case]
    judged = judge("申请", changed(GROUPS, *pairs))
    assert findings(judged) == said
    expected = {key: value for key, value in (APPLICATIONS | differing).items() if value is not None}
    assert figures(judged, "applications") == expected


OFFICIAL = """
<table>
<tr><td colspan="2">行政复议</td><td colspan="4">行政诉讼</td></tr>
<tr><td rowspan="2">结果维持</td><td rowspan="2">总计</td><td colspan="2">未经复议直接起诉</td><td colspan="2">复议后起诉</td></tr>
<tr><td>结果维持</td><td>总计</td><td>结果维持</td><td>总计</td></tr>
<tr><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td></tr>
</table>
"""
SMALL = "| 结果维持 | 总计 |\n| --- | --- |\n| {} | {} |\n"
ACROSS = {
    "official": OFFICIAL,
    "official, with a stub": changed(
        OFFICIAL, ('<tr><td colspan="2">行', '<tr><td rowspan="3"></td><td colspan="2">行'), ("<tr><td>1</td>", "<tr><td>件数</td><td>1</td>")
    ),
    "a pipe table without spans": """
| 行政复议 | | 行政诉讼 | | | |
| --- | --- | --- | --- | --- | --- |
| 结果维持 | 总计 | 未经复议直接起诉 | | 复议后起诉 | |
| | | 结果维持 | 总计 | 结果维持 | 总计 |
| 1 | 2 | 3 | 4 | 5 | 6 |
""",
    "compact": """
| 案件 | 结果维持 | 总计 |
| --- | --- | --- |
| 行政复议 | 1 | 2 |
| 行政诉讼 > 未经复议直接起诉 | 3 | 4 |
| 行政诉讼 > 复议后起诉 | 5 | 6 |
""",
    "compact, the group on a row of its own": """
| 案件 | 结果维持 | 总计 |
| --- | --- | --- |
| 行政复议 | 1 | 2 |
| 行政诉讼 | | |
| 未经复议直接起诉 | 3 | 4 |
| 复议后起诉 | 5 | 6 |
""",
    "two columns of labels": """
| 案件 | | 结果维持 | 总计 |
| --- | --- | --- | --- |
| 行政复议 | | 1 | 2 |
| 行政诉讼 | 未经复议直接起诉 | 3 | 4 |
| | 复议后起诉 | 5 | 6 |
""",
    "three tables below headings that alone name the group": (
        f"### （一）行政复议\n\n{SMALL.format(1, 2)}\n### （二）行政诉讼（未经复议直接起诉）\n\n{SMALL.format(3, 4)}\n"
        f"### （三）行政诉讼（复议后起诉）\n\n{SMALL.format(5, 6)}"
    ),
    "three tables below lines in bold": (
        f"**行政复议**\n\n{SMALL.format(1, 2)}\n**未经复议直接起诉**\n\n{SMALL.format(3, 4)}\n**复议后起诉**\n\n{SMALL.format(5, 6)}"
    ),
}  # fmt: skip


@pytest.mark.parametrize("form", ACROSS)
def test_a_table_that_is_printed_across_may_be_written_down(form):
    judged = judge("诉讼", ACROSS[form])
    assert findings(judged) == []
    assert figures(judged, "litigation") == LITIGATION


WHOLE = """
<table>
<tr><td colspan="3">第（一）项</td></tr>
<tr><td>信息内容</td><td>制发件数</td><td>废止件数</td></tr>
<tr><td>规章</td><td>1</td><td>2</td></tr>
<tr><td>规范性文件</td><td>3</td><td>4</td></tr>
<tr><td colspan="3">第（九）项</td></tr>
<tr><td>信息内容</td><td>项目数量</td><td>总金额</td></tr>
<tr><td>集中采购</td><td>5</td><td>6 万元</td></tr>
</table>
"""
FIRST = "| 制发件数 | 废止件数 |\n| --- | --- | --- |\n| 规章 | 1 | 2 |\n| 规范性文件 | 3 | 4 |\n"
SECOND = "| 项目数量 | 总金额 |\n| --- | --- | --- |\n| 集中采购 | 5 | 6 万元 |\n"
BLOCKS = {
    "official": WHOLE,
    "one table for each block": f"| 第（一）项 {FIRST}\n| 第（九）项 {SECOND}",
    "blocks named by headings": f"### 第（一）项\n\n| 信息内容 {FIRST}\n### 第（九）项\n\n| 信息内容 {SECOND}",
    "blocks named by lines in bold": f"**第（一）项**\n\n| 信息内容 {FIRST}\n**第（九）项**\n\n| 信息内容 {SECOND}",
    "blocks named by plain lines": f"第(一)项\n\n| 信息内容 {FIRST}\n第(九)项\n\n| 信息内容 {SECOND}",
    "blocks that are not named": f"| 信息内容 {FIRST}\n| 信息内容 {SECOND}",
    "one pipe table": """
| 第（一）项 | | |
| --- | --- | --- |
| 信息内容 | 制发件数 | 废止件数 |
| 规章 | 1 | 2 |
| 规范性文件 | 3 | 4 |
| 第（九）项 | | |
| 信息内容 | 项目数量 | 总金额 |
| 集中采购 | 5 | 6 万元 |
""",
}


@pytest.mark.parametrize("form", BLOCKS)
def test_a_table_in_blocks_may_be_one_or_several(form):
    judged = judge("公开", BLOCKS[form])
    assert findings(judged) == []
    assert figures(judged, "disclosure") == DISCLOSURE


def test_the_place_of_a_cell_is_its_own_text():
    judged = judge("申请", changed(GROUPS, ("| 22 |", "| &#50;2 |")))
    text = judged.source.text
    for cell in judged.tables["applications"].cells.values():
        assert text[cell.span.start : cell.span.end].replace("&#50;", "2") == cell.printed


def test_a_missing_row_is_placed_before_the_next_one_and_a_missing_column_before_the_next():
    judged = judge("申请", changed(GROUPS, ("| 1.属于国家秘密 | 31 | 32 | 33 | 34 |\n", "")))
    binding = judged.tables["applications"]
    assert [gap.span.start for gap in binding.missing_rows] == [binding.rows["refused.rest"].span.start]
    text = changed(GROUPS, ("| 商业企业 ", ""), ("| ---: | ---: | ---: | ---: |", "| ---: | ---: | ---: |"), *((f"| {i}2 ", "") for i in range(1, 8)), ("| | | | |", "| | | |"))  # fmt: skip
    judged = judge("申请", text)
    start = judged.tables["applications"].missing_columns[0].span.start
    assert judged.source.text[start:].startswith("其他")


@pytest.mark.parametrize("bare_first", [True, False])
def test_a_label_below_a_spanner_and_the_same_label_alone_are_two_columns(bare_first):
    alone, below = (
        "{id: total, label: 总计}",
        "{label: 法人, columns: [{id: firm, label: 企业}, {id: firms, label: 总计}]}",
    )
    columns = ", ".join([alone, below] if bare_first else [below, alone])
    pack = PACK.partition("tables:")[0] + (
        "tables:\n  - {id: t, section: one, title: {zh: 表, en: T}, stub: 项目, rows: [{id: r, label: 新收}], "
        f"columns: [{columns}]}}\n"
    )
    heads = ("总计", "法人 > 企业", "法人 > 总计") if bare_first else ("法人 > 企业", "法人 > 总计", "总计")
    text = f"---\nyear: 2021\n---\n\n## 申请\n\n| 项目 | {' | '.join(heads)} |\n|--|--|--|--|\n| 新收 | 1 | 2 | 3 |\n"
    judge = Judge([load_pack(pack, "form.yml")], CheckOptions(select=("CF2",)))
    judged = judge.judge(source_from_text("a.md", text))
    order = ("total", "firm", "firms") if bare_first else ("firm", "firms", "total")
    assert figures(judged, "t") == {("r", column): str(n) for n, column in enumerate(order, 1)}
    assert findings(judged) == []
