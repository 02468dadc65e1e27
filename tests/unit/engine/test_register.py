"""Reports held against the register: which bodies owe one, and whether a whole is the sum of its parts."""

import datetime

import pytest

from crossfoot.profile.load import load_pack
from crossfoot.results.checklist import Counts
from unit.engine.side_by_side import PACKS, SMALL, found, item, register, small, together

TWELVE = "bodies:\n  - {id: city, name: 示范市人民政府, kind: government, since: 2023}\n" + "".join(
    f"  - {{id: d{number}, name: 示范市第{number}局, kind: department, since: 2023}}\n" for number in range(1, 12)
)
NAMES = ["示范市人民政府", *(f"示范市第{number}局" for number in range(1, 12))]


def site(*without: tuple[str, int], years: tuple[int, ...] = (2023, 2024, 2025)) -> dict[str, str]:
    """The reports of all twelve bodies but those."""
    return {
        f"{name}-{year}.md": small(name, year, f"{number} {year} 1 1")
        for number, name in enumerate(NAMES)
        for year in years
        if (name, year) not in without
    }


def outstanding(report) -> list[tuple[int, str]]:
    return [(d.line, str(d.facts["years"])) for d in report.diagnostics if d.requirement == "register.complete"]


def test_of_twelve_bodies_one_is_missing(tmp_path):
    bodies = register(tmp_path, TWELVE)
    missing = ("示范市第7局", 2024)
    report = together(site(missing), register=bodies, whole_site=True, select=("CF504",))
    (finding,) = report.diagnostics
    assert (finding.path, finding.line, finding.column, finding.end_column) == ("register.yml", 9, 10, 12)
    assert finding.message == "示范市第7局 缺 2024 年的报告"
    assert report.site is not None
    assert (report.site.path, report.site.items[0].counts) == ("register.yml", Counts(passed=35, failed=1))
    assert len(report.checklists) == 35
    assert item(report, "示范市第7局-2025.md", "series.unbroken").why == "由机关名录核对"
    passed = together(site(), register=bodies, whole_site=True, select=("CF504",))
    assert passed.diagnostics == []
    assert passed.site.items[0].counts == Counts(passed=36)
    assert (report.requirements().failed, passed.requirements().failed) == (1, 0)


def test_some_of_a_sites_reports_say_nothing_of_the_others(tmp_path):
    report = together(site(("示范市第7局", 2024)), register=register(tmp_path, TWELVE), select=("CF504",))
    assert report.site is None
    assert [(d.path, d.facts["cause"]) for d in report.diagnostics] == [("示范市第7局-2025.md", "gap")]


ONE = "bodies:\n  - {id: a, name: 甲局, kind: department%s}\n  - {id: b, name: 乙市, kind: government}\n"


@pytest.mark.parametrize(
    ("keys", "filed", "today", "expected"),
    [
        ("", (2024,), (2026, 1, 31), []),
        ("", (2024,), (2026, 2, 1), [(2, "2025")]),
        ("", (2022, 2024, 2025), (2026, 2, 1), [(2, "2023")]),
        ("", (), (2026, 2, 1), [(2, "2024、2025")]),  # 乙市 has one for 2024
        (", since: 2023", (2024, 2025), (2026, 2, 1), [(2, "2023")]),
        (", since: 2023, until: 2023", (), (2030, 1, 1), [(2, "2023")]),
        (", until: 2024", (2023, 2024), (2026, 2, 1), []),
        (", deadline: 01-10", (2024,), (2026, 1, 11), [(2, "2025")]),
        (", deadline: {by: 01-10, since: 2025}", (2024,), (2026, 1, 11), [(2, "2025")]),
        (", deadline: {by: 01-10, since: 2026}", (2024,), (2026, 1, 11), []),
        (", deadline: {by: 01-10, since: 2026}", (2024,), (2026, 2, 1), [(2, "2025")]),
        (", since: 2015", (2021, 2022, 2023, 2024, 2025), (2026, 2, 1), []),  # no pack for the years before
    ],
)
def test_which_years_are_due(tmp_path, keys, filed, today, expected):
    texts = {f"{year}.md": small("甲局", year) for year in filed} | {"b.md": small("乙市", 2024)}
    options = {"register": register(tmp_path, ONE % keys), "whole_site": True, "today": datetime.date(*today)}
    found_ = outstanding(together(texts, **options))
    assert [entry for entry in found_ if entry[0] == 2] == expected


