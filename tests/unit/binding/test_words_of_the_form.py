"""Which words a form is about is the pack's to say: a pack on tips (举报) and reviews (复查) has others than the shipped
ones, whose words mean nothing in it.
"""

import pytest

from crossfoot.binding.passage_reader import PassageReader
from crossfoot.document.breakdowns import find_breakdowns
from crossfoot.document.narrative import Prose, read_narrative
from crossfoot.document.parse import parse
from crossfoot.profile.errors import PackErrors
from crossfoot.profile.load import load_pack
from crossfoot.source.source_file import source_from_text
from unit.profile.mini_pack import MINI

NARRATIVE = """\
narrative:
  leads: [全年, 其中]
  qualifiers: [投诉, 投诉举报, 各类, 因, 被申请, 公众]
  fillers: [共, 为]
  previous: [上年]
  topics:
    tips: {opens: [举报], closes: [复查], names: [投诉举报], words: [举报]}
  matters: [复查]
  figures:
    - {id: received, phrases: [收到…举报, 收到], topic: tips, means: [t.r.all], title: {zh: 收到, en: Received}}
    - {id: rewards, uncertain: [兑现奖励], means: [t.r.all], title: {zh: 奖励, en: Rewards}}
    - {id: persons, phrases: [个人], within: [received], means: [t.r.a], title: {zh: 个人, en: Persons}}
    - {id: reviews, phrases: […复查], beside: [投诉举报], means: [t.r.b], title: {zh: 复查, en: Reviews}}
"""
TIPS = load_pack(MINI + NARRATIVE, "tips.yml").narrative
assert TIPS is not None
READER = PassageReader(TIPS).of(("示范县",), 2024)


def prose_of(text: str) -> Prose:
    (prose,) = read_narrative(parse(source_from_text("a.md", text))).proses
    return prose


# Each pair: with a word of this form, then with the word of the shipped ones in its place.
@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("举报方面，收到投诉举报12件。", ["received"]),
        ("申请方面，收到投诉举报12件。", []),
        ("除复查案件外，收到投诉举报12件。", []),
        ("除复议案件外，收到投诉举报12件。", ["received"]),
        ("网上举报，收到投诉举报12件。", []),
        ("网上申请，收到投诉举报12件。", ["received"]),
        ("街头举报。收到举报12件。", ["received"]),
        ("街头许可。收到举报12件。", []),
        ("转办举报30条，收到举报12件。", ["received"]),
        ("转办申请30条，收到举报12件。", []),
        ("转办举报30条，兑现奖励12件。", ["rewards?"]),
        ("转办许可30条，兑现奖励12件。", []),
        ("街头举报中，收到投诉举报12件。", ["received"]),
        ("收到投诉举报12件。从举报主体看，个人3件。", ["received", "persons"]),
        ("收到投诉举报12件。从申请主体看，个人3件。", ["received"]),
        ("因投诉举报被申请复查3件。", ["reviews"]),
        ("投诉举报，土地类复查2件，复查3件。", []),
        ("投诉举报，土地类复议2件，复查3件。", ["reviews"]),
        ("作为复查机关被投诉，因投诉举报复查3件。", ["reviews"]),
        ("作为复查机关办理，因投诉举报复查3件。", []),
        ("作为复议机关办理，因投诉举报复查3件。", ["reviews"]),
    ],
)
def test_words_of_the_pack_are_read_and_no_others(text: str, read: list[str]) -> None:
    statements = READER.read(prose_of(text)).statements
    assert [one.figure.name + "?" * one.doubtful for one in statements] == read


@pytest.mark.parametrize(("among", "open_"), [("网上举报中", True), ("网上申请中", False), ("收到的举报中", False)])
def test_some_of_what_the_form_counts(among: str, open_: bool) -> None:
    text = f"{among}，收到投诉举报12件。"
    assert READER.read(prose_of(text)).leaves_scope_open(len(among) + 1) is open_


@pytest.mark.parametrize(("following", "parts"), [("复查", 1), ("复议", 2)])
def test_a_matter_of_the_form_is_a_total_of_its_own(following: str, parts: int) -> None:
    (breakdown,) = find_breakdowns(prose_of(f"办理来件18件，其中甲乡7件；{following}12件。"), TIPS.words.others)
    assert len(breakdown.parts) == parts


@pytest.mark.parametrize(
    ("given", "faults"),
    [
        ("matters: [举报]", ["33:13 举报 已是 tips 的 words 之一"]),
        ("matters: 复查", ["33:12 这里应是列表"]),
        ("matters: [复查, '']", ["33:17 文字是空的"]),
        ("matter: [复查]", ["33:3 没有 matter 这个键；是不是 matters？"]),
    ],
)
def test_faults_are_told_at_the_word(given: str, faults: list[str]) -> None:
    with pytest.raises(PackErrors) as raised:
        load_pack((MINI + NARRATIVE).replace("matters: [复查]", given), "tips.yml")
    assert [f"{error.line}:{error.column} {error.message.zh}" for error in raised.value.errors] == faults


def test_a_pack_without_them_knows_none() -> None:
    bare = NARRATIVE.replace(", words: [举报]", "").replace("  matters: [复查]\n", "")
    spec = load_pack(MINI + bare, "tips.yml").narrative
    assert spec is not None
    reader = PassageReader(spec).of(("示范县",), 2024)
    for text, read in (
        ("网上举报，收到投诉举报12件。", 1),
        ("举报方面，收到投诉举报12件。", 0),
        ("转办举报3条，收到举报2件。", 0),
    ):
        assert len(reader.read(prose_of(text)).statements) == read, text
