"""What rules are handed of the text as such: numbers of persons, addresses, brackets, cut sentences."""

from typing import TYPE_CHECKING, NamedTuple

from crossfoot.numbers.printed_numbers import PersonalKind
from crossfoot.source.span import Span

if TYPE_CHECKING:
    from crossfoot.document.permitted_html import LeftOut


class LongNumber(NamedTuple):
    """A number such as persons have, without its dividers; ``span`` is where it is printed.

    The words beside it: ``contact`` is true on the office's own contact line, ``named`` where they say what number it
    is (编号), ``counted`` where they say what there are so many of (元), ``file_name`` where it is a file's whole name.
    """

    kind: PersonalKind
    digits: str
    span: Span
    contact: bool
    named: bool
    counted: bool
    file_name: bool


class BoundPrivacy(NamedTuple):
    """The long numbers of a report, front matter and tables included."""

    numbers: tuple[LongNumber, ...]


class BoundAddresses(NamedTuple):
    """The hosts that a report names, as written; one instance each."""

    domains: tuple[str, ...]
    hosts: tuple[tuple[str, Span], ...]


class BoundMarkup(NamedTuple):
    """What the page leaves out of a report, each with the places where it stands, the first of them first."""

    left_out: "tuple[tuple[LeftOut, tuple[Span, ...]], ...]"


class Mispaired(NamedTuple):
    """A mark at fault: ``unclosed``, ``unopened``, or of another ``width`` or ``kind`` than its ``partner``."""

    cause: str
    mark: str
    span: Span
    partner: tuple[str, Span] | None = None


class BoundBrackets(NamedTuple):
    """How many round brackets of each width the running text has, the first of the rarer, and the marks at fault."""

    wide: int
    narrow: int
    rarer: Span | None
    mispaired: tuple[Mispaired, ...]


class Cut(NamedTuple):
    """A blank line inside a sentence: the words on both sides, and the place of the last before it."""

    before: str
    after: str
    span: Span


class BoundSentences(NamedTuple):
    """The places where a blank line cut a sentence."""

    cuts: tuple[Cut, ...]
