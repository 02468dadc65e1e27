import json
import re

import pytest

from crossfoot.reporters.gitlab import render
from published import validate_gitlab


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_has_the_documented_shape(any_report, language):
    text = render(any_report, language)
    assert not text.startswith("\ufeff")
    validate_gitlab(text)
    assert len(json.loads(text)) == len(any_report.diagnostics)


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
