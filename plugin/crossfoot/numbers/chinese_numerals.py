"""Chinese numerals as list and heading numbers use them: 一 to 九十九."""

HAN_DIGITS = "一二三四五六七八九"
HAN_NUMERALS = HAN_DIGITS + "十"

_VALUES = {digit: value for value, digit in enumerate(HAN_DIGITS, start=1)}


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
