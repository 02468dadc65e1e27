"""Reference pages for a terminal: the same words without the marks of Markdown."""

import re
from collections.abc import Iterator
from html import unescape

from crossfoot.hosts.cli.columns import in_columns

_FENCE = re.compile(r"(`{3,})\w*")
_CODE_SPAN = re.compile(r"((?<!\\)`[^`]*`)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"<a id=\"[^\"]*\"></a>|\*\*")
_ESCAPED = re.compile(r"\\([\\`*\[|])")
_BARS = re.compile(r"(?<!\\)\|")


def to_terminal(markdown: str) -> str:
    """``markdown`` as text: fences indented, tables in columns, links by their words alone."""
    lines: list[str] = []
    rows: list[list[str]] = []
    fence = ""
    for line in markdown.rstrip("\n").split("\n"):
        opened = _FENCE.fullmatch(line)
        if fence:
            if line == fence:
                fence = ""
            else:
                lines.append(f"    {line}".rstrip())
        elif line.startswith("|"):
            rows.append([_inline(cell.strip()) for cell in _BARS.split(line)[1:-1]])
            continue
        elif opened:
            fence = opened[1]
        else:
            lines += [*_table(rows), _inline(re.sub(r"^#+ ", "", line))]
            rows = []
            continue
        lines += _table(rows)
        rows = []
    return "\n".join([*lines, *_table(rows)]) + "\n"


def _table(rows: list[list[str]]) -> list[str]:
    """The rows in columns, without the line below the heads."""
    return in_columns([["", *row] for row in rows if not all(set(cell) <= set("-: ") for cell in row)])


def _inline(text: str) -> str:
    return "".join(_parts(text))


def _parts(text: str) -> Iterator[str]:
    for at, part in enumerate(_CODE_SPAN.split(text)):
        yield part if at % 2 else _words(part)


def _words(text: str) -> str:
    return unescape(_ESCAPED.sub(r"\1", _MARKS.sub("", _LINK.sub(r"\1", text))))
