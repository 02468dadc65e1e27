"""What of a report's source may not stand on its page: tags, link targets, lists of attributes, each with its place."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.document.cut_off_tags import StartTags
from crossfoot.document.hidden import hidden_places
from crossfoot.document.html_elements import RAW_TEXT
from crossfoot.document.html_tokens import raw_text_end, read_attributes
from crossfoot.document.links import read_links
from crossfoot.document.model import Document
from crossfoot.document.permitted_html import LeftOut, attribute_cause, is_link, judge_tag, source_cause
from crossfoot.source.span import Span
from crossfoot.source.span_set import SpanSet
from crossfoot.terms.late import compile_late

_TAG = re.compile(
    r"""<(?=[a-zA-Z])
        (?!(?:t[dhr]|table|thead|tbody|br|p|b)(?:[ ](?:col|row)span="?[0-9]+"?)*>
          |[a-zA-Z][^\s<>@]*@[^\s<>]*>
          |(?:https?|ftp)://)""",
    re.IGNORECASE | re.VERBOSE,
)
"""A tag, but for the plain ones of tables, of which there are hundreds, and for addresses between ``<`` and ``>``."""

_LIST = compile_late(r"\{:?+[ ]*+(?=[^{}\n]*[=#.])([^{}\n]+)\}")
"""Attributes as attr_list reads them: ``#name``, ``.class``, ``key=value``."""

_SHORT = {"#": "id", ".": "class"}

_PICTURE = compile_late(r"!\[([^\[\]\n]*)\](?!\()(?:[ ]?\[([^\[\]\n]*)\])?")
"""A picture whose address a definition gives, under the second label or, where that is empty, the first."""


class Misplaced(NamedTuple):
    """What is left out of the page, and where it stands."""

    left_out: LeftOut
    span: Span


def misplaced_markup(document: Document) -> tuple[Misplaced, ...]:
    """All that the page leaves out, in the order of the source; code and comments are shown as they are."""
    text = document.source.text
    start = document.body.start
    found: list[Misplaced] = []
    tagged, listed = text.find("<", start) >= 0, text.find("{", start) >= 0
    if tagged or listed:
        hidden = hidden_places(document)
        found += _tags(text, start, hidden) if tagged else ()
        found += _lists(text, start, hidden) if listed else ()
    found += _targets(document)
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (one.span, one.left_out)))


def _tags(text: str, start: int, hidden: SpanSet) -> Iterator[Misplaced]:
    done = start
    tags = StartTags(text)
    # Behind the last bracket no tag is closed: each would be read up to the end of the text.
    for match in _TAG.finditer(text, start, text.rfind(">") + 1 or start):
        at = match.start()
        if at < done or hidden.cover(at):
            continue
        token = tags.read(at)
        if token is None:
            continue
        done = token.end
        for left_out in judge_tag(token.name, token.attributes)[1]:
            yield Misplaced(left_out, Span(token.start, token.end))
        if token.name in RAW_TEXT:
            done = raw_text_end(text, token.end, len(text), token.name)


def _targets(document: Document) -> Iterator[Misplaced]:
    text = document.source.text
    if "](" not in text and "]:" not in text:
        return
    pictured = _pictured(document)
    for link in read_links(document):
        if link.raw:
            continue  # it stands in a tag
        if not is_link(link.target):
            yield Misplaced(LeftOut("address", link.target.strip()), link.span)
        elif _is_picture(text, link.span.start, pictured):
            cause = source_cause(link.target)
            if cause is not None:
                yield Misplaced(LeftOut(cause, link.target.strip()), link.span)


def _pictured(document: Document) -> frozenset[str]:
    """The labels of definitions that give pictures their addresses."""
    text, start = document.source.text, document.body.start
    if "]:" not in text or "![" not in text:
        return frozenset()
    hidden = hidden_places(document)
    shown = (match for match in _PICTURE.finditer(text, start) if not hidden.cover(match.start()))
    return frozenset(_label(match[2] or match[1]) for match in shown)


def _label(written: str) -> str:
    return " ".join(written.lower().split())


def _is_picture(text: str, target: int, pictured: frozenset[str]) -> bool:
    """Whether the target that starts at ``target`` is that of ``![…](…)``, or of a label that is ``pictured``."""
    opening = text.rfind("[", 0, target)
    if opening < 0:
        return False
    if text.find("](", opening, target) >= 0:
        return opening > 0 and text[opening - 1] == "!"
    close = text.find("]:", opening, target)
    return close >= 0 and _label(text[opening + 1 : close]) in pictured


def _attributes(listed: str) -> Iterator[tuple[str, str]]:
    for name, value in read_attributes(listed).items():
        short = _SHORT.get(name[:1])
        yield (short, name[1:]) if short is not None and not value else (name, value)


def _lists(text: str, start: int, hidden: SpanSet) -> Iterator[Misplaced]:
    for match in _LIST.finditer(text, start):
        if hidden.cover(match.start()) or match[0].startswith(("{{", "{%")):
            continue
        for name, value in _attributes(match[1]):
            # Whose attributes they are is not known here: `href` is that of a link, `src` of a picture.
            element = "img" if name == "src" else "a"
            cause = attribute_cause(element, name, value) if value else None
            if cause is not None:
                what = value.strip() if cause in ("address", "elsewhere") else name
                yield Misplaced(LeftOut(cause, what), Span(*match.span()))
