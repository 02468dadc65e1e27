"""Lines of a head that its author meant as ``key: value`` and mistyped, and the same lines as YAML takes them.

Only lines of what the parser refused are looked at: elsewhere the same signs may be part of a text.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.terms.late import compile_late

_KEY = "[A-Za-z_][A-Za-z0-9_-]*"
_LINE = compile_late(
    rf"(?P<indent>[ \t]*)(?:-[ \t]+)?(?P<key>{_KEY})[ \t]*(?P<colon>[:：])(?P<gap>[ \t\u3000]*)(?P<value>.*)"
)
_BARE = compile_late(rf"(?P<key>{_KEY})(?:[ \t]+[^\s:：#].*)?[ \t]*")
_TAB = compile_late(r" *\t[ \t]*(?=\S)")
_COMMENT = compile_late(r"[ \t]#.*")
_WORD = compile_late(rf"^[ \t]*(?:-[ \t]+)?({_KEY})", re.MULTILINE)


class Insertion(NamedTuple):
    """``text`` in the place of the characters from ``start`` to ``end``."""

    start: int
    end: int
    text: str


class LineFault(NamedTuple):
    """What is wrong with a line, the offsets between which it shows, the key concerned, and what would put it right.

    Causes: ``wide-colon``, ``no-blank`` after the colon, ``no-colon``, ``colon-in-value`` outside quotation marks,
    ``unclosed-quote``, ``tab``; nobody can tell how many blanks a tab stands for, so that one has no mend.
    """

    cause: str
    start: int
    end: int
    key: str
    mend: tuple[Insertion, ...] = ()


def line_faults(yaml: str, start: int, end: int) -> Iterator[LineFault]:
    """The mistyped lines of ``yaml`` between two offsets, of which the first begins an entry of the head."""
    at = start
    while at < end:
        stop = yaml.find("\n", at, end)
        stop = end if stop < 0 else stop
        fault = _fault_of(yaml, at, stop, begins=at == start)
        if fault is not None:
            yield fault
        at = stop + 1


def words_of(yaml: str) -> frozenset[str]:
    """What stands where keys stand."""
    return frozenset(_WORD.findall(yaml))


def _fault_of(yaml: str, start: int, stop: int, *, begins: bool) -> LineFault | None:
    tab = _TAB.match(yaml, start, stop)
    if tab is not None:
        word = _WORD.match(yaml, start, stop)
        return LineFault("tab", *tab.span(), word.group(1) if word else "")
    line = _LINE.fullmatch(yaml, start, stop)
    if line is None:
        bare = _BARE.fullmatch(yaml, start, stop) if begins else None
        if bare is None:
            return None
        end = bare.end("key")
        return LineFault("no-colon", start, len(yaml[:stop].rstrip()), bare["key"], (Insertion(end, end, ":"),))
    return _fault_of_colon(line) or _fault_of_value(line)


def _fault_of_colon(line: re.Match[str]) -> LineFault | None:
    gap, value = line["gap"], line["value"]
    blank = " " if gap == "" and value else ""
    mend = [Insertion(*line.span("gap"), " " * len(gap))] if "\u3000" in gap else []
    value_fault = _fault_of_value(line)
    if value_fault is not None:
        mend += value_fault.mend
    if line["colon"] == "：":
        mend.append(Insertion(*line.span("colon"), f":{blank}"))
        return LineFault("wide-colon", line.start("key"), line.end("colon"), line["key"], tuple(mend))
    # An address is no key: https://…
    if value and gap.strip(" \t") == gap and not (gap == "" and value.startswith("//")):
        mend.append(Insertion(line.end("colon"), line.end("colon"), blank))
        end = line.start("value") + len(value.rstrip())
        return LineFault("no-blank", line.start("key"), end, line["key"], tuple(mend))
    return value_fault


def _fault_of_value(line: re.Match[str]) -> LineFault | None:
    start = line.start("value")
    value = line["value"].rstrip()
    quote = value[:1]
    if quote in ("'", '"'):
        if quote in value[1:]:
            return None
        end = start + len(value)
        return LineFault("unclosed-quote", start, end, line["key"], (Insertion(end, end, quote),))
    text = _COMMENT.sub("", value).rstrip()
    if not text or quote in "[{|>&*!%@`#" or not (": " in text or text.endswith(":")):
        return None
    end = start + len(text)
    quotes = [start, *(start + at for at, sign in enumerate(text) if sign == "'"), end]
    return LineFault("colon-in-value", start, end, line["key"], tuple(Insertion(at, at, "'") for at in quotes))
