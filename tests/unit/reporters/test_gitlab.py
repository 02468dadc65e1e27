import json
import re

import jsonschema
import pytest

from crossfoot.reporters.gitlab import render

# The table of properties under "Code Quality report format" in GitLab's documentation; all of them are required.
DOCUMENTED = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!/|\\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {
                            "begin": {"type": "integer", "minimum": 1},
                            "end": {"type": "integer", "minimum": 1},
                        },
                    },
                },
            },
        },
    },
}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_has_the_documented_shape(any_report, language):
    text = render(any_report, language)
    assert not text.startswith("\ufeff")
    findings = json.loads(text)
    jsonschema.validate(findings, DOCUMENTED)
    assert len(findings) == len(any_report.diagnostics)
    marks = [finding["fingerprint"] for finding in findings]
    assert len(set(marks)) == len(marks)


def test_a_finding(report):
    first, waived, draft = json.loads(render(report, "zh"))
    assert re.fullmatch("[0-9a-f]{32}", first.pop("fingerprint"))
    assert first == {
        "description": "CF301 填报 8，各项之和为 7 · 办法：请核对台账。",
        "check_name": "total-mismatch",
        "severity": "major",
        "location": {"path": "a.md", "lines": {"begin": 141, "end": 141}},
    }
    assert (waived["severity"], waived["description"]) == ("info", "CF105 [豁免] 标题改写 · 理由：原件 未填")
    assert (draft["severity"], draft["description"]) == ("info", "CF105 [草稿] 标题改写")


def test_severities(hostile):
    assert [finding["severity"] for finding in json.loads(render(hostile, "zh"))] == [
        *["major"] * 3,
        *["info"] * 3,
        *["minor"] * 2,
    ]
