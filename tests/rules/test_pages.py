"""Every rule has a page, and every example in it is true; ``pytest --update`` rewrites the findings, a human reads the diff."""

import re
from pathlib import Path
from string import Formatter
from typing import get_type_hints

import pytest

import crossfoot.rules
from crossfoot.docgen.rule_page import render_rule
from crossfoot.docgen.rule_source import SECTIONS as PARTS
from crossfoot.docgen.rule_source import page_name
from crossfoot.engine.judging import Judging
from crossfoot.rules.registry import RULES
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import LANGUAGES, Text
from crossfoot.testing import Outcome, check_page, read_cases, update_page

FOLDER = Path(crossfoot.rules.__file__).parent
CHANGED = Path(__file__).parents[1] / "golden" / "reports"
SECTIONS = list(PARTS["zh"])
JUDGING = Judging(())
CAUSES_ELSEWHERE = {
    ("CF001", "too-large"): "64 KiB of front matter; tests/unit/engine/test_unreadable.py",
    ("CF001", "control-character"): "no page may hold one; tests/unit/document/test_front_matter.py",
    **dict.fromkeys(
        (("CF007", cause) for cause in ("", "too-large", "not-permitted", "not-found", "not-a-file", "directory")),
        "files that cannot be shown; tests/unit/engine/test_unreadable.py",
    ),
    ("CF005", "too-large"): "a million slots; tests/unit/engine/test_unreadable.py",
}
BY_ID = {"argvalues": RULES, "ids": [rule.code for rule in RULES]}


def page_of(rule: Rule) -> Path:
    found = list(FOLDER.glob(f"*/{rule.name.replace('-', '_')}.md"))
    assert len(found) == 1, f"{rule.code} needs one page, named after it"
    return found[0]


@pytest.fixture(scope="session")
def outcomes(update: bool):
    done: dict[str, tuple[Outcome, ...]] = {}

    def run(rule: Rule) -> tuple[Outcome, ...]:
        if rule.code not in done:
            done[rule.code] = (update_page if update else check_page)(page_of(rule), CHANGED)
        return done[rule.code]

    return run


@pytest.mark.parametrize("rule", **BY_ID)
def test_the_page_has_the_parts_that_a_reader_looks_for(rule):
    text = page_of(rule).read_text(encoding="utf-8")
    prose = re.sub(r"^(`{3,}).*?^\1$", "", text, flags=re.DOTALL | re.MULTILINE)
    assert prose.startswith(f"# {rule.code} {rule.name}\n")
    assert re.findall(r"^## (.+)$", prose, re.MULTILINE) == SECTIONS


CLAUSE = re.compile(r"〔\d{4}〕\d+号|第[一二三四五六七八九十百]+条|Article \d+|(GB|DB\d+)/T \d+|Crossfoot")
"""A clause of law, a notice, a standard; or the page says that it is a demand of our own."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", **BY_ID)
def test_the_page_says_by_which_clause_it_matters(rule, language):
    heading = {"zh": "为什么", "en": "Why it matters"}[language]
    assert CLAUSE.search(render_rule(rule, JUDGING, language).partition(f"\n## {heading}\n")[2].partition("\n## ")[0])


@pytest.mark.parametrize("rule", **BY_ID)
def test_the_page_shows_what_is_wrong_and_what_is_right(rule, outcomes):
    cases = outcomes(rule)
    faulty = [{d.code for d in outcome.report.diagnostics if d.waiver is None} for outcome in cases]
    assert any(rule.code in codes for codes in faulty), "no example is wrong in the way of the rule"
    assert any(not codes for codes in faulty), "no example is right"


@pytest.mark.parametrize("rule", **BY_ID)
def test_the_page_shows_every_cause_that_the_rule_has_a_word_for(rule, outcomes):
    found = [d for outcome in outcomes(rule) for d in outcome.report.diagnostics if d.code == rule.code]
    causes = {str(d.facts.get("cause", "")) for d in found}
    seen = {cause if cause in rule.help else "" for cause in causes}
    elsewhere = {cause for code, cause in CAUSES_ELSEWHERE if code == rule.code}
    assert set(rule.help) - elsewhere <= seen


def test_the_exceptions_are_rules_and_causes():
    by_code = {rule.code: rule for rule in RULES}
    assert all(cause in by_code[code].help for code, cause in CAUSES_ELSEWHERE)


def test_no_page_is_without_its_rule_and_no_rule_without_its_pages():
    names = {page_name(rule, language) for rule in RULES for language in LANGUAGES}
    pages = [page.name for page in FOLDER.glob("*/*.md")]
    assert sorted(pages) == sorted(names)
    assert {page.parent for page in FOLDER.glob("*/*.md")} == {page_of(rule).parent for rule in RULES}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", **BY_ID)
def test_the_reference_shows_every_example_in_either_language(rule, language):
    shown = render_rule(rule, JUDGING, language)
    cases = list(read_cases(page_of(rule).read_text("utf-8")))
    found = sum(case.findings is not None and bool(case.findings.lines) for case in cases)
    caption, nothing = {"zh": ("核对结果", "核对结果**：没有问题"), "en": ("Found", "Found**: nothing")}[language]
    assert re.findall(r"^## (.+)$", _prose(shown), re.MULTILINE)[: len(SECTIONS)] == list(PARTS[language])
    assert shown.count(f"**{caption}**\n") == found
    assert shown.count(nothing) == len(cases) - found
    for case in cases:
        assert all(report.text in shown for report in case.reports)
    assert "title=" not in re.sub(r"<img [^>]*>", "", _prose(shown))


def _prose(text: str) -> str:
    return re.sub(r"^(`{3,})\w*\n.*?^\1$", "", text, flags=re.DOTALL | re.MULTILINE)


def facts_of(rule: Rule) -> set[str]:
    """The fields of the facts: the one class of the rule's module that is named after it."""
    module = __import__(f"crossfoot.rules.{page_of(rule).parent.name}.{rule.name.replace('-', '_')}", fromlist=["x"])
    return set(get_type_hints(getattr(module, "".join(word.capitalize() for word in rule.name.split("-")))))


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("rule", **BY_ID)
def test_every_word_of_a_template_is_a_fact(rule):
    facts = facts_of(rule)
    for text in (rule.message, *rule.messages.values(), *rule.help.values()):
        assert fields(text.en) | fields(text.zh) <= facts, text


@pytest.mark.parametrize("rule", **BY_ID)
def test_both_languages_use_the_same_facts(rule):
    def same(text: Text) -> bool:
        # A title is a fact in either language.
        return fields(text.zh) == {name.removesuffix("_en") for name in fields(text.en)}

    assert all(same(text) for text in (rule.message, *rule.messages.values(), *rule.help.values()))


@pytest.mark.parametrize("rule", **BY_ID)
def test_rules_say_what_they_are_in_both_languages(rule):
    for text in (rule.summary, rule.message, *rule.messages.values(), *rule.help.values()):
        assert re.search("[一-鿿]", text.zh), text
        assert not re.search("[一-鿿]", text.en.replace("元", "").replace("万", "").replace("无", "")), text
