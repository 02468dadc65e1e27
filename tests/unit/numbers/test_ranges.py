"""Two figures that make a range are one figure, and no exact one; two that do not stay two."""

import pytest

from crossfoot.document.passages import fold
from crossfoot.numbers.mentions import find_mentions
from crossfoot.numbers.ranges import join_ranges
from unit.numbers.test_mentions import told


def read(text: str) -> str:
    folded = fold(text)
    return " | ".join(told(mention) for mention in join_ranges(folded, list(find_mentions(folded))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("三至五件", "3件 [3..5]"),
        ("培训二十到三十次", "20次 [20..30]"),
        ("一百二十至一百五十件", "120件 [120..150]"),
        ("投入五到十万元", "money 50000 [50000..100000]"),
        ("投入5万—10万元", "money 50000 [50000..100000]"),
        ("10件至20件", "10件 [10..20]"),
        ("占10%~20%", "percent 10 [10..20]"),
        ("占10%－20%", "percent 10 [10..20]"),
        ("近三成到五成", "percent 20 [20..55]"),
        ("第三十至三十二条", "ordinal"),
        ("第三至五次", "ordinal"),
        ("3至5件，10件至20件", "3件 [3..5] | 10件 [10..20]"),
    ],
)
def test_a_range_is_one_figure(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("收到五件", "5件"),
        ("收到12件", "12件"),
        ("由20件减至10件", "20件 | 10件"),
        ("20件到10件", "20件 | 10件"),
        ("从107件到120件", "107件 | 120件"),
        ("10件到20人", "10件 | 20人"),
        ("截至2024年12月31日收到5件", "date | 5件"),
        ("至五件", "5件"),
        ("第三十条至第三十二条", "ordinal | ordinal"),
    ],
)
def test_what_is_no_range(text: str, expected: str) -> None:
    assert read(text) == expected
