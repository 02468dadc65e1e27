"""Who has filed: the lists say missing where CF504 does, and nothing that nobody can tell."""

from datetime import date

import pytest

from crossfoot.binding.register import Body, LocalDeadline, Register
from sites.example import report
from unit.publishing.example import publish

PATH = "docs/reports/jia/{}.md"
JIA = "甲县人民政府"


def site(years, body, drafts=(), shown=True, **more):
    texts = {PATH.format(y): report("甲县", y, "draft: true\n" if y in drafts else "") for y in years}
    unpublished = () if shown else {PATH.format(y) for y in drafts}
    register = Register((body,), path="register.yml", text="bodies: []") if body else Register()
    return publish(texts, register, unpublished=unpublished, **more)


CASES = [
    # years with a report, the body in the register, drafts, shown, year: standing
    ([2022, 2024], Body("jia", JIA), (), True, {2024: "passed", 2023: "missing", 2022: "passed", 2021: "not-due"}),
    ([2024], Body("jia", JIA, since=2022), (), True, {2022: "missing", 2023: "missing"}),
    ([2022], Body("jia", JIA, until=2022), (), True, {2022: "passed", 2023: "not-due"}),
    ([2023, 2024], Body("jia", JIA), (2024,), True, {2024: "draft"}),
    ([2023, 2024], Body("jia", JIA), (2024,), False, {2024: "missing"}),
    ([2023], Body("jia", JIA, kind="government"), (), True, {2025: "awaited"}),
    ([2023], Body("jia", JIA, kind="government", deadline=LocalDeadline((1, 20))), (), True, {2025: "awaited"}),
    ([2022, 2024], None, (), True, {2022: "passed", 2023: "absent"}),
    ([2024], Body("jia", JIA, since=2015), (), True, {2016: "absent", 2019: "missing"}),
]


@pytest.mark.parametrize(("years", "body", "drafts", "shown", "standings"), CASES)
def test_the_standing_of_a_year(years, body, drafts, shown, standings):
    made = site(years, body, drafts, shown)
    own = made.bodies[0]
    assert {year: made.standings.slot(own, year).standing for year in standings} == standings


def test_a_gap_that_is_waived_is_missing_all_the_same():
    head = "waivers: [{requirement: series.unbroken, reason: 该年未编制}]\n"
    texts = {PATH.format(2022): report("甲县", 2022), PATH.format(2024): report("甲县", 2024, head)}
    register = Register((Body("jia", JIA, until=2024),), path="register.yml", text="bodies: []")
    made = publish(texts, register)
    assert [made.standings.slot(made.bodies[0], year).standing for year in (2022, 2023, 2024)] == [
        "passed",
        "missing",
        "explained",
    ]
    assert not [finding for finding in made.register_findings if finding.code == "CF504"]


@pytest.mark.parametrize(
    ("deadline", "standing"),
    [
        (None, "awaited"),
        (LocalDeadline((1, 20)), "missing"),
        (LocalDeadline((1, 20), 2025), "missing"),
        (LocalDeadline((1, 20), 2026), "awaited"),
    ],
)
def test_a_local_deadline_is_that_of_its_years(deadline, standing):
    made = site([2023, 2024], Body("jia", JIA, kind="government", deadline=deadline), today=date(2026, 1, 25))
    assert made.standings.slot(made.bodies[0], 2025).standing == standing


@pytest.mark.parametrize("today", [date(2024, 1, 31), date(2024, 2, 1), date(2024, 4, 1), date(2026, 7, 1)])
@pytest.mark.parametrize("kind", ["government", "department", None])
def test_missing_is_what_the_rule_finds(today, kind):
    register = Register(
        (
            Body("jia", JIA, kind="government"),
            Body("yi", "乙县教育局", kind=kind, since=2021),
            Body("bing", "丙县", until=2023),
        ),
        path="register.yml",
        text="bodies: []",
    )
    texts = {PATH.format(year): report("甲县", year) for year in (2021, 2023)}
    made = publish(texts, register, today=today)
    ours = {
        (body.name, str(year))
        for body in made.bodies
        for year in made.standings.years
        if made.standings.slot(body, year).standing == "missing"
    }
    found = {
        (finding.facts["body"], year)
        for finding in made.register_findings
        for year in str(finding.facts["years"]).split("、")
    }
    assert ours == found and ours


def test_a_year_for_which_all_reports_are_missing_is_a_year_of_the_site():
    made = site([2021, 2023], Body("jia", JIA))
    assert made.standings.years == (2024, 2023, 2022, 2021)
    assert made.standings.counts(2022) == {"missing": 1}
    assert site([2021, 2023], None).standings.years == (2023, 2021)


def test_the_worst_of_several_reports_speaks_for_all():
    texts = {
        PATH.format("a"): report("甲县", 2024),
        PATH.format("b"): report("甲县", 2024).replace("| 6 | 1 | 32 |", "| 6 |  | 32 |"),
    }
    made = publish(texts, Register((Body("jia", JIA),)))
    slot = made.standings.slot(made.bodies[0], 2024)
    assert slot.standing == "failed" and len(slot.reports) == 2
