"""Readings of a whole and of its parts: they are paired by their order, so that none of the whole's may be without one."""

import pytest

from crossfoot.profile.errors import PackErrors
from crossfoot.profile.load import load_pack
from unit.profile.mini_pack import MINI

PROSE = """\
narrative:
  figures:
    - {{id: whole, phrases: [收到], means: {whole}, title: {{zh: 收到, en: Received}}}}
    - {{id: other, phrases: [新收], means: [t.r.all], title: {{zh: 新收, en: New}}}}
    - {{id: piece, phrases: [网络], within: [other, whole], {piece}, title: {{zh: 网络, en: Online}}}}
"""


def load(whole: str, piece: str):
    return load_pack(MINI + PROSE.format(whole=whole, piece=piece), "mini.yml")


@pytest.mark.parametrize(
    ("whole", "piece"),
    [
        ("[t.r.all]", "means: [t.r.a]"),
        ("[t.r.all]", "means: [t.r.a, t.r.b]"),
        ("[t.r.all, t.r.a]", "means: [t.r.a, t.r.a]"),
        ("[t.r.all, t.r.a]", "at_most: t.r.a"),
        ("[t.r.all, t.r.a]", "means: [t.r.all], part: t.r.a"),
    ],
)
def test_each_reading_has_its_own(whole, piece):
    assert len(load(whole, piece).narrative.figures) == 3


def test_a_reading_without_its_own_is_a_fault_at_its_place():
    with pytest.raises(PackErrors) as raised:
        load("[t.r.all, t.r.a]", "means: [t.r.a]")
    (error,) = raised.value.errors
    line = (MINI + PROSE.format(whole="", piece="")).split("\n")[error.line - 1]
    assert line[error.column - 1 :].startswith("whole]")
    assert "whole has 2 readings" in error.message.en and "whole 的 means 有 2 种读法" in error.message.zh


def test_a_part_of_what_the_pack_does_not_know_is_a_fault_at_its_place():
    with pytest.raises(PackErrors) as raised:
        load("[t.r.all]", "means: [t.r.a], part_of: [whole, total]")
    (error,) = raised.value.errors
    assert "no figure is called total" in error.message.en and "没有叫 total 的数字" in error.message.zh


def test_a_part_need_not_be_told_together_with_its_whole():
    (_, _, piece) = load("[t.r.all]", "means: [t.r.a], part_of: [whole]").narrative.figures
    assert (piece.within, piece.part_of) == (("other", "whole"), ("whole",))
