"""Prose made to cost time: what stands far away is not looked at for every figure, mark or year."""

import pytest

from crossfoot.binding import clauses, matters, table_presence
from crossfoot.binding.mark_pairs import pair_marks
from crossfoot.binding.matters import TextsBefore, is_open
from crossfoot.binding.mentions_before import mentions_before
from crossfoot.binding.sentences import sentence_at
from crossfoot.document import closing_totals
from crossfoot.document.narrative import read_narrative
from crossfoot.document.parse import parse
from crossfoot.document.sentences import LONGEST_SENTENCE
from crossfoot.numbers.mentions import find_mentions
from crossfoot.profile.narrative_model import Topic
from crossfoot.source.source_file import source_from_text

MANY = 100_000


def narrative(text):
    return read_narrative(parse(source_from_text("a.md", text)))


@pytest.mark.parametrize(
    ("text", "pairs", "faults"),
    [
        ("（" * MANY + "》" * MANY, 0, 2 * MANY),
        ("（" * MANY + "）" * MANY, MANY, 0),
        ("（《" * MANY + "）" * MANY, MANY, MANY),
        ("`（` " * MANY, 0, 0),
    ],
    ids=["never closed", "nested", "crossed", "code"],
)
def test_marks(text, pairs, faults):
    passage = narrative(text).passages[0]
    found, left = pair_marks(passage, text)
    assert (len(found), len(left)) == (pairs, faults)


def test_a_total_takes_together_what_stands_near(monkeypatch):
    looked_at = 0
    is_part = closing_totals.is_part

    def count(*arguments, **options):
        nonlocal looked_at
        looked_at += 1
        return is_part(*arguments, **options)

    monkeypatch.setattr(closing_totals, "is_part", count)
    text = "网络1件、信函1件，共2件，" * 400
    figures = list(find_mentions(text))
    assert len(list(closing_totals.closing_totals(text, figures))) > 100
    assert looked_at < 100 * len(figures)


def test_figures_are_looked_back_over_as_far_as_the_sentence_goes():
    (prose,) = narrative("占1%，" * 400).proses
    assert len(list(mentions_before(prose, 0, len(prose.text)))) == 400
    assert [m.start for m in mentions_before(prose, 8, 16)] == [13, 9]


def test_a_sentence_reaches_so_far():
    text = "甲" * 3 * LONGEST_SENTENCE
    at = len(text) // 2
    assert sentence_at(text, at) == (at - LONGEST_SENTENCE, at + LONGEST_SENTENCE)
    assert (clauses.sentence_start(text, at), clauses.sentence_end(text, at)) == sentence_at(text, at)
    assert clauses.sentence_start(f"甲。{text}", 5) == 2


@pytest.mark.parametrize("between", [0, 399, 400, 5000])
def test_a_matter_was_opened_any_number_of_passages_back(between, monkeypatch):
    looked_at = 0
    look = matters._places

    def count(*arguments):
        nonlocal looked_at
        looked_at += 1
        return look(*arguments)

    monkeypatch.setattr(matters, "_places", count)
    topic = Topic(("复议",), ("诉讼",))
    before = TextsBefore(["行政复议工作"])
    for number in range(between):
        assert is_open(topic, f"第{number}次办结3件", 4, before)
        before.append(f"文字{number}")
    assert is_open(topic, "办结3件", 4, before)
    assert looked_at <= 2 * (2 * between + 2)  # what opens and what closes: in each text, and in that of each question
    before.append("行政诉讼工作")
    assert not is_open(topic, "办结3件", 4, before)


@pytest.mark.parametrize("text", ["![" * 500_000, "<img " * 500_000])
def test_a_picture_in_place_of_a_table_is_looked_for_nearby(text):
    assert table_presence._PICTURE.search(text) is None
    assert table_presence._PICTURE.search(f"{text[:50]}![表](a.png)") is not None


@pytest.mark.parametrize("target", ["a.png", "data:image/png;base64," + "A" * 100_000, "表 1.png"])
def test_a_picture_in_place_of_a_table_is_seen_whatever_its_target(target):
    assert table_presence._PICTURE.search(f"字\n\n![表]({target})\n") is not None
