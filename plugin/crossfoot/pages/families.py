"""Families of requirements: what stands together in a checklist."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter

from crossfoot.pages import phrases
from crossfoot.results.checklist import ChecklistItem
from crossfoot.terms.text import Text

_FAMILY = {
    "headings": phrases.SECTION_FAMILY,
    "sections": phrases.SECTION_FAMILY,
    "title": phrases.SECTION_FAMILY,
    "form": phrases.SECTION_FAMILY,
    "statements": phrases.PROSE_FAMILY,
    "narrative": phrases.PROSE_FAMILY,
    "dates": phrases.PROSE_FAMILY,
    "prose": phrases.PROSE_FAMILY,
    "series": phrases.SERIES_FAMILY,
    "register": phrases.SERIES_FAMILY,
}
"""By the first word of an id; ids that begin with none of these, nor with a table, are about the file itself."""

Family = Text | str
"""Words, or the id of a table of the form."""


def by_family(
    items: Sequence[ChecklistItem], tables: Mapping[str, str]
) -> list[tuple[Family, tuple[ChecklistItem, ...]]]:
    """``items`` by family, in the order in which families begin; ``tables`` are those of the form, by id."""
    order = _families(tuple([item.requirement for item in items]), frozenset(tables))
    return [(family, members(items)) for family, members in order]


_Members = Callable[[Sequence[ChecklistItem]], tuple[ChecklistItem, ...]]


@lru_cache(maxsize=256)
def _families(requirements: tuple[str, ...], tables: frozenset[str]) -> tuple[tuple[Family, _Members], ...]:
    """The families of these requirements, and what picks out their members: most reports have the same."""
    families: dict[Family, list[int]] = {}
    for index, requirement in enumerate(requirements):
        first = requirement.partition(".")[0]
        family = first if first in tables else _FAMILY.get(first, phrases.DOCUMENT_FAMILY)
        families.setdefault(family, []).append(index)
    return tuple([(family, _picker(indices)) for family, indices in families.items()])


def _picker(indices: Sequence[int]) -> _Members:
    """What gives the items at ``indices``. Picking one alone, ``itemgetter`` would give it bare."""
    if len(indices) == 1:
        return lambda items: (items[indices[0]],)
    return itemgetter(*indices)
