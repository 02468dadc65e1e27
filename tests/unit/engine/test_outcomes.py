"""What cannot be judged is never passed, and says why; settings choose rules and severities; drafts do not fail."""

import pytest

from crossfoot.terms.outcome import OutcomeKind
from crossfoot.terms.severity import Severity
from unit.engine.judged import codes, item, report, run

UNASSESSED = {
    "a blank": ({"granted/firm": ""}, "CF204", "“（一）予以公开 × 法人或其他组织 / 企业”空白"),
    "a placeholder": ({"granted/firm": "/"}, "CF205", "“（一）予以公开 × 法人或其他组织 / 企业”填的是符号，不是数字"),
    "a word": ({"granted/firm": "一"}, "CF206", "“（一）予以公开 × 法人或其他组织 / 企业”不是数字"),
    "a number that cannot be": (
        {"granted/firm": "-1"},
        "CF207",
        "“（一）予以公开 × 法人或其他组织 / 企业”超出可能的范围",
    ),
    "a row left out": ({"granted": None}, "CF202", "缺少“（一）予以公开”一行"),
}


@pytest.mark.parametrize("case", UNASSESSED)
def test_sums_over_what_is_no_number_are_not_assessed_and_one_finding_says_why(case):
    cells, code, why = UNASSESSED[case]
    result = run(report(cells))
    assert codes(result) == [code]
    for requirement, unassessed in (("applications.row_total", 1), ("applications.block_total", 4 if code == "CF202" else 1)):  # fmt: skip
        entry = item(result, requirement)
        assert (entry.counts.not_assessed, entry.counts.passed) == (unassessed, 4 - unassessed)
        assert entry.counts.outcome is OutcomeKind.NOT_ASSESSED
        assert entry.why == why


def test_a_ragged_row_is_one_finding_and_its_sums_are_not_assessed():
    text = report().replace("| 5 | 1 | 1 | 7 |", "| 5 | 1 | 1 |")
    result = run(text)
    assert codes(result) == ["CF211"]
    assert item(result, "applications.row_total").why == "“（一）予以公开”一行的单元格数不对"
    assert item(result, "applications.complete").counts.not_assessed == 4


def test_a_missing_table_is_one_finding_and_nothing_of_it_is_passed():
    result = run(report().split("| 申请 |")[0])
    assert codes(result) == ["CF201"]
    for entry in result.checklists[0].items:
        if entry.requirement.startswith("applications.") and entry.requirement != "applications.table":
            assert entry.counts.outcome is OutcomeKind.NOT_ASSESSED, entry.requirement
            assert entry.why == "缺少表格"


def test_the_outcomes_of_a_report_in_order_are_passed_or_not_applicable():
    result = run(report())
    assert codes(result) == []
    assert result.verdict == "passed"
    kinds = {e.counts.outcome for e in result.checklists[0].items if not e.requirement.startswith("series.")}
    assert item(result, "series.unique").why == "文首信息没有写 body"
    assert kinds == {OutcomeKind.PASSED, OutcomeKind.NOT_APPLICABLE}
    assert item(result, "applications.row_total").counts.passed == 4
    assert item(result, "applications.complete").counts.passed == 16


FAULTY = {"granted/firm": "", "received/total": 11}
"""Gives CF204, CF301 and CF302."""

CHOSEN = {
    "all": ({}, ["CF301", "CF204", "CF302"]),
    "a code": ({"select": ("CF301",)}, ["CF301"]),
    "a family": ({"select": ("CF3",)}, ["CF301", "CF302"]),
    "several": ({"select": ("CF204", "CF302")}, ["CF204", "CF302"]),
    "none of these": ({"select": ("CF6",)}, []),
    "without a code": ({"ignore": ("CF204",)}, ["CF301", "CF302"]),
    "without a family": ({"ignore": ("CF3",)}, ["CF204"]),
    "the longer prefix wins": ({"select": ("CF301",), "ignore": ("CF3",)}, ["CF301"]),
    "of the same prefix in both the refusal wins": ({"select": ("CF3",), "ignore": ("CF3",)}, []),
    "whichever of the two it is": ({"select": ("CF3",), "ignore": ("CF301",)}, ["CF302"]),
    "a rule that is off": ({"severity": {"CF301": None}}, ["CF204", "CF302"]),
    "a requirement that is off": ({"severity": {"applications.row_total": None}}, ["CF204", "CF302"]),
    "a requirement that stays on": ({"severity": {"CF301": None, "applications.row_total": Severity.INFO}}, ["CF301", "CF204", "CF302"]),
}  # fmt: skip


