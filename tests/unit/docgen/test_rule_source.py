"""The pages beside the rules: what is wrong with one is said, and nothing is made of it."""

import pytest

from crossfoot.docgen import rule_page
from crossfoot.docgen.rule_page import render_rule
from crossfoot.docgen.rule_source import SECTIONS, Missing, WrongPage, read_examples
from crossfoot.engine.judging import Judging
from crossfoot.rules.registry import BY_CODE

RULE = BY_CODE["CF101"]
JUDGING = Judging(())
EXAMPLES = """
```yaml title="pack"
sections: [{id: one, heading: 申请}]
```

没有标题：

```markdown title="report"
---
year: 2024
---
```

```text title="findings"
3:4 CF101 缺少标题“申请”
```

有标题：

````markdown title="report"
---
year: 2024
---

## 申请

```text
原样
```
````
"""


def page(language: str, examples: str, heading: str = "") -> str:
    first, why, third, *rest = SECTIONS[language]
    parts = [f"# {heading or 'CF101 missing-heading'}", f"## {first}", f"## {why}", f"## {third}\n\n{examples.strip()}"]
    return "\n\n".join([*parts, *(f"## {name}\n\n……" for name in rest)]) + "\n"


@pytest.fixture
def pages(monkeypatch):
    """Pages in place of those beside the rule, by language."""
    written = {"zh": page("zh", EXAMPLES), "en": page("en", "\nNone:\n\n[example]\n\nThere:\n\n[example]\n")}
    monkeypatch.setattr(rule_page, "read_page", lambda rule, language: written[language])
    return written


def test_chinese_examples_have_captions_and_say_where_nothing_is_found(pages):
    shown = render_rule(RULE, JUDGING, "zh")
    assert "**规则包**\n\n```yaml\nsections:" in shown
    assert "没有标题：\n\n**报告**\n\n```markdown\n---\nyear: 2024" in shown
    assert "**核对结果**\n\n```text\n3:4 CF101 缺少标题“申请”\n```" in shown
    assert "## 申请\n\n```text\n原样\n```\n````\n\n**核对结果**：没有问题\n\n## 怎么改" in shown
    assert "title=" not in shown


def test_english_examples_are_the_same_cases_run_in_english(pages):
    shown = render_rule(RULE, JUDGING, "en")
    assert "None:\n\n**Rule pack**\n\n```yaml\nsections: [{id: one, heading: 申请}]\n```\n\n**Report**" in shown
    # What the Chinese page says is not translated: the case is run.
    assert "**Found**\n\n```text\n3:4 CF101 The heading “申请” is missing\n" in shown
    assert "There:\n\n**Report**\n\n````markdown" in shown
    assert "**Found**: nothing\n\n## How to put it right" in shown
    assert "[example]" not in shown


@pytest.mark.parametrize(
    ("language", "wrong", "words"),
    [
        ("en", page("en", "[example]\n"), "missing_heading.en.md has 1 lines [example] for 2 examples"),
        ("en", page("en", "[example]\n" * 3), "has 3 lines [example] for 2 examples"),
        ("en", page("zh", "[example]\n" * 2), "the sections are What it checks, Why it matters"),
        ("en", page("en", "", "CF102 missing-heading"), "begins with '# CF102 missing-heading', not with '# CF101"),
        (
            "zh",
            page("zh", EXAMPLES).replace("## 怎么改\n", "怎么改\n"),
            "the sections are 查什么、".replace("、", ", "),
        ),
    ],
    ids=["too few", "too many", "sections", "title", "a section less"],
)
def test_a_page_that_is_not_made_up_as_it_should_be_is_refused(pages, language, wrong, words):
    pages[language] = wrong
    with pytest.raises(WrongPage) as raised:
        render_rule(RULE, JUDGING, language)
    assert words in str(raised.value)


def test_a_rule_without_a_page_is_named():
    from dataclasses import replace

    with pytest.raises(Missing, match=r"CF101 has no page no_such_rule\.en\.md"):
        rule_page.read_page(replace(RULE, name="no-such-rule"), "en")


def test_a_pack_is_shown_with_the_first_case_that_it_is_for():
    first, second = read_examples(page("zh", EXAMPLES), "page.md")
    assert [block.title for block in first.blocks] == ["pack", "report", "findings"]
    assert [block.title for block in second.blocks] == ["report"]
    assert second.case.packs == first.case.packs
