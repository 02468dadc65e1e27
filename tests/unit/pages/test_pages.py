"""Checklist and banner: what they say, and that nothing that is said is taken for markup."""

import re

import pytest

from crossfoot.pages import banner, checklist
from crossfoot.pages.label_tree import TreeLabel, label_tree
from crossfoot.pages.references import References
from crossfoot.publishing.model import status_of
from crossfoot.results.checklist import Checklist, ChecklistItem, Counts, WaiverNote
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.terms.severity import Severity

EVIL = '<img src=x onerror="alert(1)">'


def finding(severity=Severity.ERROR, waiver=None, message="差 1", draft=False, requirement="applications.balance"):
    place = {"path": "a.md", "line": 3, "column": 7, "end_line": 3, "end_column": 8}
    rest = {"table": None, "row": None, "column_path": None, "row_id": None, "column_id": None}
    return Diagnostic(
        code="CF302",
        rule="balance-mismatch",
        severity=severity,
        requirement=requirement,
        message=message,
        help=EVIL,
        facts={},
        related=[],
        title="平衡",
        basis=EVIL,
        waiver=waiver,
        draft=draft,
        **place,
        **rest,
    )


def item(requirement, **counts):
    return ChecklistItem(
        requirement, f"标题 {requirement}", "依据", Counts(**counts), EVIL if counts.get("not_assessed") else None
    )


def checklist_of(*items, draft=False, waivers=()):
    return Checklist("a.md", "cn-ogi-2021", list(items), list(waivers), draft)


def test_a_label_tree_merges_equal_labels_and_stretches_short_paths():
    tree = label_tree([("a",), ("b", "c"), ("b", "d", "e"), ("b",)])
    assert tree[0] == [
        TreeLabel(("a",), 0, 1, 3, True),
        TreeLabel(("b",), 1, 2, 1, False),
        TreeLabel(("b",), 3, 1, 3, True),
    ]
    assert [label.path for label in tree[1]] == [("b", "c"), ("b", "d")]
    assert tree[2] == [TreeLabel(("b", "d", "e"), 2, 1, 1, True)]


def test_the_checklist_folds_requirements_by_family_and_opens_what_failed():
    html = checklist.render(
        checklist_of(
            item("document.file", passed=1),
            item("headings.other", passed=1),
            item("applications.balance", passed=6, failed=1),
            item("publication.deadline", not_assessed=1),
        ),
        [(finding(), "#crossfoot-1")],
        "表格",
        {"applications": "申请情况表"},
        Severity.ERROR,
        "zh",
    )
    assert html.count("<details") == 3 and html.count("<details open") == 1
    assert html.count("<tr data-outcome") == 4
    assert html.count("<li data-outcome") == 4, "what is not applicable is left out where there is none"
    assert '<a href="#crossfoot-1">差 1</a>' in html
    assert "✗</span> 不符合" in html and "有 1 处与格式不符" in html
    assert "符合 6 项，不符合 1 项</small>" in html
    assert [f"{word} <strong>{n}</strong>" in html for word, n in (("符合", 8), ("有说明", 0), ("未能核对", 1))] == [
        True
    ] * 3
    assert EVIL not in html and "&lt;img" in html


VERDICTS = [
    (False, [], "未发现"),
    (False, [finding(waiver="空白")], "已经说明"),
    (False, [finding(Severity.WARNING)], "已经核对，有 1 处"),
    (False, [finding(), finding(waiver="x")], "有 1 处与格式不符"),
    (True, [finding(draft=True)], "草稿"),
]


@pytest.mark.parametrize(("draft", "findings", "words"), VERDICTS)
def test_the_verdict_is_a_sentence(draft, findings, words):
    linked = [(found, None) for found in findings]
    assert words in checklist.verdict(checklist_of(draft=draft), linked, Severity.ERROR, "zh")


def test_explanations_are_shown_with_their_reason_and_place():
    notes = [WaiverNote("applications.balance / total", EVIL, "2027-01-31", 1)]
    html = checklist.render(
        checklist_of(waivers=notes), [(finding(waiver=EVIL), "#c1")], EVIL, {}, Severity.ERROR, "zh"
    )
    assert "有效期至 2027-01-31" in html and '<a href="#c1">看原处</a>' in html and "平衡" in html
    assert EVIL not in html


def test_both_languages_have_words_for_everything():
    english = checklist.render(checklist_of(item("title", passed=1)), [], "Form", {}, Severity.ERROR, "en")
    assert "No departure from the form" in english and "检" not in english and "核" not in english


