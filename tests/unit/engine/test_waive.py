"""Waivers, as CONTRACT section 2 has them."""

import pytest

from crossfoot.engine.check import check_files
from crossfoot.engine.options import CheckOptions
from crossfoot.terms.outcome import OutcomeKind
from unit.engine.judged import PROFILE, TODAY, codes, item, report, run, waived

BLANKS = {"received/person": "", "received/firm": "", "granted/person": ""}


def waivers(*entries: str) -> str:
    return "waivers:\n" + "".join(f"  - {{{entry}}}\n" for entry in entries)


COVERED = {
    "a requirement, all its findings": ("requirement: applications.complete", 3),
    "a code, all its findings": ("code: CF204", 3),
    "narrowed by a row's id": ("code: CF204, row: received", 2),
    "by its label": ("code: CF204, row: 一、新收", 2),
    "by its label in other brackets and without its number": ("requirement: applications.complete, row: 新收", 2),
    "by its path": ("code: CF204, row: 二、办理结果（一）予以公开", 1),
    "by a column's id": ("code: CF204, column: person", 2),
    "by its label ": ("code: CF204, column: 自然人", 2),
    "by its path ": ("code: CF204, column: 法人或其他组织 企业", 1),
    "by both": ("code: CF204, row: received, column: firm", 1),
}


@pytest.mark.parametrize("case", COVERED)
def test_a_waiver_covers_what_it_names_and_no_more(case):
    entry, covered = COVERED[case]
    result = run(report(BLANKS, waivers(f"{entry}, reason: 原件空白")))
    assert (len(waived(result)), len(codes(result))) == (covered, 3 - covered)
    assert {found.waiver for found in result.diagnostics} <= {None, "原件空白"}
    assert result.checklists[0].waivers[0].covered == covered
    assert result.verdict == ("passed" if covered == 3 else "failed")


def test_instances_are_counted_as_waived_and_failed():
    counts = item(run(report(BLANKS, waivers("code: CF204, row: received, reason: 原件空白"))), "applications.complete")
    assert (counts.counts.waived, counts.counts.failed, counts.counts.passed) == (2, 1, 13)
    assert counts.counts.outcome is OutcomeKind.FAILED
    counts = item(run(report(BLANKS, waivers("code: CF204, reason: 原件空白"))), "applications.complete")
    assert counts.counts.outcome is OutcomeKind.WAIVED


VOID = {
    "no reason": ("code: CF204", "CF003", ""),
    "an empty reason": ("code: CF204, reason: ''", "CF003", ""),
    "expired yesterday": ("code: CF204, reason: r, until: 2025-12-31", "CF004", "expired"),
    "an unknown requirement": ("requirement: applications.full, reason: r", "CF004", "unknown-requirement"),
    "an unknown code": ("code: CF999, reason: r", "CF004", "unknown-requirement"),
    "an unknown row": ("code: CF204, row: nowhere, reason: r", "CF004", "unknown-row"),
    "an unknown column": ("code: CF204, column: 事业单位, reason: r", "CF004", "unknown-column"),
    "another row": ("code: CF204, row: refused, reason: r", "CF004", ""),
    "both requirement and code": ("code: CF204, requirement: applications.complete, reason: r", "CF004", "two-targets"),
    "neither": ("row: received, reason: r", "CF004", "no-target"),
    "an empty row": ("code: CF204, row: , reason: r", "CF004", "bad-value"),
    "an unknown key": ("code: CF204, because: r, reason: r", "CF004", "unknown-key"),
    "a date that is none": ("code: CF204, reason: r, until: soon", "CF004", "bad-date"),
}


@pytest.mark.parametrize("case", VOID)
def test_a_waiver_at_fault_covers_nothing_and_is_a_finding(case):
    entry, code, cause = VOID[case]
    result = run(report(BLANKS, waivers(entry)))
    assert waived(result) == []
    assert codes(result) == [code, "CF204", "CF204", "CF204"]
    assert result.diagnostics[0].facts.get("cause", "") == cause
    assert item(result, "document.waivers").counts.outcome is OutcomeKind.FAILED


