"""CF212 missing-note: the note that the form prints is left out."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundNote
from crossfoot.rules.rule import Rule
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import CellPlace, Violation


class MissingNote(NamedTuple):
    """The note as the form prints it."""

    note: str


def check(note: BoundNote) -> Iterator[Violation]:
    """One finding where the note does not stand in the head of the table."""
    binding = note.binding
    if binding.note is None:
        place = CellPlace(binding.spec.id, None, None, (), ())
        yield Violation(binding.head, MissingNote(binding.spec.corner), place=place)


RULE = Rule(
    code="CF212",
    name="missing-note",
    summary=Text("The note on how the figures relate is left out of the table.", "表头缺少格式印有的勾稽关系说明。"),
    message=Text("The printed note is missing from the table", "表头缺少印制的说明"),
    help={"": Text("The form prints: {note}", "格式印有：{note}")},
    severity=Severity.WARNING,
    judges=BoundNote,
    check=check,
)
