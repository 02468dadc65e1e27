"""Growth that the prose states against last year: held against last year's report where it is among those judged."""

from dataclasses import replace
from pathlib import Path

import pytest

from crossfoot.engine.check import check_files
from crossfoot.engine.options import CheckOptions
from crossfoot.profile.load import load_pack_file
from crossfoot.profile.shipped import shipped_packs
from crossfoot.results.report import Report
from crossfoot.terms.outcome import OutcomeKind
from unit.binding.county import county
from unit.engine.side_by_side import item, together

SUQIAN = Path(__file__).parents[3] / "docs" / "reports" / "suqian"
PACKS = [load_pack_file(file) for file in shipped_packs().values()]
STATED = "同比增长1.05%"


def judge(folder: Path, years: tuple[int, ...] = (2023, 2024), **changes: tuple[str, str]) -> Report:
    """The reports of Suqian for ``years``, each with the change that is named after it."""
    files = []
    for year in years:
        text = (SUQIAN / f"{year}.md").read_text("utf-8")
        old, new = changes.get(f"of_{year}", ("", ""))
        assert old in text
        file = folder / f"{year}.md"
        file.write_text(text.replace(old, new, 1), "utf-8")
        files.append((file, file.name))
    return check_files(files, PACKS, replace(CheckOptions(), coverage=True))


def growth_of(report: Report, path: str = "2024.md"):
    checklist = next(c for c in report.checklists if c.path == path)
    assert checklist.coverage is not None
    item = next(i for i in checklist.items if i.requirement == "narrative.growth")
    rates = [(f.printed, f.status) for f in checklist.coverage.figures if f.requirement == "narrative.growth"]
    found = [(d.path, d.message) for d in report.diagnostics if d.code == "CF408"]
    return item, rates, found


def test_a_rate_that_last_years_report_does_not_bear_out(tmp_path):
    report = judge(tmp_path)
    item, rates, found = growth_of(report)
    assert found == [("2024.md", "正文写“同比增长1.05%”，而从 3607件 到 3646件 应为 1.08%")]
    assert (item.counts.failed, rates) == (1, [("1.05%", "contradicted")])
    (finding,) = [d for d in report.diagnostics if d.code == "CF408"]
    lines = (tmp_path / "2023.md").read_text("utf-8").split("\n")
    (other,) = [place for place in finding.related if place.path == "2023.md"]
    assert lines[other.line - 1][other.column - 1 :].startswith("3511 |")


@pytest.mark.parametrize("gone", ['<th rowspan="3" colspan="3">', "二、上年结转政府信息公开申请数量"])
def test_what_this_years_table_lacks_has_no_growth(gone, tmp_path):
    """The corner cell of its head, without which nothing in it can be trusted; a row."""
    lines = (SUQIAN / "2024.md").read_text("utf-8").split("\n")
    line = next(line for line in lines if gone in line)
    left = line[line.index("</th>") + 5 :] if line.count("<th") > 1 else ""
    item, _, found = growth_of(judge(tmp_path, of_2024=(line, left)))
    assert (found, item.counts.outcome) == ([], OutcomeKind.NOT_ASSESSED)


@pytest.mark.parametrize(
    ("said", "fits"),
    [
        ("同比增长1.08%", True),
        ("同比增长1%", True),
        ("比上年增加39件", True),
        ("较上年增长1.1%", True),
        ("比2023年增加39件", True),
        ("比2023年增加40件", False),
        ("同比增长1.2%", False),
        ("同比下降1.08%", False),
        ("比上年增加40件", False),
    ],
)
def test_what_fits_and_what_does_not(said, fits, tmp_path):
    item, rates, found = growth_of(judge(tmp_path, of_2024=(STATED, said)))
    assert bool(found) is not fits
    assert item.counts.outcome is (OutcomeKind.PASSED if fits else OutcomeKind.FAILED)
    assert [status for _, status in rates] == ["verified" if fits else "contradicted"]


@pytest.mark.parametrize(("rate", "fits"), [("1.08%", True), ("1.8%", False)])
def test_a_figure_in_myriads_grew_as_the_table_has_it(rate, fits, tmp_path):
    _, _, found = growth_of(judge(tmp_path, of_2024=(f"3646件，{STATED}", f"0.36万件，同比增长{rate}")))
    assert bool(found) is not fits


