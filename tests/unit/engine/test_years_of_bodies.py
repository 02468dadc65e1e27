"""The report year against the years for which the register has the body file."""

import pytest

from crossfoot.profile.load import load_pack
from unit.engine.side_by_side import register, together

PACKS = [
    load_pack(
        """
pack: form
title: {zh: 例, en: Example}
years: {from: 2019}
basis: 例
front_matter:
  - {key: year, type: year, title: {zh: 写明报告年度, en: Year}}
  - {key: body, type: text, title: {zh: 写明机关, en: Body}}
deadlines: [{kind: government, by: 03-31, title: {zh: 期限, en: Deadline}}]
sections: [{id: one, heading: 情况}]
unbroken: {basis: 例}
complete: {basis: 例}
""",
        "form.yml",
    )
]
REGISTER = "bodies:\n  - {id: a, name: 甲县, names: [甲], kind: government%s}\n"
FROM, TO = ", since: 2021", ", until: 2023"


def filed(year: object, body: str = "甲县", head: str = "") -> str:
    return f"---\nbody: {body}\nyear: {year}\n{head}---\n\n## 情况\n\n有。\n"


def told(report) -> list[tuple[str, int, str, str | None]]:
    return [(d.path, d.line, d.code, d.facts.get("cause")) for d in report.diagnostics]


@pytest.mark.parametrize(
    ("keys", "text", "cause"),
    [
        (FROM + TO, filed(2021), None),
        (FROM + TO, filed(2023), None),
        (FROM + TO, filed(2020), "since"),
        (FROM + TO, filed(2024), "until"),
        (FROM + TO, filed("'2024'"), "until"),
        (FROM, filed(2030), None),
        (TO, filed(2019), None),
        ("", filed(2020), None),
        (FROM, filed(2020, "甲"), "since"),  # another of its names
        (FROM, filed(2020, "a"), "since"),
        (FROM, filed(2020, "乙县"), None),  # not in the register
        (FROM, filed(2020, head="draft: true\n"), "since"),
    ],
)
def test_a_year_that_is_none_of_the_bodys(tmp_path, keys, text, cause):
    report = together({"a.md": text}, PACKS, register=register(tmp_path, REGISTER % keys))
    assert told(report) == ([("a.md", 3, "CF602", cause)] if cause else [])


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (2018, ("CF002", "uncovered-year")),
        ("二〇二四", ("CF602", "year")),
        (99999, ("CF602", "year")),
    ],
)
def test_of_a_year_that_cannot_be_judged_one_thing_is_said(tmp_path, year, expected):
    bodies = register(tmp_path, REGISTER % (FROM + TO))
    assert told(together({"a.md": filed(year)}, PACKS, register=bodies)) == [("a.md", 3, *expected)]


@pytest.mark.parametrize(
    ("language", "year", "message", "help"),
    [
        (
            "en",
            2020,
            "`year`: the report is for 2020; in the register the body files from 2021 on (`since`)",
            "Correct the year; if it is right, correct `since` in the register.",
        ),
        (
            "en",
            2024,
            "`year`: the report is for 2024; in the register the body files up to 2023 only (`until`)",
            "Correct the year; if it is right, correct `until` in the register.",
        ),
        (
            "zh",
            2020,
            "year：报告年度是 2020，名录写的是该机关从 2021 年起才有报告（since）",
            "年度写错的请改正；年度没有错的，请改正名录里的 since。",
        ),
        (
            "zh",
            2024,
            "year：报告年度是 2024，名录写的是该机关的报告到 2023 年为止（until）",
            "年度写错的请改正；年度没有错的，请改正名录里的 until。",
        ),
    ],
)
def test_it_is_a_warning_that_names_the_year_and_the_bound(tmp_path, language, year, message, help):
    bodies = register(tmp_path, REGISTER % (FROM + TO))
    (finding,) = together({"a.md": filed(year)}, PACKS, register=bodies, language=language).diagnostics
    assert (finding.message, finding.help, finding.severity.word) == (message, help, "warning")
    assert (finding.requirement, finding.line, finding.column, finding.end_column) == ("front_matter.year", 3, 7, 11)


def test_it_can_be_waived(tmp_path):
    waiver = "waivers: [{requirement: front_matter.year, reason: 机构改革前的报告}]\n"
    bodies = register(tmp_path, REGISTER % FROM)
    report = together({"a.md": filed(2020, head=waiver)}, PACKS, register=bodies)
    assert [(d.code, d.waiver) for d in report.diagnostics] == [("CF602", "机构改革前的报告")]


@pytest.mark.parametrize(
    ("keys", "years", "expected"),
    [
        ("", (2021, 2024), [("2024.md", 3, "CF504", "gap")]),
        (FROM, (2021, 2024), [("2024.md", 3, "CF504", "gap")]),
        # The year before or after the body's is the fault, not those up to it.
        (", since: 2022", (2019, 2022), [("2019.md", 3, "CF602", "since")]),
        (TO, (2023, 2025), [("2025.md", 3, "CF602", "until")]),
        # Those that it does owe are still told.
        (FROM, (2019, 2023), [("2019.md", 3, "CF602", "since"), ("2023.md", 3, "CF504", "gap")]),
    ],
)
def test_a_gap_is_of_years_for_which_the_body_files(tmp_path, keys, years, expected):
    texts = {f"{year}.md": filed(year) for year in years}
    assert told(together(texts, PACKS, register=register(tmp_path, REGISTER % keys))) == expected


def test_of_the_missing_years_those_before_the_first_are_not_told(tmp_path):
    texts = {"2019.md": filed(2019), "2023.md": filed(2023)}
    report = together(texts, PACKS, register=register(tmp_path, REGISTER % FROM), select=("CF504",))
    assert [d.facts["years"] for d in report.diagnostics] == ["2021、2022"]
