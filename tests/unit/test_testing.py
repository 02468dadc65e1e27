"""Literate pages: which blocks make a case, what a page is told when it is wrong."""

import pytest

from crossfoot.profile.errors import PackErrors
from crossfoot.testing import WrongFindings, check_page, read_cases, run_page, update_page

PACK = """```yaml title="pack"
sections: [{id: one, heading: 申请}]
```
"""
MISSING = '```markdown title="report"\n---\nyear: 2024\n---\n\n申请\n```\n'
CLEAN = MISSING.replace("\n申请", "\n## 申请")
SAID = """```text title="findings"
5:1 CF101 缺少标题“申请”
    “申请”只是普通段落，不是标题。请写成：## 申请
```
"""
NOTHING = '```text title="findings"\n```\n'


@pytest.fixture
def page(tmp_path):
    def write(*parts: str):
        file = tmp_path / "page.md"
        file.write_text("# 页\n\n" + "\n".join(parts), encoding="utf-8")
        return file

    return write


def named(name: str, text: str = CLEAN) -> str:
    return text.replace('"report"', f'"report {name}"')


CASES = {
    "no block counts": (["```yaml\na: 1\n```\n"], []),
    "a report without a name is a case of its own": ([CLEAN, CLEAN], [1, 1]),
    "named reports are judged together": ([named("a.md"), "text\n", named("b.md")], [2]),
    "until their findings": ([named("a.md"), NOTHING, named("b.md")], [1, 1]),
    "or a name comes again": ([named("a.md"), named("b.md"), named("a.md")], [2, 1]),
    "a file belongs to the next report": (['```text title="file 2024.pdf"\nx\n```\n', CLEAN], [1]),
    "a block inside a longer fence is its text": (["````markdown title=\"report\"\n---\nyear: 2024\n---\n" + CLEAN + "````\n"], [1]),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_reports_that_belong_together_are_one_case(name):
    parts, sizes = CASES[name]
    assert [len(case.reports) for case in read_cases("\n".join(parts))] == sizes


def test_packs_in_a_row_are_in_force_together_and_others_replace_them():
    cases = list(read_cases("\n".join([PACK, PACK, CLEAN, PACK, CLEAN, CLEAN])))
    assert [len(case.packs) for case in cases] == [2, 1, 1]


def test_options_are_those_of_the_next_case_alone(page):
    options = '```yaml title="options"\nignore: CF101\n```\n'
    cases = run_page(page(PACK, options, MISSING, MISSING))
    assert [len(outcome.lines) for outcome in cases] == [0, 2]


def test_a_page_that_says_what_is_found_passes(page):
    assert len(check_page(page(PACK, MISSING, SAID, CLEAN))) == 2


def test_every_wrong_case_is_told_with_its_place_and_difference(page):
    with pytest.raises(WrongFindings) as raised:
        check_page(page(PACK, MISSING, NOTHING, CLEAN, SAID, CLEAN))
    words = str(raised.value)
    assert words.count("other findings") == 2
    assert "page.md:8: other findings" in words
    assert "+5:1 CF101 缺少标题“申请”" in words
    assert "-5:1 CF101 缺少标题“申请”" in words


def test_updating_writes_what_is_found_and_adds_a_block_where_there_is_none(page):
    file = page(PACK, MISSING, MISSING, NOTHING, CLEAN)
    update_page(file)
    assert file.read_text(encoding="utf-8").count(SAID) == 2
    assert len(check_page(file)) == 3


def test_a_pack_at_fault_is_faulted_at_its_line_of_the_page(page):
    with pytest.raises(PackErrors) as raised:
        check_page(page(PACK.replace("heading", "headline"), CLEAN))
    assert [(error.path.endswith("page.md"), error.line) for error in raised.value.errors] == [(True, 4)] * len(
        raised.value.errors
    )


def test_a_changed_report_has_the_old_lines_once(page, tmp_path):
    (tmp_path / "base.md").write_text("---\nyear: 2024\n---\n\n## 申请\n\na\na\n", encoding="utf-8")
    change = '```diff title="change base"\n-## 申请\n+申请\n```\n'
    assert len(check_page(page(PACK, change, SAID), tmp_path)) == 1
    for lines in ("-a\n+b\n", "-c\n+b\n", " a\n"):
        with pytest.raises(ValueError, match=r"page\.md:8"):
            check_page(page(PACK, f'```diff title="change base"\n{lines}```\n'), tmp_path)


@pytest.mark.parametrize("kind", ["findings", "rendered"])
def test_findings_without_a_report_are_refused(kind):
    with pytest.raises(ValueError, match="page:2: "):
        list(read_cases(f'```text title="{kind}"\n```\n'))
