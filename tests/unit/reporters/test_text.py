import re
import string
import sys
from collections import Counter

import pytest

from crossfoot.reporters import concise, phrases, text
from crossfoot.reporters.display_width import width
from crossfoot.results.checklist import Checklist, ChecklistItem, Counts
from crossfoot.results.coverage import Coverage, CoveredFigure
from crossfoot.results.diagnostic import RelatedPlace
from crossfoot.results.report import Report
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text

CHINESE = """\
a.md  (cn-ogi-2019)
  a.md:141:23: CF301 [错误] 填报 8，各项之和为 7 (total-mismatch)
      位置：三、本年度办理结果 > （七）总计 × 总计
      要求：applications.row_total 各行之和
      依据：国办公开办函〔2019〕60号
      对照：120:19 2
      办法：请核对台账。

  a.md:150:1: CF105 [豁免] 标题改写 · 理由：原件 未填
  未能核对：7 项
    行数不足：applications.balance ×7

b.md  (cn-ogi-2021)
  草稿：不发布；发现的问题不影响本次结果，但尚待处理（1 处）
  b.md:3:4: CF105 [警告、草稿] 标题改写 (reworded-heading)
      要求：headings.x 各行之和
      依据：国办公开办函〔2019〕60号

c.md  (cn-ogi-2021)  通过

核对未通过：3 份报告，错误 1 处，警告 0 处，提示 0 处；草稿中待处理 1 处
各项要求：符合 34 项，不符合 1 项，豁免 5 项，未能核对 7 项，不适用 1 项
"""

ENGLISH = """\
a.md  (cn-ogi-2019)
  a.md:141:23: CF301 [error] 填报 8，各项之和为 7 (total-mismatch)
      where: 三、本年度办理结果 > （七）总计 × 总计
      requirement: applications.row_total 各行之和
      basis: 国办公开办函〔2019〕60号
      see: 120:19 2
      help: 请核对台账。

  a.md:150:1: CF105 [waived] 标题改写 · reason: 原件 未填
  not assessed: 7
    行数不足: applications.balance ×7

b.md  (cn-ogi-2021)
  draft: not published; its findings do not fail the run, but are outstanding
      (1)
  b.md:3:4: CF105 [warning, draft] 标题改写 (reworded-heading)
      requirement: headings.x 各行之和
      basis: 国办公开办函〔2019〕60号

c.md  (cn-ogi-2021)  passed

FAILED: reports 3, errors 1, warnings 0, infos 0; 1 outstanding in drafts
requirements: 34 passed, 1 failed, 5 waived, 7 not assessed, 1 not applicable
"""


@pytest.mark.parametrize(("language", "expected"), [("zh", CHINESE), ("en", ENGLISH)])
def test_a_whole_report(language, expected, report):
    assert text.render(report, language) == expected


def test_colours_change_nothing_else(report):
    coloured = text.render(report, "zh", colour=True)
    assert "\x1b[31mCF301 [错误]\x1b[0m" in coloured
    for code in ("\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[33m", "\x1b[1;31m"):
        coloured = coloured.replace(code, "")
    assert coloured == CHINESE


@pytest.mark.parametrize(
    ("report", "line"),
    [
        (Report("1"), "没有核对任何报告：0 份报告，错误 0 处，警告 0 处，提示 0 处"),
        (Report("1", [], [Checklist("a.md", "x")]), "核对通过：1 份报告，错误 0 处，警告 0 处，提示 0 处"),
        (Report("1", [], [Checklist("a.md", "x")], None), "核对通过（本次不因发现的问题判为不通过）：1 份报告，错误"),
        (Report("1", [], [Checklist("a.md", "x")], Severity.WARNING), "核对通过（警告也作不通过论）：1 份报告，"),
    ],
)
def test_the_verdict(report, line):
    assert text.render(report, "zh", columns=140).split("\n")[-3].startswith(line)


