"""The sections whose wording must be a report's own, as clauses to be compared with those of other reports."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from crossfoot.binding.reason import Reason
from crossfoot.document.clauses import Clauses, read_clauses
from crossfoot.document.masking import own_names, unmark
from crossfoot.document.model import Document, Inclusion, Opaque, Section
from crossfoot.document.narrative import Narrative
from crossfoot.document.passages import fold
from crossfoot.profile.model import Profile


class SectionWording(NamedTuple):
    """A section that the pack names. ``clauses`` is ``None`` where there is nothing to compare, for ``reason``.

    ``applies`` is false where it is too short to be judged.
    """

    section: str
    heading: str
    clauses: Clauses | None
    reason: Reason | None = None
    applies: bool = True


class WordingReader:
    """What a pack says of wording, made ready for any number of reports."""

    def __init__(self, profile: Profile) -> None:
        requirement = profile.wording
        named = requirement.sections if requirement else ()
        self._headings = {s.section: s.official for s in profile.sections if s.section in named}
        self._minimum = max(requirement.minimum, 1) if requirement else 1
        phrases = {unmark(fold("".join(phrase.split()))) for phrase in requirement.discount} if requirement else set()
        # The longest first, so that a phrase is not broken by one that it contains.
        self._dropped = sorted(phrases - {""}, key=lambda phrase: (-len(phrase), phrase))

    def read(
        self, document: Document, narrative: Narrative, sections: Mapping[str, Section], names: Collection[str]
    ) -> tuple[SectionWording, ...]:
        """Each section that the pack names, in the order of the form; ``names`` are those of the body that files."""
        if not self._headings:
            return ()
        own = own_names(names)
        return tuple(
            self._read(id, heading, sections.get(id), document, narrative, own)
            for id, heading in self._headings.items()
        )

    def _read(
        self,
        id: str,
        heading: str,
        section: Section | None,
        document: Document,
        narrative: Narrative,
        names: Collection[str],
    ) -> SectionWording:
        if section is None:
            return SectionWording(id, heading, None, Reason("missing-heading", heading))
        clauses = read_clauses(narrative.within(section.span), names, self._dropped)
        if clauses.letters >= self._minimum:
            return SectionWording(id, heading, clauses)
        included = next((block for block in document.blocks_of(section) if isinstance(block, Inclusion)), None)
        if included is not None:
            return SectionWording(id, heading, None, Reason("included", included.name))
        opaque = [block for block in document.blocks_of(section) if isinstance(block, Opaque)]
        unread = [block.span for block in opaque if block.kind in ("html", "code")]
        if clauses.letters + sum([span.end - span.start for span in unread]) >= self._minimum:
            return SectionWording(id, heading, None, Reason("unread", heading))
        return SectionWording(id, heading, None, Reason("short-section", heading), applies=False)
