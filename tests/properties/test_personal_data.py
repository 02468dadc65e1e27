"""A personal number is found wherever an author can put it, and never printed; one wrong digit, and it is none."""

import re
import unicodedata
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossfoot.engine.check import check_text
from crossfoot.engine.options import CheckOptions
from crossfoot.numbers.personal_numbers import hide_personal_numbers
from crossfoot.profile.load import load_pack
from crossfoot.profile.model import Profile
from crossfoot.reporters import concise, json, text
from crossfoot.reporters.display_width import width
from crossfoot.results.report import Report
from properties.strategies.personal_numbers import bank_cards, identity_numbers, mobile_numbers

PACK = """
pack: p
title: {zh: 例, en: Example}
years: {from: 2000}
basis: 例
prose:
  privacy: {contact_words: [联系], number_words: [编号], title: {zh: 没有个人号码, en: No personal numbers}}
"""
PLACES = {
    "prose": "---\nyear: 2024\n---\n\n申请人张某（{}）来电。\n",
    "list": "---\nyear: 2024\n---\n\n- 张某，{}；\n- 李某。\n",
    "quotation": "---\nyear: 2024\n---\n\n> 张某\n> {} 来电\n",
    "emphasis": "---\nyear: 2024\n---\n\n张某**{}**。\n",
    "code": "---\nyear: 2024\n---\n\n    {}\n",
    "code span": "---\nyear: 2024\n---\n\n张某`{}`。\n",
    "heading": "---\nyear: 2024\n---\n\n## 张某 {}\n",
    "pipe table": "---\nyear: 2024\n---\n\n| 甲 | 乙 |\n| --- | --- |\n| 张某 | {} |\n",
    "html table": "---\nyear: 2024\n---\n\n<table><tr><td>张某</td><td><b>{}</b></td></tr></table>\n",
    "caption": "---\nyear: 2024\n---\n\n<table><caption>张某{}</caption><tr><td>甲</td></tr></table>\n",
    "tag of a cell": "---\nyear: 2024\n---\n\n<table><tr><td title='{}'>张某</td></tr></table>\n",
    "tag in a cell": "---\nyear: 2024\n---\n\n| 甲 |\n| --- |\n| <i title='{}'>张</i> |\n",
    "behind a tag": "---\nyear: 2024\n---\n\n<p><b>张某</b><br/>{}</p>\n",
    "html": "---\nyear: 2024\n---\n\n<div>{}</div>\n",
    "comment": "---\nyear: 2024\n---\n\n<!-- {} -->\n\n字\n",
    "comment in prose": "---\nyear: 2024\n---\n\n张某<!-- {} -->。\n",
    "link": "---\nyear: 2024\n---\n\n[张某](tel:{})\n",
    "file": "---\nyear: 2024\n---\n\n[附件](files/张某{}.pdf)\n",
    "picture": "---\nyear: 2024\n---\n\n![{}](a.png)\n",
    "title": "---\ntitle: 张某 {}\nyear: 2024\n---\n",
    "reason": "---\nyear: 2024\nwaivers:\n  - code: CF101\n    reason: 张某（{}）不同意\n---\n",
    "text under a table": "---\nyear: 2024\n---\n\n张某\n| 甲 | 乙 |\n| --- | --- |\n| 丙 | {} |\n",
}
WIDE = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")
FORMS = {"plain": str, "wide": lambda digits: digits.translate(WIDE)}
QUICK = settings(max_examples=25, deadline=None)
numbers = st.one_of(identity_numbers(), bank_cards(), mobile_numbers())


@cache
def pack() -> Profile:
    return load_pack(PACK, "p.yml")


def judge(markdown: str) -> Report:
    return check_text(markdown, [pack()], CheckOptions(select=frozenset({"CF604"})))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("place", PLACES)
@given(number=numbers)
@QUICK
def test_found_wherever_it_stands_and_never_printed(place: str, form: str, number: str) -> None:
    printed = FORMS[form](number)
    markdown = PLACES[place].format(printed)
    report = judge(markdown)
    (found,) = report.diagnostics
    line = markdown.split("\n")[found.line - 1]
    assert line[found.column - 1 : found.end_column - 1] == printed
    # A reason is quoted as it was given, wherever waivers are listed; the findings do not repeat it.
    for checklist in report.checklists:
        checklist.waivers.clear()
    for shown in (
        json.render(report),
        text.render(report, "zh"),
        text.render(report, "en"),
        concise.render(report, "zh"),
    ):
        assert number not in shown
        assert printed not in shown
    assert len(re.findall("[0-9X]", str(found.facts["masked"]))) <= 8


@pytest.mark.parametrize("form", FORMS)
@given(number=st.one_of(identity_numbers(), mobile_numbers()))
@QUICK
def test_found_as_the_whole_name_of_a_file_but_for_cards(form: str, number: str) -> None:
    printed = FORMS[form](number)
    markdown = f"---\nyear: 2024\n---\n\n[张某](files/{printed}.pdf)\n"
    (found,) = judge(markdown).diagnostics
    assert markdown.split("\n")[found.line - 1][found.column - 1 : found.end_column - 1] == printed


@pytest.mark.parametrize("form", FORMS)
@given(number=numbers, before=st.text("字 ，1<b>|", max_size=9), after=st.text("字 ，1<b>|", max_size=9))
@QUICK
def test_hidden_in_the_source_that_is_shown_beside_it(form: str, number: str, before: str, after: str) -> None:
    line = f"{before}，{FORMS[form](number)}，{after}"
    shown = hide_personal_numbers(line)
    assert len(shown) == len(line) and width(shown) == width(line)
    assert number not in unicodedata.normalize("NFKC", shown)
    assert shown.startswith(f"{before}，{FORMS[form](number)[:2]}") and shown.endswith(f"，{after}")


@pytest.mark.parametrize("place", PLACES)
@given(number=st.one_of(identity_numbers(), bank_cards()), data=st.data())
@QUICK
def test_one_changed_digit_is_not_found(place: str, number: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(number) - 2))
    other = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != number[at]]))
    changed = number[:at] + other + number[at + 1 :]
    found = judge(PLACES[place].format(changed)).diagnostics
    # An identity number of Gansu that is none may be a card by its own check digit, one time in ten.
    assert all(d.facts["cause"] == "bank-card" for d in found if changed.startswith("6") and len(changed) == 18)
    assert not [d for d in found if not (changed.startswith("6") and len(changed) == 18)]


@given(number=numbers)
@QUICK
def test_a_masked_number_is_not_found(number: str) -> None:
    hidden = number[:3] + "\\*" * (len(number) - 7) + number[-4:]
    assert not judge(PLACES["prose"].format(hidden)).diagnostics
    assert not judge(PLACES["prose"].format(hidden.replace("\\", ""))).diagnostics
