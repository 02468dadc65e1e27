"""The hosts that a report names: in addresses, in link targets, alone in a sentence."""

from collections.abc import Iterable, Iterator, Set

from crossfoot.binding.model import Bound, BoundAddresses, inapplicable
from crossfoot.binding.reason import Reason
from crossfoot.document.model import Document, Opaque
from crossfoot.profile.prose_model import ProseRequirement
from crossfoot.source.occurrences import occurrences
from crossfoot.source.span import Span
from crossfoot.source.span_set import SpanSet
from crossfoot.terms.late import compile_late

_DOTS = (".", "．")
_STOPS = "。，、"
"""Stops of a sentence, which pass for a dot in a known domain, before it, and behind www: gov。cn, www，a.gov.cn."""
_ANY_STOP = frozenset(_STOPS)
_FIRST = "www"
_BEGUN = compile_late(r"(?:www\.|://)[A-Za-z0-9.-]+(?<!\.cn)(?<!\.com)(?<!\.net)(?<!\.org)\Z")
"""An address that is not whole yet."""
_LONGEST_NAME = 64
_MARKS = "-－_.．"
_LAST_LETTER = "\u052f"
"""Latin, Greek and Cyrillic letters, the ones that pass for each other, come before it; Chinese comes after."""


def bind_addresses(requirement: ProseRequirement, document: Document) -> Bound:
    """Bind every host of the body of ``document``; fenced code and comments are passed over."""
    hidden = SpanSet(block.span for block in document.blocks if isinstance(block, Opaque) and block.kind != "html")
    text, start = document.source.text, document.body.start
    hosts = tuple(_hosts(text, start, hidden, frozenset(_stops(text, start, requirement.domains))))
    if not hosts:
        return inapplicable(requirement, Reason("no-addresses"))
    return Bound(requirement, BoundAddresses(requirement.domains, hosts), len(hosts))


def _stops(text: str, start: int, domains: Iterable[str]) -> Iterator[int]:
    """Where a stop stands for the last dot of one of ``domains``, the one before it, the first of an address."""
    for at in occurrences(_FIRST, text, start):
        if text[at + 3 : at + 4] in _ANY_STOP and _is_letter(text[at + 4 : at + 5] or "，"):
            yield at + 3
    for domain in domains:
        for at in occurrences(domain, text, start + 1):
            if text[at - 1] in _ANY_STOP and _BEGUN.search(text, max(start, at - _LONGEST_NAME), at - 1):
                yield at - 1
    for name, _, top in (domain.rpartition(".") for domain in domains):
        for stop in _STOPS:
            for at in occurrences(f"{name}{stop}{top}", text, start):
                after = at + len(name) + 1 + len(top)
                if after == len(text) or not _is_letter(text[after]):
                    yield at + len(name)


def _hosts(text: str, start: int, hidden: SpanSet, stops: Set[int]) -> Iterator[tuple[str, Span]]:
    done = start
    for at in sorted(place for dot in _DOTS for place in occurrences(dot, text, start)):
        # Most dots end a list number or divide a decimal: the next character tells, and costs the least.
        if at < done or at + 1 >= len(text) or not _is_letter(text[at + 1]) or not _is_letter(text[at - 1]):
            continue
        first, after = at, at + 1
        while first > done and (_is_letter(text[first - 1]) or text[first - 1] in _MARKS or first - 1 in stops):
            first -= 1
        while after < len(text) and (_is_letter(text[after]) or text[after] in _MARKS or after in stops):
            after += 1
        done = after
        host = text[first:after].rstrip(_MARKS)
        first, host = first + len(host) - len(host.lstrip(_MARKS)), host.lstrip(_MARKS)
        if _is_path(text, first) or not any(letter.isalpha() for letter in host):
            continue
        if not hidden.cover(first):
            yield host, Span(first, first + len(host))


def _is_path(text: str, at: int) -> bool:
    """Whether what begins here is the end of a longer address (a path, a query), not a host."""
    before = text[at - 1] if at else ""
    return before in ("=", "?", "&", "#", "%") or (before == "/" and text[at - 2 : at] != "//")


def _is_letter(character: str) -> bool:
    return (character <= _LAST_LETTER and character.isalnum()) or "０" <= character <= "ｚ"
