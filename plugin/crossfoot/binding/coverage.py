"""What became of every figure of the prose: verified, contradicted, exempt, or not verified, and why."""

from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

from crossfoot.binding.reason import Reason
from crossfoot.binding.sentences import why_unread
from crossfoot.document.narrative import Prose
from crossfoot.numbers.mention import Mention
from crossfoot.source.span import Span

Told = Callable[[Mention], bool]
Status = Literal["verified", "contradicted", "exempt", "unverified"]


class Covered(NamedTuple):
    """One figure. ``requirement`` is what it was compared by; ``why`` is there where it was not."""

    span: Span
    printed: str
    status: Status
    requirement: str = ""
    why: Reason | None = None


class Ledger:
    """The statuses of one passage's figures while they are compared; a contradiction outweighs an agreement."""

    __slots__ = ("_elsewhere", "_entries", "_of_another_time", "prose")

    def __init__(self, prose: Prose, of_another_time: Told, elsewhere: Told) -> None:
        """``elsewhere`` tells of a figure whether it is told of another body, or of a part of the matter."""
        self.prose = prose
        self._of_another_time = of_another_time
        self._elsewhere = elsewhere
        self._entries: dict[int, tuple[Status, str, Reason | None]] = {}

    def compared(self, start: int, agrees: bool, requirement: str) -> None:
        """The figure at ``start`` of the passage was held against something."""
        if not agrees:
            self._entries[start] = ("contradicted", requirement, None)
        elif self._entries.get(start, ("",))[0] not in ("contradicted", "verified"):
            self._entries[start] = ("verified", requirement, None)

    def not_compared(self, start: int, status: Status, why: Reason) -> None:
        """The figure at ``start`` was not, for a reason."""
        self._entries.setdefault(start, (status, "", why))

    def is_verified(self, start: int) -> bool:
        """Whether the figure at ``start`` agreed with all that it was held against."""
        return self._entries.get(start, ("",))[0] == "verified"

    def is_settled(self, start: int) -> bool:
        """Whether something is known of the figure at ``start``."""
        return start in self._entries

    def close(self) -> Iterable[Covered]:
        """Every figure of the passage, in order; manners of speaking (一个) are none.

        Behind those that were read come those of what was not.
        """
        for mention in self.prose.mentions:
            known = self._entries.get(mention.start)
            if known is not None:
                status, requirement, why = known
                yield Covered(self.prose.span_of(mention), self.prose.printed(mention), status, requirement, why)
            elif self._of_another_time(mention):
                why = Reason("another-year")
                yield Covered(self.prose.span_of(mention), self.prose.printed(mention), "exempt", "", why)
            elif not mention.loose:
                status, why = _by_itself(mention)
                if mention.is_quantity and self._elsewhere(mention):
                    why = Reason("elsewhere")
                yield Covered(self.prose.span_of(mention), self.prose.printed(mention), status, "", why)
        for mention, printed in self.prose.unread():
            if mention.loose:
                continue
            status, why = _by_itself(mention)
            if mention.is_quantity:
                why = why_unread(self.prose.passage, len(self.prose.text))
            yield Covered(self.prose.span_of(mention), printed, status, "", why)


def _by_itself(mention: Mention) -> tuple[Status, Reason]:
    if not mention.is_quantity:
        return "exempt", Reason(f"is-{mention.kind.value}")
    if mention.bounds is not None:
        return "unverified", Reason("approximate")
    return "unverified", Reason("nothing-to-compare")
