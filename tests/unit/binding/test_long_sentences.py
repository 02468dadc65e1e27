"""Sentences that are too long to be read: each figure in them is listed as not verified, and nothing of them passes."""

import pytest

from crossfoot.document.sentences import LONGEST_SENTENCE, read_up_to
from unit.binding.county import county, covered, judge, told

COUNTED = "收到政府信息公开申请121件。"
"""One too many: 120 came in, 126 with those of the year before."""

FEWER = "全年收到政府信息公开申请33件。"
WHY = "超过 2000 字"


def long(letters: int, end: str = COUNTED) -> str:
    """A sentence of so many letters, its full stop left out, that ends with ``end``."""
    return ("加强" * letters)[: letters - len(end)] + "，" + end


def why(prose: str) -> list[str | None]:
    (checklist,) = judge(county(prose)).checklists
    assert checklist.coverage is not None
    return [figure.why for figure in checklist.coverage.figures if figure.printed == "121件"]


def not_assessed(prose: str) -> set[str]:
    (checklist,) = judge(county(prose)).checklists
    return {item.requirement for item in checklist.items if item.counts.not_assessed and WHY in (item.why or "")}


def test_up_to_the_limit_a_sentence_is_read() -> None:
    sentence = long(LONGEST_SENTENCE)
    assert len(sentence) == LONGEST_SENTENCE + 1
    assert read_up_to(sentence) == len(sentence)
    assert covered(FEWER + sentence) == [
        "33件 contradicted narrative.received",
        "121件 contradicted narrative.received",
    ]
    assert not not_assessed(FEWER + sentence)


def test_beyond_it_the_paragraph_is_not_read_and_says_so() -> None:
    prose = long(LONGEST_SENTENCE + 1) + FEWER + "2023年收到3件，一个。"
    assert read_up_to(prose) == 0
    assert covered(prose) == ["121件 unverified", "33件 unverified", "2023年 exempt", "3件 unverified"]
    assert why(prose) == [f"“{prose[:12]}……”这一句超过 2000 字，从这里到段末没有核对"]
    # Whatever the unread text may speak of cannot be judged, those that passed elsewhere as well.
    assert {"narrative.received", "narrative.breakdowns", "narrative.all_handled"} <= not_assessed(prose)
    assert told(prose) == []


def test_what_stands_before_it_and_in_other_paragraphs_is_read() -> None:
    prose = f"{FEWER}{long(LONGEST_SENTENCE + 1)}\n\n{FEWER}"
    assert told(prose) == ["CF402 33", "CF402 33"]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("甲" * LONGEST_SENTENCE + "。", LONGEST_SENTENCE + 1),
        ("甲" * (LONGEST_SENTENCE + 1) + "。", 0),
        ("甲" * (LONGEST_SENTENCE + 1), 0),
        ("甲。" * LONGEST_SENTENCE, 2 * LONGEST_SENTENCE),
        ("甲。" + "乙；" * LONGEST_SENTENCE, 2),  # a semicolon ends none where subjects are looked for
        ("甲。丙；" + "“乙。" * LONGEST_SENTENCE, 2),  # nor does a stop within brackets where parts are
        ("甲。丙“丁。" + "乙" * (LONGEST_SENTENCE + 1) + "”。", 2),
    ],
)
def test_where_the_reading_ends(text: str, end: int) -> None:
    assert read_up_to(text) == end


def test_a_claim_in_it_is_not_judged() -> None:
    claim = "收到申请120件，均已办结。"
    assert told(long(LONGEST_SENTENCE, claim)) == ["CF406 均已办结"]
    assert told(long(LONGEST_SENTENCE + 1, claim)) == []
    assert "narrative.all_handled" in not_assessed(long(LONGEST_SENTENCE + 1, claim))


@pytest.mark.parametrize(("letters", "unread"), [(LONGEST_SENTENCE, False), (LONGEST_SENTENCE + 1, True)])
def test_years_and_periods_in_it_are_not_judged(letters: int, unread: bool) -> None:
    own = long(letters, "2023年，公开信息30条。")
    assert ("dates.sentences" in not_assessed(own)) is unread
    (checklist,) = judge(county(long(letters, "统计期限为2023年1月1日至2023年12月31日。"))).checklists
    (period,) = [item for item in checklist.items if item.requirement == "dates.period"]
    assert bool(period.counts.not_assessed) is unread
    assert bool(period.counts.failed) is not unread