@pytest.mark.parametrize(
    ("kind", "local", "day", "due"),
    [
        ("department", "", 1, True),
        ("government", "", 1, False),
        ("", "", 1, False),
        ("government", "deadlines: {government: 01-20}\n", 1, True),
        ("department", "deadlines: {department: 01-20}\n", 1, True),
        ("government", "deadlines: {government: {by: 01-20, since: 2025}}\n", 1, True),
        ("government", "deadlines: {government: {by: 01-20, since: 2026}}\n", 1, False),
    ],
)
def test_the_deadline_of_its_kind_decides(tmp_path, kind, local, day, due):
    text = f"{local}bodies:\n  - {{id: a, name: 甲, since: 2025{', kind: ' + kind if kind else ''}}}\n"
    today = datetime.date(2026, 2, day)
    report = together({"b.md": small("乙", 2025)}, register=register(tmp_path, text), whole_site=True, today=today)
    assert bool(outstanding(report)) is due


def test_a_kind_that_only_a_report_names(tmp_path):
    bodies = register(tmp_path, "bodies:\n  - {id: a, name: 甲}\n")
    options = {"register": bodies, "whole_site": True, "today": datetime.date(2026, 2, 10)}
    assert outstanding(together({"a.md": small("甲", 2024)}, **options)) == []
    told = outstanding(together({"a.md": small("甲", 2024, head="kind: department\n")}, **options))
    assert told == [(2, "2025")]


@pytest.mark.parametrize("day", [(1, 31), (4, 1)])
def test_a_kind_that_nobody_knows_is_due_at_the_latest_deadline(tmp_path, day):
    bodies = register(tmp_path, "bodies:\n  - {id: a, name: 甲}\n")
    options = {"register": bodies, "whole_site": True, "today": datetime.date(2026, *day)}
    report = together({"a.md": small("甲", 2023, head="kind: 部门\npublished: 2024/1/5\n")}, PACKS, **options)
    assert outstanding(report) == [(2, "2024" if day == (1, 31) else "2024、2025")]
    assert item(report, "a.md", "publication.deadline").why == "文首信息的 kind 写得不合要求"


def test_a_kind_without_a_last_day_has_its_gaps_told_by_its_reports(tmp_path):
    bodies = register(tmp_path, "bodies:\n  - {id: a, name: 甲镇, kind: township}\n")
    texts = {f"{year}.md": small("甲镇", year, f"{year} 0 0 0") for year in (2022, 2025)}
    report = together(texts, register=bodies, whole_site=True)
    assert found(report, "CF504") == [("2025.md", "CF504", None)]


GAPPED = "bodies:\n  - {id: a, name: 甲局, kind: department, since: 2021, until: 2025}\n"
WAIVED = "waivers: [{%s, reason: 未编制}]\n"


@pytest.mark.parametrize("target", ["requirement: series.unbroken", "code: CF504"])
@pytest.mark.parametrize(
    ("filed", "head", "still_missing", "counts"),
    [
        ((2021, 2022, 2024, 2025), "", [], Counts(passed=4)),
        ((2021, 2024, 2025), "", [], Counts(passed=3)),
        ((2022, 2024), "", [(2, "2021、2025")], Counts(passed=2, failed=2)),  # before the first and after the last
        ((2021, 2022, 2024, 2025), "draft: true\n", [(2, "2023、2024")], Counts(passed=3, failed=2)),
    ],
)
def test_a_report_may_say_why_there_is_none_for_the_years_before_it(
    tmp_path, target, filed, head, still_missing, counts
):
    texts = {f"{year}.md": small("甲局", year, f"{year} 0 0 0") for year in filed}
    texts["2024.md"] = small("甲局", 2024, "1 0 0 0", head + WAIVED % target)
    report = together(texts, register=register(tmp_path, GAPPED), whole_site=True)
    assert outstanding(report) == still_missing
    assert report.site.items[0].counts == counts
    in_reports = [(d.path, d.waiver) for d in report.diagnostics if d.requirement == "series.unbroken"]
    assert in_reports == [("2024.md", "未编制")]
    assert found(report, "CF004") == []


