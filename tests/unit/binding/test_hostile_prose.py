"""Prose made to cost time: what stands far away is not looked at for every figure, mark or year."""

import pytest

from crossfoot.binding import clauses, table_presence
from crossfoot.binding.clauses import MOST_PASSAGES, is_open
from crossfoot.binding.mark_pairs import pair_marks
from crossfoot.binding.mentions_before import MOST_LOOKED_AT, mentions_before
from crossfoot.binding.sentences import LONGEST_SENTENCE, sentence_at
from crossfoot.document import closing_totals
from crossfoot.document.narrative import read_narrative
from crossfoot.document.parse import parse
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
    (prose,) = narrative("网络1件、信函1件，共2件，" * 400).proses
    assert len(list(closing_totals.closing_totals(prose.text, prose.quantities))) > 100
    assert looked_at < 100 * len(prose.quantities)


def test_figures_are_looked_back_over_so_far():
    (prose,) = narrative("占1%，" * 1000).proses
    assert len(list(mentions_before(prose, 0, len(prose.text)))) == MOST_LOOKED_AT
    assert [m.start for m in mentions_before(prose, 8, 16)] == [13, 9]


def test_a_sentence_reaches_so_far():
    text = "甲" * 3 * LONGEST_SENTENCE
    at = len(text) // 2
    assert sentence_at(text, at) == (at - LONGEST_SENTENCE, at + LONGEST_SENTENCE)
    assert (clauses.sentence_start(text, at), clauses.sentence_end(text, at)) == sentence_at(text, at)
    assert clauses.sentence_start(f"甲。{text}", 5) == 2


@pytest.mark.parametrize(("between", "found"), [(0, True), (MOST_PASSAGES - 1, True), (MOST_PASSAGES, False)])
def test_a_matter_was_opened_so_many_passages_back(between, found):
    topic = Topic(("复议",), ("诉讼",))
    assert is_open(topic, "办结3件", 4, ["行政复议工作", *["文字"] * between]) is found


@pytest.mark.parametrize("text", ["![" * 500_000, "<img " * 500_000])
def test_a_picture_in_place_of_a_table_is_looked_for_nearby(text):
    assert table_presence._PICTURE.search(text) is None
    assert table_presence._PICTURE.search(f"{text[:50]}![表](a.png)") is not None


@pytest.mark.parametrize("target", ["a.png", "data:image/png;base64," + "A" * 100_000, "表 1.png"])
def test_a_picture_in_place_of_a_table_is_seen_whatever_its_target(target):
    assert table_presence._PICTURE.search(f"字\n\n![表]({target})\n") is not None
