import pytest

from crossfoot.results.checklist import Checklist, ChecklistItem, Counts, WaiverNote
from crossfoot.results.diagnostic import Diagnostic, RelatedPlace
from crossfoot.results.report import Report
from crossfoot.results.rule_description import RuleDescription
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


HOSTILE = 'a%b\nc :: d,e ]]> <f g="h"> & {0} [i](javascript:j) \x00\x1b\u2028\uffff \ud800'
"""What a report may say, and what a format might take for something of its own."""

TEXT = "一行\n甲𠀀乙 3\n第三行"


def described(code, name, page="## 查什么\n\n总计 {a}"):
    return RuleDescription(code, name, "填报的总计不等于各项之和。", "请核对台账。", Severity.ERROR, True, lambda: page)


@pytest.fixture
def hostile():
    """Findings of every kind in files with odd names, and text that no format may stumble over."""
    path = "docs/机关 甲/#1 100%.md"
    findings = [
        diagnostic(path=path, line=2, column=3, end_line=2, end_column=4, message="甲𠀀乙", related=[]),
        diagnostic(path=path, line=2, column=3, end_line=2, end_column=4, message="甲𠀀乙", related=[]),
        diagnostic(path=path, line=1, column=1, end_line=3, end_column=2, message=HOSTILE, help=HOSTILE, title=HOSTILE),
        diagnostic(
            path=path,
            line=3,
            column=2,
            end_line=3,
            end_column=2,
            severity=Severity.INFO,
            code="CF701",
            rule="mixed-brackets",
        ),
        heading(path=path, line=2, column=1, end_line=2, end_column=2, waiver=HOSTILE),
        heading(path="../draft.md", line=1, column=1, end_line=1, end_column=1, draft=True, severity=Severity.ERROR),
        heading(path="gone.md", line=7, column=9, end_line=7, end_column=12, requirement="document.file"),
        diagnostic(
            path="register.yml",
            line=1,
            column=2,
            end_line=1,
            end_column=3,
            code="CF504",
            rule="missing-report",
            requirement="site.complete",
            severity=Severity.WARNING,
        ),
    ]
    items = [
        ChecklistItem("applications.row_total", HOSTILE, "依据", Counts(passed=21, failed=2)),
        ChecklistItem("headings.x", "标题", "依据", Counts(waived=1)),
        ChecklistItem("applications.balance", "平衡", "依据", Counts(passed=1, not_assessed=6), HOSTILE),
        ChecklistItem("series.unique", "唯一", "依据", Counts(not_assessed=1)),
        ChecklistItem("form", "格式", "依据", Counts(not_applicable=1), "没有这一项"),
        ChecklistItem("title", "标题", "依据", Counts(passed=1, not_applicable=2)),
    ]
    draft = Checklist(
        "../draft.md", "cn-ogi-2021", [ChecklistItem("headings.x", "标题", "依据", Counts(failed=1))], draft=True
    )
    site = Checklist("register.yml", None, [ChecklistItem("site.complete", "齐全", "依据", Counts(passed=3, failed=1))])
    rules = (described("CF301", "total-mismatch"), described("CF105", "reworded-heading", ""))
    return Report(
        "1.2.3", findings, [Checklist(path, "cn-ogi-2021", items), draft], site=site, rules=rules, sources={path: TEXT}
    )


@pytest.fixture(params=["report", "hostile", "empty", "clean"])
def any_report(request):
    """Each of the reports, a run without a report, and one without a finding."""
    if request.param == "empty":
        return Report("1")
    if request.param == "clean":
        return Report("1", [], [Checklist("a.md", "p", [ChecklistItem("form", "格式", "依据", Counts(passed=1))])])
    return request.getfixturevalue(request.param)
