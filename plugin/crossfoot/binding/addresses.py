"""The hosts that a report names: in addresses, in link targets, alone in a sentence."""

from collections.abc import Iterator

from crossfoot.binding.model import Bound, BoundAddresses, inapplicable
from crossfoot.binding.reason import Reason
from crossfoot.document.model import Document, Opaque
from crossfoot.profile.model import ProseRequirement
from crossfoot.source.span import Span

_DOTS = (".", "．")
_MARKS = "-－_.．"
_LAST_LETTER = "\u052f"
"""Latin, Greek and Cyrillic letters, the ones that pass for each other, come before it; Chinese comes after."""


def bind_addresses(requirement: ProseRequirement, document: Document) -> Bound:
    """Bind every host of the body of ``document``; fenced code and comments are passed over."""
    hidden = [block.span for block in document.blocks if isinstance(block, Opaque) and block.kind != "html"]
    hosts = tuple(_hosts(document.source.text, document.body.start, hidden))
    if not hosts:
        return inapplicable(requirement, Reason("no-addresses"))
    return Bound(requirement, BoundAddresses(requirement.domains, hosts), len(hosts))


def _hosts(text: str, start: int, hidden: list[Span]) -> Iterator[tuple[str, Span]]:
    done = start
    for at in sorted(place for dot in _DOTS for place in _places(text, dot, start)):
        # Most dots end a list number or divide a decimal: the next character tells, and costs the least.
        if at < done or at + 1 >= len(text) or not _is_letter(text[at + 1]) or not _is_letter(text[at - 1]):
            continue
        first, after = at, at + 1
        while first > done and (_is_letter(text[first - 1]) or text[first - 1] in _MARKS):
            first -= 1
        while after < len(text) and (_is_letter(text[after]) or text[after] in _MARKS):
            after += 1
        done = after
        host = text[first:after].rstrip(_MARKS)
        first, host = first + len(host) - len(host.lstrip(_MARKS)), host.lstrip(_MARKS)
        if _is_path(text, first) or not any(letter.isalpha() for letter in host):
            continue
        if not any(span.start <= first < span.end for span in hidden):
            yield host, Span(first, first + len(host))


def _places(text: str, mark: str, start: int) -> Iterator[int]:
    at = text.find(mark, start)
    while at >= 0:
        yield at
        at = text.find(mark, at + 1)


def _is_path(text: str, at: int) -> bool:
    """Whether what begins here is the end of a longer address (a path, a query), not a host."""
    before = text[at - 1] if at else ""
    return before in ("=", "?", "&", "#", "%") or (before == "/" and text[at - 2 : at] != "//")


def _is_letter(character: str) -> bool:
    return (character <= _LAST_LETTER and character.isalnum()) or "０" <= character <= "ｚ"
