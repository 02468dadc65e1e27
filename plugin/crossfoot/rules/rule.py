"""What a rule is: a code, words in two languages, and one judgement."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


@dataclass(frozen=True, slots=True)
class Rule:
    """``judges`` is the type of subject that ``check`` takes; the engine hands it nothing else.

    ``message`` and the values of ``help`` are templates over the fields of the violation's facts. ``help`` is chosen
    by the violation's cause, ``""`` being the one for all others; ``messages`` replace ``message`` for the causes that
    it does not fit. A rule without ``check`` is raised by the engine itself.

    What cannot be waived, or is not ``recordable``, no baseline can hold. ``derived`` are the facts that say nothing of
    their own about the report: they follow from others, or are the pack's words, or another report's. ``apart`` are
    the facts that list several things, each of which a baseline holds for itself. What is ``movable`` may come to stand
    at another report, the thing itself unchanged, when a report is added.
    """

    code: str
    name: str
    summary: Text
    message: Text
    severity: Severity = Severity.ERROR
    judges: type | None = None
    check: Callable[[Any], Iterator[Violation]] | None = None
    help: Mapping[str, Text] = field(default_factory=dict)
    messages: Mapping[str, Text] = field(default_factory=dict)
    waivable: bool = True
    recordable: bool = True
    derived: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    movable: bool = False
    private: bool = False
    """What it finds must not be shown: no message quotes it, no excerpt has it."""
