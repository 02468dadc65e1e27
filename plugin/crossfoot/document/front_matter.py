"""The YAML head of a report, with the place of every key and value.

Read as MkDocs reads it (a first line ``---``, a last one ``---`` or ``...``), but a head that
MkDocs would pass over in silence is an ``UnreadableFrontMatter`` here.
"""

import datetime
from dataclasses import dataclass

from crossfoot.source.span import Span

Scalar = str | int | float | bool | datetime.date | None


@dataclass(slots=True)
class Value:
    """One node of the head: a scalar with its printed form, a list of values, or a mapping of them.

    ``span`` covers the scalar as written (quotes included), or the whole list or mapping.
    """

    span: Span
    content: "Scalar | list[Value] | dict[str, Entry]"
    printed: str = ""


@dataclass(slots=True)
class Entry:
    """A key of a mapping, and its value."""

    key: Span
    value: Value


@dataclass(slots=True)
class HeadFault:
    """Why the head cannot be read. ``cause`` is a stable word, ``detail`` the parser's.

    Causes: ``missing``, ``unclosed``, ``not-yaml``, ``not-a-mapping``, ``repeated-key``, ``too-deep``, ``alias``.
    """

    cause: str
    span: Span
    detail: str = ""


@dataclass(slots=True)
class FrontMatter:
    """The head's entries in order. ``span`` covers the lines between the marks; empty where there is no head.

    With a ``fault`` the entries that could be read are kept, none if none could.
    """

    span: Span
    entries: dict[str, Entry]
    fault: HeadFault | None = None

    def __contains__(self, key: str) -> bool:
        return key in self.entries

    def scalar(self, key: str) -> Scalar:
        """The value of ``key`` where it is a scalar, else ``None``."""
        entry = self.entries.get(key)
        if entry is None or isinstance(entry.value.content, (list, dict)):
            return None
        return entry.value.content

    def span_of(self, key: str) -> Span:
        """The place of the value of ``key``, or of the head where the key is not there."""
        entry = self.entries.get(key)
        return self.span if entry is None else entry.value.span
