"""Text in CSV: quoted by RFC 4180, and never a formula."""

import re
from collections.abc import Iterable

BOM = "\ufeff"
"""Without it Excel takes UTF-8 for the code page of the computer."""

# Spreadsheets carry out a cell that begins so, some of them in full width too; numbers are none.
_FORMULA = re.compile(r"[\s\x00-\x1f]*[=+\-@＝＋－＠]")
_HARMLESS = re.compile(r"[+\-－]?[0-9][0-9,]*(?:\.[0-9]+)?|[+\-－]+")
_QUOTED = re.compile(r'[",\r\n]|^\s|\s$')


def field(text: str) -> str:
    """``text`` as one field; an apostrophe is set before one that a spreadsheet would carry out."""
    if _FORMULA.match(text) and not _HARMLESS.fullmatch(text):
        text = f"'{text}"
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text


def line(texts: Iterable[str]) -> str:
    """A line of fields, with its end."""
    return ",".join(map(field, texts)) + "\r\n"
