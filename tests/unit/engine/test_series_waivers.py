"""Waivers of findings that only exist when all reports are judged."""

import pytest

from crossfoot.results.checklist import Counts
from unit.engine.side_by_side import found, item, small, together

BODY = "示范县人民政府"
LAST = small(BODY, 2023, "0 0 5 3")


def waivers(*entries: str) -> str:
    return "waivers:\n" + "".join(f"  - {{{entry}, reason: 因}}\n" for entry in entries)


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ((), [("CF501", None), ("CF501", None)]),
        (("code: CF501",), [("CF501", "因"), ("CF501", "因")]),
        (("requirement: t.carried_over",), [("CF501", "因"), ("CF501", "因")]),
        (("requirement: t.carried_over, column: firm",), [("CF501", None), ("CF501", "因")]),
        (("requirement: t.carried_over, column: 自然人",), [("CF501", "因"), ("CF501", None)]),
        (("requirement: t.carried_over, row: carried",), [("CF004", None), ("CF501", None), ("CF501", None)]),
    ],
)
def test_a_waiver_covers_what_it_names(entries, expected):
    report = together({"a.md": LAST, "b.md": small(BODY, 2024, "6 4 0 0", waivers(*entries) if entries else "")})
    assert [(d.code, d.waiver) for d in report.diagnostics] == expected
    counts = item(report, "b.md", "t.carried_over").counts
    assert counts.waived == sum(waiver is not None for _, waiver in expected)
    notes = next(c for c in report.checklists if c.path == "b.md").waivers
    assert [note.covered for note in notes] == [counts.waived] * len(entries)


@pytest.mark.parametrize(
    ("entry", "alone", "with_last_year"),
    [
        ("code: CF501", False, True),
        ("requirement: t.carried_over", False, True),
        ("requirement: series.distinct", False, True),
        ("code: CF507", False, True),
        ("requirement: series.unbroken", False, True),
        ("code: CF506", True, True),  # unknown as yet
        ("requirement: register.complete", True, True),  # of no one report
    ],
)
def test_one_that_covers_nothing_is_a_finding_once_it_could_be_judged(entry, alone, with_last_year):
    own = small(BODY, 2024, "5 3 0 0", waivers(entry))
    assert bool(found(together({"b.md": own}), "CF004")) is alone
    report = together({"a.md": LAST, "b.md": own})
    assert bool(found(report, "CF004")) is with_last_year
    assert item(report, "b.md", "document.waivers").counts == Counts(failed=1)


def test_a_part_that_cannot_be_judged_may_be_what_the_waiver_is_for():
    blank = small(BODY, 2023, "0 0 / 3")
    report = together({"a.md": blank, "b.md": small(BODY, 2024, "5 3 0 0", waivers("code: CF501"))})
    assert found(report, "CF004") == []


@pytest.mark.parametrize("entry", ["code: CF505", "requirement: series.unique"])
def test_a_waiver_for_a_second_report_is_unused_only_where_the_whole_site_is_judged(entry):
    texts = {"b.md": small(BODY, 2024, "5 3 0 0", waivers(entry))}
    assert found(together(texts), "CF004") == []
    assert found(together(texts, whole_site=True), "CF004") == [("b.md", "CF004", None)]
    texts["a.md"] = small(BODY, 2024, "5 3 0 0")
    report = together(texts, whole_site=True)
    assert found(report, "CF004", "CF505") == [("b.md", "CF505", "因")]


def test_a_rule_that_is_switched_off_says_nothing_of_its_waivers():
    texts = {"a.md": LAST, "b.md": small(BODY, 2024, "6 3 0 0", waivers("code: CF501"))}
    for options in ({"ignore": ("CF501",)}, {"severity": {"t.carried_over": None}}):
        report = together(texts, **options)
        assert report.diagnostics == []
        assert item(report, "b.md", "t.carried_over").why == "规则已关闭"


def test_a_report_that_is_not_there_cannot_be_waived_in_one_that_is():
    report = together({"b.md": small(BODY, 2024, head=waivers("requirement: register.complete"))})
    assert [d.facts["cause"] for d in report.diagnostics] == ["not-waivable"]
