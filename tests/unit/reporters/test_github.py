import pytest

from crossfoot.reporters.github import render
from crossfoot.results.report import Report
from published import read_github as read
from published import validate_github


def test_an_annotation_for_each_finding_and_the_verdict(report):
    assert read(render(report, "zh")) == [
        (
            "error",
            {
                "file": "a.md",
                "line": "141",
                "col": "23",
                "endLine": "141",
                "endColumn": "24",
                "title": "CF301 total-mismatch",
            },
            "填报 8，各项之和为 7\n办法：请核对台账。\n要求：applications.row_total 各行之和\n依据：国办公开办函〔2019〕60号",
        ),
        (
            "notice",
            {"file": "a.md", "line": "150", "endLine": "141", "title": "CF105 reworded-heading"},
            "[豁免] 标题改写\n理由：原件 未填\n要求：headings.x 各行之和\n依据：国办公开办函〔2019〕60号",
        ),
        (
            "notice",
            {"file": "b.md", "line": "3", "endLine": "141", "title": "CF105 reworded-heading"},
            "[草稿] 标题改写\n要求：headings.x 各行之和\n依据：国办公开办函〔2019〕60号",
        ),
        (
            "notice",
            {"title": "Crossfoot"},
            "核对未通过：3 份报告，错误 1 处，警告 0 处，提示 0 处；草稿中待处理 1 处\n"
            "各项要求：符合 34 项，不符合 1 项，豁免 5 项，未能核对 7 项，不适用 1 项",
        ),
    ]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_line_is_one_command_and_nothing_of_a_report_becomes_one(any_report, language):
    validate_github(render(any_report, language))
    commands = read(render(any_report, language))
    assert len(commands) == len(any_report.diagnostics) + 1
    for (_, properties, _), found in zip(commands, any_report.diagnostics, strict=False):
        assert properties["file"] == found.path
        assert properties["title"] == f"{found.code} {found.rule}"


def test_hostile_text_arrives_whole(hostile):
    _, properties, message = read(render(hostile, "zh"))[2]
    assert "col" not in properties and "endColumn" not in properties
    assert message.startswith('a%b c :: d,e ]]> <f g="h"> & {0} [i](javascript:j) \\x00\\x1b\\x2028')


def test_columns_only_within_one_line_and_an_end_only_after_the_start(hostile):
    commands = [properties for _, properties, _ in read(render(hostile, "zh"))]
    assert ("col" in commands[3], "endColumn" in commands[3]) == (True, False)
    assert (commands[0]["col"], commands[0]["endColumn"]) == ("3", "4")


def test_a_run_without_a_report_warns():
    ((name, properties, message),) = read(render(Report("1"), "en"))
    assert (name, properties) == ("warning", {"title": "Crossfoot"})
    assert message.startswith("NOTHING JUDGED")


def test_a_path_may_hold_what_separates_properties(report, diagnostic):
    for path in ("a,line=1.md", "a:b.md", "a::b.md", "100%25.md", "%2C.md"):
        report.diagnostics = [diagnostic(path=path, rule="total,mismatch")]
        _, properties, _ = read(render(report, "zh"))[0]
        assert (properties["file"], properties["line"], properties["title"]) == (path, "141", "CF301 total,mismatch")
