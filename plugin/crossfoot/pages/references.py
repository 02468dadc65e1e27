"""Where a report's page leads for more: to the pages of rules and of the pack."""

from collections.abc import Callable
from html import escape
from typing import NamedTuple

Lead = Callable[[str], str | None]
"""The address for a name, ``None`` where there is no page."""


class References(NamedTuple):
    """``rule`` gives the address of a rule's page by code, ``requirement`` that of a requirement's place by id.

    ``codes`` are the rules that judge the requirement with an id.
    """

    rule: Lead
    requirement: Lead
    codes: Callable[[str], tuple[str, ...]]


def _nowhere(name: str) -> None:
    return None


def _no_codes(requirement: str) -> tuple[str, ...]:
    return ()


NOWHERE = References(_nowhere, _nowhere, _no_codes)
"""For a site without reference pages."""


def linked(words: str, address: str | None) -> str:
    """The HTML ``words`` as a link to ``address``, where there is one."""
    return f'<a href="{escape(address)}">{words}</a>' if address else words
