"""The reports of one body in several years: 宿迁市 as published, then with one figure changed; and what may be missing."""

import pickle
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from benchmarks.years import make_chain
from crossfoot.engine.check import assemble
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.series import SeriesJudge
from crossfoot.terms.outcome import OutcomeKind
from unit.engine.side_by_side import PACKS, SMALL, TODAY, found, item, results, small, together

ROOT = Path(__file__).parents[3]
SUQIAN = {
    "2023.md": (ROOT / "docs/reports/suqian/2023.md").read_text(encoding="utf-8"),
    "2024.md": (ROOT / "docs/reports/suqian/2024.md").read_text(encoding="utf-8"),
    "2025.md": (ROOT / "tests/golden/reports/suqian-2025.md").read_text(encoding="utf-8"),
}
BODY = "示范县人民政府"
YEARS = ("CF304", "CF501", "CF502", "CF503", "CF504", "CF505", "CF507")


def suqian(changes: dict[str, tuple[str, str]]):
    texts = dict(SUQIAN)
    for path, (old, new) in changes.items():
        assert texts[path].count(old) == 1
        texts[path] = texts[path].replace(old, new)
    return together(texts, PACKS)


def test_the_years_of_suqian_follow_from_one_another():
    report = suqian({})
    assert found(report, *YEARS) == []
    judged = {
        path: [
            item(report, path, id_).counts.passed
            for id_ in (
                "applications.carried_over",
                "disclosure.in_force_rolled_forward",
                "litigation.pending_followed_up",
            )
        ]
        for path in SUQIAN
    }
    assert judged == {"2023.md": [0, 0, 0], "2024.md": [7, 2, 3], "2025.md": [0, 2, 3]}
    assert item(report, "2023.md", "applications.carried_over").why == "没有核对 2022 年的报告"
    assert item(report, "2025.md", "applications.carried_over").why == "缺少“二、上年结转政府信息公开申请数量”一行"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"2023.md": ("| 四、结转下年度继续办理 | 118 | 3 |", "| 四、结转下年度继续办理 | 118 | 4 |")},
            [("2024.md", "CF501", "brought_forward", "commercial", "3", "2023.md", "4")],
        ),
        (
            {
                "2024.md": (
                    "上年结转政府信息公开申请数量</th><td>118</td>",
                    "上年结转政府信息公开申请数量</th><td>117</td>",
                )
            },
            [("2024.md", "CF501", "brought_forward", "natural_person", "117", "2023.md", "118")],
        ),
        (
            {"2025.md": ("| 61 | 59 | 422 |", "| 61 | 59 | 424 |")},
            [("2025.md", "CF502", "normative_documents", "in_force", "424", "2024.md", "420")],
        ),
        (
            {"2024.md": ("<td>2</td><td>1</td><td>12</td>", "<td>2</td><td>1</td><td>13</td>")},
            [
                ("2024.md", "CF502", "regulations", "in_force", "13", "2023.md", "11"),
                ("2025.md", "CF502", "regulations", "in_force", "15", "2024.md", "13"),
            ],
        ),
        (
            {
                "2025.md": (
                    "| 行政诉讼 > 复议后起诉 | 21 | 1 | 7 | 9 | 38 |",
                    "| 行政诉讼 > 复议后起诉 | 2 | 1 | 0 | 9 | 12 |",
                )
            },
            [("2025.md", "CF502", "lawsuit_after_reconsideration", "total", "12", "2024.md", "13")],
        ),
        (
            {"2025.md": ("| 119 | 25 | 91 | 24 | 259 |", "| 700 | 25 | 191 | 24 | 940 |")},
            [("2025.md", "CF304", "reconsideration", "total", "940", "2024.md", "170")],
        ),
    ],
    ids=["carried", "brought", "in-force", "in-force-twice", "pending", "outlier"],
)
def test_one_changed_figure_of_suqian(changes, expected):
    report = suqian(changes)
    told = [
        (d.path, d.code, d.row_id, d.column_id, printed(report, d), last.path, last.message)
        for d in report.diagnostics
        if d.code in YEARS
        for last in d.related
        if last.path != d.path
    ]
    assert told == expected


def printed(report, diagnostic):
    return diagnostic.facts.get("printed") or diagnostic.facts["terms"][0].split()[-1]


