"""The wording of every report held against last year's and against that of all other bodies (CF506)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from crossfoot.binding.likeness import Likeness, shared_letters
from crossfoot.binding.model import Bound, BoundWording, Filing, LikeSection
from crossfoot.binding.reason import Reason
from crossfoot.binding.register import Register
from crossfoot.binding.wording import SectionWording
from crossfoot.document.clauses import Clauses
from crossfoot.engine.nearest import COMPARED, Entry, nearest
from crossfoot.engine.result import Result
from crossfoot.profile.model import Profile
from crossfoot.profile.prose_model import WordingRequirement

_Verdict = Reason | tuple[Likeness, ...]
"""Why a section is not compared, or what it is most like."""


class _Compared(NamedTuple):
    """A section that can be compared, and where it stands."""

    filing: Filing
    body: str
    clauses: Clauses
    enough: int

    @property
    def named(self) -> tuple[str, str, int]:
        """The path, the body and the year of its report."""
        return self.filing.path, self.filing.body, self.filing.year


class WordingComparer:
    """Compares the wording of reports; of the same reports once more, it knows already what they are most like."""

    def __init__(self, profiles: Mapping[str, Profile], register: Register) -> None:
        self._profiles = profiles
        self._register = register
        self._compared: tuple[tuple[SectionWording, ...], ...] = ()
        self._verdicts: dict[tuple[str, str], _Verdict] = {}

    def bind(self, results: Sequence[Result]) -> dict[str, Bound]:
        """For every report, by its path, its sections with what they are most like. Drafts count."""
        asked: dict[str, tuple[WordingRequirement, Result]] = {}
        for result in results:
            requirement = self._profiles[result.checklist.profile].wording if result.checklist.profile else None
            if requirement is not None and result.filing is not None:
                asked[result.filing.path] = requirement, result
        worded = tuple(result.wording for _, result in asked.values())
        if len(worded) != len(self._compared) or any(
            one is not other for one, other in zip(worded, self._compared, strict=True)
        ):
            self._compared, self._verdicts = worded, self._compare(asked.values())
        verdicts = self._verdicts
        return {path: _bind(requirement, result, path, verdicts) for path, (requirement, result) in asked.items()}

    def _compare(self, asked: Iterable[tuple[WordingRequirement, Result]]) -> dict[tuple[str, str], _Verdict]:
        named: dict[str, list[_Compared]] = {}
        for requirement, result in asked:
            filing = result.filing
            assert filing is not None
            for section in result.wording:
                if section.clauses is not None:
                    enough = -(-section.clauses.letters * requirement.against_others // 100)
                    one = _Compared(filing, self._register.id_of(filing.body), section.clauses, enough)
                    named.setdefault(section.section, []).append(one)
        return {(one.filing.path, id): verdict for id, these in named.items() for one, verdict in _compare(these)}


def _compare(sections: list[_Compared]) -> Iterator[tuple[_Compared, _Verdict]]:
    """What each of ``sections``, all the same one of the form, is most like."""
    sections = sorted(sections, key=lambda one: (one.filing.year, one.filing.path))
    years: dict[tuple[str, int], list[_Compared]] = {}
    for one in sections:
        years.setdefault((one.body, one.filing.year), []).append(one)
    first: dict[str, int] = {}
    for one in sections:
        first.setdefault(one.body, one.filing.year)
    # From its second body's first year on, a report of any body has another to be compared with.
    begins = sorted(first.values())[1] if len(first) > 1 else None
    entries = [Entry(s.filing.year, s.filing.path, s.body, s.clauses, s.enough) for s in sections]
    for one, near in zip(sections, nearest(entries), strict=True):
        likenesses: list[Likeness] = []
        # Of several reports of last year, each a finding of CF505, a few are enough.
        last = years.get((one.body, one.filing.year - 1), [])[:COMPARED]
        if last:
            shares = [shared_letters(one.clauses, frozenset(other.clauses.numbers)) for other in last]
            most = max(shares)
            other = last[shares.index(most)]
            likenesses.append(Likeness("last-year", *other.named, one.clauses, other.clauses, most))
        if near is not None:
            other = sections[near.entry]
            found = Likeness("other-body", *other.named, one.clauses, other.clauses, near.shared, near.before)
            likenesses.append(found)
        alone = begins is None or one.filing.year < begins
        yield one, Reason("no-other-report") if alone and not last else tuple(likenesses)


def _bind(
    requirement: WordingRequirement, result: Result, path: str, verdicts: Mapping[tuple[str, str], _Verdict]
) -> Bound:
    like: list[LikeSection] = []
    reasons: list[Reason] = []
    inapplicable = 0
    for section in result.wording:
        verdict = verdicts.get((path, section.section)) or section.reason or ()
        if isinstance(verdict, Reason):
            reasons.append(verdict)
            inapplicable += not section.applies
        else:
            like.append(LikeSection(section.section, section.heading, verdict))
    unread = len(reasons) - inapplicable
    subject = BoundWording(requirement, tuple(like)) if like else None
    return Bound(requirement, subject, len(like), unread, inapplicable, tuple(dict.fromkeys(reasons)), BoundWording)
