"""An existing site takes Crossfoot on: known findings, presets and severities by place, in a build."""

import json

import pytest

from sites.example import report
from sites.project import Project

REPORT = "docs/reports/shifan/2024.md"
PAGE = "reports/shifan/2024/index.html"
FAULTY = report().replace("| 行政复议 | 1 | 0 | 0 | 0 | 1 |", "| 行政复议 | 1 | 0 | 0 | 0 | 3 |")
LABELLED = report().replace("（六）其他处理", "（六）其他")
BASELINE = {"baseline": "crossfoot-baseline.json"}


def adopted(make, **files) -> Project:
    """A site with one old finding, which is known."""
    project = make(files={REPORT: FAULTY, **files})
    assert project.build().code == 1
    assert project.run("crossfoot", "baseline").code == 0
    project.configure(BASELINE)
    return project


def test_a_build_goes_through_with_known_findings_and_the_page_shows_them(make):
    project = adopted(make)
    ended = project.build(strict=True)
    assert ended.code == 0
    assert not ended.having("CF301")
    assert ended.having("INFO", "核对通过：1 份报告，错误 0 处", "另有已知问题 1 处（", "不计在内")
    page = project.page(PAGE)
    assert "已经核对，有 1 处有待核实。" in page and "未发现与格式不符之处" not in page
    assert 'data-outcome="failed"' in page and 'data-crossfoot-mark="error"' in page


def test_a_new_finding_refuses_the_build_and_alone_is_listed(make):
    project = adopted(make)
    project.write(REPORT, FAULTY.replace("| 行政诉讼 > 复议后起诉 | 0 | 2 |", "| 行政诉讼 > 复议后起诉 | 0 | / |"))
    ended = project.build()
    assert ended.code == 1
    (listed,) = ended.having("ERROR", f"{REPORT}:")
    assert "CF205" in listed


def test_a_changed_figure_that_is_still_wrong_is_new(make):
    project = adopted(make)
    project.write(REPORT, FAULTY.replace("| 1 | 0 | 0 | 0 | 3 |", "| 1 | 0 | 0 | 0 | 4 |"))
    assert project.build().code == 1


def test_stale_entries_are_said_once_without_failing_strict(make):
    project = adopted(make)
    project.write(REPORT, report())
    ended = project.build(strict=True)
    assert ended.code == 0
    assert len(ended.having("INFO", "1 处已知问题不复存在")) == 1
    assert ended.having("INFO", "docs/reports/shifan/2024.md: CF301 litigation.group_total · reconsideration / total")


@pytest.mark.parametrize("content", [None, "{"])
def test_a_missing_or_broken_baseline_refuses_the_build(make, content):
    project = make(options=BASELINE)
    if content is not None:
        project.write("crossfoot-baseline.json", content)
    ended = project.build()
    assert ended.code == 1
    assert ended.having("crossfoot-baseline.json")
    assert not (project.root / "site").exists()


def test_reports_that_exclude_docs_leaves_out_are_not_called_stale(make):
    project = adopted(make, **{"docs/reports/linxian/2024.md": report("邻县")})
    project.configure(BASELINE, exclude_docs="reports/shifan/*\n")
    ended = project.build()
    assert ended.code == 0 and not ended.having("不复存在")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({}, 0),
        ({"preset": "standard"}, 0),
        ({"preset": "strict"}, 1),
        ({"preset": "core", "fail_on": "warning"}, 0),
        ({"fail_on": "warning"}, 1),
        ({"severity": [{"paths": "reports/shifan/**", "CF210": "error"}]}, 1),
        ({"severity": [{"paths": "reports/linxian/**", "CF210": "error"}]}, 0),
        ({"severity": [{"years": "2021-", "applications.labels": "error"}]}, 1),
        ({"severity": [{"CF210": "error"}, {"years": 2024, "CF2": "off"}]}, 0),
    ],
)
def test_presets_and_severities_by_place(make, options, code):
    assert make(files={REPORT: LABELLED}, options=options).build().code == code


def test_the_command_and_the_build_see_the_same(make):
    project = make(files={REPORT: FAULTY, "docs/reports/linxian/2024.md": report("邻县")}, options=BASELINE)
    assert project.run("crossfoot", "baseline").code == 0
    checked = json.loads("\n".join(project.run("crossfoot", "check", "--format", "json").lines))
    assert (checked["verdict"], checked["baseline"]["known"]) == ("passed", 1)
    assert project.build().code == 0


def test_severities_for_reports_that_there_are_not_are_said(make):
    blocks = [
        {"CF301": "error"},
        {"paths": "reports/nobody/**", "CF301": "off"},
        {"years": 1999, "CF301": "off"},
        {"paths": ["reports/shifan/**", "reports/b/*"], "years": ["-2020", 2023], "CF301": "off"},
        {"paths": "reports/shifan/**", "years": 2024, "CF301": "error"},
    ]
    project = make(options={"severity": blocks})
    ended = project.build(strict=True)
    assert ended.code == 0
    said = [
        line.partition("severity（")[2].partition("）")[0] for line in ended.having("INFO", "没有一份报告在这些路径")
    ]
    assert said == [
        "paths: reports/nobody/**",
        "years: 1999",
        "paths: reports/shifan/**, reports/b/*; years: -2020, 2023",
    ]
    checked = project.run("crossfoot", "check", "--lang", "en").lines
    assert [line for line in checked if f"severity ({said[1]}): there is no report at these paths" in line]
    named = project.run("crossfoot", "check", "docs/" + PAGE.replace("/index.html", ".md"), "--lang", "en").lines
    assert not [line for line in named if "no report at these paths" in line], "of some reports no such thing is said"


def test_a_rule_that_was_chosen_and_had_nothing_to_judge_is_said(make):
    ended = make(options={"severity": {"CF503": "error", "CF301": "error"}}).build(strict=True)
    assert ended.code == 0
    (said,) = ended.having("INFO", "已选用")
    assert "CF503：已选用，但没有一份报告有它所核对的内容" in said
