"""The year that a path gives; periods and statements found where they should stand."""

import pytest

from crossfoot.binding.years import year_of_path
from crossfoot.engine.check import check_text
from crossfoot.engine.options import CheckOptions
from crossfoot.profile.load import load_pack
from crossfoot.results.report import Report

PACK = """
pack: form
title: {zh: 例, en: Example}
years: {from: 2000}
basis: 例
report_title: {patterns: ["{body}{year}年报告"], title: {zh: 题, en: Title}}
sections:
  - {id: one, heading: 总体情况}
  - {id: two, heading: 其他, content: {minimum: 1, placeholders: [无]}}
dates:
  period: {words: [统计期限, 统计范围]}
  sentences: {verbs: [收到], exempt: [较]}
statements:
  - {id: contact, where: opening, says: [[电话, 邮箱]], title: {zh: 联系, en: Contact}}
  - {id: copy, where: opening, says: [[电子版], [下载, 查阅]], title: {zh: 电子版, en: Copy}}
  - {id: blame, where: one, says: [[追究]], result: [没有, 未], kinds: [government], title: {zh: 追责, en: Blame}}
  - {id: fees, where: two, from: 2021, says: [[处理费]], title: {zh: 费, en: Fees}}
"""
PROFILE = load_pack(PACK, "form.yml")
OPENING = "统计期限为2023年1月1日至12月31日。电子版可以下载，电话123。"
ONE = "没有因此追究责任。"
TWO = "未收处理费。"


def run(
    opening: str = OPENING,
    one: str = ONE,
    two: str = TWO,
    head: str = "year: 2023\nkind: government\n",
    path: str = "-",
) -> Report:
    text = f"---\n{head}---\n\n# 报告\n\n{opening}\n\n## 总体情况\n\n{one}\n\n## 其他\n\n{two}\n"
    return check_text(text, [PROFILE], CheckOptions(language="en"), path)


def found(report: Report) -> list[str]:
    return [f"{d.requirement} {d.facts.get('cause', '')}".strip() for d in report.diagnostics]


def item(report: Report, requirement: str):
    return next(item for item in report.checklists[0].items if item.requirement == requirement)


@pytest.mark.parametrize(
    ("path", "year"),
    [
        ("docs/reports/suqian/2023.md", 2023),
        ("docs/reports/suqian/2022.md", 2022),
        ("docs/reports/suqian/2024.md", 2024),  # a year alone is the report's
        ("docs/reports/suqian/2022年.md", 2022),
        ("0001-2023.md", 2023),
        ("0001-2022.md", 2022),
        ("t20240121_2715633.md", None),
        ("2024-01-21-nianbao.md", None),
        ("2024-nianbao-2023.md", 2023),
        ("2022-nianbao-2021.md", None),
        ("nianbao2024.md", None),
        ("nianbao2021.md", 2021),
        ("2024/suqian.md", None),
        ("2021/suqian.md", 2021),
        ("2021/suqian/index.md", 2021),
        ("2021/a/b/index.md", None),
        ("2021/suqian/2023.md", 2023),
        ("2021/2023/index.md", 2023),
        ("archive2021/suqian.md", None),
        ("1985.md", None),
        ("9595.md", None),
        ("reports\\2022.md", 2022),
        ("-", None),
        ("", None),
    ],
)
def test_the_year_of_a_path(path: str, year: int | None) -> None:
    assert year_of_path(path, 2023, 2024) == year


@pytest.mark.parametrize(
    ("path", "published", "outcome"),
    [
        ("2022.md", "2024-01-21", ["dates.path path"]),
        ("nianbao-2024.md", "2024-01-21", []),
        ("nianbao-2024.md", "2025-01-21", ["dates.path path"]),
        ("nianbao-2024.md", None, []),  # it may have been published in the year after
    ],
)
def test_the_year_of_publication_may_stand_in_a_name(path: str, published: str | None, outcome: list[str]) -> None:
    head = "year: 2023\nkind: government\n" + (f"published: {published}\n" if published else "")
    assert found(run(head=head, path=path)) == outcome


def test_a_wrong_year_in_the_title_is_one_finding() -> None:
    head = "year: 2023\nkind: government\nbody: 甲局\ntitle: {}\n"
    assert found(run(head=head.format("甲局2023年报告"))) == []
    assert found(run(head=head.format("甲局2022年报告"))) == ["dates.title title"]
    assert found(run(head=head.format("甲局2022年年报"))) == ["title", "dates.title title"]


