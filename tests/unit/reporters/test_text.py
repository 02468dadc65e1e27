import string

import pytest

from crossfoot.reporters import concise, phrases, text
from crossfoot.results.checklist import Checklist, ChecklistItem, Counts
from crossfoot.results.report import Report
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text

CHINESE = """\
a.md  (cn-ogi-2019)
  a.md:141:23: CF301 [错误] 填报 8，各项之和为 7 (total-mismatch)
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
      requirement: applications.row_total 各行之和
      basis: 国办公开办函〔2019〕60号
      see: 120:19 2
      help: 请核对台账。
  a.md:150:1: CF105 [waived] 标题改写 · reason: 原件 未填
  not assessed: 7
    行数不足: applications.balance ×7

b.md  (cn-ogi-2021)
  draft: not published; its findings do not fail the run, but are outstanding (1)
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
    assert text.render(report, "zh").split("\n")[-3].startswith(line)


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
