"""Reports held against each other's wording: what is compared with what, and how it ends."""

import datetime

import pytest

from crossfoot.binding.register import Body, Register
from crossfoot.engine.check import assemble
from crossfoot.engine.judge import Judge
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.result import result_of
from crossfoot.engine.series import SeriesJudge
from crossfoot.profile.load import load_pack
from crossfoot.results.report import Report
from crossfoot.source.source_file import source_from_text
from crossfoot.terms.severity import Severity

PACK = """
pack: form
title: {zh: 例, en: Example}
years: {from: 2000}
basis: 例
sections: [{id: one, heading: 概况}, {id: five, heading: 问题}]
repeated_text: {sections: [one, five], against_last_year: 80, against_others: 60, minimum: 20}
"""
ONE = "围绕群众办事梳理公开事项，逐项写明办理依据。在便民服务点摆放办事指南。举办业务培训，新任人员学习后再上岗。"
OWN = "水库水位每天上午在网站更新，灌溉用水的轮次提前一周通知到村。河道采砂许可逐件公示，现场立有公告牌。"


def report(year=2024, body="示范县人民政府", one=ONE, five="无", head="") -> str:
    return f"---\nyear: {year}\nbody: {body}\n{head}---\n\n# 概况\n\n{one}\n\n# 问题\n\n{five}\n"


def run(*texts: str, pack=PACK, **options) -> Report:
    judge = Judge([load_pack(pack, "form.yml")], CheckOptions(**{"today": datetime.date(2026, 1, 1), **options}))
    return assemble(
        [result_of(judge.judge(source_from_text(f"{number}.md", text))) for number, text in enumerate(texts)],
        SeriesJudge(judge.profiles, judge.options),
        judge.options,
    )


def found(result: Report) -> list[tuple[str, str]]:
    """Whose finding, and what it names."""
    return [(d.path, str(d.facts["other"])) for d in result.diagnostics if d.code == "CF506"]


def item(result: Report, report=0):
    return next(item for item in result.checklists[report].items if item.requirement == "series.wording")


OTHER = "河东市人民政府"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([report(2024), report(2024, OTHER)], [("0.md", "1.md"), ("1.md", "0.md")]),
        ([report(2023), report(2024, OTHER)], [("1.md", "0.md")]),  # who wrote first copied nothing
        ([report(2023), report(2024)], [("1.md", "0.md")]),
        ([report(2022), report(2024)], []),  # last year's alone, of the same body
        ([report(2022), report(2023, one=OWN), report(2024)], []),
        ([report(2024), report(2024)], []),  # that is CF505
        ([report(2024), report(2024, OTHER, OWN)], []),
        ([report(2024, five=OWN), report(2024, OTHER, OWN)], []),  # each section with its like
        (
            [report(2023, OTHER), report(2023), report(2024)],
            [("0.md", "1.md"), ("1.md", "0.md"), ("2.md", "1.md"), ("2.md", "0.md")],
        ),
        # Who wrote first copied nothing in later years either.
        ([report(2022), report(2023, OTHER), report(2023)], [("1.md", "0.md"), ("2.md", "0.md")]),
        ([report(2021), report(2022, one=OWN), report(2022, OTHER), report(2023)], [("2.md", "0.md")]),
        ([report(2022, one=OWN), report(2023, OTHER), report(2023)], [("1.md", "2.md"), ("2.md", "1.md")]),
        ([report(2024, head="draft: true\n"), report(2024, OTHER)], [("0.md", "1.md"), ("1.md", "0.md")]),
        ([report(2024, ""), report(2024, OTHER)], []),
    ],
)
def test_what_is_compared_with_what(texts, expected):
    assert found(run(*texts)) == expected


def test_a_body_of_the_register_is_one_under_all_its_names():
    register = Register((Body("shifan", "示范县人民政府", ("示范县",)),))
    texts = [report(2023), report(2024, "示范县")]
    last_year = run(*texts, register=register).diagnostics[0].facts
    assert (last_year["cause"], run(*texts).diagnostics[0].facts["cause"]) == ("last-year", "other-body")
    # The name of the register is masked as well as the one that the report gives.
    named = ["示范县" + clause for clause in ONE.split("，")]
    assert run(report(2023), report(2024, "shifan", "，".join(named)), register=register).diagnostics == []
    assert found(run(report(2023, one="，".join(named)), report(2024, "shifan", "，".join(named)), register=register))


