import pytest

from crossfoot.results.checklist import Checklist, ChecklistItem, Counts, WaiverNote
from crossfoot.results.diagnostic import Diagnostic, RelatedPlace
from crossfoot.results.report import Report
from crossfoot.terms.severity import Severity


def diagnostic(**changes):
    fields = {
        "code": "CF301",
        "rule": "total-mismatch",
        "severity": Severity.ERROR,
        "requirement": "applications.row_total",
        "path": "a.md",
        "line": 141,
        "column": 23,
        "end_line": 141,
        "end_column": 24,
        "message": "填报 8，各项之和为 7",
        "help": "请核对台账。",
        "facts": {"printed": "8", "computed": "7", "difference": "1"},
        "table": "applications",
        "row": ["三、本年度办理结果", "（七）总计"],
        "column_path": ["总计"],
        "row_id": "total",
        "column_id": "total",
        "related": [RelatedPlace("a.md", 120, 19, "2")],
        "title": "各行之和",
        "basis": "国办公开办函〔2019〕60号",
    }
    return Diagnostic(**{**fields, **changes})


def heading(**changes):
    nothing = dict.fromkeys(("table", "row", "column_path", "row_id", "column_id"))
    fields = {"code": "CF105", "rule": "reworded-heading", "severity": Severity.WARNING, "requirement": "headings.x"}
    return diagnostic(**{**fields, **nothing, "related": [], "facts": {}, "message": "标题改写", "help": "", **changes})


@pytest.fixture(name="diagnostic")
def diagnostic_fixture():
    """Makes a diagnostic; keywords change its fields."""
    return diagnostic


@pytest.fixture
def report():
    """One finding that counts, one waived, one in a draft, and requirements of every outcome."""
    items = [
        ChecklistItem("applications.row_total", "各行之和", "依据", Counts(passed=22, failed=1)),
        ChecklistItem("applications.balance", "每列平衡", "依据", Counts(not_assessed=7), "行数不足"),
        ChecklistItem("litigation.complete", "填写完整", "依据", Counts(passed=10, waived=5)),
        ChecklistItem("form", "格式", "依据", Counts(not_applicable=1), "没有这一项"),
    ]
    first = Checklist("a.md", "cn-ogi-2019", items, [WaiverNote("litigation.complete", "原件未填", "2027-01-31", 5)])
    second = Checklist("b.md", "cn-ogi-2021", [ChecklistItem("form", "格式", "依据", Counts(passed=1))], draft=True)
    third = Checklist("c.md", "cn-ogi-2021", [ChecklistItem("form", "格式", "依据", Counts(passed=1))])
    findings = [
        diagnostic(),
        heading(line=150, column=1, waiver="原件\n未填"),
        heading(path="b.md", line=3, column=4, draft=True),
    ]
    return Report("1.2.3", findings, [first, second, third])
