"""The reports of each body, by year."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from crossfoot.binding.filed import Filed
from crossfoot.binding.register import Register
from crossfoot.engine.result import Result


@dataclass(slots=True)
class Shelf:
    """All reports of one body; those of one year in the order of their paths, drafts behind what is to be published.

    ``body`` is what the first of them calls it. ``accounted_for`` are years without a report for
    which a later one says why, in a waiver.
    """

    body: str
    years: dict[int, list[Result]] = field(default_factory=dict)
    accounted_for: set[int] = field(default_factory=set)

    def first(self, year: int) -> Filed | None:
        """The report that stands for the year: the first of it."""
        results = self.years.get(year)
        return results[0].filed if results else None

    def before(self, year: int) -> Filed | None:
        """The report of the latest earlier year."""
        if year - 1 in self.years:
            return self.first(year - 1)
        earlier = [other for other in self.years if other < year]
        return self.first(max(earlier)) if earlier else None


def _order(result: Result) -> tuple[bool, str]:
    """Drafts last; 2024.md before 2024-更正.md and 2024 (1).md, which are made of it."""
    path = result.checklist.path
    return result.checklist.draft, path.removesuffix(".md")


def put_on_shelves(results: Iterable[Result], register: Register) -> dict[str, Shelf]:
    """Every report whose body, year and pack are known, by the id of its body."""
    shelves: dict[str, Shelf] = {}
    for result in sorted(results, key=_order):
        filing = result.filing
        if filing is not None:
            id_ = register.id_of(filing.body)
            shelf = shelves.get(id_)
            if shelf is None:
                shelf = shelves[id_] = Shelf(filing.body)
            shelf.years.setdefault(filing.year, []).append(result)
    return shelves