def test_a_waiver_holds_on_its_last_day():
    assert codes(run(report(BLANKS, waivers("code: CF204, reason: r, until: 2026-01-01")))) == []


def test_a_waiver_that_covers_nothing_is_a_finding():
    assert codes(run(report({}, waivers("code: CF204, reason: r")))) == ["CF004"]


@pytest.mark.parametrize(
    "options",
    [{"ignore": ("CF204",)}, {"select": ("CF0", "CF3")}, {"severity": {"CF204": None}}],
    ids=["ignored", "not selected", "off"],
)
def test_but_not_where_its_rule_is_deselected(options):
    assert codes(run(report({}, waivers("code: CF204, reason: r")), **options)) == []


def test_nor_where_it_could_not_be_assessed():
    # The sum over a blank cell is not judged: whether its waiver is needed cannot be known.
    text = report({"received/person": ""}, waivers("requirement: applications.row_total, reason: r"))
    assert codes(run(text)) == ["CF204"]


@pytest.mark.parametrize("code", ["CF001", "CF002", "CF003", "CF004", "CF005", "CF006", "CF007"])
def test_what_keeps_a_report_from_being_judged_cannot_be_waived(code):
    result = run(report(BLANKS, waivers(f"code: {code}, reason: r")))
    assert result.diagnostics[0].facts["cause"] == "not-waivable"


def test_a_table_that_cannot_be_formed_stays_a_finding_though_waived():
    body = "<table><tr><td>1</td></tr>\n"
    result = run(report({}, waivers("requirement: document.tables, reason: r"), body=body))
    assert codes(result) == ["CF004", "CF005"]


def test_the_waiver_of_an_unknown_date_leaves_the_deadline_unassessed():
    result = run(report({}, waivers("code: CF601, reason: 原件未载明"), published=False))
    assert codes(result) == []
    assert waived(result) == ["CF601"]
    assert item(result, "publication.deadline").counts.outcome is OutcomeKind.NOT_ASSESSED


def test_of_two_waivers_that_fit_the_first_covers_and_the_other_is_unused():
    entries = ("code: CF204, reason: 第一", "requirement: applications.complete, reason: 第二")
    result = run(report(BLANKS, waivers(*entries)))
    assert {found.waiver for found in result.diagnostics if found.code == "CF204"} == {"第一"}
    assert codes(result) == ["CF004"]


def test_one_of_two_findings_at_a_cell_may_be_waived_alone():
    cells = {"received/total": 11}
    assert codes(run(report(cells))) == ["CF301", "CF302"]
    assert codes(run(report(cells, waivers("requirement: applications.row_total, reason: r")))) == ["CF302"]


@pytest.mark.parametrize("entry", ["code: CF505", "requirement: series.unique"])
def test_a_second_report_of_a_year_can_be_waived(tmp_path, entry):
    files = []
    for name, head in (("a.md", ""), ("b.md", waivers(f"{entry}, reason: 更正件"))):
        (tmp_path / name).write_text(report(head=f"body: 示范县\n{head}"), encoding="utf-8")
        files.append((tmp_path / name, name))
    result = check_files(files, [PROFILE], CheckOptions(today=TODAY))
    assert [(found.path, found.code, found.waiver) for found in result.diagnostics] == [("b.md", "CF505", "更正件")]
    assert result.verdict == "passed"
    unique = [item for c in result.checklists for item in c.items if item.requirement == "series.unique"]
    assert [entry.counts.outcome for entry in unique] == [OutcomeKind.PASSED, OutcomeKind.WAIVED]
    assert result.checklists[1].waivers[0].covered == 1


def test_a_reason_does_not_repeat_the_number_of_a_person():
    entry = "requirement: applications.complete, reason: 申请人张某 13800138000 未填"
    result = run(report(BLANKS, head=waivers(entry)))
    assert {found.waiver for found in result.diagnostics} == {"申请人张某 138****8000 未填"}
    assert [note.reason for note in result.checklists[0].waivers] == ["申请人张某 138****8000 未填"]
