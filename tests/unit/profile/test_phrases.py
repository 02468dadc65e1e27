"""Runs of words as regular expressions: which texts they match, and that no text is tried over and over."""

import re
from itertools import product

import pytest

from crossfoot.profile.phrases import MOST_WORDS, any_of

MADE_UP = ("本年度", "本年", "度", "依申请公开", "依申请", "公开")


@pytest.mark.parametrize(
    "words", [("甲", "乙"), ("甲", "乙", "甲乙"), ("甲乙", "乙甲", "甲"), ("甲", "甲甲乙", "甲甲", "."), ()]
)
def test_what_a_run_of_words_is(words):
    run = re.compile(any_of(words))
    plain = re.compile(f"(?:{'|'.join(map(re.escape, words))})*" if words else "")
    for length in range(7):
        for text in map("".join, product("甲乙.", repeat=length)):
            assert bool(run.fullmatch(text)) is bool(plain.fullmatch(text)), text


def test_a_word_that_others_make_up_is_left_to_them():
    assert any_of(MADE_UP).count("|") == 3
    assert re.fullmatch(any_of(MADE_UP), "".join(MADE_UP)) is not None


@pytest.mark.parametrize("words", [MADE_UP, ("甲", "甲甲"), ("甲乙", "乙丙", "甲", "丙", "乙")])
def test_what_can_be_read_in_many_ways_is_not_tried_in_all(words):
    # Each of these doubles the ways; a thousand of them are never tried to an end.
    assert re.search(f"{any_of(words)}完毕", "".join(words) * 1000) is None


def test_no_run_is_endless():
    assert len(re.match(any_of(("甲",)), "甲" * 1000)[0]) == MOST_WORDS
