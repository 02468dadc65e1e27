"""What a pack says of years and statements: read, extended, changed, dropped; its faults at their places."""

import pytest

from crossfoot.profile.errors import PackErrors
from crossfoot.profile.load import load_pack
from crossfoot.profile.model import Profile
from unit.profile.mini_pack import MINI

PROSE = """\
dates:
  period: {words: [期限]}
  sentences: {verbs: [收到], exempt: [较]}
statements:
  - {id: contact, where: opening, says: [[电话, 邮箱]], title: {zh: 联系, en: Contact}}
  - {id: fees, where: one, says: [[费], [元]], from: 2021, kinds: [x], title: {zh: 费, en: Fees}}
"""
BASE = MINI + PROSE


def extended(more: str, base: str = BASE) -> Profile:
    return load_pack(f"pack: ext\nextends: mini\n{more}", "ext.yml", lambda _: (base, "mini.yml"))


def ids(profile: Profile) -> list[str]:
    return [r.id for r in profile.requirements if r.id.startswith(("dates", "statements"))]


EVERY = ["dates.title", "dates.heading", "dates.path", "dates.period", "dates.sentences"]
STATED = ["statements.contact", "statements.fees"]


def test_a_pack_that_says_nothing_of_them_asks_for_none() -> None:
    assert ids(load_pack(MINI, "mini.yml")) == []


def test_what_is_asked_and_in_which_order() -> None:
    assert ids(load_pack(BASE, "mini.yml")) == EVERY + STATED
    assert ids(load_pack(f"{MINI}dates: {{period: {{words: [期限]}}}}\n", "mini.yml")) == EVERY[:4]


def test_an_extension_keeps_adds_and_replaces() -> None:
    assert ids(extended("")) == EVERY + STATED
    more = (
        "dates: {period: {words: [时间]}}\nstatements:\n  - {id: a, where: one, says: [[甲]], title: {zh: 甲, en: A}}\n"
    )
    profile = extended(more)
    assert ids(profile) == [*EVERY, *STATED, "statements.a"]
    assert profile.dates is not None
    assert profile.dates.period is not None
    assert profile.dates.period.words == ("时间",)
    assert profile.dates.sentences is not None
    assert ids(extended("dates: {period: {words: [期限]}}\n", MINI)) == EVERY[:4]


def test_changes() -> None:
    profile = extended(
        "change:\n"
        "  - {requirement: dates.period, words: [时间], reason: 因}\n"
        "  - {requirement: dates.sentences, exempt: [同比], subjects: [本局], exempt_before: [上年], things: [项目], reason: 因}\n"
        "  - {requirement: statements.fees, says: [[收费]], result: [元], kinds: [y], severity: error, reason: 因}\n"
    )
    assert profile.dates is not None
    period, sentences = profile.dates.period, profile.dates.sentences
    assert period is not None
    assert sentences is not None
    assert period.words == ("时间",)
    assert (sentences.verbs, sentences.exempt) == (("收到",), ("同比",))
    assert (sentences.subjects, sentences.exempt_before, sentences.things) == (("本局",), ("上年",), ("项目",))
    fees = profile.statements[1]
    assert (fees.says, fees.result, fees.kinds, fees.since) == ((("收费",),), ("元",), ("y",), 2021)


@pytest.mark.parametrize("id_", EVERY + STATED)
def test_each_can_be_dropped(id_: str) -> None:
    left = extended(f"drop: [{{requirement: {id_}, reason: 因}}]\n")
    assert ids(left) == [other for other in EVERY + STATED if other != id_]


def test_a_section_that_is_dropped_takes_its_statements_along() -> None:
    more = "drop: [{requirement: headings.one, reason: 因}, {requirement: t.table, reason: 因}]\n"
    assert ids(extended(more)) == [*EVERY, "statements.contact"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("where: one", "where: oen", "没有叫 oen 的部分；是不是 one？"),
        ("id: fees", "id: contact", "contact 写了两次"),
        ("says: [[费], [元]]", "says: [费]", "这里应是列表"),
        ("where: one, ", "", "缺少 where 这个键"),
        ("{words: [期限]}", "{}", "缺少 words 这个键"),
        ("verbs: [收到], ", "", "缺少 verbs 这个键"),
    ],
)
def test_faults(old: str, new: str, expected: str) -> None:
    assert old in PROSE
    with pytest.raises(PackErrors) as raised:
        load_pack(MINI + PROSE.replace(old, new, 1), "mini.yml")
    assert [error.message.zh for error in raised.value.errors] == [expected]
