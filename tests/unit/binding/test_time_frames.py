"""The time of which a clause speaks, held against a reading of the sentence from the beginning for every figure."""

import re

from hypothesis import given
from hypothesis import strategies as st

from crossfoot.binding.time_frames import TimeFrames

_NAMES_LAST = "去年", "上一年", "上年度"
_PIECES = st.lists(
    st.sampled_from(["2024年", "2025年", *_NAMES_LAST, "，", "；", "（", "。", "收到", "7件", "申请", "以来"]),
    max_size=14,
)
_FRAMES = TimeFrames(("去年", "上一年", "上年"))


@given(_PIECES)
def test_a_time_set_before_holds_up_to_the_figure(pieces: list[str]) -> None:
    text = "".join(pieces) + "，收到"
    sentence = text.rfind("。") + 1
    clauses = re.split("[，；（]", text[sentence:-3])
    alone = [clause for clause in clauses if clause in ("2024年", "2025年", *_NAMES_LAST)]
    plain = [c for c in clauses if c in ("2024年", "2025年", "7件", "收到", "申请", "", *_NAMES_LAST)]
    if plain == clauses:
        expected = bool(alone) and alone[-1] != "2025年"
        assert _FRAMES.is_other(text, len(text) - 2, len(text), sentence, 2025) is expected


def test_of_several_years_that_are_joined_it_is_not_told_of_this_one_alone() -> None:
    text = "2024年、2025年，收到"
    assert _FRAMES.is_other(text, len(text) - 2, len(text), 0, 2025)


def test_a_time_that_leads_a_clause_holds_for_the_next_ones() -> None:
    for text, other in (
        ("上年收到7件，办结", True),
        ("2024年收到7件，办结", True),
        ("上半年收到7件、办结", True),
        ("上年收到7件，今年收到8件，办结", False),
        ("上年结转7件，办结", False),
        ("上年同期为7件，办结", False),
        ("2025年收到7件，办结", False),
        ("全年收到7件，办结", False),
        ("截至6月30日，办结", True),
        ("截至12月31日，办结", False),
        ("系统上线后，办结", True),
        ("统计期间，办结", False),
    ):
        assert _FRAMES.is_other(text, len(text) - 2, len(text), 0, 2025) is other, text
