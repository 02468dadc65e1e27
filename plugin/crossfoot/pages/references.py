"""Where a report's page leads for more: to the pages of rules and of the pack."""

from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from typing import NamedTuple

from crossfoot.terms.outcome import OutcomeKind

Lead = Callable[[str], str | None]
"""The address for a name, ``None`` where there is no page."""


class Printed(NamedTuple):
    """The row of a requirement that ended one way: as HTML ``before`` and ``behind`` the number of what was checked.

    What is behind ends where remarks begin.
    """

    before: str
    behind: str


@dataclass(frozen=True, slots=True, eq=False)
class References:
    """``rule`` gives the address of a rule's page by code, ``requirement`` that of a requirement's place by id.

    ``codes`` are the rules that judge the requirement with an id. Pages that lead to the same places, those at one
    depth with the same form, share one of these: it keeps what was ``printed`` of requirements for the next of them.
    """

    rule: Lead
    requirement: Lead
    codes: Callable[[str], tuple[str, ...]]
    printed: dict[tuple[str, str, str, OutcomeKind], Printed] = field(default_factory=dict)


def _nowhere(name: str) -> None:
    return None


def _no_codes(requirement: str) -> tuple[str, ...]:
    return ()


NOWHERE = References(_nowhere, _nowhere, _no_codes)
"""For a site without reference pages."""


def linked(words: str, address: str | None) -> str:
    """The HTML ``words`` as a link to ``address``, where there is one."""
    return f'<a href="{escape(address)}">{words}</a>' if address else words
