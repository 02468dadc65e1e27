"""Growth that the prose states against last year, held against last year's report."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from crossfoot.binding.figures import FormCells
from crossfoot.binding.filed import Filed
from crossfoot.binding.model import Bound
from crossfoot.binding.precision import exactly, fits, fits_count, fits_multiple, unit_of, written_like
from crossfoot.binding.prose_model import BoundGrowth, Growth, GrowthClaim, Quoted
from crossfoot.binding.reason import Reason
from crossfoot.numbers.units import RATES, Kind
from crossfoot.profile.formula import Comparison, Formula, address_of, evaluate
from crossfoot.profile.narrative_model import STATED, ProseFigure
from crossfoot.profile.requirement import Requirement
from crossfoot.source.span import Span


class _Base(NamedTuple):
    """What a figure was last year, and the cell that is shown for it."""

    amount: Decimal
    at: Span


def bind_growth(
    requirement: Requirement,
    figures: Mapping[str, ProseFigure],
    claims: Sequence[GrowthClaim],
    own: Filed,
    last: Filed | None,
    forms: Mapping[str, FormCells],
) -> Bound:
    """Hold each of ``claims`` against ``last``, which is ``None`` where it is not among the reports judged.

    A figure that may be read in several ways (新收, or with 上年结转) grew in the way in which it agrees with this
    year's table; one that agrees in none is of another scope (我办), or wrong itself, and so its growth is left alone.
    """
    grown: list[Growth] = []
    reasons: list[Reason] = []
    for claim in claims:
        found = _meant(claim, figures, own, last, forms)
        if isinstance(found, Reason):
            reasons.append(found)
        else:
            grown.append(found)
    subject = BoundGrowth(requirement, tuple(grown)) if grown else None
    return Bound(requirement, subject, len(grown), len(reasons), 0, tuple(dict.fromkeys(reasons)), BoundGrowth)


def _meant(
    claim: GrowthClaim,
    figures: Mapping[str, ProseFigure],
    own: Filed,
    last: Filed | None,
    forms: Mapping[str, FormCells],
) -> Growth | Reason:
    """``claim`` of the figure next to it, or of one before that, or of these together, whichever bears it out."""
    nearest = _grown(claim, figures[claim.figure], own, last, forms)
    if isinstance(nearest, Reason):
        return nearest
    told, together = [nearest], nearest
    for other in claim.instead:
        grown = _grown(other, figures[other.figure], own, last, forms)
        if isinstance(grown, Growth):
            together = _together(claim, together, grown)
            told += (grown, together)
    return next((growth for growth in told if growth.holds), nearest)


def _together(claim: GrowthClaim, one: Growth, other: Growth) -> Growth:
    """``claim`` of two figures as one: 复议7件，诉讼3件，较上年增长25%."""
    subject = one.subject.value + other.subject.value
    quoted = claim.subject._replace(value=subject)
    base = _Base(one.base.value + other.base.value, one.base.span)
    return _growth(claim._replace(subject=quoted, extent=exactly(subject)), subject, base, one.base_path or "")


def _grown(
    claim: GrowthClaim, figure: ProseFigure, own: Filed, last: Filed | None, forms: Mapping[str, FormCells]
) -> Growth | Reason:
    if last is None:
        return Reason("no-last-year", str(own.filing.year - 1))
    this_year = [(formula, _value(formula, own, forms)) for formula in figure.means]
    read = [
        (formula, value.amount) for formula, value in this_year if isinstance(value, _Base) and _agrees(value, claim)
    ]
    unread = next((value for _, value in this_year if isinstance(value, Reason)), None)
    if not read and unread is not None:
        return unread
    if not read:
        return Reason("not-of-table", claim.subject.printed)
    bases = [(amount, _value(formula, last, forms)) for formula, amount in read]
    # What was nothing last year grew by an amount, but at no rate.
    is_amount = claim.mention is None or claim.mention.kind not in RATES
    known = [(amount, base) for amount, base in bases if isinstance(base, _Base) and (base.amount or is_amount)]
    unknown = next((base for _, base in bases if isinstance(base, Reason)), None)
    if not known:
        return unknown or Reason("base-of-nothing")
    # 11.4万件，同比增长10.1% may have been worked out from the table's 113836 or from what is printed.
    found = [
        _growth(claim, amount, base, last.filing.path)
        for exact, base in known
        for amount in dict.fromkeys((exact, claim.subject.value))
    ]
    # Where one reading cannot be judged, it may be the one that was meant.
    return next((growth for growth in found if growth.holds), unknown or found[0])


def _agrees(value: _Base, claim: GrowthClaim) -> bool:
    """Whether this year's table has what the prose states, as exactly as that is printed."""
    return claim.extent.low <= value.amount <= claim.extent.high


def _growth(claim: GrowthClaim, subject: Decimal, base: _Base, path: str) -> Growth:
    difference = subject - base.amount
    signed = difference if claim.up else -difference
    if claim.mention is None:
        exact = signed
        holds = signed > 0 if claim.says != "same" else claim.extent.low <= base.amount <= claim.extent.high
    elif claim.says == "base":
        exact = base.amount
        holds = fits_count(claim.mention, exactly(exact))
    elif claim.mention.kind is Kind.PERCENT:
        exact = signed * 100 / base.amount
        holds = fits(claim.mention, exactly(exact))
    elif claim.mention.kind is Kind.MULTIPLE:
        exact = signed / base.amount
        holds = fits_multiple(claim.mention, exactly(signed), exactly(base.amount))
    else:
        exact = signed
        holds = fits_count(claim.mention, exactly(exact))
    unit = claim.unit if claim.mention is None else unit_of(claim.mention, claim.unit)
    quoted = Quoted(base.at, written_like(claim.subject.printed, base.amount, claim.unit), base.amount)
    return Growth(claim.change, claim.words, claim.subject, quoted, exact, holds, unit, path, says=claim.says)


def _value(formula: Formula, filed: Filed, forms: Mapping[str, FormCells]) -> _Base | Reason:
    """What the right side of ``n = …`` amounts to in a report that was filed."""
    form, figures = forms[filed.figures.form], filed.figures
    values: dict[str, Decimal] = {}
    at: Span | None = None
    for name in formula.names:
        if name == STATED:
            continue
        table, (row, column) = address_of(name)
        index = form.index.get((table, row, column))
        if index is None:
            return Reason("not-on-last-form", filed.figures.form)
        value = figures.values[index]
        if value is None:
            return figures.lacking[index]._replace(path=filed.filing.path)
        values[name] = value
        at = at or figures.span(index)
    condition = formula.condition
    assert isinstance(condition, Comparison) and at is not None
    return _Base(evaluate(condition.right, values), at)
