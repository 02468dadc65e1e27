"""What a pack may say of repeated text."""

import pytest

from crossfoot.profile.errors import PackErrors
from crossfoot.profile.load import load_pack
from crossfoot.profile.model import Profile
from crossfoot.terms.severity import Severity

PACK = """\
pack: base
title: {zh: 例, en: Example}
years: {from: 2020}
basis: 例
sections: [{id: one, heading: 概况}, {id: five, heading: 问题}]
repeated_text:
  sections: [one]
  against_last_year: 80
  against_others: 60
  discount: [以公开为常态]
"""
EXTENSION = "pack: more\nextends: base\n"


def load(text: str) -> Profile:
    return load_pack(text, "p.yml", {"base": (PACK, "base.yml")}.__getitem__)


@pytest.mark.parametrize(
    ("old", "new", "place", "said"),
    [
        ("[one]", "[one, fvie]", (7, 19), "没有叫 fvie 的部分；是不是 five？"),
        ("80", "0", (8, 22), "这里应是 1 到 100 的百分数"),
        ("60", "101", (9, 19), "这里应是 1 到 100 的百分数"),
        ("60", "a", (9, 19), "这里应是整数"),
        ("  against_others: 60\n", "", (7, 3), "缺少 against_others 这个键"),
        ("以公开为常态", "甲。乙", (10, 14), "“甲。乙”不是不含句号、分号的短语"),
        ("discount", "discounts", (10, 3), "没有 discounts 这个键；是不是 discount？"),
    ],
)
def test_faults(old, new, place, said):
    with pytest.raises(PackErrors) as raised:
        load(PACK.replace(old, new, 1))
    assert [((e.line, e.column), e.message.zh) for e in raised.value.errors] == [(place, said)]


def test_an_extending_pack_changes_drops_and_replaces_it():
    change = "change: [{requirement: series.wording, reason: 因, against_others: 50, sections: [one, five], severity: error}]"
    wording = load(EXTENSION + change).wording
    assert wording
    assert (wording.against_last_year, wording.against_others, wording.sections) == (80, 50, ("one", "five"))
    assert (wording.severity, wording.discount) == (Severity.ERROR, ("以公开为常态",))
    assert load(EXTENSION).wording is not None
    dropped = load(EXTENSION + "drop: [{requirement: series.wording, reason: 因}]")
    assert (dropped.wording, list(dropped.dropped)) == (None, ["series.wording"])
    anew = load(EXTENSION + "repeated_text: {sections: [five], against_last_year: 90, against_others: 70}").wording
    assert anew
    assert (anew.sections, anew.discount) == (("five",), ())


def test_a_change_of_what_it_has_not():
    with pytest.raises(PackErrors):
        load(EXTENSION + "change: [{requirement: series.wording, reason: 因, words: [甲]}]")
    with pytest.raises(PackErrors):
        load(EXTENSION + "change: [{requirement: series.wording, reason: 因, against_others: 0}]")
    with pytest.raises(PackErrors):
        load(EXTENSION + "change: [{requirement: series.wording, reason: 因, sections: [six]}]")
