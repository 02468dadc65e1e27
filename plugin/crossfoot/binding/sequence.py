"""The reports of one body in a row: one for each year, none missing between two, no two the same."""

from crossfoot.binding.figures import FormCells
from crossfoot.binding.filed import Filed
from crossfoot.binding.model import Bound, BoundMissing, BoundSeries, BoundTwins, inapplicable, unassessed
from crossfoot.binding.reason import Reason
from crossfoot.binding.register import Body
from crossfoot.profile.model import Profile
from crossfoot.profile.requirement import Requirement
from crossfoot.profile.series_model import Distinct


def bind_unique(requirement: Requirement, own: Filed, first: Filed) -> Bound:
    """``own`` is one of perhaps several reports for its year, of which ``first`` comes first."""
    filings = (own.filing,) if own is first else (first.filing, own.filing)
    return Bound(requirement, BoundSeries(filings))


def bind_sequence(
    profile: Profile,
    own: Filed,
    last: Filed | None,
    earlier: Filed | None,
    form: FormCells,
    *,
    body: Body | None = None,
    told_by_register: bool = False,
) -> list[Bound]:
    """``last`` is the report of the year before, ``earlier`` the latest of all years before, ``body`` what the register
    says of the body that files.

    Where the register tells which years are missing, a gap is not told again.
    """
    bound = []
    if profile.unbroken is not None and told_by_register:
        bound.append(inapplicable(profile.unbroken, Reason("told-by-register")))
    elif profile.unbroken is not None:
        bound.append(_unbroken(profile.unbroken, own, earlier, body))
    if profile.distinct is not None:
        bound.append(_distinct(profile.distinct, own, last, form))
    return bound


def _unbroken(requirement: Requirement, own: Filed, earlier: Filed | None, body: Body | None) -> Bound:
    if earlier is None:
        return inapplicable(requirement, Reason("first-report"), as_type=BoundMissing)
    filing = own.filing
    between = range(earlier.filing.year + 1, filing.year)
    # Where a year is wrong, so that it lies outside the body's in the register, that is the finding (CF602).
    years = tuple(year for year in between if body is None or body.files_for(year))
    return Bound(requirement, BoundMissing(filing.body, years, filing.span, earlier.filing, filing.year))


def _distinct(requirement: Distinct, own: Filed, last: Filed | None, form: FormCells) -> Bound:
    if last is None:
        return unassessed(requirement, Reason("no-last-year", str(own.filing.year - 1)), as_type=BoundTwins)
    if last.figures.form != own.figures.form:
        return inapplicable(requirement, Reason("not-on-last-form", last.figures.form))
    year = own.filing.year
    values = own.figures.values
    before = last.figures.values
    if any(a != b and a is not None and b is not None for a, b in zip(values, before, strict=True)):
        return Bound(requirement, BoundTwins(last.filing, year, None, 0))
    if values != before:
        return unassessed(requirement, _unlike_by_gaps(own, last), as_type=BoundTwins)
    telling = [index for index, value in enumerate(values) if value]
    if len(telling) < requirement.minimum:
        return inapplicable(requirement, Reason("few-figures", str(requirement.minimum)))
    same = form.cell(own.figures, telling[0]), form.cell(last.figures, telling[0])
    return Bound(requirement, BoundTwins(last.filing, year, same, len(telling)))


def _unlike_by_gaps(own: Filed, last: Filed) -> Reason:
    """Why two years cannot be told apart that have the same figures as far as both have one."""
    both = zip(own.figures.values, last.figures.values, strict=True)
    index, figure = next((index, this) for index, (this, before) in enumerate(both) if this != before)
    if figure is None:
        return own.figures.lacking[index]
    return last.figures.lacking[index]._replace(path=last.filing.path)