def test_growth_since_another_year_is_not_last_years(tmp_path):
    _, rates, found = growth_of(judge(tmp_path, of_2024=(STATED, "比2022年增加40件")))
    assert (rates, found) == ([], [])


def test_without_last_years_report_nothing_is_judged(tmp_path):
    item, rates, found = growth_of(judge(tmp_path, (2024,)))
    assert (item.counts.outcome, item.why, rates, found) == (
        OutcomeKind.NOT_ASSESSED,
        "没有核对 2023 年的报告",
        [],
        [],
    )


def test_a_blank_of_last_year_is_not_judged(tmp_path):
    report = judge(tmp_path, of_2023=("| 96 |", "|  |"))
    item, rates, found = growth_of(report)
    assert (item.counts.outcome, rates, found) == (OutcomeKind.NOT_ASSESSED, [], [])
    assert item.why is not None
    assert "2023.md" in item.why


@pytest.mark.parametrize(("rate", "fits"), [("1.08%", True), ("1.5%", False)])
def test_the_second_of_two_rates_of_a_figure(rate, fits, tmp_path):
    _, _, found = growth_of(judge(tmp_path, of_2024=(STATED, f"比2022年增长9.1%，比2023年增长{rate}")))
    assert bool(found) is not fits


LAST, THIS = "| 111 | 6 | 0 | 1 | 2 | 0 | 120 |", "| 5 | 1 | 0 | 0 | 0 | 0 | 6 |"
"""The rows 新收 and 上年结转 of the county."""


def of_county(prose: str, received: str, brought_forward: str) -> tuple[OutcomeKind, list[str]]:
    """The growth in ``prose``, where last year's report has these two rows, and nothing was brought forward since."""
    last = county("总体良好。").replace("2025", "YYYY").replace("2024", "2023").replace("YYYY", "2024")
    last = last.replace(LAST, received).replace(THIS, brought_forward)
    own = county(prose).replace(THIS, "| 0 | 0 | 0 | 0 | 0 | 0 | 0 |")
    report = together({"2023.md": last, "2024.md": own}, PACKS)
    found = [d.message for d in report.diagnostics if d.code == "CF408"]
    return item(report, "2024.md", "narrative.growth").counts.outcome, found


NOTHING = "| 0 | 0 | 0 | 0 | 0 | 0 | 0 |"


@pytest.mark.parametrize(
    ("change", "outcome"),
    [
        ("增加120件", OutcomeKind.PASSED),
        ("增加130件", OutcomeKind.FAILED),
        ("增长100%", OutcomeKind.NOT_ASSESSED),
    ],
)
def test_from_nothing_there_is_an_amount_and_no_rate(change, outcome):
    prose = f"全县收到政府信息公开申请120件，比上年{change}。"
    assert of_county(prose, NOTHING, NOTHING)[0] is outcome


@pytest.mark.parametrize(
    ("change", "outcome"), [("增长20%", OutcomeKind.PASSED), ("增长9.1%", OutcomeKind.NOT_ASSESSED)]
)
def test_a_reading_that_cannot_be_judged_may_be_the_one_that_was_meant(change, outcome):
    prose = f"全县收到政府信息公开申请120件，比上年{change}。"
    blank = "| 9 | 1 | 0 | 0 | 0 | 0 | |"
    assert of_county(prose, "| 91 | 6 | 0 | 1 | 2 | 0 | 100 |", blank) == (outcome, [])


