"""Units of Chinese prose: what a figure counts, and how many it stands for."""

import re
from decimal import Decimal
from enum import StrEnum


class Kind(StrEnum):
    """What a figure in running text is. Those from ``DATE`` on state no quantity."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    MULTIPLE = "multiple"
    DURATION = "duration"
    DATE = "date"
    ORDINAL = "ordinal"
    REFERENCE = "reference"
    CONTACT = "contact"
    LIST_NUMBER = "list-number"
    NAME = "name"


AMOUNTS = frozenset((Kind.COUNT, Kind.MONEY))
"""So many things, or so much money."""

QUANTITIES = frozenset((Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE))

RATES = frozenset((Kind.PERCENT, Kind.MULTIPLE))
"""Those that say by what share something has grown."""

MULTIPLIERS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}

_DURATIONS = ("个工作日", "工作日", "个月", "小时", "分钟", "周年", "个季度", "季度", "年", "天", "周", "秒")
_MANY = (
    "人次",
    "场次",
    "件次",
    "项次",
    "家次",
    "条次",
    "户次",
    "批次",
    "班次",
    "期次",
    "余次",
    "平方米",
    "平方公里",
    "公里",
    "公顷",
)
_ONE = "件条次期个户篇份名人册处项例宗起家部款批类种台套位张页字组轮版幅辆座间栋所支场封通则首卷亩吨度点分级"
_PLACES = ("楼", "层", "室", "幢", "弄", "路")

_KINDS: dict[str, Kind] = {
    **dict.fromkeys(_DURATIONS, Kind.DURATION),
    **dict.fromkeys(_MANY, Kind.COUNT),
    **dict.fromkeys(_ONE, Kind.COUNT),
    **dict.fromkeys(_PLACES, Kind.CONTACT),
    "元": Kind.MONEY,
    "%": Kind.PERCENT,
    "‰": Kind.PERCENT,
    "个百分点": Kind.POINTS,
    "百分点": Kind.POINTS,
    "倍": Kind.MULTIPLE,
    "月": Kind.DATE,
    "日": Kind.DATE,
    "时": Kind.DATE,
    "号": Kind.REFERENCE,
}

UNITS = tuple(_KINDS)

_LONG_UNITS = sorted((unit for unit in _KINDS if len(unit) > 1), key=len, reverse=True)
UNIT = "|".join((*map(re.escape, _LONG_UNITS), f"[{''.join(unit for unit in _KINDS if len(unit) == 1)}]"))
"""A pattern for every unit, the longer before the shorter, those of one character as one set."""

UNIT_STARTS = "".join(sorted({unit[0] for unit in _KINDS if not unit[0].isascii()}))
"""The characters with which units begin."""

_STRONG = frozenset("件例宗起篇份册户名条项期次场家")


def kind_of(unit: str) -> Kind:
    """What a figure with ``unit`` is; a plain count where there is none."""
    return _KINDS.get(unit, Kind.COUNT)


def is_strong(unit: str) -> bool:
    """Whether a numeral in words before ``unit`` counts things: 七件 does, 五个（方面） is a manner of speaking."""
    return unit in _STRONG or kind_of(unit) is not Kind.COUNT or len(unit) > 1


def multiplier(characters: str) -> Decimal:
    """What 万, 千万 or 亿 behind a figure multiplies it by; 1 for nothing."""
    product = Decimal(1)
    for character in characters:
        product *= MULTIPLIERS[character]
    return product