@pytest.mark.parametrize(
    ("texts", "options", "counts", "why"),
    [
        ([report()], {}, (0, 0, 0, 1, 1), "没有上年或者别的机关的报告可以比较；“问题”字数太少，不作比较"),
        (
            [report(2024), report(2025, OTHER)],
            {},
            (0, 0, 0, 1, 1),
            "没有上年或者别的机关的报告可以比较；“问题”字数太少，不作比较",
        ),
        ([report(2024, ""), report(2024, OTHER)], {}, (0, 0, 0, 1, 0), "文首信息没有写 body"),
        ([report(five=OWN), report(2024, OTHER, OWN)], {}, (1, 0, 0, 1, 0), "没有上年或者别的机关的报告可以比较"),
        ([report(five=OWN), report(2024, OTHER, five=OWN)], {}, (0, 2, 0, 0, 0), None),
        (
            [report(), report(2024, OTHER)],
            {"ignore": ("CF506",)},
            (0, 0, 0, 1, 1),
            "“问题”字数太少，不作比较；规则已关闭",
        ),
        (
            [report(), report(2024, OTHER)],
            {"severity": {"series.wording": None}},
            (0, 0, 0, 1, 1),
            "“问题”字数太少，不作比较；规则已关闭",
        ),
        ([report().replace("# 问题", "问题"), report(2024, OTHER, OWN)], {}, (1, 0, 0, 1, 0), "缺少标题“问题”"),
        (
            [report(one=f"<p>{ONE}</p>"), report(2024, OTHER)],
            {},
            (0, 0, 0, 1, 1),
            "“概况”里的 HTML、代码没有读取；“问题”字数太少，不作比较",
        ),
        (
            [report(one="无\n\n    " + ONE), report(2024, OTHER)],
            {},
            (0, 0, 0, 1, 1),
            "“概况”里的 HTML、代码没有读取；“问题”字数太少，不作比较",
        ),
        (
            [report(one="<hr>\n\n无\n\n<!-- 还要补写本部分的内容，请各科室报送 -->"), report(2024, OTHER)],
            {},
            (0, 0, 0, 0, 2),
            "“概况”字数太少，不作比较；“问题”字数太少，不作比较",
        ),
        (
            [report(one="--8<-- 'one.md'"), report(2024, OTHER)],
            {},
            (0, 0, 0, 1, 1),
            "内容引自“one.md”，没有读取；“问题”字数太少，不作比较",
        ),
    ],
)
def test_how_it_ends(texts, options, counts, why):
    result = run(*texts, **options)
    of = item(result).counts
    assert (of.passed, of.failed, of.waived, of.not_assessed, of.not_applicable) == counts
    assert item(result).why == why


def test_a_waiver_covers_the_sections_of_its_report_alone():
    for key in ("requirement: series.wording", "code: CF506"):
        waived = f"waivers:\n  - {key}\n    reason: 合署办公\n"
        result = run(report(head=waived), report(2024, OTHER))
        assert [(d.code, d.waiver) for d in result.diagnostics] == [("CF506", "合署办公"), ("CF506", None)]
        assert (item(result).counts.waived, item(result, 1).counts.failed) == (1, 1)
        assert result.checklists[0].waivers[0].covered == 1
        assert [d.code for d in run(report(head=waived)).diagnostics] == []


def test_severity_draft_and_places():
    result = run(report(head="draft: true\n"), report(2024, OTHER), severity={"CF506": Severity.INFO})
    assert [(d.severity, d.draft) for d in result.diagnostics] == [(Severity.INFO, True), (Severity.INFO, False)]
    first = result.diagnostics[0]
    assert (first.line, first.column, first.end_line, first.end_column) == (9, 1, 9, 22)
    assert [tuple(place) for place in first.related] == [
        ("1.md", 8, 1, "围绕群众办事梳理公开"),
        ("0.md", 9, 23, "在便民服务点摆放办事"),
        ("1.md", 8, 23, "在便民服务点摆放办事"),
        ("0.md", 9, 36, "举办业务培训，新任人"),
        ("1.md", 8, 36, "举办业务培训，新任人"),
    ]


def test_of_its_own_earlier_sentences_none_is_called_anothers():
    head, *tail = [sentence + "。" for sentence in ONE.split("。") if sentence]
    texts = [report(2022, one=head + OWN), report(2023, OTHER), report(2023, one=ONE)]
    of_own = run(*texts, pack=PACK.replace("against_others: 60", "against_others: 30")).diagnostics[-1]
    letters = sum(len(clause) for sentence in tail for clause in sentence[:-1].split("，"))
    assert (of_own.path, of_own.facts["shared"], of_own.facts["sentences"]) == ("2.md", str(letters), str(len(tail)))
    assert [place.message for place in of_own.related] == [
        "在便民服务点摆放办事",
        "举办业务培训，新任人",
        "举办业务培训，新任人",
    ]


def test_a_pack_without_the_key_is_not_judged():
    result = run(report(), report(2024, OTHER), pack=PACK.split("repeated_text")[0])
    assert result.diagnostics == []
    assert all(item.requirement != "series.wording" for item in result.checklists[0].items)


def test_the_share_that_is_too_much_is_the_packs():
    texts = [report(), report(2024, OTHER, ONE + OWN)]
    assert found(run(*texts)) == [("0.md", "1.md")]
    less = PACK.replace("against_others: 60", "against_others: 51")
    assert found(run(*texts, pack=less)) == [("0.md", "1.md"), ("1.md", "0.md")]
    more = PACK.replace("against_others: 60", "against_others: 52")
    shares = [d.facts["percent"] for d in run(*texts, pack=less).diagnostics]
    assert shares == ["100", "51"]
    assert found(run(*texts, pack=more)) == [("0.md", "1.md")]