@pytest.mark.parametrize("case", CHOSEN)
def test_settings_choose_which_rules_judge(case):
    options, expected = CHOSEN[case]
    assert codes(run(report(FAULTY), **options)) == expected


def test_what_no_rule_judged_is_not_assessed():
    entry = item(run(report(FAULTY), ignore=("CF204", "CF205", "CF206", "CF207")), "applications.complete")
    assert (entry.counts.outcome, entry.why) == (OutcomeKind.NOT_ASSESSED, "规则已关闭")


@pytest.mark.parametrize(
    ("severity", "expected"),
    [
        ({}, Severity.ERROR),
        ({"CF301": Severity.WARNING}, Severity.WARNING),
        ({"applications.row_total": Severity.INFO}, Severity.INFO),
        ({"CF301": Severity.WARNING, "applications.row_total": Severity.INFO}, Severity.INFO),
    ],
)
def test_the_severity_of_the_requirement_goes_before_that_of_the_rule(severity, expected):
    found = run(report(FAULTY), severity=severity).diagnostics
    assert {f.severity for f in found if f.code == "CF301"} == {expected}


def test_a_key_that_is_only_recommended_is_a_warning():
    text = report().replace("kind: department\n", "")
    (found,) = run(text, severity={"publication.deadline": None}).diagnostics
    assert (found.requirement, found.code, found.severity) == ("front_matter.kind", "CF601", Severity.WARNING)


@pytest.mark.parametrize(
    ("fail_on", "verdict"), [(Severity.ERROR, "passed"), (Severity.WARNING, "failed"), (None, "passed")]
)
def test_findings_below_the_threshold_do_not_fail_the_run(fail_on, verdict):
    options = {"severity": dict.fromkeys(("CF204", "CF301", "CF302"), Severity.WARNING), "fail_on": fail_on}
    assert run(report(FAULTY), **options).verdict == verdict


def test_a_draft_is_judged_and_never_fails():
    result = run(report(FAULTY, head="draft: true\n"))
    assert [found.code for found in result.diagnostics] == ["CF301", "CF204", "CF302"]
    assert all(found.draft for found in result.diagnostics)
    assert (result.verdict, result.count(Severity.ERROR), result.checklists[0].draft) == ("passed", 0, True)
    assert item(result, "applications.row_total").counts.outcome is OutcomeKind.FAILED


@pytest.mark.parametrize("head", ["draft: false\n", "draft: 'true'\n", "draft: 1\n", "draft:\n"])
def test_nothing_but_true_makes_a_draft(head):
    assert run(report(FAULTY, head=head)).verdict == "failed"


@pytest.mark.parametrize(
    "written", ["'true'", '"false"', "1", "0", "是", "maybe", "2025-01-20", "[true]", "{true: true}"]
)
def test_what_is_neither_true_nor_false_is_not_published_in_silence(written):
    (found,) = run(report(head=f"draft: {written}\n")).diagnostics
    assert (found.code, found.requirement, found.draft) == ("CF602", "document.draft", False)
    assert found.facts["key"] == "draft"


@pytest.mark.parametrize("written", ["true", "false", "True", "yes", "no", "on", "", "~", "null"])
def test_true_and_false_may_be_written_as_yaml_has_it(written):
    assert codes(run(report(head=f"draft: {written}\n"))) == []


def test_findings_are_in_the_order_of_path_line_column_and_code():
    found = run(report({"granted/firm": "", "refused/firm": "", "received/total": 11})).diagnostics
    places = [(f.path, f.line, f.column, f.code) for f in found]
    assert places == sorted(places)


def test_both_languages_find_the_same():
    zh, en = (run(report(FAULTY), language=language).diagnostics for language in ("zh", "en"))
    assert [(f.code, f.line, f.column) for f in zh] == [(f.code, f.line, f.column) for f in en]
    assert all(one.message != other.message for one, other in zip(zh, en, strict=True))
