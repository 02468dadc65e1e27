"""What a reporter is told of rules, and the texts that findings are in."""

from pathlib import Path

import pytest

from crossfoot.engine.check import check_text
from crossfoot.engine.describe import describe_rules
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.texts import Texts
from crossfoot.rules.registry import RULES
from crossfoot.source.source_file import source_from_text

RULE_PAGES = Path(__file__).parents[3] / "plugin" / "crossfoot" / "rules"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_rule_is_described_in_the_language_of_the_run(language):
    described = describe_rules(language)
    assert [(d.code, d.name, d.severity, d.waivable) for d in described] == [
        (rule.code, rule.name, rule.severity, rule.waivable) for rule in RULES
    ]
    for rule, description in zip(RULES, described, strict=True):
        assert description.summary == rule.summary(language)
        assert "{" not in description.help
    assert any(description.help for description in described)


HEADINGS = {"zh": ["## 查什么", "## 为什么"], "en": ["## What it checks", "## Why it matters"]}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rules_page_is_its_prose(rule, language):
    page = next(d.page() for d in describe_rules(language) if d.code == rule.code)
    headings = [line for line in page.split("\n") if line.startswith("## ")]
    assert headings[:2] == HEADINGS[language]
    assert "## 例子" not in page and "## Examples" not in page and not page.startswith("# ")
    ending = ".md" if language == "zh" else ".en.md"
    (source,) = RULE_PAGES.glob(f"*/{rule.name.replace('-', '_')}{ending}")
    assert set(page.split("\n")) <= set(source.read_text("utf-8").split("\n"))


def test_a_run_describes_its_rules_and_has_its_text():
    report = check_text("\ufeff---\r\nyear: 2024\r\n---\r\n", [], CheckOptions(language="en"), "a.md")
    assert tuple(report.rules) == describe_rules("en")
    assert dict(report.sources) == {"a.md": "---\nyear: 2024\n---\n"}


def test_texts_are_read_when_they_are_asked_for(tmp_path):
    good, gone, binary = tmp_path / "good.md", tmp_path / "gone.md", tmp_path / "binary.md"
    files = [(good, "good.md"), (gone, "gone.md"), (binary, "binary.md")]
    texts = Texts(files, [source_from_text("register.yml", "bodies: []\n"), source_from_text("made.md", "made")])
    good.write_text("later\r\n")
    binary.write_bytes(b"\x00")
    assert texts["good.md"] == "later\n"
    good.unlink()
    assert texts.get("good.md") == "later\n", "read once"
    assert (texts.get("gone.md"), texts.get("binary.md"), texts.get("never")) == (None, None, None)
    assert dict(texts) == {"good.md": "later\n", "made.md": "made", "register.yml": "bodies: []\n"}
