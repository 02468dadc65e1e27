"""What a pack says of figures and claims in prose, made ready once, then for each report: the readers of passages."""

from collections.abc import Sequence, Set

from crossfoot.binding.claim_reading import ClaimReader, Known
from crossfoot.binding.matters import NOTHING_BEFORE, TextsBefore
from crossfoot.binding.passage_reading import Reading
from crossfoot.binding.phrase_book import PhraseBook
from crossfoot.document.narrative import Prose
from crossfoot.profile.narrative_model import NarrativeSpec


class PassageReader:
    """What a pack says of figures and claims, made ready for any number of reports."""

    def __init__(self, spec: NarrativeSpec) -> None:
        self.spec = spec
        self.book = PhraseBook(spec)
        self.claims = ClaimReader(spec, self.book.times)

    def of(self, names: Sequence[str], year: int | None) -> "ReportReader":
        """Ready for the report for ``year`` of a body that goes by ``names``, the longest first."""
        return ReportReader(self, names, year)


class ReportReader:
    """The same, made ready for one report. ``letters`` are those before the figures that can stand for anything."""

    __slots__ = ("letters", "names", "pack", "year")

    def __init__(self, pack: PassageReader, names: Sequence[str], year: int | None) -> None:
        self.pack = pack
        self.names = names
        self.year = year
        self.letters: Set[str] = pack.book.letters_before(names)

    def read(
        self,
        prose: Prose,
        before: TextsBefore = NOTHING_BEFORE,
        parts: Set[int] = frozenset(),
        stems: Sequence[int] = (),
    ) -> Reading:
        """Read one passage.

        ``before`` are the texts of the passages before it up to the last heading; ``parts`` the figures of lists that
        add up to the total before them; ``stems`` are where words of claims stand.
        """
        reading = Reading(self, prose, before, parts)
        reading.take_figures()
        if stems:
            stated = {statement.mention.start: statement.figure.name for statement in reading.statements}
            known = Known(stated, parts, self.names, self.year, before)
            reading.claims = tuple(self.pack.claims.read(prose, stems, known))
        return reading

    def of_another(self, prose: Prose) -> Reading:
        """A passage that speaks of another body: nothing in it stands for a figure of the form."""
        reading = Reading(self, prose, NOTHING_BEFORE, frozenset())
        reading.elsewhere = True
        return reading
