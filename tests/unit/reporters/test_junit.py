from xml.etree import ElementTree as Xml

import pytest
import xmlschema

from crossfoot.reporters.junit import render
from crossfoot.results.report import Report
from crossfoot.terms.severity import Severity
from published import validate_junit


def read(report, language="zh"):
    return Xml.fromstring(render(report, language))


def ended(case):
    """How a case ended, by the element it has; none is passed."""
    kinds = [child.tag for child in case]
    assert len(kinds) <= 1
    return kinds[0] if kinds else "passed"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_is_valid_by_the_published_schema(any_report, language):
    validate_junit(render(any_report, language))


def test_the_schema_is_no_formality(report):
    with pytest.raises(xmlschema.XMLSchemaValidationError):
        validate_junit(render(report, "zh").replace("<failure", "<fault").replace("</failure", "</fault"))


def test_the_counts_are_those_of_the_cases(any_report):
    root = read(any_report)
    for suite in root:
        ends = [ended(case) for case in suite.iter("testcase")]
        assert int(suite.get("tests")) == len(ends)
        assert int(suite.get("failures")) == ends.count("failure")
        assert int(suite.get("skipped")) == ends.count("skipped")
        assert suite.get("errors") == "0"
    for count in ("tests", "failures", "errors"):
        assert int(root.get(count)) == sum(int(suite.get(count)) for suite in root)
    assert (int(root.get("failures")) > 0) is bool(any_report.failing())


def test_a_report_is_a_suite_and_a_requirement_is_a_case(report):
    first, second, third = read(report)
    assert [suite.get("name") for suite in (first, second, third)] == ["a.md", "b.md", "c.md"]
    properties = {entry.get("name"): entry.get("value") for entry in first.find("properties")}
    assert properties == {
        "version": "1.2.3",
        "profile": "cn-ogi-2019",
        "draft": "false",
        "failed": "1",
        "not_assessed": "7",
        "waived": "5",
        "passed": "32",
        "not_applicable": "1",
    }
    cases = list(first.iter("testcase"))
    assert {case.get("classname") for case in cases} == {"cn-ogi-2019"}
    assert cases[0].get("name") == "applications.row_total 各行之和 · a.md"
    assert [(ended(case), case[0].get("message") if len(case) else None) for case in cases] == [
        ("failure", "填报 8，各项之和为 7"),
        ("skipped", "未能核对：行数不足"),
        ("skipped", "已说明豁免"),
        ("skipped", "不适用：没有这一项"),
        ("skipped", "已说明豁免：原件\n未填".replace("\n", " ")),
    ]
    failure = cases[0].find("failure")
    assert failure.get("type") == "CF301"
    assert failure.text == (
        "\na.md:141:23: CF301 [错误] 填报 8，各项之和为 7\n  办法：请核对台账。\n"
        "  要求：applications.row_total 各行之和\n  依据：国办公开办函〔2019〕60号\n"
    )
    assert "理由：原件 未填" in cases[4].find("skipped").text
    draft = list(second.iter("testcase"))[-1].find("skipped")
    assert draft.get("message") == "不符合：草稿，不影响本次结果"
    assert "b.md:3:4: CF105 [警告] [草稿] 标题改写" in draft.text
    assert [ended(case) for case in third.iter("testcase")] == ["passed"]


@pytest.mark.parametrize(("fail_on", "failures"), [(Severity.ERROR, 1), (Severity.WARNING, 3), (None, 0)])
def test_what_does_not_fail_the_run_is_no_failure_and_not_passed(hostile, fail_on, failures):
    hostile.fail_on = fail_on
    ends = [ended(case) for case in read(hostile).iter("testcase")]
    assert (ends.count("failure"), ends.count("skipped"), ends.count("passed")) == (failures, 8 - failures, 1)


def test_findings_without_a_checklist_are_cases_too(hostile):
    suites = {suite.get("name"): suite for suite in read(hostile, "en")}
    assert list(suites) == ["docs/机关 甲/#1 100%.md", "../draft.md", "register.yml", "gone.md"]
    (case,) = suites["gone.md"].iter("testcase")
    assert (case.get("classname"), ended(case)) == ("crossfoot", "skipped")
    assert case[0].get("message") == "failed: does not fail this run"


def test_nothing_that_xml_cannot_hold_gets_in(hostile):
    text = render(hostile, "zh")
    assert not any(character in text for character in "\x00\x1b\uffff\ud800\u2028")
    text.encode("utf-8")
    message = next(read(hostile).iter("failure")).text
    assert 'a%b c :: d,e ]]> <f g="h"> & {0} [i](javascript:j) \\x00\\x1b\\x2028\ufffd \ufffd' in message


def test_two_findings_of_one_requirement_are_one_failure(hostile):
    failure = next(read(hostile).iter("failure"))
    assert failure.get("message") == "甲𠀀乙 (+2)"
    assert failure.text.count("CF301") == 3


def test_names_differ_between_reports(report):
    names = [case.get("name") for case in read(report).iter("testcase")]
    assert len(set(names)) == len(names)


def test_no_report_at_all():
    root = read(Report("1"))
    assert (root.tag, root.get("tests"), len(root)) == ("testsuites", "0", 0)
