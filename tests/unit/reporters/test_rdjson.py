import json

import jsonschema
import pytest

from crossfoot.reporters.rdjson import render

# The messages of reviewdog's protocol (proto/rdf/reviewdog.proto) as far as we use them, with nothing left open.
_POSITION = {
    "type": "object",
    "required": ["line"],
    "additionalProperties": False,
    "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}},
}
PROTOCOL = {
    "type": "object",
    "required": ["diagnostics"],
    "additionalProperties": False,
    "properties": {
        "source": {"type": "object", "additionalProperties": False, "properties": {"name": {"type": "string"}}},
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["message", "location", "severity", "code"],
                "additionalProperties": False,
                "properties": {
                    "message": {"type": "string", "minLength": 1},
                    "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
                    "code": {
                        "type": "object",
                        "required": ["value"],
                        "additionalProperties": False,
                        "properties": {"value": {"type": "string"}, "url": {"type": "string"}},
                    },
                    "location": {
                        "type": "object",
                        "required": ["path", "range"],
                        "additionalProperties": False,
                        "properties": {
                            "path": {"type": "string"},
                            "range": {
                                "type": "object",
                                "required": ["start"],
                                "additionalProperties": False,
                                "properties": {"start": _POSITION, "end": _POSITION},
                            },
                        },
                    },
                },
            },
        },
    },
}


def ranges(report):
    return [found["location"]["range"] for found in json.loads(render(report, "zh"))["diagnostics"]]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_follows_the_protocol(any_report, language):
    content = json.loads(render(any_report, language))
    jsonschema.validate(content, PROTOCOL)
    assert len(content["diagnostics"]) == len(any_report.diagnostics)


def test_a_finding(report):
    first, waived, draft = json.loads(render(report, "zh"))["diagnostics"]
    assert first == {
        "message": "填报 8，各项之和为 7\n办法：请核对台账。\n要求：applications.row_total 各行之和\n依据：国办公开办函〔2019〕60号",
        "location": {"path": "a.md", "range": {"start": {"line": 141}, "end": {"line": 141}}},
        "severity": "ERROR",
        "code": {"value": "CF301"},
    }
    assert (waived["severity"], draft["severity"]) == ("INFO", "INFO")


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
