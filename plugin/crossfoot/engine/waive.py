"""Violations matched with the waivers of their report."""

import datetime
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from typing import NamedTuple

from crossfoot.document.waivers import Waiver
from crossfoot.profile.labels import core_key
from crossfoot.profile.model import Profile
from crossfoot.profile.series_model import COMPLETE
from crossfoot.profile.table_model import ColumnSpec, RowSpec
from crossfoot.rules.document import unused_waiver, waiver_without_reason
from crossfoot.rules.document.unused_waiver import UnusedWaiver
from crossfoot.rules.document.waiver_without_reason import WaiverWithoutReason
from crossfoot.rules.registry import BY_CODE
from crossfoot.rules.rule import Rule
from crossfoot.source.span import Span
from crossfoot.violations.violation import CellPlace, Violation


@dataclass(slots=True)
class ActiveWaiver:
    """A waiver that can cover findings, and how many it has covered."""

    waiver: Waiver
    covered: int = 0

    def covers(self, rule: Rule, requirement: str, place: CellPlace | None) -> bool:
        """Whether it accepts a finding of ``rule`` against ``requirement`` at ``place``."""
        waiver = self.waiver
        if not rule.waivable or ((waiver.requirement or "") != requirement and waiver.code != rule.code):
            return False
        if waiver.row is not None and not (place and _names(waiver.row, place.row_id, place.row)):
            return False
        return waiver.column is None or bool(place and _names(waiver.column, place.column_id, place.column_path))


class OpenWaiver(NamedTuple):
    """A waiver as it stands when its report alone is judged.

    ``deferred`` where what it is for is judged later, ``undecided`` where part of that could not be judged.
    """

    waiver: Waiver
    covered: int
    deferred: bool
    undecided: bool


class WaiverFinding(NamedTuple):
    """A fault of a waiver itself."""

    rule: Rule
    violation: Violation


def target_of(waiver: Waiver) -> str:
    """What the waiver is for, as the author wrote it."""
    parts = [waiver.requirement or waiver.code or "waivers"]
    parts += [part for part in (waiver.row, waiver.column) if part]
    return " / ".join(parts)


class Waivers:
    """The waivers of one report: those in force, and the faults of the others."""

    def __init__(
        self, waivers: tuple[Waiver, ...], profile: Profile | None, known: Set[str], today: datetime.date
    ) -> None:
        self.active: list[ActiveWaiver] = []
        self.findings: list[WaiverFinding] = []
        for waiver in waivers:
            finding = _fault(waiver, profile, known, today)
            if finding is None:
                self.active.append(ActiveWaiver(waiver))
            else:
                self.findings.append(finding)

    @classmethod
    def resumed(cls, left_open: Iterable["OpenWaiver"]) -> "Waivers":
        """The waivers of a report that was judged before, in their old state."""
        waivers = cls((), None, set(), datetime.date.min)
        waivers.active = [ActiveWaiver(entry.waiver, entry.covered) for entry in left_open]
        return waivers

    def left_open(self, undecided: set[str], deferred: Set[str]) -> tuple["OpenWaiver", ...]:
        """The waivers in force, for the findings that only come when all reports are judged.

        ``undecided`` are requirements and codes that the report alone could not decide, ``deferred`` those that are
        judged later.
        """
        return tuple(
            OpenWaiver(
                entry.waiver, entry.covered, _speaks_of(entry.waiver, deferred), _speaks_of(entry.waiver, undecided)
            )
            for entry in self.active
        )

    def find(self, rule: Rule, requirement: str, place: CellPlace | None) -> ActiveWaiver | None:
        """The first waiver that covers the finding."""
        return next((w for w in self.active if w.covers(rule, requirement, place)), None)

    def unused(self, undecided: set[str]) -> Iterator[WaiverFinding]:
        """Each waiver that covered nothing; not one of a requirement or code among ``undecided``, which was not
        judged.
        """
        for entry in self.active:
            if not entry.covered and not _speaks_of(entry.waiver, undecided):
                yield unused_waiver_of(entry.waiver)


def _speaks_of(waiver: Waiver, targets: Set[str]) -> bool:
    return waiver.requirement in targets or waiver.code in targets


def _fault(waiver: Waiver, profile: Profile | None, known: Set[str], today: datetime.date) -> WaiverFinding | None:
    if waiver.malformed is not None:
        return _unused(waiver, waiver.malformed, "", waiver.span)
    if not waiver.reason:
        facts = WaiverWithoutReason(target_of(waiver))
        span = waiver.spans.get("reason", waiver.span)
        return WaiverFinding(waiver_without_reason.RULE, Violation(span, facts, instance=str(waiver.span.start)))
    if waiver.until is not None and waiver.until < today:
        return _unused(waiver, "expired", waiver.until.isoformat(), waiver.spans.get("until", waiver.span))
    key = "requirement" if waiver.requirement else "code"
    span = waiver.spans.get(key, waiver.span)
    if waiver.requirement is not None:
        if waiver.requirement.startswith("document.") or waiver.requirement == COMPLETE:
            return _unused(waiver, "not-waivable", "", span)
        if profile is not None and waiver.requirement not in known:
            return _unused(waiver, "unknown-requirement", "", span)
    if waiver.code is not None:
        if waiver.code not in BY_CODE:
            return _unused(waiver, "unknown-requirement", "", span)
        if not BY_CODE[waiver.code].waivable or waiver.code in ("CF003", "CF004"):
            return _unused(waiver, "not-waivable", "", span)
    if profile is None:
        return None
    rows, columns = _places(profile, waiver.requirement)
    if waiver.row is not None and not any(_names(waiver.row, row.id, row.path) for row in rows):
        return _unused(waiver, "unknown-row", waiver.row, waiver.spans.get("row", span))
    if waiver.column is not None and not any(_names(waiver.column, c.id, c.path) for c in columns):
        return _unused(waiver, "unknown-column", waiver.column, waiver.spans.get("column", span))
    return None


def _places(profile: Profile, requirement: str | None) -> tuple[list[RowSpec], list[ColumnSpec]]:
    """The rows and columns that a waiver may name: those of its table, or of every table where what it is for is of no
    one table: a code, or a requirement such as that a whole is the sum of its parts.
    """
    own = [table for table in profile.tables if requirement is not None and requirement.startswith(f"{table.id}.")]
    blocks = [block for table in own or profile.tables for block in table.blocks]
    return [row for b in blocks for row in b.rows], [column for b in blocks for column in b.columns]


def _names(wanted: str, id: str | None, path: tuple[str, ...]) -> bool:
    """Whether ``wanted`` is the id, the last label, or the whole path of labels."""
    if wanted == id:
        return True
    if not path:
        return False
    key = core_key(wanted)
    return key == core_key(path[-1]) or key == core_key("".join(path))


def unused_waiver_of(waiver: Waiver) -> WaiverFinding:
    """The fault of a waiver that covers nothing."""
    return _unused(waiver, "", "", waiver.span)


def _unused(waiver: Waiver, cause: str, detail: str, span: Span) -> WaiverFinding:
    facts = UnusedWaiver(target_of(waiver), detail)
    violation = Violation(span, facts, cause=cause, instance=str(waiver.span.start))
    return WaiverFinding(unused_waiver.RULE, violation)
