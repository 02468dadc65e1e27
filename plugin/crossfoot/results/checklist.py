"""The requirements of one report, each with its outcome."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from crossfoot.results.coverage import Coverage
from crossfoot.terms.outcome import OutcomeKind


@dataclass(slots=True)
class Counts:
    """How many instances of a requirement ended how."""

    passed: int = 0
    failed: int = 0
    waived: int = 0
    not_assessed: int = 0
    not_applicable: int = 0

    def add(self, other: "Counts", times: int = 1) -> None:
        """Add the counts of ``other`` to these, as often as ``times`` says."""
        self.passed += times * other.passed
        self.failed += times * other.failed
        self.waived += times * other.waived
        self.not_assessed += times * other.not_assessed
        self.not_applicable += times * other.not_applicable

    @property
    def evaluated(self) -> int:
        """Instances that were judged."""
        return self.passed + self.failed + self.waived

    @property
    def outcome(self) -> OutcomeKind:
        """The worst that occurs: failed, not assessed, waived, passed; not applicable where nothing else does."""
        if self.failed:
            return OutcomeKind.FAILED
        if self.not_assessed:
            return OutcomeKind.NOT_ASSESSED
        if self.waived:
            return OutcomeKind.WAIVED
        if self.passed:
            return OutcomeKind.PASSED
        return OutcomeKind.NOT_APPLICABLE


@dataclass(slots=True)
class ChecklistItem:
    """One requirement. ``why`` says why instances were not assessed or not applicable.

    Many reports may have the same item: it is replaced where it has to say something else, and never changed.
    """

    requirement: str
    title: str
    basis: str
    counts: Counts
    why: str | None = None


@dataclass(slots=True)
class WaiverNote:
    """A waiver as it stands in the report, for the page: what it covers, why, until when, how many findings."""

    target: str
    reason: str
    until: str | None
    covered: int


@dataclass(slots=True)
class Checklist:
    """All requirements of one report. ``profile`` is ``None`` where no pack could be chosen."""

    path: str
    profile: str | None
    items: list[ChecklistItem] = field(default_factory=list)
    waivers: list[WaiverNote] = field(default_factory=list)
    draft: bool = False
    coverage: Coverage | None = None
    """The figures of the prose, where the run was asked for them."""
    digest: int | None = None
    """A number by which the text that was judged is known again."""
    open: frozenset[str] = frozenset()
    """The requirements of which the run found what it could see: reports that were not judged may have more to say."""

    def __reduce__(self) -> "tuple[Callable[..., Checklist], tuple[object, ...]]":
        """Travel between processes as plain tuples: a run of thousands of reports sends millions of counts."""
        items = [
            (i.requirement, i.title, i.basis, c.passed, c.failed, c.waived, c.not_assessed, c.not_applicable, i.why)
            for i in self.items
            for c in (i.counts,)
        ]
        rest = (self.waivers, self.draft, self.coverage, self.digest, tuple(sorted(self.open)))
        return _arrived, (self.path, self.profile, items, *rest)


def _arrived(
    path: str,
    profile: str | None,
    items: list[tuple[str, str, str, int, int, int, int, int, str | None]],
    waivers: list[WaiverNote],
    draft: bool,
    coverage: Coverage | None,
    digest: int | None,
    open: tuple[str, ...],
) -> Checklist:
    """The checklist that was sent."""
    return Checklist(
        path,
        profile,
        [_item(*item) for item in items],
        waivers,
        draft,
        coverage,
        digest,
        frozenset(open),
    )


@lru_cache(maxsize=8192)
def _item(
    requirement: str,
    title: str,
    basis: str,
    passed: int,
    failed: int,
    waived: int,
    not_assessed: int,
    not_applicable: int,
    why: str | None,
) -> ChecklistItem:
    """What was sent of one requirement: items that say the same are one and the same."""
    counts = Counts(passed, failed, waived, not_assessed, not_applicable)
    return ChecklistItem(requirement, title, basis, counts, why)