def test_what_is_switched_off_accounts_for_nothing(tmp_path):
    texts = {year: small("甲局", int(year), f"{year} 0 0 0") for year in ("2021", "2022", "2025")}
    texts["2024"] = small("甲局", 2024, "1 0 0 0", WAIVED % "code: CF504")
    options = {"register": register(tmp_path, GAPPED), "whole_site": True, "severity": {"series.unbroken": None}}
    assert outstanding(together(texts, **options)) == [(2, "2023")]


def test_a_date_that_is_none_is_not_called_missing(tmp_path):
    report = together({"a.md": small("甲", 2023, head="kind: department\npublished: 2024/1/5\n")}, PACKS)
    assert item(report, "a.md", "publication.deadline").why == "文首信息的 published 写得不合要求"


def test_a_draft_is_outstanding_and_named(tmp_path):
    texts = {"2024.md": small("甲局", 2024), "2025.md": small("甲局", 2025, head="draft: true\n")}
    report = together(texts, register=register(tmp_path, ONE % ""), whole_site=True)
    (finding,) = [d for d in report.diagnostics if d.line == 2 and d.requirement == "register.complete"]
    assert finding.message == "甲局 缺 2025 年的报告，其中有草稿尚未公布：2025 2025.md"
    assert ("2025.md", "2025") in [(place.path, place.message) for place in finding.related]
    assert not finding.draft


def test_bodies_that_the_register_does_not_know_are_named_once(tmp_path):
    texts = {"a.md": small("甲局", 2025), "c.md": small("丙局", 2024), "d.md": small("丁局", 2025)}
    texts["c5.md"] = small("丙局", 2025)
    report = together(texts, register=register(tmp_path, ONE % ", since: 2025"), whole_site=True)
    (site_item,) = report.site.items
    assert (site_item.counts.not_assessed, site_item.why) == (2, "名录里没有：丁局、丙局")
    assert report.requirements().not_assessed >= 2


def test_brackets_of_another_width_are_the_same_name(tmp_path):
    bodies = register(tmp_path, "bodies:\n  - {id: a, name: 甲局（本级）, kind: department, since: 2025}\n")
    report = together({"a.md": small("甲局 (本级)", 2025)}, register=bodies, whole_site=True)
    assert (report.diagnostics, report.site.items[0].counts) == ([], Counts(passed=1))


def test_a_body_given_by_its_id_is_called_by_its_name(tmp_path):
    bodies = register(tmp_path, "bodies:\n  - {id: a, name: 甲市大数据局, names: [甲市数据办]}\n")
    texts = {"1.md": small("a", 2025), "2.md": small("甲市数据办", 2025), "3.md": small("a", 2025)}
    report = together(texts, register=bodies, select=("CF505",))
    assert [d.facts["body"] for d in report.diagnostics] == ["甲市数据办", "甲市大数据局"]


@pytest.mark.parametrize("copy", ["2025-更正.md", "2025 (1).md", "2025(1).md", "2025 副本.md", "2025b.md"])
def test_what_is_made_of_a_report_comes_after_it(copy):
    report = together({copy: small("甲局", 2025), "2025.md": small("甲局", 2025)}, select=("CF505",))
    assert [(d.path, d.facts["other"]) for d in report.diagnostics] == [(copy, "2025.md")]


