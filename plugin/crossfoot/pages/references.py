"""Where a report's page leads for more: to the pages of rules and of the pack."""

from collections.abc import Callable
from html import escape
from typing import NamedTuple

Lead = Callable[[str], str | None]
"""The address for a name, ``None`` where there is no page."""


class References(NamedTuple):
    """``rule`` gives the address of a rule's page by code, ``requirement`` that of a requirement's place by id."""

    rule: Lead
    requirement: Lead


def _nowhere(name: str) -> None:
    return None


NOWHERE = References(_nowhere, _nowhere)
"""For a site without reference pages."""


def linked(words: str, address: str | None) -> str:
    """The HTML ``words`` as a link to ``address``, where there is one."""
    return f'<a href="{escape(address)}">{words}</a>' if address else words
