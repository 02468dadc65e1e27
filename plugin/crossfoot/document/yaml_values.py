"""A YAML mapping as values, each with its place, read in one pass over the parser's events.

Nothing recurses, and reading stops at the first alias or at too deep a nesting: a head of a few bytes
must not be able to cost seconds.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from yaml import CSafeLoader
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from crossfoot.document.yaml_scalars import YAML_ERRORS, Scalar, is_collection_tag, read_scalar, where
from crossfoot.document.yaml_words import cause_of
from crossfoot.source.span import Span
from crossfoot.terms.listing import Listing

MAXIMUM_DEPTH = 12
"""Lists and mappings inside each other; a waiver needs three."""

MOST_QUOTED = 40
"""Characters of a value that a fault repeats."""


@dataclass(slots=True)
class Value:
    """One node of the head: a scalar with its printed form, a list of values, or a mapping of them.

    ``span`` covers the scalar as written (quotes included), or the whole list or mapping; a value left
    out is empty, right after its colon. ``printed`` is the scalar's text, quotes and escapes resolved.
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
    """Why the head cannot be read. ``cause`` is a stable word, ``detail`` the parser's, or the keys concerned.

    Causes: ``missing``, ``unclosed``, ``not-a-mapping``, ``repeated-key``, ``too-deep``, ``too-large``, ``alias`` (an
    anchor, an alias or a merge key: a report's head is short enough to say things twice); those of a mistyped line
    (``LineFault``); those of the parser's words (``yaml_words``), ``not-yaml`` where they are rare ones.
    """

    cause: str
    span: Span
    detail: str | Listing = ""


HOPELESS = frozenset({"alias", "too-deep", "too-large", "unclosed", "not-a-mapping", "missing"})
"""The causes that leave no entry to go by."""


class Places(NamedTuple):
    """Where the characters of a text stand in its file: ``offset`` on, ``shifts`` being other distances, each from an
    index on, where the text is not quite the file's.
    """

    offset: int
    shifts: tuple[tuple[int, int], ...] = ()

    def of(self, index: int) -> int:
        """The offset of the character at ``index``."""
        at = bisect_right(self.shifts, (index, 1 << 40))
        return index + (self.shifts[at - 1][1] if at else self.offset)


class ReadMapping(NamedTuple):
    """The entries that could be read, the first fault, and whether reading came to the end.

    ``repeated`` is the first key given a second time: nobody can tell which is meant, whatever else is wrong.
    """

    entries: dict[str, Entry]
    fault: HeadFault | None
    whole: bool
    repeated: HeadFault | None


def read_mapping(yaml: str, places: Places) -> ReadMapping:
    """Read ``yaml``, whose characters stand at ``places``."""
    reader = _Reader(yaml, places)
    whole = reader.read()
    return ReadMapping(reader.entries, reader.fault, whole, reader.repeated)


def _index(mark: Any) -> int:
    """The code point at which ``mark`` stands; the parser gives every event its marks."""
    return int(mark.index)


class _RefusedError(Exception):
    """Reading cannot go on; the fault is recorded."""


@dataclass(slots=True)
class _Open:
    """A list or mapping being read; ``key`` is the key whose value comes next."""

    content: "list[Value] | dict[str, Entry]"
    start: int
    key: tuple[str, Span] | None = None