def test_the_banner_leads_to_each_finding_and_leaves_out_what_is_accepted():
    html = banner.render(
        [(finding(), "#c1"), (finding(waiver="x", message="accepted"), None)], Severity.ERROR, False, "zh"
    )
    assert '<a href="#c1">差 1</a>' in html and "第 3 行第 7 列" in html and "accepted" not in html
    assert 'data-crossfoot-banner="error"' in html and EVIL not in html
    assert banner.render([(finding(waiver="x"), None)], Severity.ERROR, False, "zh") == ""
    assert 'data-crossfoot-banner="warning"' in banner.render([(finding(), None)], None, False, "zh")
    assert "草稿" in banner.render([], Severity.ERROR, True, "zh")
    assert EVIL not in banner.render_fault(EVIL, "zh")


STATUS = [
    (False, [], "passed"),
    (False, [finding(Severity.WARNING)], "remarks"),
    (False, [finding(Severity.INFO), finding(waiver="x")], "remarks"),
    (False, [finding(waiver="x")], "explained"),
    (False, [finding()], "failed"),
    (True, [finding(draft=True)], "draft"),
]


@pytest.mark.parametrize(("draft", "findings", "status"), STATUS)
def test_a_report_has_one_status(draft, findings, status):
    assert status_of(checklist_of(draft=draft), findings, Severity.ERROR) == status


def test_findings_lead_to_their_rule_and_requirements_to_the_pack():
    references = References(
        {"CF302": "../rules/CF302/"}.get,
        {"applications.balance": '"p"#applications.balance'}.get,
        lambda id_: ("CF302", "CF<9>") if id_ == "applications.balance" else (),
    )
    found = [(finding(), "#x")]
    shown = banner.render(found, Severity.ERROR, False, "zh", references)
    assert '<span data-crossfoot-code="error"><a href="../rules/CF302/">CF302</a> · 错误</span> <a href="#x">' in shown
    listed = checklist.render(
        checklist_of(item("applications.balance", failed=1), item("document.file", passed=1)),
        found,
        "格式",
        {"applications": "表"},
        Severity.ERROR,
        "zh",
        references=references,
    )
    assert '<a href="#x">差 1</a> <a href="../rules/CF302/">CF302</a></td>' in listed
    assert '<td><a href="../rules/CF302/">CF302</a> CF&lt;9&gt;</td>' in listed
    assert '<th scope="row"><a href="&quot;p&quot;#applications.balance">标题 applications.balance</a></th>' in listed
    assert '<th scope="row">标题 document.file</th>' in listed


def test_a_legal_basis_stands_once_above_all_that_rest_on_it():
    items = [item(f"applications.{name}", passed=1) for name in "abcd"]
    for one, basis in zip(items, ["第一条", "<二>", "第一条", "<二>"], strict=True):
        one.basis = basis
    html = checklist.render(checklist_of(*items), [], "格式", {"applications": "表"}, Severity.ERROR, "zh")
    assert [
        re.findall('<th scope="row">标题 (.*?)</th>|colspan="5"><span>(.*?)<', group)
        for group in html.split("<tbody>")[1:]
    ] == [
        [("", "依据：第一条"), ("applications.a", ""), ("applications.c", "")],
        [("", "依据：&lt;二&gt;"), ("applications.b", ""), ("applications.d", "")],
    ]


@pytest.mark.parametrize(
    ("family", "title", "shown"),
    [
        ("申请情况表", "申请情况表：有这张表", "有这张表"),
        ("Applications", "Applications: the table is there", "the table is there"),
        ("正文", "正文的收到件数与表格一致", "正文的收到件数与表格一致"),
        ("正文", "正文", "正文"),
    ],
)
def test_a_title_drops_that_of_its_family_only_before_a_colon(family, title, shown):
    one = item("applications.a", passed=1)
    one.title = title
    html = checklist.render(checklist_of(one), [], "格式", {"applications": family}, Severity.ERROR, "zh")
    assert re.findall('<th scope="row">(.*?)</th>', html) == [shown]


def test_a_row_names_its_requirement_once_in_its_link_or_itself():
    where = {"form": "../p/#form", "title": "../p/#other", "headings.x": None}
    references = References({}.get, where.get, lambda id_: ())
    for _ in range(2):  # the second time from what is known
        html = checklist.render(
            checklist_of(*(item(id_, passed=1) for id_ in where)), [], "", {}, None, "zh", references=references
        )
        assert re.findall(' data-crossfoot-of="(.*?)"', html) == ["title", "headings.x"]


