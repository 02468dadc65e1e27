"""The YAML head of a report, with the place of every key and value.

Read as MkDocs reads it (a first line ``---``, a last one ``---`` or ``...``), but a head that
MkDocs would pass over in silence is a ``HeadFault`` here.
"""

import re
from dataclasses import dataclass

from crossfoot.document.head_recovery import recover
from crossfoot.document.yaml_scalars import Scalar
from crossfoot.document.yaml_values import HOPELESS, Entry, HeadFault, Places, Value, read_mapping
from crossfoot.source.source_file import SourceFile
from crossfoot.source.span import Span
from crossfoot.terms.late import compile_late

__all__ = ["HOPELESS", "Entry", "FrontMatter", "HeadFault", "Scalar", "Value", "read_front_matter"]

MAXIMUM_LENGTH = 64 * 1024
"""Code points between the marks."""


@dataclass(slots=True)
class FrontMatter:
    """The head's entries in order. ``span`` covers the lines between the marks; empty where there is no head.

    With a ``fault`` the entries that could be read are kept, none if none could; ``unread`` are the keys that may stand
    in what could not, and must not be called missing. ``repeated`` is the first key given a second time.
    """

    span: Span
    entries: dict[str, Entry]
    fault: HeadFault | None = None
    unread: frozenset[str] = frozenset()
    repeated: HeadFault | None = None

    @property
    def faults(self) -> tuple[HeadFault, ...]:
        """All that is to be told: the ``fault``, and the repeated key where that is another."""
        others = (self.repeated,) if self.repeated != self.fault else ()
        return tuple(fault for fault in (self.fault, *others) if fault is not None)

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


# The pattern of mkdocs/utils/meta.py: the last mark needs a line end of its own.
_HEAD = re.compile(r"-{3}[ \t]*\n(.*?\n)(?:\.{3}|-{3})[ \t]*\n", re.DOTALL)
_FIRST_MARK = compile_late(r"-{3}[ \t]*(?:\n|\Z)")
_LATE_MARK = compile_late(r"\s+(-{3})[ \t]*\n")
_META_LINE = compile_late(r"[ ]{0,3}[A-Za-z0-9_-]+:")
_META_MORE = compile_late(r"(?:[ ]{4}|\t)")


def read_front_matter(source: SourceFile) -> tuple[FrontMatter, int]:
    """Read the head, and say at which offset the body starts.

    That is where MkDocs has it start, line ends after the head left out; a head that MkDocs cannot read it
    shows as text, but here the body starts after it all the same, so that its one fault is one finding.
    """
    text = source.text
    match = _HEAD.match(text)
    if match is None:
        return _no_head(text)
    start, end = match.span(1)
    span = Span(start, end)
    body = _skip_line_ends(text, match.end())
    if end - start > MAXIMUM_LENGTH:
        return FrontMatter(span, {}, HeadFault("too-large", Span(0, 3), str(end - start))), body
    return _read_entries(match.group(1), span), body


def _read_entries(yaml: str, span: Span) -> FrontMatter:
    read = read_mapping(yaml, Places(span.start))
    if read.fault is None or read.whole or read.fault.cause in HOPELESS - {"not-a-mapping"}:
        return FrontMatter(span, read.entries, read.fault, repeated=read.repeated)
    recovered = recover(yaml, span.start, read.fault)
    if all(entry.value.content is None for entry in recovered.entries.values()) and read.fault.cause in HOPELESS:
        # A word is no key whose colon was left out.
        return FrontMatter(span, read.entries, read.fault)
    return FrontMatter(span, recovered.entries, recovered.fault, recovered.unread, recovered.repeated)


def _no_head(text: str) -> tuple[FrontMatter, int]:
    if _FIRST_MARK.match(text):
        return FrontMatter(Span(0, 0), {}, HeadFault("unclosed", Span(0, 3))), 0
    late = _LATE_MARK.match(text)
    place = Span(*late.span(1)) if late else Span(0, 0)
    return FrontMatter(Span(0, 0), {}, HeadFault("missing", place)), _after_meta_lines(text)


def _after_meta_lines(text: str) -> int:
    """Where the body starts without a head: MkDocs takes leading ``key: value`` lines for MultiMarkdown metadata."""
    at = 0
    key = False
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end]
        if not line.strip():
            at = end + 1
            break
        if _META_LINE.match(line):
            key = True
        elif not (key and _META_MORE.match(line)):
            break
        at = end + 1
    return _skip_line_ends(text, min(at, len(text)))


def _skip_line_ends(text: str, at: int) -> int:
    while text.startswith("\n", at):
        at += 1
    return at
