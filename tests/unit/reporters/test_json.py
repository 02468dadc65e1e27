import json

import jsonschema
import pytest

from crossfoot.reporters.json import render
from crossfoot.results.checklist import Checklist
from crossfoot.results.coverage import Coverage, CoveredFigure
from crossfoot.results.report import Report
from published import report_schema, validate_json


def test_the_form_that_the_contract_promises(report):
    content = json.loads(render(report))
    assert list(content) == [
        "format", "tool", "version", "verdict", "summary", "diagnostics", "checklist", "site", "imprint",
        "baseline", "unmatched",
    ]  # fmt: skip
    assert (content["baseline"], content["unmatched"]) == (None, [])
    assert (content["format"], content["tool"], content["version"]) == (1, "crossfoot", "1.2.3")
    assert content["verdict"] == "failed"
    assert content["summary"] == {
        "reports": 3,
        "errors": 1,
        "warnings": 0,
        "infos": 0,
        "requirements": {"passed": 34, "failed": 1, "waived": 5, "not_assessed": 7, "not_applicable": 1},
    }
    first, waived, draft = content["diagnostics"]
    assert first == {
        "code": "CF301",
        "rule": "total-mismatch",
        "severity": "error",
        "requirement": "applications.row_total",
        "path": "a.md",
        "line": 141,
        "column": 23,
        "end_line": 141,
        "end_column": 24,
        "message": "填报 8，各项之和为 7",
        "facts": {"printed": "8", "computed": "7", "difference": "1"},
        "table": "applications",
        "row": ["三、本年度办理结果", "（七）总计"],
        "column_path": ["总计"],
        "row_id": "total",
        "column_id": "total",
        "related": [{"path": "a.md", "line": 120, "column": 19, "message": "2"}],
        "basis": "国办公开办函〔2019〕60号",
        "waiver": None,
        "fix": None,
        "title": "各行之和",
        "help": "请核对台账。",
        "draft": False,
        "url": None,
        "baseline": False,
    }
    assert [waived[key] for key in ("table", "row", "column_path", "row_id", "column_id")] == [None] * 5
    assert (waived["waiver"], draft["draft"]) == ("原件\n未填", True)


def test_the_checklist(report):
    first, second, _ = json.loads(render(report))["checklist"]
    assert (first["path"], first["profile"], first["draft"], second["draft"]) == ("a.md", "cn-ogi-2019", False, True)
    assert first["waivers"] == [
        {"target": "litigation.complete", "reason": "原件未填", "until": "2027-01-31", "covered": 5}
    ]
    assert first["items"][1] == {
        "requirement": "applications.balance",
        "title": "每列平衡",
        "basis": "依据",
        "outcome": "not_assessed",
        "evaluated": 0,
        "counts": {"passed": 0, "failed": 0, "waived": 0, "not_assessed": 7, "not_applicable": 0},
        "why": "行数不足",
    }
    assert [(item["outcome"], item["evaluated"]) for item in first["items"]] == [
        ("failed", 23),
        ("not_assessed", 0),
        ("waived", 15),
        ("not_applicable", 0),
    ]


@pytest.mark.parametrize(
    ("report", "verdict"),
    [
        (Report("1"), "nothing-judged"),
        (Report("1", [], [Checklist("a.md", None)]), "passed"),
    ],
)
def test_an_empty_run_is_a_document_too(report, verdict):
    content = json.loads(render(report))
    assert (content["verdict"], content["diagnostics"]) == (verdict, [])


def test_every_finding_and_item_has_a_line_of_its_own(report):
    lines = render(report).split("\n")
    assert sum(line.startswith('{"code": ') for line in lines) == 3
    assert sum(line.startswith('{"requirement": ') for line in lines) == 6
    assert lines[-1] == ""


def keys(value):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys(inner)


def described(schema):
    if isinstance(schema, dict):
        yield from schema.get("properties", ())
        for inner in schema.values():
            yield from described(inner)


def test_the_schema_describes_what_is_written_and_all_of_it(any_report):
    jsonschema.Draft202012Validator.check_schema(report_schema())
    validate_json(render(any_report))


def test_the_schema_lets_later_versions_add_keys(report):
    content = json.loads(render(report))
    content["diagnostics"][0]["later"] = 1
    jsonschema.validate(content, report_schema())
    with pytest.raises(jsonschema.ValidationError):
        validate_json(json.dumps(content))


def test_the_schema_describes_nothing_else(report):
    figure = CoveredFigure(3, 4, "7件", "unverified", "", "没有可以比较的")
    report.checklists[0].coverage = Coverage((figure,))
    validate_json(render(report))
    written = set(keys(json.loads(render(report))))
    assert set(described(report_schema())) == written - {"computed", "difference"}  # facts
