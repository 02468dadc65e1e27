"""Known findings: recorded by what they say, not by where they stand; stale only where the run has looked."""

from dataclasses import replace
from importlib import import_module
from pkgutil import walk_packages

import pytest

from crossfoot import rules
from crossfoot.engine.baseline import identify, record
from crossfoot.engine.check import check_text
from crossfoot.engine.options import CheckOptions
from crossfoot.results.known import Baseline, KnownFinding
from crossfoot.rules.registry import RULES
from crossfoot.terms.outcome import OutcomeKind
from crossfoot.terms.severity import Severity
from unit.engine.judged import PROFILE, TODAY, codes, item, report, run

FAULTY = {"granted/firm": "", "received/total": 11}
"""Gives CF301, CF204 and CF302."""

KNOWN = record(run(report(FAULTY)).diagnostics)


def against(text, known=KNOWN, **options):
    return run(text, baseline=Baseline("known.json", known), **options)


def stale(result):
    return {known.code: count for known, count in result.baseline.stale}


def test_a_finding_is_known_by_rule_requirement_place_and_what_is_printed():
    assert set(KNOWN) == {
        KnownFinding("report.md", "CF204", "applications.complete", "applications", "granted", "firm"),
        KnownFinding("report.md", "CF301", "applications.row_total", "applications", "received", "total",
                     (("computed", "10"), ("printed", "11"))),
        KnownFinding("report.md", "CF302", "applications.balance", "applications", "total", "total",
                     (("computed", "11"), ("left", "11"), ("printed", "10"), ("right", "10"))),
    }  # fmt: skip


def test_known_findings_do_not_count_and_are_not_called_passed():
    result = against(report(FAULTY))
    assert (result.verdict, codes(result), result.listed()) == ("passed", [], [])
    assert [found.baseline for found in result.diagnostics] == [True, True, True]
    assert (result.baseline.known, result.baseline.stale, result.count(Severity.ERROR)) == (3, (), 0)
    assert item(result, "applications.row_total").counts.outcome is OutcomeKind.FAILED


MOVED = {
    "lines above": report(FAULTY).replace("## 申请", "序言一句。\n\n## 申请"),
    "lines in between": report(FAULTY).replace("| 申请 |", "\n\n| 申请 |"),
    "another key": report(FAULTY, head="source: 办公室\n"),
    "another form of the table": report(FAULTY).replace("| 一、新收 | 7 |", "| 一、新收 |   7   |"),
    "windows": report(FAULTY).replace("\n", "\r\n"),
}


@pytest.mark.parametrize("case", MOVED)
def test_a_finding_that_moves_is_the_same(case):
    result = against(MOVED[case])
    assert (codes(result), result.baseline.known, stale(result)) == ([], 3, {})


def test_a_baseline_means_the_same_in_both_languages():
    assert record(run(report(FAULTY), language="en").diagnostics) == KNOWN


@pytest.mark.parametrize(
    ("cells", "new", "gone"),
    [
        # A figure that was changed and is still wrong is another finding.
        ({"received/total": 12}, ["CF301", "CF302"], {"CF301": 1, "CF302": 1}),
        ({"received/person": 9}, ["CF301", "CF302"], {"CF301": 1}),
        # The sum of another row was not assessed, and it might have been that one.
        ({"received/person": 8}, ["CF302"], {}),
        ({"received/person": 8, "granted/firm": 1}, ["CF302"], {"CF301": 1, "CF204": 1}),
        ({"granted/firm": "/"}, ["CF205"], {"CF204": 1}),
        ({"granted/firm": 1}, [], {"CF204": 1}),
        ({"granted/other": ""}, ["CF204"], {}),
    ],
)
def test_what_changed_is_new_and_what_went_is_stale(cells, new, gone):
    result = against(report({**FAULTY, **cells}))
    assert codes(result) == new
    assert stale(result) == gone


