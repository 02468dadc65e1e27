"""A rule as its help describes it, in plain values and in the language of the run."""

from collections.abc import Callable
from typing import NamedTuple

from crossfoot.terms.severity import Severity


class RuleDescription(NamedTuple):
    """``help`` says what to do whatever was found, empty where that depends on the finding.

    ``severity`` is the rule's own, before packs and settings. ``page`` reads the rule's page in Markdown, without its
    title and examples; empty where there is none in the language. It is a function because few runs ask for it.
    """

    code: str
    name: str
    summary: str
    help: str
    severity: Severity
    waivable: bool
    page: Callable[[], str]
