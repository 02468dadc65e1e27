"""What each requirement of the narrative is judged by, as it is collected passage by passage."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from crossfoot.binding.model import Bound, Subject
from crossfoot.binding.prose_model import (
    BoundBreakdowns,
    BoundClaims,
    BoundComparisons,
    BoundGrowth,
    BoundRepetition,
    BoundShares,
    Claimed,
    Compared,
    Growth,
    Repeated,
    Share,
    TakenApart,
)
from crossfoot.binding.reason import Reason
from crossfoot.profile.narrative_model import Claim, NarrativeSpec, ProseFigure
from crossfoot.profile.requirement import Requirement


@dataclass(slots=True)
class _Found:
    """How many instances of one requirement can be judged, what there is to say of some, why others cannot be."""

    judged: int = 0
    items: list[object] = field(default_factory=list)
    reasons: list[Reason] = field(default_factory=list)


class Collected:
    """The instances of every requirement in one report."""

    __slots__ = ("_found",)

    def __init__(self) -> None:
        self._found: dict[Requirement, _Found] = {}

    def keep(self, requirement: Requirement, item: object) -> None:
        """Add an instance that can be judged."""
        found = self._of(requirement)
        found.judged += 1
        found.items.append(item)

    def agrees(self, requirement: Requirement) -> None:
        """Count an instance that was judged and of which there is nothing to say."""
        self._of(requirement).judged += 1

    def not_assessed(self, requirement: Requirement, why: Reason) -> None:
        """Add one that cannot."""
        self._of(requirement).reasons.append(why)

    def _of(self, requirement: Requirement) -> _Found:
        found = self._found.get(requirement)
        if found is None:
            found = self._found[requirement] = _Found()
        return found

    def __contains__(self, requirement: Requirement) -> bool:
        return requirement in self._found

    def bound(self, spec: NarrativeSpec) -> Iterator[Bound]:
        """The requirements of which an instance was found."""
        for requirement, found in self._found.items():
            subject = _subject(spec, requirement, tuple(found.items)) if found.judged else None
            reasons = tuple(dict.fromkeys(found.reasons))
            yield Bound(requirement, subject, found.judged, len(found.reasons), 0, reasons)


def _subject(spec: NarrativeSpec, requirement: Requirement, items: tuple[object, ...]) -> Subject:
    if requirement is spec.breakdowns:
        return BoundBreakdowns(requirement, tuple([item for item in items if isinstance(item, TakenApart)]))
    if requirement is spec.growth:
        return BoundGrowth(requirement, tuple([item for item in items if isinstance(item, Growth)]))
    if requirement is spec.repetition:
        return BoundRepetition(requirement, tuple([item for item in items if isinstance(item, Repeated)]))
    if isinstance(requirement, ProseFigure) and requirement.part is None:
        return BoundComparisons(requirement, tuple([item for item in items if isinstance(item, Compared)]))
    if isinstance(requirement, ProseFigure) or requirement is spec.percentages:
        return BoundShares(requirement, tuple([item for item in items if isinstance(item, Share)]))
    assert isinstance(requirement, Claim)
    return BoundClaims(requirement, tuple([item for item in items if isinstance(item, Claimed)]))
