"""Families of requirements: what stands together in a checklist."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

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


@lru_cache(maxsize=4096)
def family_of(requirement: str, tables: frozenset[str]) -> Family:
    """The family of the requirement with this id; ``tables`` are the ids of the form's."""
    first = requirement.partition(".")[0]
    return first if first in tables else _FAMILY.get(first, phrases.DOCUMENT_FAMILY)


def by_family(items: Iterable[ChecklistItem], tables: Mapping[str, str]) -> dict[Family, list[ChecklistItem]]:
    """``items`` by family, in the order in which families begin."""
    known = frozenset(tables)
    families: dict[Family, list[ChecklistItem]] = {}
    for item in items:
        families.setdefault(family_of(item.requirement, known), []).append(item)
    return families