@pytest.mark.parametrize("other", ["河林县 发改局（粮食局）", "河林县发改局(粮食局)", "河林县发改局（粮食局） "])
def test_spacing_and_the_width_of_brackets_make_no_second_body_of_one_that_is_not_registered(tmp_path, other):
    name = "河林县发改局（粮食局）"
    texts = {"1.md": small(name, 2021, "0 0 1 1"), "2.md": small(other, 2022, "1 1 2 2")}
    texts |= {"3.md": small(name, 2023, "2 2 0 0"), "4.md": small(f"{other} ", 2023, "2 2 0 0")}
    report = together(texts, whole_site=True)
    assert [(d.path, d.code, d.facts["other"]) for d in report.diagnostics] == [("4.md", "CF505", "3.md")]
    assert [item(report, path, "t.carried_over").counts.passed for path in ("2.md", "3.md")] == [2, 2]
    registered = together(texts, whole_site=True, register=register(tmp_path, ONE % ""))
    assert registered.site.items[0].why == f"名录里没有：{name}"


def test_severity_and_selection_hold_for_the_register_as_well(tmp_path):
    bodies = register(tmp_path, ONE % ", since: 2025")
    for options in ({"ignore": ("CF504",)}, {"severity": {"register.complete": None}}):
        report = together({"b.md": small("乙市", 2025)}, register=bodies, whole_site=True, **options)
        assert outstanding(report) == []
        assert report.site.items[0].counts == Counts(not_assessed=2)


WHOLE = """bodies:
  - {id: city, name: 示范市, names: [示范市人民政府], compiled: true, parts: [office, one, two]}
  - {id: office, name: 示范市政府办公室}
  - {id: one, name: 甲局}
  - {id: two, name: 乙局}
"""
PARTS = {"办公室": "1 2 3 4", "甲局": "10 0 0 1", "乙局": "0 5 0 1"}


def compiled(whole: str, *without: str, **changed: str) -> dict[str, str]:
    figures = {**PARTS, **changed}
    texts = {f"{name}.md": small(name.replace("办", "示范市政府办"), 2024, f) for name, f in figures.items()}
    for name in without:
        del texts[f"{name}.md"]
    return {**texts, "市.md": small("示范市人民政府", 2024, whole)}


@pytest.mark.parametrize(
    ("reports", "failed", "counts", "why"),
    [
        (compiled("11 7 3 6"), [], Counts(passed=4), None),
        (compiled("12 7 3 6"), [("brought", "person", "11", "")], Counts(passed=3, failed=1), None),
        (compiled("11 7 3 6", 甲局="11 0 0 1"), [("brought", "person", "12", "")], Counts(passed=3, failed=1), None),
        (compiled("11 7 3 6", "乙局"), [], Counts(not_assessed=4), "缺 乙局 的报告"),
        (compiled("11 7 3 6", "乙局", "甲局"), [], Counts(not_assessed=4), "缺 甲局、乙局 的报告"),
        (
            compiled("10 7 3 6", "乙局"),
            [("brought", "person", "11", "乙局")],
            Counts(failed=1, not_assessed=3),
            "缺 乙局 的报告",
        ),
        (
            compiled("11 7 3 6", 乙局="0 / 0 1"),
            [],
            Counts(passed=3, not_assessed=1),
            "乙局.md：“上年结转 × 企业”填的是符号，不是数字",
        ),
        (
            compiled("11 7 3 6", "甲局", 乙局="0 5 0 /"),
            [],
            Counts(not_assessed=4),
            "缺 甲局 的报告；乙局.md：“结转下年 × 企业”填的是符号，不是数字",
        ),
        (compiled("11 / 3 6"), [], Counts(passed=3, not_assessed=1), "“上年结转 × 企业”填的是符号，不是数字"),
    ],
)
def test_a_compiled_report_is_the_sum_of_its_parts(tmp_path, reports, failed, counts, why):
    report = together(reports, register=register(tmp_path, WHOLE))
    told = [
        (d.row_id, d.column_id, d.facts["computed"], d.facts["missing"])
        for d in report.diagnostics
        if (d.path, d.code) == ("市.md", "CF503")
    ]
    assert told == failed
    rolled = item(report, "市.md", "register.rollup")
    assert (rolled.counts, rolled.why) == (counts, why)
    assert item(report, "办公室.md", "register.rollup").counts == Counts(not_applicable=1)