def test_a_form_that_does_not_have_last_years_cell_is_not_compared():
    figures = (ROOT / "docs/reports/lingwu/2020.md").read_text(encoding="utf-8")
    later = SUQIAN["2024.md"].replace("year: 2024", "year: 2021").replace("宿迁市人民政府\nkind", "灵武市\nkind")
    report = together({"2020.md": figures.replace("body: 灵武市人民政府", "body: 灵武市"), "2021.md": later}, PACKS)
    rolled = item(report, "2021.md", "disclosure.in_force_rolled_forward")
    assert (rolled.counts.not_applicable, rolled.why) == (2, "上年的格式（cn-ogi-2019）没有这一项")
    carried = item(report, "2021.md", "applications.carried_over").counts
    assert (carried.failed, carried.passed) == (3, 4)  # 118, 3 and 121 against 0
    assert item(report, "2021.md", "series.distinct").counts.outcome is OutcomeKind.NOT_APPLICABLE


NOTES = [
    ("现行有效件数根据行政规范性文件清理结果进行了调整，以本年度报告为准。", True),
    ("组织开展行政规范性文件清理，决定保留422件。", True),
    ("（注：件数与上年不一致的，以本年度报告为准）", True),
    ("因规范性文件清理，现行有效件数与上年不衔接。", True),
    ("注：行政规范性文件现行有效件数统计口径调整，含以办公室名义印发的文件。", True),
    ("现行有效行政规范性文件数量有变化，原因是对以往数据进行了核减。", True),
    ("本年未制发规范性文件，现行有效件数根据清理结果核减。", True),
    ("因上年未及时清理，规范性文件件数本年重新核定。", True),
    ("上年未剔除已失效文件，现行有效件数与上年不衔接。", True),
    ("以前没有纳入统计的现行有效规范性文件，本年重新统计。", True),
    ("不存在清理不到位的问题，现行有效件数与上年不一致系重新统计。", True),
    ("因机构改革，原乡村振兴局制发的7件行政规范性文件转入本机关，现行有效件数相应增加。", True),
    ("上年漏报行政规范性文件7件，本年度现行有效件数已补充计入。", True),
    ("另有7件行政规范性文件有效期届满自动失效，未计入本年废止件数。", True),
    ("2023年度报告所列现行有效件数统计有误，本年度据实填报。", True),
    ("现行有效件数根据县司法局的核定结果填报。", True),
    ("现行有效件数以县司法局公布的规范性文件目录为准。", True),
    ("根据规范性文件清理结果填报。", True),
    ("根据县政府公布的规范性文件清理结果，现行有效482件。", True),
    ("及时公布规范性文件清理结果。", False),
    ("及时公布现行有效规范性文件，防止少报、漏报。", False),
    ("现行有效规范性文件件数无漏报。", False),
    ("机构改革后及时更新规范性文件栏目。", False),
    ("深化机构改革，公开现行有效规范性文件目录。", False),
    ("不存在现行有效件数口径调整情况。", False),
    ("现行有效件数未发生口径调整等情况。", False),
    ("规范性文件未进行清理，件数没有调整。", False),
    ("规范性文件清理工作尚未开展，现行有效件数没有核减。", False),
    ("持续清理整合政务新媒体，规范文件发布数量，及时更正错误信息。", False),
    ("现行有效件数较上年增加62件。", False),
    ("统一数据口径，公开现行有效文件目录。", False),
    ("年内开展规范性文件清理工作。", False),
    ("开展规范性文件清理，及时调整公开属性。", False),
    ("清理存量数据，重新整理目录。", False),
    ("对台账作了清理。行政规范性文件的公开流程已经调整。", False),
    ("及时清理过期栏目，调整版面。", False),
    ("<!-- 行政规范性文件清理后重新核定 -->", False),
    ("### 行政规范性文件清理后重新核定", False),
]


@pytest.mark.parametrize(("note", "lifts"), NOTES)
def test_a_printed_note_lifts_the_roll_forward_and_an_ordinary_mention_does_not(note, lifts):
    heading = "## 六、其他需要报告的事项\n"
    changed = {**SUQIAN, "2025.md": SUQIAN["2025.md"].replace("| 61 | 59 | 422 |", "| 61 | 59 | 482 |")}
    changed["2025.md"] = changed["2025.md"].replace(heading, f"{heading}\n{note}\n")
    report = together(changed, PACKS)
    counts = item(report, "2025.md", "disclosure.in_force_rolled_forward").counts
    assert (counts.failed, counts.not_applicable) == ((0, 2) if lifts else (1, 0))


NOTE = "注：行政规范性文件现行有效件数根据清理结果调整"
ROW = "| 行政规范性文件 | 61 | 59 | 482 |\n"


