import json

import pytest

from crossfoot.reporters.rdjson import render
from published import validate_rdjson


def ranges(report):
    return [found["location"]["range"] for found in json.loads(render(report, "zh"))["diagnostics"]]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_follows_the_protocol(any_report, language):
    text = render(any_report, language)
    validate_rdjson(text)
    assert len(json.loads(text)["diagnostics"]) == len(any_report.diagnostics)


def test_a_finding(report):
    first, waived, draft = json.loads(render(report, "zh"))["diagnostics"]
    assert first == {
        "message": "填报 8，各项之和为 7\n办法：请核对台账。\n要求：applications.row_total 各行之和\n依据：国办公开办函〔2019〕60号",
        "location": {"path": "a.md", "range": {"start": {"line": 141}, "end": {"line": 141}}},
        "severity": "ERROR",
        "code": {"value": "CF301"},
    }
    assert (waived["severity"], draft["severity"]) == ("INFO", "INFO")
    report.diagnostics[0].url = "https://example.org/rules/CF301/"
    (known, *_) = json.loads(render(report, "zh"))["diagnostics"]
    assert known["code"] == {"value": "CF301", "url": "https://example.org/rules/CF301/"}
    validate_rdjson(render(report, "zh"))


def test_columns_count_bytes_as_the_protocol_has_it(hostile):
    # In 甲𠀀乙 the characters take 3, 4 and 3 bytes: the third begins at byte 8 and ends before byte 11.
    assert ranges(hostile)[0] == {"start": {"line": 2, "column": 8}, "end": {"line": 2, "column": 11}}
    assert ranges(hostile)[2] == {"start": {"line": 1, "column": 1}, "end": {"line": 3, "column": 4}}


def test_no_column_where_the_text_is_not_at_hand(hostile):
    by_line = {"start": {"line": 7}, "end": {"line": 7}}
    assert ranges(hostile)[6] == by_line
    hostile.sources = {"gone.md": "\n" * 6 + "12345678"}
    assert ranges(hostile)[6] == by_line, "the line has become shorter since"
    hostile.sources = {"gone.md": "\n" * 6 + "12345678901"}
    assert ranges(hostile)[6] == {"start": {"line": 7, "column": 9}, "end": {"line": 7, "column": 12}}
