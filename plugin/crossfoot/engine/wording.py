"""The wording of every report held against last year's and against that of all other bodies (CF506)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from crossfoot.binding.likeness import Likeness, shared_letters
from crossfoot.binding.model import Bound, BoundWording, Filing, LikeSection
from crossfoot.binding.reason import Reason
from crossfoot.binding.register import Register
from crossfoot.document.clauses import Clauses
from crossfoot.engine.nearest import COMPARED, Entry, nearest
from crossfoot.engine.result import Result
from crossfoot.profile.model import Profile, WordingRequirement

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


def bind_wording(results: Sequence[Result], profiles: Mapping[str, Profile], register: Register) -> dict[str, Bound]:
    """For every report, by its path, its sections with what they are most like. Drafts count."""
    asked: dict[str, tuple[WordingRequirement, Result]] = {}
    named: dict[str, list[_Compared]] = {}
    for result in results:
        requirement = profiles[result.checklist.profile].wording if result.checklist.profile else None
        filing = result.filing
        if requirement is None or filing is None:
            continue
        asked[filing.path] = requirement, result
        for section in result.wording:
            if section.clauses is not None:
                enough = -(-section.clauses.letters * requirement.against_others // 100)
                one = _Compared(filing, register.id_of(filing.body), section.clauses, enough)
                named.setdefault(section.section, []).append(one)
    verdicts = {(one.filing.path, id): verdict for id, these in named.items() for one, verdict in _compare(these)}
    return {path: _bind(requirement, result, path, verdicts) for path, (requirement, result) in asked.items()}


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
            likenesses.append(Likeness("other-body", *other.named, one.clauses, other.clauses, near.shared))
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
