"""Names and text in the XML of a workbook."""

import re
import unicodedata
from functools import cache

from crossfoot.results.xml_text import xml_text

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_LONGEST_NAME = 31


def escape(text: str) -> str:
    """``text`` in an element or attribute; what XML 1.0 cannot hold becomes U+FFFD.

    ``_x000D_`` stands for a character in a workbook (ECMA-376 part 1, 22.9.2.19): an author's own is kept as letters.
    """
    text = _ESCAPE.sub("_x005F_", xml_text(text))
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def sheet_names(titles: list[str]) -> list[str]:
    """Names as Excel takes them: at most 31 characters, some not allowed, no two alike but for case."""
    names: list[str] = []
    for title in titles:
        base = re.sub(r"[\\/*?:\[\]]", " ", title).strip(" '")[:_LONGEST_NAME] or "Sheet"
        name, count = base, 1
        while name.casefold() in (known.casefold() for known in names):
            count += 1
            name = f"{base[: _LONGEST_NAME - len(f' {count}')]} {count}"
        names.append(name)
    return names


def absolute(name: str, first: int, last: int) -> str:
    """Whole rows of a sheet, as formulas name them."""
    quoted = name.replace("'", "''")
    return f"'{quoted}'!${first}:${last}"


@cache
def column_letters(column: int) -> str:
    """The letters of a column, counted from 0."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def display_width(text: str) -> int:
    """The width of ``text`` in digits: Han characters are two wide."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WFA" else 1 for letter in text)
