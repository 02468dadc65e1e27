"""Chinese numerals: list and heading numbers (一 to 九十九), and figures written out in words."""

from decimal import Decimal

HAN_DIGITS = "一二三四五六七八九"
HAN_NUMERALS = HAN_DIGITS + "十"

_VALUES = {digit: value for value, digit in enumerate(HAN_DIGITS, start=1)}

# Financial forms, and what is written beside the plain ones.
DIGITS = _VALUES | {"零": 0, "〇": 0, "○": 0, "两": 2} | dict(zip("壹贰叁肆伍陆柒捌玖", range(1, 10), strict=True))
_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_MYRIADS = {"万": 10_000, "亿": 100_000_000}
NUMERAL_CHARACTERS = "".join((*DIGITS, *_TENS, *_MYRIADS, "廿"))


def read_ordinal(numeral: str) -> int | None:
    """The value of a small whole number in Chinese or ASCII digits, 1 to 99; ``None`` for anything else."""
    if numeral.isascii():
        return int(numeral) if numeral.isdigit() and len(numeral) < 3 and int(numeral) else None
    tens, ten, ones = numeral.partition("十")
    if not ten:
        return _VALUES.get(numeral)
    if (tens and tens not in _VALUES) or (ones and ones not in _VALUES):
        return None
    return _VALUES.get(tens, 1) * 10 + _VALUES.get(ones, 0)


def read_numeral(numeral: str) -> Decimal | None:
    """The value of a figure in words: 七, 二十三, 三万五千, 一百零二, 二〇二四; ``None`` where it is none.

    三万五 is 35,000, as it is spoken; 十 alone is 10. Digits in a row are read one by one (二〇二四).
    """
    if not numeral:
        return None
    if len(numeral) == 1 and numeral in DIGITS:
        return Decimal(DIGITS[numeral])
    numeral = numeral.replace("廿", "二十")
    if all(character in DIGITS for character in numeral):
        if 1 < len(numeral) < 4 and not any(zero in numeral for zero in "零〇○"):
            return None  # 三五个 are three to five
        return Decimal("".join(str(DIGITS[character]) for character in numeral))
    total = section = digit = 0
    seen_digit = False
    unit = smallest = 10**12
    last_unit = 1
    for character in numeral:
        if character in DIGITS:
            if seen_digit and digit:
                return None
            digit, seen_digit = DIGITS[character], True
            if not digit:
                last_unit = 1  # 三万零五 is 30,005, not 30,500
        elif character in _TENS:
            value = _TENS[character]
            if value >= unit or (not seen_digit and (value != 10 or section)):
                return None
            section += (digit if seen_digit else 1) * value
            unit = last_unit = value
            digit, seen_digit = 0, False
        else:
            value = _MYRIADS.get(character, 0)
            if not value or (not section and not digit) or value >= smallest:
                return None
            total += (section + digit) * value
            smallest = last_unit = value
            section = digit = 0
            unit, seen_digit = 10**12, False
    if digit and last_unit >= 100:
        digit *= last_unit // 10
    return Decimal(total + section + digit)
