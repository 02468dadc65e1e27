"""Inclusions: places where the build puts in text that the source does not have.

Only those that stand alone, in a line, a cell or a row, are named: there whole tables and figures may come from.
"""

import re
from bisect import bisect_right

from crossfoot.document.model import Block, Inclusion, Opaque
from crossfoot.source.span import Span
from crossfoot.terms.late import compile_late

_SNIPPET = compile_late(
    r"""^(?P<lead>[ \t>]*)(?P<all>-{1,}8<-{1,}(?:[ \t]+(?P<quote>["'])(?P<file>[^\n]*?)(?P=quote)
        |[ \t]*\n(?P<block>(?:[^\n]*\n)*?)[ \t>]*-{1,}8<-{1,}))[ \t]*$""",
    re.MULTILINE | re.VERBOSE,
)
_TEMPLATE = compile_late(
    r"""(?:^(?:[ \t>]|[*+-][ ]|\d+\.[ ])*+|[|>])[ \t]*+
        (?P<all>\{\{[^{}\n]*\}\}|\{%[^\n]*?%\}|\{![^{}\n]*!\})
        (?=[ \t]*(?:$|[|<]))""",
    re.MULTILINE | re.VERBOSE,
)
_QUOTED = compile_late(r"""["']([^"'\n]+)["']""")
_NAME = compile_late(r"[-+\s]*([^\s(|]+)")
_CLOSING_WORDS = frozenset(
    ("endif", "endfor", "else", "elif", "endblock", "endmacro", "endraw", "raw", "set", "endset")
)


def find_inclusions(text: str, start: int, blocks: list[Block]) -> list[Inclusion]:
    """The inclusions from ``start`` on, in order, those in code and comments left out. ``blocks`` stand in order."""
    found: list[Inclusion] = []
    if "8<-" in text:
        for match in _SNIPPET.finditer(text, start):
            span = Span(*match.span("all"))
            names = [match["file"]] if match["file"] is not None else (match["block"] or "").split("\n")
            found.extend(Inclusion(name.strip(), span) for name in names if name.strip())
    if "{" in text and ("{{" in text or "{%" in text or "{!" in text):
        for match in _TEMPLATE.finditer(text, start):
            name = _named(match["all"])
            if name:
                found.append(Inclusion(name, Span(*match.span("all"))))
    if not found:
        return found
    hidden = [block.span for block in blocks if isinstance(block, Opaque) and block.kind in ("code", "comment")]
    starts = [span.start for span in hidden]
    kept = []
    for inclusion in found:
        index = bisect_right(starts, inclusion.span.start) - 1
        if index < 0 or hidden[index].end <= inclusion.span.start:
            kept.append(inclusion)
    kept.sort(key=lambda inclusion: inclusion.span)
    return kept


def _named(statement: str) -> str:
    """What a statement names: the file in quotation marks, else the macro or the first word."""
    inner = statement[2:-2].strip()
    if statement.startswith("{!"):
        return inner
    name = _NAME.match(inner)
    if name is None or name[1] in _CLOSING_WORDS:
        return ""
    quoted = _QUOTED.search(inner)
    return quoted[1] if quoted is not None and "(" not in inner[: quoted.start()] else name[1]