@pytest.mark.parametrize(
    ("row", "lifts"),
    [
        (f"| {NOTE} | | | |\n", True),
        ("| 注：件数没有调整，规范性文件未进行清理 | | | |\n", False),
        (f"\n<table>\n<tr><td>内容</td><td>件数</td></tr>\n<tr><td colspan='2'>{NOTE}</td></tr>\n</table>\n", True),
        ("\n<table>\n<tr><td>清理的规范性文件</td><td>件数调整</td></tr>\n</table>\n", False),
    ],
)
def test_a_note_may_be_printed_below_the_figures_in_the_table_itself(row, lifts):
    text = SUQIAN["2025.md"].replace("| 行政规范性文件 | 61 | 59 | 422 |\n", ROW + row)
    assert ROW in text
    counts = item(together({**SUQIAN, "2025.md": text}, PACKS), "2025.md", "disclosure.in_force_rolled_forward").counts
    assert (counts.failed, counts.not_applicable) == ((0, 2) if lifts else (1, 0))


@pytest.mark.parametrize(
    ("note", "lifts"),
    [
        ("行政许可项目数量按新的清单重新统计。", True),
        ("上一年项目数量因权责清单统计口径调整，与上年报告不一致。", True),
        ("因清单调整，行政许可事项数量重新核定。", True),
        ("上年报告统计有误，上一年项目数量以本表为准。", True),
        ("按照机构改革要求，部分行政许可事项划转至行政审批局。", True),
        ("机构改革后，进一步优化行政许可流程。", False),
        ("承接上级下放行政许可事项12项，办理项目数量居前。", False),
        ("及时调整公开目录和办事项目，公开数量稳步提高。", False),
        ("对照清单调整公开事项，主动公开信息数量增加。", False),
    ],
)
def test_a_printed_note_on_items_lifts_their_roll_forward(note, lifts):
    first, second = make_chain(0, (2019, 2020), syntax="compact")
    second = second.with_figure(("disclosure", "licensing", "items_last_year"), "9999")
    heading = "## 六、其他需要报告的事项\n"
    texts = {"2019.md": first.text, "2020.md": second.text.replace(heading, f"{heading}\n{note}\n")}
    counts = item(together(texts, PACKS), "2020.md", "disclosure.items_rolled_forward").counts
    assert (counts.failed, counts.not_applicable) == ((0, 5) if lifts else (1, 0))


@pytest.mark.parametrize(
    ("note", "lifts"),
    [
        ("上年结转的2件系机构改革后由原乡村振兴局划入。", True),
        ("因职能划转，原扶贫办结转的2件申请由本机关继续办理。", True),
        ("上年结转2件，均已办结。", False),
        ("机构改革后未发生申请。上年结转2件。", False),
        ("上年结转资金全部划入国库。", False),
        ("上年报告的结转数填报有误。", False),
    ],
)
@pytest.mark.parametrize("years", [(2019, 2020), (2023, 2024)])
def test_applications_taken_over_from_another_body_need_not_be_carried_over(years, note, lifts):
    first, second = make_chain(0, years, syntax="compact")
    cell = ("applications", "brought_forward", "total")
    second = second.with_figure(cell, str(int(second.figures[cell]) + 2))
    heading = "## 六、其他需要报告的事项\n"
    texts = {"a.md": first.text, "b.md": second.text.replace(heading, f"{heading}\n{note}\n")}
    counts = item(together(texts, PACKS), "b.md", "applications.carried_over").counts
    assert (counts.failed, counts.not_applicable) == ((0, 7) if lifts else (1, 0))