def test_what_was_not_assessed_in_many_reports_is_added_up():
    def checklist(number: int) -> Checklist:
        cause = "没有上年的报告" if number % 3 else "没有表格"
        lost = ChecklistItem("a", "b", "c", Counts(not_assessed=2), cause)
        return Checklist(f"{number}.md", "x", [lost, ChecklistItem("d", "e", "f", Counts(passed=1))])

    many = Report("0.1.0", [], [checklist(number) for number in range(11)])
    shown = text.render(many, "zh")
    assert shown.startswith(
        "没有发现问题、但有要求未能核对的报告 11 份：\n"
        "  没有上年的报告（7 份）：a ×14\n"
        "  没有表格（4 份）：a ×8\n"
        "\n核对通过"
    )
    assert "0.md" not in shown
    few = Report("0.1.0", [], [checklist(number) for number in range(10)])
    assert text.render(few, "zh").count("未能核对：2 项") == 10


def test_reports_without_a_finding_are_counted_where_there_are_many():
    checklists = [
        Checklist(f"{number}.md", "x", [ChecklistItem("a", "b", "c", Counts(passed=1))]) for number in range(11)
    ]
    assert text.render(Report("1", [], checklists), "en").startswith("PASSED: reports 11,")


def test_a_finding_without_a_checklist_is_shown(diagnostic):
    shown = text.render(Report("1", [diagnostic(path="x.md")], [Checklist("a.md", "p")]), "zh")
    assert "x.md  (未能确定适用的格式)\n  x.md:141:23: CF301" in shown


def test_concise(report):
    assert concise.render(report, "zh") == (
        "a.md:141:23: CF301 [错误] 填报 8，各项之和为 7\n"
        "a.md:150:1: CF105 [警告、豁免] 标题改写 · 理由：原件 未填\n"
        "b.md:3:4: CF105 [警告、草稿] 标题改写\n"
    )


@pytest.mark.parametrize("render", [text.render, concise.render])
def test_what_a_report_contains_cannot_steer_the_terminal(render, diagnostic):
    hostile = diagnostic(message="a\x1b[2Jb\u202ec\nd\u2028e", path="x\x07.md", help="h\x1b]0;t")
    shown = render(Report("1", [hostile], []), "zh")
    assert "a\\x1b[2Jb\\x202ec d\\x2028e" in shown
    assert not any(c in shown for c in "\x1b\x07\u202e\u2028")


def test_every_phrase_has_the_same_fields_in_both_languages():
    values = list(vars(phrases).values())
    values += [item for value in values if isinstance(value, dict) for item in value.values()]
    texts = [value for value in values if isinstance(value, Text)]
    assert len(texts) > 20
    for phrase in texts:
        fields = [{name for _, name, _, _ in string.Formatter().parse(words) if name} for words in phrase]
        assert fields[0] == fields[1], phrase


# --- excerpts -------------------------------------------------------------------------------------------

ROW = "| （七）总计 | 2 | 1 | 4 | 8 |"
SOURCE = "\n" * 119 + "| 一、新收 | 5 | 2 | 7 |\n" + "\n" * 20 + ROW + "\n| 下一行 |\n"


def show(finding, sources, language="zh", **options):
    """What is shown of ``finding`` between its first line and its details."""
    lines = text.render(Report("1", [finding], [], sources=sources), language, **options).split("\n")
    details = [f"      {phrase(language)}" for phrase in (phrases.WHERE, phrases.REQUIREMENT)]
    return "\n".join(lines[2 : next(at for at, line in enumerate(lines) if line.startswith(tuple(details)))])


def at(line, column, end_column=None, **changes):
    return {"line": line, "column": column, "end_line": line, "end_column": end_column or column + 1, **changes}


def test_the_parts_on_the_same_line_are_marked(diagnostic):
    parts = [RelatedPlace("a.md", 141, ROW.index(f" {figure} ") + 2, figure) for figure in "214"]
    finding = diagnostic(**at(141, ROW.index("8") + 1), related=parts)
    shown = text.render(Report("1", [finding], [], sources={"a.md": SOURCE}), "zh")
    assert (
        """
      141 │ | （七）总计 | 2 | 1 | 4 | 8 |
          │                -   -   -   ^
"""
        in shown
    )
    assert "对照" not in shown


