"""One finding, worded and placed."""

from dataclasses import dataclass
from typing import NamedTuple

from crossfoot.terms.severity import Severity

FactValue = str | int | list[str] | None


class RelatedPlace(NamedTuple):
    """A second place of a finding; ``message`` is the figure printed there."""

    path: str
    line: int
    column: int
    message: str


@dataclass(slots=True)
class Diagnostic:
    """A violation with its words, position and severity. Field by field the JSON object of the contract.

    ``waiver`` is the reason of the waiver that accepts it; ``draft`` is true in a report that is not to be published,
    ``baseline`` where the finding was known before. None of these counts towards the verdict. ``help`` says what to
    do next, ``title`` is the requirement's. ``url`` is the address of the rule's page, ``None`` where the site's
    settings do not tell where rule pages are published.
    """

    code: str
    rule: str
    severity: Severity
    requirement: str
    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    message: str
    help: str
    facts: dict[str, FactValue]
    table: str | None
    row: list[str] | None
    column_path: list[str] | None
    row_id: str | None
    column_id: str | None
    related: list[RelatedPlace]
    title: str
    basis: str
    waiver: str | None = None
    draft: bool = False
    url: str | None = None
    baseline: bool = False
    private: bool = False
    """Whether what stands at its place must not be shown."""

    @property
    def counts(self) -> bool:
        """Whether it can fail a run: not accepted, not in a draft, not known before."""
        return self.waiver is None and not self.draft and not self.baseline


def in_order(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    """By what findings are sorted; those that are alike in this stay as they were found."""
    return diagnostic.path, diagnostic.line, diagnostic.column, diagnostic.code