@pytest.mark.parametrize(
    ("narrowed", "waived", "unused"),
    [
        ("", ["person", "firm"], []),
        (", row: brought", ["person", "firm"], []),
        (", row: 上年结转", ["person", "firm"], []),
        (", column: person", ["person"], []),
        (", row: 上年结转, column: 企业", ["firm"], []),
        (", row: carried", [], [""]),
        (", row: 本年新收", [], ["unknown-row"]),
        (", column: 总计", [], ["unknown-column"]),
    ],
)
@pytest.mark.parametrize("target", ["requirement: register.rollup", "code: CF503"])
def test_a_waiver_of_the_sum_may_be_of_a_row_or_a_column(tmp_path, target, narrowed, waived, unused):
    reports = compiled("12 8 3 6")
    head = f"waivers: [{{{target}{narrowed}, reason: 因}}]\n"
    reports["市.md"] = small("示范市人民政府", 2024, "12 8 3 6", head)
    report = together(reports, register=register(tmp_path, WHOLE))
    sums = [d for d in report.diagnostics if d.code == "CF503"]
    assert [d.column_id for d in sums if d.waiver == "因"] == waived
    assert [d.column_id for d in sums] == ["person", "firm"]
    assert [str(d.facts.get("cause", "")) for d in report.diagnostics if d.code == "CF004"] == unused


@pytest.mark.parametrize(
    ("years", "reports", "counts", "why"),
    [
        ("until: 2023", compiled("11 2 3 5", "乙局"), Counts(passed=4), None),
        ("since: 2025", compiled("12 2 3 5", "乙局"), Counts(passed=3, failed=1), None),
        ("since: 2024", compiled("11 2 3 5", "乙局"), Counts(not_assessed=4), "缺 乙局 的报告"),
        ("until: 2023", compiled("11 7 3 6"), Counts(passed=4), None),  # it filed all the same
    ],
)
def test_a_part_that_files_in_other_years_is_not_missing(tmp_path, years, reports, counts, why):
    bodies = register(tmp_path, WHOLE.replace("name: 乙局", f"name: 乙局, {years}"))
    rolled = item(together(reports, register=bodies), "市.md", "register.rollup")
    assert (rolled.counts, rolled.why) == (counts, why)


@pytest.mark.parametrize(
    ("years", "counts"),
    [
        ("true", Counts(passed=3, failed=1)),
        ("{since: 2024}", Counts(passed=3, failed=1)),
        ("{until: 2024}", Counts(passed=3, failed=1)),
        ("{since: 2023, until: 2024}", Counts(passed=3, failed=1)),
        ("{since: 2025}", Counts(not_applicable=1)),
        ("{until: 2023}", Counts(not_applicable=1)),
        ("false", Counts(not_applicable=1)),
    ],
)
def test_a_report_may_be_compiled_in_some_years_alone(tmp_path, years, counts):
    bodies = register(tmp_path, WHOLE.replace("compiled: true", f"compiled: {years}"))
    assert item(together(compiled("12 7 3 6"), register=bodies), "市.md", "register.rollup").counts == counts


def test_a_whole_none_of_whose_parts_files_is_not_assessed(tmp_path):
    bodies = register(tmp_path, WHOLE.replace("局}", "局, since: 2025}").replace("办公室}", "办公室, until: 2020}"))
    rolled = item(together({"市.md": small("示范市", 2024, "1 1 1 1")}, register=bodies), "市.md", "register.rollup")
    assert (rolled.counts, rolled.why) == (Counts(not_assessed=1), "组成部分都不编制 2024 年的报告")


def test_a_part_on_another_form_says_so(tmp_path):
    other = "pack: other\ntitle: {zh: 例, en: Example}\nyears: {from: 2019, to: 2020}\nbasis: 例\nsections: [{id: one, heading: 申请}]\n"
    other += "tables:\n  - {id: t, section: one, title: {zh: 表, en: Table}, columns: [{id: person, label: 自然人}],\n"
    other += "     rows: [{id: brought, label: 上年结转}]}\n"
    packs = [*SMALL, load_pack(other, "other.yml")]
    texts = compiled("11 7 3 6")
    old = "---\nyear: 2024\nbody: 乙局\nprofile: other\n---\n\n## 申请\n\n| 申请 | 自然人 |\n| --- | ---: |\n| 上年结转 | 0 |\n"
    report = together({**texts, "乙局.md": old}, packs, register=register(tmp_path, WHOLE))
    rolled = item(report, "市.md", "register.rollup")
    assert (rolled.counts, rolled.why) == (Counts(passed=1, not_assessed=3), "乙局.md：表格用的是 other 的格式")