def test_the_second_place_is_shown_in_the_order_of_the_file(diagnostic):
    first, zero = RelatedPlace("a.md", 120, 20, "7"), RelatedPlace("a.md", 142, 1, "0")
    finding = diagnostic(**at(141, ROW.index("8") + 1), related=[zero, first._replace(column=18)])
    assert (
        show(finding, {"a.md": SOURCE})
        == """\
      120 │ | 一、新收 | 5 | 2 | 7 |
          │                      -
      ...
      141 │ | （七）总计 | 2 | 1 | 4 | 8 |
          │                            ^"""
    )
    assert "      对照：142:1 0\n" in text.render(Report("1", [finding], [], sources={"a.md": SOURCE}), "zh")


def test_line_numbers_are_set_below_each_other(diagnostic):
    finding = diagnostic(**at(9, 1), related=[RelatedPlace("a.md", 10, 1, "7")])
    assert (
        show(finding, {"a.md": "\n" * 8 + "8\n7"})
        == """\
       9 │ 8
         │ ^
      10 │ 7
         │ -"""
    )


def test_the_place_in_another_file_comes_before_others(diagnostic):
    places = [RelatedPlace("a.md", 120, 18, "7"), RelatedPlace("2023\x07.md", 2, 3, "6件")]
    finding = diagnostic(**at(141, ROW.index("8") + 1), related=places)
    assert (
        show(finding, {"a.md": SOURCE, "2023\x07.md": "一\n结转6件。"}, "en")
        == """\
      141 │ | （七）总计 | 2 | 1 | 4 | 8 |
          │                            ^
      see: 2023\\x07.md:2:3
        2 │ 结转6件。
          │     ---"""
    )


def test_where_the_second_place_says_something_else_its_figure_is_marked(diagnostic):
    finding = diagnostic(**at(1, 1), related=[RelatedPlace("b.md", 1, 3, "1,234")])
    assert show(finding, {"a.md": "一", "b.md": "| 1,200 | 34 |"}).endswith("-----")
    finding = diagnostic(**at(1, 1), related=[RelatedPlace("b.md", 1, 3, "总计")])
    assert show(finding, {"a.md": "一", "b.md": "| 合计 |"}).endswith(" --")


@pytest.mark.parametrize(
    ("printed", "row", "marks"),
    [
        ("17", "| &#49;7 | 34 |", "------"),
        ("1<7", "| 1&lt;7 | 34 |", "------"),
        ("17", "| &#x31;&#55; |", "-----------"),
        ("&#49;", "| &#49; |", "-----"),
        ("18", "| 17&#49; |", "--"),
    ],
)
def test_a_figure_written_with_entities_is_marked_whole(printed, row, marks, diagnostic):
    finding = diagnostic(**at(1, 1), related=[RelatedPlace("b.md", 1, 3, printed)])
    assert show(finding, {"a.md": "一", "b.md": row}).endswith(f"  {marks}")


def test_a_place_over_several_lines_says_so(diagnostic):
    finding = diagnostic(**at(1, 3, 4, end_line=3), related=[])
    source = {"a.md": "前面一二三  \n四\n五六七八"}
    assert show(finding, source) == "      1 │ 前面一二三\n        │     ^^^^^^ 至第 3 行"
    assert show(finding, source, "en").endswith(" ^^^^^^ to line 3")
    long = show(finding, {"a.md": "前面" + "一" * 90 + "\n四\n五六七八"})
    assert max(width(line) for line in long.split("\n")) <= 80
    assert long.endswith("^ 至第 3 行")


def test_what_is_found_at_one_place_shows_it_once(diagnostic):
    findings = [diagnostic(**at(1, 1), related=[], message=word) for word in ("甲", "乙")]
    shown = text.render(Report("1", findings, [], sources={"a.md": "总计"}), "zh")
    assert shown.count("      1 │ 总计") == 1


@pytest.mark.parametrize(
    ("place", "source"),
    [
        (at(1, 1), {}),
        (at(3, 1), {"a.md": "一\n二"}),
        (at(1, 5), {"a.md": "一二三"}),
        (at(1, 1, 5), {"a.md": "一二三"}),
        (at(1, 1, 2, end_line=3), {"a.md": "一\n二"}),
        (at(2, 1, 1), {"a.md": "一\n\n二"}),
    ],
    ids=["no text", "fewer lines", "a shorter line", "a shorter place", "a lost end", "a line with nothing on it"],
)
def test_there_is_no_excerpt_of_what_is_not_there(place, source, diagnostic):
    assert show(diagnostic(**place, related=[]), source) == ""