@dataclass(slots=True)
class _Reader:
    yaml: str
    places: Places
    entries: dict[str, Entry] = field(default_factory=dict)
    fault: HeadFault | None = None
    repeated: HeadFault | None = None
    open: list[_Open] = field(default_factory=list)
    documents: int = 0
    end: int = 0

    def read(self) -> bool:
        try:
            loader = CSafeLoader(self.yaml)
            try:
                while loader.check_event():
                    event: Any = loader.get_event()  # never None while there is one
                    self.take(event)
            finally:
                loader.dispose()
        except YAML_ERRORS as error:
            start, words = where(error, self.yaml)
            self.record(cause_of(words), start, self.line_end(start), words)
            return False
        except _RefusedError:
            return False
        if self.documents == 0 and self.fault is None:
            self.record("not-a-mapping", 0, 0)
        return True

    def span(self, start: int, end: int) -> Span:
        return Span(self.places.of(start), self.places.of(end))

    def take(self, event: Event) -> None:
        if isinstance(event, ScalarEvent):
            self.scalar(event)
        elif isinstance(event, (MappingStartEvent, SequenceStartEvent)):
            self.start(event, {} if isinstance(event, MappingStartEvent) else [])
        elif isinstance(event, (MappingEndEvent, SequenceEndEvent)):
            self.finish(event)
        elif isinstance(event, AliasEvent):
            self.refuse("alias", event, f"*{event.anchor}")
        elif isinstance(event, DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self.refuse("not-yaml", event, "expected a single document in the stream")

    def scalar(self, event: ScalarEvent) -> None:
        start, end = _index(event.start_mark), _index(event.end_mark)
        if event.anchor is not None:
            self.refuse("alias", event, f"&{event.anchor}")
        if event.style in ("|", ">"):
            end = start + len(self.yaml[start:end].rstrip())
        self.end = end
        span = self.span(start, end)
        text: str = event.value
        if not self.open:
            self.refuse("not-a-mapping", event)
        top = self.open[-1]
        if isinstance(top.content, dict) and top.key is None:
            if text == "<<" and event.implicit[0]:
                self.refuse("alias", event, "<<")
            if text in top.content:
                self.record("repeated-key", start, end, text)
            top.key = (text, span)
            return
        value: Scalar = text
        try:
            value = read_scalar(text, event.tag, event.implicit[0])
        except ValueError:
            cause = "bad-value" if event.tag is None else "reserved-sign"
            self.record(cause, start, end, text[:MOST_QUOTED])
        self.put(Value(span, value, text))

    def start(self, event: MappingStartEvent | SequenceStartEvent, content: "list[Value] | dict[str, Entry]") -> None:
        if event.anchor is not None:
            self.refuse("alias", event, f"&{event.anchor}")
        if not is_collection_tag(event.tag):
            self.refuse("reserved-sign", event, event.tag or "")
        if not self.open:
            if not isinstance(content, dict):
                self.refuse("not-a-mapping", event)
            else:
                self.entries = content
        elif isinstance(self.open[-1].content, dict) and self.open[-1].key is None:
            self.refuse("not-yaml", event, "found unhashable key")
        if len(self.open) == MAXIMUM_DEPTH:
            self.refuse("too-deep", event, str(MAXIMUM_DEPTH))
        self.open.append(_Open(content, _index(event.start_mark)))

    def finish(self, event: Event) -> None:
        done = self.open.pop()
        # A block ends where the next token begins, comments and blank lines later; a bracket has a width of its own.
        if _index(event.end_mark) > _index(event.start_mark):
            self.end = _index(event.end_mark)
        if self.open:
            self.put(Value(self.span(done.start, max(self.end, done.start)), done.content))

    def put(self, value: Value) -> None:
        top = self.open[-1]
        if isinstance(top.content, list):
            top.content.append(value)
        elif top.key is not None:
            key, span = top.key
            top.key = None
            # The first of two equal keys stands: the fault names the second.
            top.content.setdefault(key, Entry(span, value))

    def line_end(self, start: int) -> int:
        end = self.yaml.find("\n", start)
        return start + len(self.yaml[start : len(self.yaml) if end < 0 else end].rstrip())

    def record(self, cause: str, start: int, end: int, detail: str = "") -> None:
        fault = HeadFault(cause, self.span(start, end), detail)
        if self.fault is None:
            self.fault = fault
        if self.repeated is None and cause == "repeated-key":
            self.repeated = fault

    def refuse(self, cause: str, event: Event, detail: str = "") -> None:
        start = _index(event.start_mark)
        end = min(max(_index(event.end_mark), start + 1), max(self.line_end(start), start))
        self.record(cause, start, end, detail)
        raise _RefusedError