@pytest.mark.parametrize(
    ("opening", "failed", "passed", "unread"),
    [
        ("统计期限为2022年1月1日至12月31日。", 1, 0, 0),
        ("统计期限为2023年1月1日至12月31日，统计范围为8个镇。", 0, 1, 0),
        ("统计期限为2023年度。统计范围为8个镇。", 0, 1, 0),
        ("统计期限为2023年度。统计范围截至2023年11月。", 0, 1, 1),
        ("统计期限为2023年。", 0, 1, 0),
        ("统计期限：二〇二二年，不含下属单位。", 1, 0, 0),
        ("统计期限为2022年、2023年。", 0, 0, 1),
        ("统计期限为上一年度，电话123。", 0, 0, 1),
        ("统计期限截至2023年12月31日。", 0, 0, 1),
        ("2023年1月1日至11月30日为统计期限。", 1, 0, 0),
        ("2022年1月1日至12月31日开展评查。", 0, 0, 1),
        ("统计期限为2023年度。统计期限为2022年度。", 1, 1, 0),
        ("本报告由本机关依照条例编制，分为六个部分。统计期限为2023年1月\n\n1日至12月31日，下同。", 0, 1, 0),
    ],
)
def test_periods(opening: str, failed: int, passed: int, unread: int) -> None:
    counts = item(run(f"{opening}电子版可以下载，电话123。"), "dates.period").counts
    assert (counts.failed, counts.passed, counts.not_assessed) == (failed, passed, unread)


def test_a_period_is_looked_for_beyond_the_opening_only_where_that_has_none() -> None:
    two = f"{TWO}抽查的统计期限为2023年3月1日至4月30日。"
    assert found(run(two=two)) == []
    assert found(run("电子版可以下载，电话123。", two=two)) == ["dates.period"]


@pytest.mark.parametrize(
    ("parts", "findings"),
    [
        ({}, []),
        ({"opening": "统计期限为2023年度。电子版可以下载。"}, ["statements.contact opening"]),
        ({"opening": "统计期限为2023年度。下载请打电话。"}, ["statements.copy opening"]),
        ({"one": "造成影响的追究责任。"}, ["statements.blame no-result"]),
        ({"one": "造成影响的追究责任。\n\n## 无关\n\n没有。"}, ["statements.blame no-result", "headings.no_others"]),
        ({"one": "造成影响的追究责任。\n\n没有收到申请。"}, ["statements.blame no-result"]),
        ({"one": "学习条例。"}, ["statements.blame"]),
        ({"one": "学习条例。", "head": "year: 2023\nkind: township\n"}, []),
        ({"two": "承办建议3件。"}, ["statements.fees"]),
        ({"two": "承办建议3件。", "head": "year: 2020\nkind: government\n", "opening": "电子版查阅，邮箱。"}, []),
        (
            {"two": "承办建议3件。", "head": "year: 2021\nkind: x\n", "opening": "电子版查阅，邮箱。"},
            ["statements.fees"],
        ),
        ({"two": "无。"}, ["sections.two placeholder"]),
        ({"two": ""}, ["sections.two"]),
        ({"two": "承办建议3件。\n\n{{ fees() }}"}, []),
        ({"opening": ""}, ["statements.contact opening", "statements.copy opening"]),
    ],
)
def test_statements(parts: dict[str, str], findings: list[str]) -> None:
    assert [line for line in found(run(**parts)) if not line.startswith("front_matter")] == findings


@pytest.mark.parametrize(
    ("parts", "requirement", "why"),
    [
        ({"two": "无。"}, "statements.fees", "empty"),
        ({"two": "{{ fees() }}"}, "statements.fees", "comes from “fees”"),
        ({"opening": '--8<-- "a.md"'}, "statements.contact", "comes from “a.md”"),
        ({"head": "year: 2023\n"}, "statements.blame", "does not give `kind`"),
        ({"opening": ""}, "dates.period", "no statistical period"),
        ({"head": "profile: form\n"}, "dates.sentences", "does not give `year`"),
    ],
)
def test_what_cannot_be_judged(parts: dict[str, str], requirement: str, why: str) -> None:
    told = item(run(**parts), requirement)
    assert told.counts.not_assessed == 1
    assert why in told.why


def test_a_finding_covers_the_phrase_itself() -> None:
    report = run(
        "本报告依照条例编制。统计期限为 2022 年 1 月 1 日\n\n至 12 月 31 日，下同。电子版可以下载，电话123。",
        "**2022** 年收到申请3件。追究没有。",
    )
    places = [(d.code, d.line, d.column, d.end_line, d.end_column) for d in report.diagnostics]
    assert places == [("CF404", 8, 17, 10, 12), ("CF403", 14, 3, 14, 11)]
