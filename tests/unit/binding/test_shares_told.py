"""Shares of random lists: however a share is rounded it is right, and one that is off by more is found where it stands."""

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from random import Random

import pytest

from unit.binding.county import told

LABELS = ("甲类", "乙类", "丙类", "丁类", "戊类")
ROUNDED = (ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP)
MANNERS = {
    "each behind 其中": ("全年处理来件{total}件，其中", "；", "{label}{part}件，占{share}%", ""),
    "each in a bracket": ("全年处理来件{total}件（", "，", "{label}{part}件，占{share}%", "）"),
    "each behind a way": ("全年处理来件{total}件。按来件类型分，", "，", "{label}{part}件，占{share}%", ""),
    "each with its base": ("全年处理来件{total}件，其中", "；", "{label}{part}件，占来件总数的{share}%", ""),
    "each with its whole": ("", "；", "{label}{part}件，占来件总数{total}件的{share}%", ""),
    "each behind 中": ("{total}件来件中，", "；", "{label}{part}件，占{share}%", ""),
    "each behind what they make": ("全年处理来件{total}件，", "，", "{label}{part}件，占{share}%", ""),
    "one behind the other": ("全年处理来件{total}件，其中", "、", "{label}{part}件", "，分别占{shares}"),
    "one behind the other, worded otherwise": (
        "全年处理来件{total}件，",
        "、",
        "{label}{part}件",
        "，占比分别为{shares}",
    ),
    "bare": ("全年处理来件{total}件，其中", "、", "{label}{part}件（{share}%）", ""),
}


def sentence(manner: str, parts: list[int], shares: list[Decimal]) -> str:
    lead, joint, item, end = MANNERS[manner]
    total = sum(parts)
    listed = joint.join(
        item.format(label=label, part=part, share=share, total=total)
        for label, part, share in zip(LABELS, parts, shares, strict=False)
    )
    return lead.format(total=total) + listed + end.format(shares="、".join(f"{share}%" for share in shares)) + "。"


def drawn(random: Random) -> tuple[list[int], list[Decimal], Decimal]:
    """Parts with the share of each, all to as many places, and the worth of the last."""
    parts = [random.randrange(20, 400) for _ in range(random.randrange(3, 6))]
    step = random.choice((Decimal("0.1"), Decimal("0.01")))
    exact = [Decimal(part * 100) / sum(parts) for part in parts]
    return parts, [share.quantize(step, random.choice(ROUNDED)) for share in exact], step


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("seed", range(6))
def test_a_share_is_right_however_it_is_rounded_and_one_that_is_off_is_found(manner: str, seed: int) -> None:
    random = Random(f"{manner} {seed}")
    parts, shares, step = drawn(random)
    assert told(sentence(manner, parts, shares)) == []
    wrong = random.randrange(len(parts))
    shares[wrong] += step * random.choice((-3, 3, 7))
    assert told(sentence(manner, parts, shares)) == [f"CF405 {shares[wrong]}%"]


@pytest.mark.parametrize("seed", range(6))
def test_shares_that_leave_nothing_out_say_of_what_they_are(seed: int) -> None:
    random = Random(seed)
    whole = random.randrange(200, 900)
    part = random.randrange(20, whole - 20)
    share = (Decimal(part * 100) / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)
    said = "甲类{}件，占{}%；乙类{}件，占{}%。"
    assert told(said.format(part, share, whole - part, 100 - share)) == []
    assert len(told(said.format(part, share + 3, whole - part, 97 - share))) == 2
