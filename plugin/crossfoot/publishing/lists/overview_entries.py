"""Every line of the overview: a report, or one that is missing."""

from collections.abc import Sequence
from typing import NamedTuple

from crossfoot.binding.register import Body
from crossfoot.publishing.model import Publication, SiteReport
from crossfoot.publishing.standing import Standing


class Entry(NamedTuple):
    """``report`` is ``None`` where the one that the register asks for is missing."""

    body: Body
    year: int
    standing: Standing
    report: SiteReport | None


def entries(publication: Publication) -> Sequence[Entry]:
    """All of them, the newest year first, in each the bodies in the order of the site."""
    found = []
    for year in publication.standings.years:
        for body in publication.bodies:
            slot = publication.standings.slot(body, year)
            if slot.standing == "missing":
                found.append(Entry(body, year, "missing", None))
            found.extend(Entry(body, year, report.status, report) for report in slot.reports)
    return found