def test_the_places_of_all_parts_are_given(tmp_path):
    report = together(compiled("12 7 3 6"), register=register(tmp_path, WHOLE))
    (finding,) = [d for d in report.diagnostics if d.code == "CF503"]
    assert [(place.path, place.line, place.message) for place in finding.related] == [
        ("办公室.md", 10, "示范市政府办公室 1"),
        ("甲局.md", 10, "甲局 10"),
    ]


def test_a_report_of_another_year_is_no_part(tmp_path):
    texts = compiled("11 7 3 6", "甲局") | {"甲局2023.md": small("甲局", 2023, PARTS["甲局"])}
    assert found(together(texts, register=register(tmp_path, WHOLE)), "CF503") == []


AMOUNTS = [
    load_pack(
        """
pack: amounts
title: {zh: 例, en: Example}
years: {from: 2021}
basis: 例
cells: {units: {元: 1, 万元: 10000}}
sections: [{id: one, heading: 收费}]
tables:
  - id: t
    section: one
    title: {zh: 表, en: Table}
    columns: [{id: fees, label: 收费, type: decimal}, {id: bought, label: 采购, type: amount}]
    rows: [{id: r, label: 合计}]
rollup: {tables: [t]}
""",
        "amounts.yml",
    )
]


def amounts(body: str, fees: str, bought: str) -> str:
    table = f"| 项目 | 收费 | 采购 |\n| --- | ---: | ---: |\n| 合计 | {fees} | {bought} |\n"
    return f"---\nyear: 2024\nbody: {body}\n---\n\n## 收费\n\n{table}"


@pytest.mark.parametrize(
    ("fees", "bought", "failed"),
    [
        ("3.3", "30 万元", []),
        ("3.4", "30 万元", []),  # 1.14 + 1.14 + 1.06, each rounded to a tenth
        ("3.6", "30 万元", ["fees"]),
        ("3.3", "31 万元", []),
        ("3.3", "310000 元", []),
        ("3.3", "33 万元", ["bought"]),
        ("2.9", "27 万元", ["fees", "bought"]),
    ],
)
def test_rounded_amounts_may_miss_the_sum_by_their_last_digits(tmp_path, fees, bought, failed):
    parts = {f"{name}.md": amounts(name, "1.1", "10 万元") for name in ("示范市政府办公室", "甲局", "乙局")}
    texts = {**parts, "市.md": amounts("示范市", fees, bought)}
    report = together(texts, AMOUNTS, register=register(tmp_path, WHOLE))
    assert [d.column_id for d in report.diagnostics if d.code == "CF503"] == failed


def test_amounts_are_told_in_one_unit(tmp_path):
    amount = {"示范市": "30 万元", "示范市政府办公室": "10 万元", "甲局": "54500元", "乙局": "0"}
    texts = {f"{name}.md": amounts(name, "0", bought) for name, bought in amount.items()}
    report = together(texts, AMOUNTS, register=register(tmp_path, WHOLE))
    (finding,) = [d for d in report.diagnostics if d.code == "CF503"]
    assert finding.message == (
        "合计 × 采购：汇总填报 30 万元，各组成部分之和为 示范市政府办公室 10 万元 + 甲局 54500元 = 15.45 万元，"
        "相差 +14.55 万元"
    )


@pytest.mark.parametrize(
    ("fees", "parts", "failed"),
    [
        ("35.5", ("35.5", "0", "0"), []),
        ("36.5", ("35.5", "0", "0"), ["fees"]),
        ("0", ("0.4", "0", "0.00"), ["fees"]),
        ("36", ("35.5", "0", "0"), []),
    ],
)
def test_nothing_is_not_rounded(tmp_path, fees, parts, failed):
    names = ("示范市政府办公室", "甲局", "乙局")
    texts = {f"{name}.md": amounts(name, part, "0 元") for name, part in zip(names, parts, strict=True)}
    report = together({**texts, "市.md": amounts("示范市", fees, "0 元")}, AMOUNTS, register=register(tmp_path, WHOLE))
    assert [d.column_id for d in report.diagnostics if d.code == "CF503"] == failed