@pytest.mark.parametrize(
    ("said", "outcome", "messages"),
    [
        ("较上年的100件增长20%", OutcomeKind.PASSED, []),
        ("较上年的90件增长33.3%", OutcomeKind.FAILED, ["正文写上年为 90件，而上年的报告是 100件"]),
        ("比2023年的90件多30件", OutcomeKind.FAILED, ["正文写上年为 90件，而上年的报告是 100件"]),
        ("上年同期为90件", OutcomeKind.FAILED, ["正文写上年为 90件，而上年的报告是 100件"]),
        ("与上年90件相比，增加30件", OutcomeKind.FAILED, ["正文写上年为 90件，而上年的报告是 100件"]),
        ("上年100件", OutcomeKind.PASSED, []),
        ("与上年持平", OutcomeKind.FAILED, ["正文写“与上年持平”，而上年是 100件，今年是 120件"]),
        ("同比增长0.2倍", OutcomeKind.PASSED, []),
        ("同比增长1.2倍", OutcomeKind.PASSED, []),  # said of what it grew to
        ("同比增长0.5倍", OutcomeKind.FAILED, ["正文写“同比增长0.5倍”，而从 100件 到 120件 应为 0.2倍"]),
        ("同比增长1倍", OutcomeKind.FAILED, ["正文写“同比增长1倍”，而从 100件 到 120件 应为 0.2倍"]),
        ("较2022年的90件增长33.3%", OutcomeKind.PASSED, []),  # told by the sentence alone
        ("与2022年持平", OutcomeKind.NOT_APPLICABLE, []),
        ("较上年的105件（口径调整后）增长14.3%", OutcomeKind.NOT_APPLICABLE, []),
        ("剔除重复申请后同比增长14.3%，上年为105件", OutcomeKind.NOT_APPLICABLE, []),
        ("上年为105件。口径有所调整", OutcomeKind.FAILED, ["正文写上年为 105件，而上年的报告是 100件"]),
        ("与上年基本持平", OutcomeKind.NOT_APPLICABLE, []),
        ("较上年有所增长", OutcomeKind.PASSED, []),
        ("同比明显上升，均已办结", OutcomeKind.PASSED, []),
        ("与2023年相比呈上升趋势", OutcomeKind.PASSED, []),
        ("较2022年大幅下降", OutcomeKind.NOT_APPLICABLE, []),
        ("较上年有所下降", OutcomeKind.FAILED, ["正文写“较上年有所下降”，而上年是 100件，今年是 120件"]),
        ("同比减少", OutcomeKind.FAILED, ["正文写“同比减少”，而上年是 100件，今年是 120件"]),
        ("较上年增长的是征地类", OutcomeKind.NOT_APPLICABLE, []),
        ("办理时长较上年有所下降", OutcomeKind.NOT_APPLICABLE, []),
        ("与上年相同，均已办结", OutcomeKind.NOT_APPLICABLE, []),
        ("上年的6件均已办结", OutcomeKind.NOT_APPLICABLE, []),
        ("上年6件结转至今年", OutcomeKind.NOT_APPLICABLE, []),
        ("上年6件，均已办结", OutcomeKind.NOT_APPLICABLE, []),
        ("上年6件，本年114件", OutcomeKind.NOT_APPLICABLE, []),
        ("2023年6件，2024年114件", OutcomeKind.NOT_APPLICABLE, []),
        ("上年90件，增长20%", OutcomeKind.FAILED, ["正文写上年为 90件，而上年的报告是 100件"]),
        ("上年同期为100件，同比增长20%", OutcomeKind.PASSED, []),
        (
            "上年同期100件，同比增长25%",
            OutcomeKind.FAILED,
            ["正文写“同比增长25%”，而从 100件 到 120件 应为 20%"],
        ),
        ("同比增长率为20%", OutcomeKind.PASSED, []),
        ("同比上年增长20%", OutcomeKind.PASSED, []),
        ("较上年净增25件", OutcomeKind.FAILED, ["正文写“较上年净增25件”，而从 100件 到 120件 应为 20件"]),
        # What is no exact figure is bounds.
        ("同比增长约20%", OutcomeKind.PASSED, []),
        ("同比增长近30%", OutcomeKind.PASSED, []),
        ("同比增长超过两成", OutcomeKind.PASSED, []),
        ("同比增加10余件", OutcomeKind.PASSED, []),
        ("同比增长约50%", OutcomeKind.FAILED, ["正文写“同比增长约50%”，而从 100件 到 120件 应为 20%"]),
        ("同比增长逾三成", OutcomeKind.FAILED, ["正文写“同比增长逾三成”，而从 100件 到 120件 应为 20%"]),
        ("同比增加约50件", OutcomeKind.FAILED, ["正文写“同比增加约50件”，而从 100件 到 120件 应为 20件"]),
        ("比上年减少到36件", OutcomeKind.NOT_APPLICABLE, []),
        ("上年结转6件，增长20%", OutcomeKind.NOT_APPLICABLE, []),
        ("与上年的6件一并办理", OutcomeKind.NOT_APPLICABLE, []),
        ("较前年增长50%", OutcomeKind.NOT_APPLICABLE, []),
        ("比往年增长50%", OutcomeKind.NOT_APPLICABLE, []),
        ("比前年的90件增长33.3%", OutcomeKind.PASSED, []),
    ],
)
def test_what_is_said_of_last_years_figure(said, outcome, messages):
    prose = f"全县收到政府信息公开申请120件，{said}。"
    assert of_county(prose, "| 91 | 6 | 0 | 1 | 2 | 0 | 100 |", NOTHING) == (outcome, messages)


