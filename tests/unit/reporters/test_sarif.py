import json
from urllib.parse import unquote, urlsplit

import jsonschema
import pytest

from crossfoot.reporters.sarif import FINGERPRINT, SCHEMA, render
from crossfoot.results.report import Report
from published import sarif_schema, validate_sarif


def log(report, language="zh"):
    return json.loads(render(report, language))


def run(report, language="zh"):
    (only,) = log(report, language)["runs"]
    return only


def uris(value):
    if isinstance(value, dict):
        if "uri" in value:
            yield value["uri"]
        for inner in value.values():
            yield from uris(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from uris(inner)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_is_valid_by_the_standards_own_schema(any_report, language):
    assert sarif_schema()["id"] == SCHEMA
    validate_sarif(render(any_report, language))


def test_the_schema_is_no_formality(report):
    with pytest.raises(jsonschema.ValidationError):
        validate_sarif(render(report, "zh").replace('"level": "error"', '"level": "fatal"'))


def test_a_finding_with_all_that_is_known_of_it(report):
    described = run(report)
    assert described["columnKind"] == "unicodeCodePoints"
    (result, waived, draft) = described["results"]
    assert described["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "CF301"
    assert (result["kind"], result["level"]) == ("fail", "error")
    assert result["message"]["text"] == "填报 8，各项之和为 7\n办法：请核对台账。"
    (location,) = result["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "a.md", "uriBaseId": "SRCROOT"},
        "region": {"startLine": 141, "startColumn": 23, "endLine": 141, "endColumn": 24},
    }
    (related,) = result["relatedLocations"]
    assert related["message"]["text"] == "2"
    assert related["physicalLocation"]["region"] == {"startLine": 120, "startColumn": 19}
    assert result["properties"] == {
        "requirement": "applications.row_total",
        "title": "各行之和",
        "basis": "国办公开办函〔2019〕60号",
        "severity": "error",
        "draft": False,
        "facts": {"printed": "8", "computed": "7", "difference": "1"},
        "table": "applications",
        "row": ["三、本年度办理结果", "（七）总计"],
        "columnPath": ["总计"],
        "rowId": "total",
        "columnId": "total",
    }
    assert "suppressions" not in result and "suppressions" not in draft
    assert waived["suppressions"] == [{"kind": "inSource", "status": "accepted", "justification": "原件\n未填"}]
    # Readers that know neither waivers nor drafts must not raise an alarm that Crossfoot does not.
    assert [(r["level"], r["properties"]["severity"]) for r in (waived, draft)] == [("note", "warning")] * 2
    assert draft["properties"]["draft"] is True
    assert "table" not in waived["properties"]


def test_what_was_not_assessed_is_told_and_is_no_result(report, hostile):
    (invocation,) = run(report)["invocations"]
    assert invocation["executionSuccessful"] is True
    (told,) = invocation["toolExecutionNotifications"]
    assert (told["level"], told["message"]["text"]) == ("note", "行数不足：applications.balance ×7")
    assert told["properties"] == {"requirements": {"applications.balance": 7}}
    kinds = run(report)["tool"]["driver"]["notifications"]
    assert kinds[told["descriptor"]["index"]]["id"] == told["descriptor"]["id"] == "not-assessed"
    texts = [n["message"]["text"] for n in run(hostile)["invocations"][0]["toolExecutionNotifications"]]
    assert len(texts) == 2 and texts[1] == "原因未说明：series.unique ×1"


def test_a_run_that_judged_nothing_was_not_successful():
    (invocation,) = run(Report("1"), "en")["invocations"]
    assert invocation["executionSuccessful"] is False
    (told,) = invocation["toolExecutionNotifications"]
    assert (told["level"], told["message"]["text"]) == ("error", "No report was judged.")


def test_rules_are_those_with_findings_and_tell_their_help(hostile):
    rules = {rule["id"]: rule for rule in run(hostile)["tool"]["driver"]["rules"]}
    assert list(rules) == ["CF105", "CF301", "CF504", "CF701"]
    assert rules["CF301"] == {
        "id": "CF301",
        "name": "total-mismatch",
        "shortDescription": {"text": "填报的总计不等于各项之和。"},
        "fullDescription": {"text": "填报的总计不等于各项之和。 请核对台账。"},
        "defaultConfiguration": {"level": "error"},
        "properties": {"waivable": True},
        "help": {"text": "## 查什么\n\n总计 {{a}}", "markdown": "## 查什么\n\n总计 {{a}}"},
    }
    for diagnostic in hostile.diagnostics:
        diagnostic.url = f"https://example.org/rules/{diagnostic.code}/"
    again = {rule["id"]: rule for rule in run(hostile)["tool"]["driver"]["rules"]}
    assert again["CF301"]["helpUri"] == "https://example.org/rules/CF301/"
    assert rules["CF105"]["help"] == {"text": "填报的总计不等于各项之和。 请核对台账。"}
    assert rules["CF504"] == {"id": "CF504", "name": "missing-report"}


def test_paths_are_relative_references(hostile):
    found = set(uris(run(hostile)))
    assert "docs/%E6%9C%BA%E5%85%B3%20%E7%94%B2/%231%20100%25.md" in found
    for uri in found:
        parts = urlsplit(uri)
        assert not (parts.scheme or parts.netloc or parts.query or parts.fragment), uri
    assert {unquote(uri) for uri in found} >= {"docs/机关 甲/#1 100%.md", "../draft.md", "register.yml"}


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("/tmp/a b.md", "file:///tmp/a%20b.md"),
        ("D:/甲/b.md", "file:///D:/%E7%94%B2/b.md"),
        ("a:b.md", "a%3Ab.md"),
        ("\udce9.md", "%E9.md"),
        ("a[1]?.md", "a%5B1%5D%3F.md"),
    ],
)
def test_unusual_paths(path, uri, report, diagnostic):
    report.diagnostics = [diagnostic(path=path)]
    location = run(report)["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location["uri"] == uri
    assert ("uriBaseId" in location) is not uri.startswith("file:")


def test_what_a_report_says_is_neither_a_link_nor_a_placeholder(hostile):
    text = run(hostile)["results"][2]["message"]["text"]
    assert "{{0}} [i] (javascript:j)" in text
    assert text.count("\n") == 1 and "\x00" not in text and "\x1b" not in text


def test_fingerprints_stay_when_lines_move_and_figures_change(report, hostile):
    marks = [result["partialFingerprints"][FINGERPRINT] for result in run(hostile)["results"]]
    assert len(set(marks)) == len(marks)
    for found in hostile.diagnostics:
        found.line += 10
        found.end_line += 10
        found.column += 1
        found.message = "something else"
        found.facts = {"printed": "9"}
    assert [result["partialFingerprints"][FINGERPRINT] for result in run(hostile, "en")["results"]] == marks
    for field, value in [("code", "CF302"), ("requirement", "x"), ("path", "x.md"), ("row", ["x"]), ("column_id", "x")]:
        before = getattr(hostile.diagnostics[0], field)
        setattr(hostile.diagnostics[0], field, value)
        assert run(hostile)["results"][0]["partialFingerprints"][FINGERPRINT] != marks[0], field
        setattr(hostile.diagnostics[0], field, before)


def test_every_result_has_a_line_of_its_own(report):
    assert sum(line.startswith('{"ruleId": ') for line in render(report, "zh").split("\n")) == 3
