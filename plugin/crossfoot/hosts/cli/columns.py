"""Text in columns of a terminal, where a Han character is two wide."""

from collections.abc import Sequence

from crossfoot.reporters.display_width import width


def pad(text: str, columns: int) -> str:
    """``text`` with blanks behind it up to ``columns``."""
    return text + " " * (columns - width(text))


def in_columns(rows: Sequence[Sequence[str]], between: str = "  ") -> list[str]:
    """``rows`` as lines, every column as wide as its widest text; the last one is not padded."""
    if not rows:
        return []
    widths = [max(width(row[at]) for row in rows if at < len(row)) for at in range(max(map(len, rows)))]
    return [between.join(pad(text, widths[at]) for at, text in enumerate(row)).rstrip() for row in rows]
