"""What a pack asks of the text as such: no personal data, links and addresses that hold, whole sentences."""

from collections.abc import Collection
from dataclasses import replace
from typing import get_args

from crossfoot.profile.load_basics import read_basics
from crossfoot.profile.prose_model import ProsePart, ProseRequirement
from crossfoot.profile.records import Record
from crossfoot.terms.text import Text

PROSE_KEYS: dict[ProsePart, frozenset[str]] = {
    "privacy": frozenset({"contact_words", "contact_headings", "number_words", "person_words"}),
    "links": frozenset(),
    "addresses": frozenset({"domains"}),
    "brackets": frozenset(),
    "sentences": frozenset(),
}
"""What an extending pack may change of each part, beside title, basis and severity."""


def read_prose(pack: Record, basis: Text, taken: Collection[ProsePart]) -> tuple[ProseRequirement, ...]:
    """The parts that the pack adds; ``taken`` are those there are already, which it may change but not repeat."""
    prose = pack.record("prose")
    if prose is None:
        return ()
    found: list[ProseRequirement] = []
    for part in get_args(ProsePart):
        record = prose.record(part)
        if record is None:
            continue
        if part in taken:
            prose.fault(
                part,
                Text(f"prose.{part} is there already; use change", f"已有 prose.{part} 这条要求，请写在 change 里"),
            )
            continue
        requirement = ProseRequirement(f"prose.{part}", *read_basics(record, basis), part=part)
        found.append(change_prose(requirement, record))
    return tuple(found)


def change_prose(requirement: ProseRequirement, record: Record) -> ProseRequirement:
    """The requirement with the words that the record gives in place of its own."""
    return replace(
        requirement,
        contact_words=record.texts("contact_words") or requirement.contact_words,
        contact_headings=record.texts("contact_headings") or requirement.contact_headings,
        number_words=record.texts("number_words") or requirement.number_words,
        person_words=record.texts("person_words") or requirement.person_words,
        domains=tuple(domain.lower() for domain in record.texts("domains")) or requirement.domains,
    )