def test_requirements_that_do_not_apply_for_one_reason_share_a_row_and_are_all_named():
    items = [item(f"applications.{name}", not_applicable=1) for name in "abcdefh"]
    items.append(item("applications.g", passed=1))
    for one in items:
        one.why = "没有写到"
    items[3].why, items[4].basis = "别的原因", "另一条"
    references = References(
        {}.get,
        lambda id_: None if id_ == "applications.a" else f"p#{id_}",
        lambda id_: ("CF9",) if id_ == "applications.f" else (),
    )
    found = [(finding(requirement="applications.h"), None)]
    for _ in range(2):  # the second time from what is known
        html = checklist.render(
            checklist_of(*items), found, "格式", {"applications": "表"}, None, "zh", references=references
        )
        rows = re.findall("<tr data-outcome=(.*?)</tr>", html)
        assert ["".join(re.findall("标题 applications.([a-h])", row)) for row in rows] == [
            "d",
            "f",
            "h",
            "g",
            "abc",
            "e",
        ]
        assert [row for row in rows if " data-crossfoot-several" in row] == [rows[4]]
        assert [row for row in rows if "<td>不适用</td><td>0</td>" not in row] == rows[3:5]
        assert "<span>不适用 3 项：没有写到 <br>标题" in rows[4]
        assert "不适用 7 项" in html and "差 1" in rows[2]


def test_what_is_printed_of_a_requirement_for_one_page_is_not_another_pages_outcome():
    references = References({}.get, {}.get, lambda id_: ())
    outcomes = []
    for counts in ({"passed": 3}, {"failed": 1, "passed": 2}, {"not_assessed": 1}, {"passed": 7}):
        html = checklist.render(checklist_of(item("form", **counts)), [], "", {}, None, "zh", references=references)
        outcomes += re.findall('outcome="([a-z_]+)" .*?</th><td>(.*?)</td><td>(.*?)</td>', html.partition("<tbody>")[2])
    assert outcomes == [
        ("passed", "符合", "3"),
        ("failed", "不符合", "3"),
        ("not_assessed", "未能核对", "0"),
        ("passed", "符合", "7"),
    ]


def known(severity=Severity.ERROR):
    diagnostic = finding(severity)
    diagnostic.baseline = True
    return diagnostic


@pytest.mark.parametrize(
    ("findings", "verdict", "status"),
    [
        ([known()], "已经核对，有 1 处有待核实。", "remarks"),
        ([known(), finding(waiver="原件如此")], "已经核对，有 1 处有待核实。", "remarks"),
        ([known(Severity.WARNING), finding(waiver="原件如此")], "已经核对，有 1 处有待核实。", "remarks"),
        ([known(), finding()], "有 1 处与格式不符。", "failed"),
    ],
)
def test_known_findings_fail_no_report_and_none_of_them_is_called_passed(findings, verdict, status):
    list_ = checklist_of(item("applications.balance", failed=1))
    assert checklist.verdict(list_, [(d, None) for d in findings], Severity.ERROR, "zh") == verdict
    assert status_of(list_, findings, Severity.ERROR) == status


def test_the_banner_counts_what_refuses_a_build_and_lists_the_gravest_first():
    found = [(finding(Severity.WARNING, message="甲"), None), (finding(message="乙"), None)]
    html = banner.render([*found, (finding(Severity.INFO, message="丙"), None)], Severity.ERROR, False, "zh")
    assert "这份报告有 1 处问题。需要留意、不影响建站的 2 处。正式建站时不会更新。" in html
    assert html.index("乙") < html.index("甲") < html.index("丙")
    for fail_on, words in (
        (Severity.WARNING, "有 2 处问题。正式"),
        (None, "<strong>需要留意、不影响建站的 2 处</strong>"),
    ):
        assert words in banner.render(found, fail_on, False, "zh")


def test_the_banner_lists_new_findings_and_counts_known_ones():
    html = banner.render([(known(), None), (finding(message="新"), None)], Severity.ERROR, False, "zh")
    assert "这份报告有 1 处问题。基线中已有的问题 1 处。正式建站时不会更新" in html and html.count("<li>") == 1
    html = banner.render([(known(), None)], Severity.ERROR, False, "en")
    assert 'data-crossfoot-banner="warning"' in html and "Known findings: 1" in html and "<li>" not in html