@pytest.mark.parametrize("place", [("b.md", 9, 1), ("b.md", 1, 9), ("gone.md", 1, 1)])
def test_a_second_place_that_is_not_there_is_listed(place, diagnostic):
    finding = diagnostic(**at(1, 1), related=[RelatedPlace(*place, "7")])
    shown = text.render(Report("1", [finding], [], sources={"a.md": "一", "b.md": "二"}), "zh")
    assert "      对照：{}:{}:{} 7\n".format(*place) in shown


def test_the_row_and_column_are_not_said_twice(diagnostic):
    said = {"row": ["行政复议"], "column_path": ["总计"], "message": "行政复议 × 总计 空白"}
    assert "位置" not in text.render(Report("1", [diagnostic(**said)], []), "zh")
    assert "位置：行政复议 × 其他 > 总计" in text.render(
        Report("1", [diagnostic(**said | {"column_path": ["其他", "总计"]})], []), "zh"
    )


@pytest.mark.parametrize("columns", [40, 60, 80, 140])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_line_is_wider_than_the_screen(columns, language, report, diagnostic):
    long = "填报 8，各项之和为 " + " + ".join(map(str, range(1, 60))) + "，相差 " + "一二三四五六七八九十" * 9
    row = "<tr>" + "<td>总计12</td>" * 99 + "</tr>"
    related = [RelatedPlace("a.md", number, 9, str(number)) for number in range(1, 30)]
    finding = diagnostic(message=long, help=long, basis=long, related=related, **at(2, 400, 404))
    report.diagnostics = [finding, *report.diagnostics]
    report.sources = {"a.md": f"{row}\n{row}\n{row}"}
    figure = CoveredFigure(7, 1, "三万余件", "unverified", "", "没有可以比较的" + "一二三四五六七八九十" * 9)
    report.checklists[0].coverage = Coverage((figure,))
    shown = text.render(report, language, columns=columns)
    assert "".join(long.split()) in "".join(shown.split())
    too_wide = [line for line in shown.split("\n") if width(line) > columns]
    assert not too_wide
    coloured = text.render(report, language, True, columns)
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == shown


def test_what_must_not_be_shown_is_not(diagnostic):
    assert show(diagnostic(**at(1, 1), related=[], private=True), {"a.md": "张某 13800138000"}) == ""
    shown = show(
        diagnostic(**at(1, 1, 3), related=[RelatedPlace("b.md", 1, 1, "")]),
        {
            "a.md": "张某 13800138000",
            "b.md": "李某 13900139000",
        },
    )
    assert "张某 138****8000" in shown and "李某 139****9000" in shown


def test_the_address_of_the_rule_is_shown_where_it_is_known(diagnostic):
    shown = text.render(Report("1", [diagnostic(url="https://例.cn/CF301/" + "x" * 90)], []), "zh")
    assert "\n      规则：\n          https://例.cn/CF301/" + "x" * 90 + "\n" in shown
    assert "规则：" not in text.render(Report("1", [diagnostic()], []), "zh")


def test_a_path_is_never_broken(diagnostic):
    path = "docs/reports/" + "某某市某某县" * 9 + "/2024.md"
    assert f"\n  {path}:1:1:\n      CF301 [错误]" in text.render(
        Report("1", [diagnostic(path=path, **at(1, 1))], []), "zh", columns=60
    )


def test_each_file_is_read_once_for_five_hundred_findings(diagnostic):
    read = Counter()

    class Sources(dict):
        def get(self, path, default=None):
            read[path] += 1
            return "总计 8\n"

    paths = [f"{number // 10}.md" for number in range(500)]
    findings = [diagnostic(path=path, **at(1, 4), related=[RelatedPlace("0.md", 1, 1, "")]) for path in paths]
    text.render(Report("1", findings, [], sources=Sources()), "zh")
    assert set(read.values()) == {1}


def test_a_run_without_a_finding_reads_nothing_and_loads_nothing(monkeypatch):
    monkeypatch.delitem(sys.modules, "crossfoot.reporters.finding", raising=False)
    text.render(Report("1", [], [Checklist("a.md", "x")], sources=None), "zh")
    assert "crossfoot.reporters.finding" not in sys.modules