@pytest.mark.parametrize(
    ("whole", "part", "why"),
    [
        ("30", "10 万元", "“合计 × 采购”没有写单位"),
        ("30 万元", "10", "甲局.md：“合计 × 采购”没有写单位"),
        ("20 万元", "0", None),
        ("30 万元", "100000元", None),
    ],
)
def test_amounts_without_a_unit_are_not_added_up(tmp_path, whole, part, why):
    amount = {"示范市": whole, "示范市政府办公室": "10 万元", "甲局": part, "乙局": "10 万元"}
    texts = {f"{name}.md": amounts(name, "0", bought) for name, bought in amount.items()}
    report = together(texts, AMOUNTS, register=register(tmp_path, WHOLE))
    rolled = item(report, "示范市.md", "register.rollup")
    assert (rolled.counts, rolled.why) == (Counts(passed=1, not_assessed=1) if why else Counts(passed=2), why)


@pytest.mark.parametrize(
    ("published", "cause", "latest"),
    [
        ("2025-01-20", None, ""),
        ("2025-01-29", "local", "2025-01-28"),
        ("2025-02-01", "", "2025-01-31"),
    ],
)
@pytest.mark.parametrize(
    "where", ["deadlines: {department: 01-28}\nbodies:\n  - {id: a, name: 甲局}\n", "own", "later"]
)
def test_of_two_deadlines_the_earlier_counts(tmp_path, published, cause, latest, where):
    text = {
        "own": "bodies:\n  - {id: a, name: 甲局, deadline: 01-28}\n",
        # Refused by both hosts; here the law's goes first.
        "later": "deadlines: {department: 02-10}\nbodies:\n  - {id: a, name: 甲局}\n",
    }.get(where, where)
    if where == "later" and cause == "local":
        cause = None
    head = f"kind: department\npublished: {published}\n"
    report = together({"a.md": small("甲局", 2024, head=head)}, register=register(tmp_path, text), select=("CF603",))
    told = [(d.facts.get("cause", ""), d.facts["latest"], d.facts["law"]) for d in report.diagnostics]
    assert told == ([] if cause is None else [(cause, latest, "2025-01-31")])


@pytest.mark.parametrize(
    ("deadlines", "own", "latest"),
    [
        # Of the reports of 2023 and 2024, both published on 15 March of the year after.
        ("{by: 02-20, since: 2024}", "", ("03-31", "02-20")),
        ("02-20", "", ("02-20", "02-20")),
        ("", "{by: 02-20, since: 2024}", ("03-31", "02-20")),
        ("03-10", "{by: 02-20, since: 2024}", ("03-10", "02-20")),
        ("{by: 03-10, since: 2023}", "{by: 02-20, since: 2025}", ("03-10", "03-10")),
        ("{by: 03-10, since: 2025}", "{by: 02-20, since: 2025}", ("03-31", "03-31")),
    ],
)
def test_a_report_is_judged_by_the_local_deadline_of_its_year(tmp_path, deadlines, own, latest):
    text = f"deadlines: {{government: {deadlines}}}\n" if deadlines else ""
    text += "bodies:\n  - {id: a, name: 甲县, kind: government%s}\n" % (f", deadline: {own}" if own else "")
    texts = {
        f"{year}.md": small("甲县", year, f"1 {year} 1 1", f"published: {year + 1}-03-15\n") for year in (2023, 2024)
    }
    report = together(texts, register=register(tmp_path, text), select=("CF603",))
    local = [(year, last) for year, last in zip((2023, 2024), latest, strict=True) if last != "03-31"]
    assert [(d.path, d.facts["latest"], d.facts["law"]) for d in report.diagnostics] == [
        (f"{year}.md", f"{year + 1}-{last}", f"{year + 1}-03-31") for year, last in local
    ]