def test_no_entry_is_stale_of_which_the_run_says_nothing():
    mended = report()
    assert stale(against(mended)) == {"CF301": 1, "CF204": 1, "CF302": 1}
    assert stale(against(mended, select=("CF301",))) == {"CF301": 1}
    assert stale(against(mended, ignore=("CF3",))) == {"CF204": 1}
    assert stale(against(mended, severity={"CF204": None})) == {"CF301": 1, "CF302": 1}
    assert stale(against(mended, preset={"CF301": None})) == {"CF204": 1, "CF302": 1}
    # Without the table its sums are not assessed: nobody knows whether they hold now.
    assert stale(against(report().split("| 申请 |")[0])) == {}
    assert stale(against("no front matter")) == {}
    # Part of the requirement could not be judged, and it may be that part.
    assert stale(against(report({"refused/firm": "/"}))) == {"CF204": 1, "CF302": 1}


def test_what_another_report_had_is_stale_only_where_the_whole_site_is_judged():
    known = {entry._replace(path="other.md"): 1 for entry in KNOWN}
    assert against(report(), known).baseline.stale == ()
    assert stale(against(report(), known, whole_site=True)) == {"CF301": 1, "CF204": 1, "CF302": 1}


def test_equal_findings_are_counted_and_one_more_is_new():
    doubled = report().replace("| 一、新收 |", "| 合计 | 1 | 1 | 1 | 3 |\n| 合计 | 1 | 1 | 1 | 3 |\n| 一、新收 |")
    found = record(run(doubled).diagnostics)
    (entry,) = (entry for entry in found if entry.code == "CF208")
    assert found[entry] == 2
    result = against(doubled, {entry: 1})
    assert [d.baseline for d in result.diagnostics if d.code == "CF208"] == [True, False]
    assert stale(against(doubled, {entry: 3})) == {"CF208": 1}


def test_a_waiver_goes_before_the_baseline():
    head = "waivers:\n  - {code: CF204, reason: 原件空白}\n"
    result = against(report(FAULTY, head=head))
    assert [(d.waiver is not None, d.baseline) for d in result.diagnostics if d.code == "CF204"] == [(True, False)]
    assert stale(result) == {"CF204": 1}


def test_drafts_and_waived_findings_are_not_recorded():
    assert not record(run(report(FAULTY, head="draft: true\n")).diagnostics)
    head = "waivers:\n  - {code: CF204, reason: 原件空白}\n"
    assert {known.code for known in record(run(report(FAULTY, head=head)).diagnostics)} == {"CF301", "CF302"}


@pytest.mark.parametrize(
    "text",
    [
        "no front matter",
        report().replace("year: 2024", "year: 1990"),
        report(head="waivers:\n  - {code: CF204, reason: ''}\n  - {code: CF205, reason: 无}\n"),
    ],
)
def test_what_cannot_be_waived_cannot_be_known(text):
    result = run(text)
    assert result.diagnostics
    assert not record(result.diagnostics)
    claimed = {
        KnownFinding(
            "report.md", d.code, d.requirement, facts=tuple(sorted((n, str(v)) for n, v in d.facts.items()))
        ): 9
        for d in result.diagnostics
    }
    assert not any(d.baseline for d in against(text, claimed).diagnostics)


def test_a_baseline_does_not_depend_on_what_is_judged_beside():
    alone = record(check_text(report(FAULTY), [PROFILE], CheckOptions(today=TODAY), "report.md").diagnostics)
    # One changed cell would explain both sums, which the messages say; it is no part of what is known.
    both = run(report({"received/total": 11}))
    assert any("one_cell" in d.facts for d in both.diagnostics)
    assert not any(name.startswith("one_cell") for known in record(both.diagnostics) for name, _ in known.facts)
    assert alone == KNOWN


def test_derived_facts_are_facts_of_their_rule():
    named = {rule.code: rule.derived for rule in RULES if rule.derived}
    assert "CF301" in named and "CF506" in named
    for rule in RULES:
        module = import_module(_module_of(rule))
        fields = {name for facts in vars(module).values() for name in getattr(facts, "_fields", ())}
        assert set(rule.derived) <= fields - {"printed"}, rule.code


def _module_of(rule):
    name = rule.name.replace("-", "_")
    return next(m.name for m in walk_packages(rules.__path__, "crossfoot.rules.") if m.name.endswith(f".{name}"))


def test_every_diagnostic_can_be_identified():
    (found, *_) = run(report(FAULTY)).diagnostics
    assert identify(replace(found, table=None, row=None, column_path=None, row_id=None, column_id=None)) is not None