@pytest.mark.parametrize(
    ("sentence", "outcome", "messages"),
    [
        ("120件，办结121件，同比分别增长20%、0%", OutcomeKind.PASSED, []),
        (
            "120件，办结121件，同比分别增长20%和10%",
            OutcomeKind.FAILED,
            ["正文写“增长10%”，而从 121件 到 121件 应为 0%"],
        ),
        (
            "120件、办结121件，较上年分别下降20%、增长0%",
            OutcomeKind.FAILED,
            ["正文写“较上年分别下降20%”，而从 100件 到 120件 增减的方向相反"],
        ),
        ("120件，其中自然人111件、法人9件，同比分别增长30%、10%", OutcomeKind.NOT_APPLICABLE, []),  # two of three
        ("120件，办结121件，较2022年分别增长20%、10%", OutcomeKind.NOT_APPLICABLE, []),
        ("120件，办结121件，同比分别增长20%", OutcomeKind.NOT_APPLICABLE, []),
    ],
)
def test_one_change_for_each_figure(sentence, outcome, messages):
    prose = f"全县收到政府信息公开申请{sentence}。"
    assert of_county(prose, "| 91 | 6 | 0 | 1 | 2 | 0 | 100 |", NOTHING) == (outcome, messages)


@pytest.mark.parametrize(
    ("sentence", "outcome", "messages"),
    [
        # Of a part, or of the whole.
        ("收到政府信息公开申请120件，其中自然人111件，同比增长20%", OutcomeKind.PASSED, []),
        ("收到政府信息公开申请120件，其中自然人111件，同比增长22%", OutcomeKind.PASSED, []),
        ("收到政府信息公开申请120件，其中自然人111件，较上年的100件增长20%", OutcomeKind.PASSED, []),
        ("收到政府信息公开申请120件，其中自然人111件，法人9件，比上年增加20件", OutcomeKind.PASSED, []),
        (
            "收到政府信息公开申请120件，其中自然人111件，较上年的90件增加30件",
            OutcomeKind.FAILED,
            ["正文写上年为 90件，而上年的报告是 100件"],
        ),
        (
            "收到政府信息公开申请120件，其中自然人111件，同比增长50%",
            OutcomeKind.FAILED,
            ["正文写“同比增长50%”，而从 91件 到 111件 应为 21.98%"],
        ),
        (
            "收到政府信息公开申请120件，其中自然人111件，较上年的100件增加11件",
            OutcomeKind.FAILED,
            ["正文写上年为 100件，而上年的报告是 91件"],
        ),
        ("收到政府信息公开申请120件，办结121件，同比增长20%", OutcomeKind.PASSED, []),
        (
            "收到政府信息公开申请120件、同比增长20%，办结121件、同比增长12%",
            OutcomeKind.FAILED,
            ["正文写“同比增长12%”，而从 121件 到 121件 应为 0%"],
        ),
        ("收到政府信息公开申请120件、上年6件，同比增长5%", OutcomeKind.NOT_APPLICABLE, []),
        # What has a change of its own is not meant by the next.
        (
            "收到政府信息公开申请120件，同比增长20%，办结121件，同比增长20%",
            OutcomeKind.FAILED,
            ["正文写“同比增长20%”，而从 121件 到 121件 应为 0%"],
        ),
        (
            "收到政府信息公开申请120件，上年为100件，办结121件，上年为100件",
            OutcomeKind.FAILED,
            ["正文写上年为 100件，而上年的报告是 121件"],
        ),
        # What stands in brackets is said of the figure before them.
        (
            "收到政府信息公开申请120件，其中自然人111件（占92.5%），法人9件（占7.5%），同比增长20%",
            OutcomeKind.PASSED,
            [],
        ),
        (
            "收到政府信息公开申请120件，其中自然人111件（上年91件），法人9件（与上年持平），同比增长20%",
            OutcomeKind.PASSED,
            [],
        ),
        (
            "收到政府信息公开申请120件，办结121件（较上年增加20件）",
            OutcomeKind.FAILED,
            ["正文写“较上年增加20件”，而从 121件 到 121件 应为 0件"],
        ),
        # Of all together.
        ("收到政府信息公开申请120件，其中自然人111件、法人9件，同比增长20%", OutcomeKind.NOT_APPLICABLE, []),
        ("因政府信息公开发生行政复议7件、行政诉讼3件，较上年增长25%", OutcomeKind.NOT_APPLICABLE, []),
        ("因政府信息公开发生行政复议7件和行政诉讼3件，较上年的8件增加2件", OutcomeKind.NOT_APPLICABLE, []),
        ("因政府信息公开发生行政复议7件、行政诉讼3件，与上年持平", OutcomeKind.NOT_APPLICABLE, []),
        ("收到政府信息公开申请120件，办结121件，较上年的221件增加20件", OutcomeKind.PASSED, []),
        ("收到政府信息公开申请120件，办结121件，同比增长9.05%", OutcomeKind.PASSED, []),
        (
            "收到政府信息公开申请120件，办结121件，同比增长5%",
            OutcomeKind.FAILED,
            ["正文写“同比增长5%”，而从 121件 到 121件 应为 0%"],
        ),
    ],
)
def test_of_which_figure_it_is_said(sentence, outcome, messages):
    prose = f"全县{sentence}。"
    assert of_county(prose, "| 91 | 6 | 0 | 1 | 2 | 0 | 100 |", NOTHING) == (outcome, messages)