@pytest.mark.parametrize(
    ("last", "why"),
    [
        ("0 0 / 3", "2023.md：“结转下年 × 自然人”填的是符号，不是数字"),
        ("0 0 略 3", "2023.md：“结转下年 × 自然人”不是数字"),
        ("0 0 -1 3", "2023.md：“结转下年 × 自然人”超出可能的范围"),
    ],
)
def test_a_figure_of_last_year_that_is_none_is_named_with_its_file(last, why):
    report = together({"2023.md": small(BODY, 2023, last), "2024.md": small(BODY, 2024, "5 3 0 0")})
    carried = item(report, "2024.md", "t.carried_over")
    assert (carried.counts.passed, carried.counts.not_assessed, carried.why) == (1, 1, why)
    assert found(report, "CF501") == []


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ((2021, 2022, 2023), []),
        ((2022, 2024), [("2024.md", "中间缺 2023 年")]),
        ((2021, 2024, 2026), [("2024.md", "中间缺 2022、2023 年"), ("2026.md", "中间缺 2025 年")]),
    ],
)
def test_a_gap_in_a_series(years, expected):
    report = together({f"{year}.md": small(BODY, year) for year in years})
    assert [(d.path, d.message.split("，")[1]) for d in report.diagnostics if d.code == "CF504"] == expected
    assert [d.related[0].path for d in report.diagnostics if d.code == "CF504"] == [
        f"{earlier}.md" for earlier, later in pairwise(years) if later - earlier > 1
    ]
    assert item(report, f"{years[0]}.md", "series.unbroken").counts.outcome is OutcomeKind.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        ("4 3 4 3", "4 3 4 3", OutcomeKind.FAILED),
        ("4 3 4 3", "4 3 4 4", OutcomeKind.PASSED),
        ("4 0 4 0", "4 0 4 0", OutcomeKind.NOT_APPLICABLE),
        ("0 0 0 0", "0 0 0 0", OutcomeKind.NOT_APPLICABLE),
        ("4 3 4 /", "4 3 4 3", OutcomeKind.NOT_ASSESSED),
        ("4 3 4 3", "4 3 4 /", OutcomeKind.NOT_ASSESSED),
        ("4 3 / 2", "4 3 4 3", OutcomeKind.PASSED),
    ],
)
def test_identical_tables(first, second, outcome):
    report = together({"a.md": small(BODY, 2023, first), "b.md": small(BODY, 2024, second)})
    assert item(report, "b.md", "series.distinct").counts.outcome is outcome
    assert found(report, "CF507") == ([("b.md", "CF507", None)] if outcome is OutcomeKind.FAILED else [])


def test_of_two_reports_for_last_year_the_first_counts():
    texts = {
        "2023-b.md": small(BODY, 2023, "0 0 9 9"),
        "2023-a.md": small(BODY, 2023, "0 0 5 3"),
        "2024.md": small(BODY, 2024, "5 3 0 0"),
    }
    assert found(together(texts), *YEARS) == [("2023-b.md", "CF505", None)]


def test_a_draft_stands_behind_the_published_report_of_its_year():
    texts = {
        "2023-a.md": small(BODY, 2023, "0 0 9 9", "draft: true\n"),
        "2023-b.md": small(BODY, 2023, "0 0 5 3"),
        "2024.md": small(BODY, 2024, "5 3 0 0"),
    }
    report = together(texts)
    assert [(d.path, d.code, d.counts) for d in report.diagnostics] == [("2023-a.md", "CF505", False)]


def test_drafts_are_set_side_by_side_and_their_findings_do_not_count():
    texts = {"2023.md": small(BODY, 2023, "0 0 5 3"), "2024.md": small(BODY, 2024, "6 3 0 0", "draft: true\n")}
    report = together(texts)
    assert [(d.code, d.draft, d.counts) for d in report.diagnostics] == [("CF501", True, False)]


def test_reports_that_say_nothing_of_year_or_body_stand_alone():
    texts = {"a.md": "---\nyear: 2024\n---\n", "b.md": "---\nbody: x\n---\n", "c.md": "no front matter"}
    report = together(texts)
    unique = [
        (c.path, i.counts.outcome, i.why)
        for c in report.checklists
        for i in c.items
        if i.requirement == "series.unique"
    ]
    assert unique == [("a.md", OutcomeKind.NOT_ASSESSED, "文首信息没有写 body")]


def test_judging_again_gives_the_same_and_leaves_what_is_kept_as_it_was():
    options = CheckOptions(today=TODAY)
    waiver = "waivers: [{code: CF501, reason: 因}, {code: CF507, reason: 无}]\n"
    texts = {"a.md": small(BODY, 2023, "0 0 5 3"), "b.md": small(BODY, 2024, "6 3 0 0", waiver)}
    kept = results(texts, SMALL, options)
    series = SeriesJudge(SMALL, options)

    def copies():
        return [
            result._replace(
                diagnostics=list(result.diagnostics),
                checklist=replace(result.checklist, items=list(result.checklist.items)),
            )
            for result in kept
        ]

    before = pickle.dumps(kept)
    first = assemble(copies(), series, options)
    second = assemble(copies(), series, options)
    assert first == second
    assert pickle.dumps(kept) == before
    assert [(d.code, d.waiver) for d in first.diagnostics] == [("CF004", None), ("CF501", "因")]


def test_what_is_kept_survives_the_way_between_processes():
    options = CheckOptions(today=TODAY)
    kept = results(SUQIAN, PACKS, options)
    sent = pickle.loads(pickle.dumps(kept))
    assert sent == kept
    assert sent[1].filed.figures.values == kept[1].filed.figures.values
    assert assemble(sent, SeriesJudge(PACKS, options), options) == assemble(kept, SeriesJudge(PACKS, options), options)
