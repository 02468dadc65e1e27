"""What the prose says of last year's figures, kept until last year's report is there to hold it against."""

from collections.abc import Iterator, Mapping, Sequence, Set

from crossfoot.binding.breakdowns import quote
from crossfoot.binding.coverage import Ledger
from crossfoot.binding.growth import Rate
from crossfoot.binding.growth_subjects import figures_before, is_beside, is_counted_anew
from crossfoot.binding.last_year import OfLastYear
from crossfoot.binding.passage_reading import Reading
from crossfoot.binding.precision import extent_of
from crossfoot.binding.prose_model import GrowthClaim, Quoted
from crossfoot.binding.reason import Reason
from crossfoot.document.narrative import Prose
from crossfoot.numbers.mention import Mention
from crossfoot.profile.narrative_model import ProseFigure
from crossfoot.source.span import Span


def growth_claims(
    prose: Prose,
    reading: Reading,
    ledger: Ledger,
    told: Sequence[Rate | OfLastYear],
    meant: Mapping[Span, Quoted],
    last_year: int | None,
) -> Iterator[GrowthClaim]:
    """Claims of all that is ``told`` of ``last_year`` in a passage.

    ``meant`` says, by where last year's figure stands, of which figure the sentence itself bears it out.
    """
    beside = [is_beside(prose, said.subject, _place(said)) for said in told]
    spoken = {said.subject.start for said, own in zip(told, beside, strict=True) if not own}
    for said, own in zip(told, beside, strict=True):
        figure = reading.figure_at(said.subject.start)
        if figure is None or figure.at_most is not None:  # the table has no such figure, only a limit
            continue
        if said.since not in (None, last_year) or is_counted_anew(prose, said.subject):
            continue
        if isinstance(said, OfLastYear):
            claim = _said_of_last_year(prose, said, figure)
        elif not ledger.is_settled(said.change.start):
            claim = _claim(prose, said, figure)
            ledger.not_compared(said.change.start, "unverified", Reason("last-year"))
        else:
            continue
        others = () if own else _said_instead(prose, claim, said.subject, reading, spoken)
        yield _as_meant(claim._replace(instead=tuple(others)), meant.get(claim.change.span))


def _place(said: Rate | OfLastYear) -> int:
    return said.start if isinstance(said, OfLastYear) else said.change.start


def _claim(prose: Prose, rate: Rate, figure: ProseFigure) -> GrowthClaim:
    subject, change = quote(prose, rate.subject), quote(prose, rate.change)
    extent = extent_of(rate.subject)
    return GrowthClaim(figure.name, subject, extent, rate.subject.unit, change, rate.words, rate.up, rate.change)


def _said_of_last_year(prose: Prose, said: OfLastYear, figure: ProseFigure) -> GrowthClaim:
    subject, extent, last = said.subject, extent_of(said.subject), said.last
    words = prose.text[said.start : said.end]
    quoted = (
        Quoted(prose.passage.span(said.start, said.end), words, subject.value) if last is None else quote(prose, last)
    )
    up = said.says != "less"
    return GrowthClaim(figure.name, quote(prose, subject), extent, subject.unit, quoted, words, up, last, said.says)


def _said_instead(
    prose: Prose, claim: GrowthClaim, subject: Mention, reading: Reading, spoken: Set[int]
) -> Iterator[GrowthClaim]:
    """``claim`` as it would be made of the figures before ``subject``, up to one of which something is ``spoken``."""
    for other in figures_before(prose, subject):
        if other.start in spoken:
            return
        figure = reading.figure_at(other.start)
        if figure is not None:
            yield claim._replace(figure=figure.name, subject=quote(prose, other), extent=extent_of(other))


def _as_meant(claim: GrowthClaim, subject: Quoted | None) -> GrowthClaim:
    """``claim`` of the one figure to which the sentence itself makes last year's grow."""
    of_it = (one._replace(instead=()) for one in (claim, *claim.instead) if one.subject == subject)
    return next(of_it, claim)