@pytest.mark.parametrize(
    "sentence",
    [
        "我办收到政府信息公开申请45件，较上年的40件增长12.5%",
        "我办收到政府信息公开申请45件，与上年持平",
        "全县收到政府信息公开申请130件，同比增长40%",
    ],
)
def test_growth_of_a_figure_that_the_table_does_not_have_is_left_alone(sentence):
    outcome, messages = of_county(f"{sentence}。", "| 91 | 6 | 0 | 1 | 2 | 0 | 100 |", NOTHING)
    assert messages == []
    assert outcome is not OutcomeKind.FAILED


@pytest.mark.parametrize("change", ["与上年持平", "较上年的200元增长50%", "同比增长50%"])
def test_a_figure_that_the_table_only_limits_has_no_other_to_grow_from(change):
    outcome, messages = of_county(f"全年收取信息处理费300元，{change}。", NOTHING, NOTHING)
    assert messages == []
    assert outcome is (OutcomeKind.PASSED if "200元" in change else OutcomeKind.NOT_APPLICABLE)


def test_level_with_last_year():
    prose = "全县收到政府信息公开申请120件，与上年持平。"
    assert of_county(prose, LAST, NOTHING) == (OutcomeKind.PASSED, [])


@pytest.mark.parametrize(("last", "status"), [("3607件", "verified"), ("3617件", "contradicted")])
def test_last_years_figure_is_covered(last, status, tmp_path):
    report = judge(tmp_path, of_2024=(STATED, f"上年为{last}"))
    _, rates, found = growth_of(report)
    assert (rates, bool(found)) == ([(last, status)], status == "contradicted")
    if found:
        (finding,) = [d for d in report.diagnostics if d.code == "CF408"]
        assert {place.path for place in finding.related} == {"2024.md", "2023.md"}


def test_a_bare_figure_of_last_year_in_a_bracket_may_be_what_was_left_over():
    prose = "全县收到政府信息公开申请120件（上年6件），办结121件。"
    assert of_county(prose, "| 91 | 6 | 0 | 1 | 2 | 0 | 100 |", NOTHING) == (OutcomeKind.NOT_APPLICABLE, [])
