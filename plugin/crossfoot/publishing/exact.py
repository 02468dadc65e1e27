"""Numbers as text, digit by digit: no figure ever becomes a binary fraction."""

from decimal import Decimal


def plain(value: Decimal) -> str:
    """``value`` without an exponent, as JSON, CSV and spreadsheets read it."""
    text = str(value)
    return format(value, "f") if "E" in text else text
