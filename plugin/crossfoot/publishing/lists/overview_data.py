"""The overview as data for the script that filters it."""

import json
from itertools import groupby

from crossfoot.pages.outcome_counts import ORDER, count_of
from crossfoot.publishing.model import Publication
from crossfoot.publishing.site_file import SiteFile

PATH = "overview/reports.json"


def data_file(publication: Publication) -> SiteFile:
    """``bodies``: name, address from the site's root, level, kind, number of the parent or -1. ``forms``: the ids of
    requirements. ``reports``: number of the body, year, address, standing, the counts of outcomes in the order of
    ``outcomes``, the form and a letter for each of its requirements, ``shortened``; of one that is missing no more than
    the standing.
    """
    place = {body.id: index for index, body in enumerate(publication.bodies)}
    bodies = [
        [
            body.name,
            publication.page_of_body(body.id),
            body.level or "",
            publication.kind_of(body),
            place.get(body.parent, -1) if body.parent else -1,
        ]
        for body in publication.bodies
    ]
    outcomes = publication.outcomes
    reports: list[list[object]] = []
    for entry in publication.standings.entries:
        report = entry.report
        if report is None:
            reports.append([place[entry.body.id], entry.year, None, entry.standing])
        else:
            of_report = outcomes.of(report)
            counts = [count_of(of_report.instances, kind) for kind in ORDER]
            head = [place[entry.body.id], entry.year, report.url, entry.standing]
            reports.append([*head, counts, report.profile.id, shortened(of_report.letters)])
    data = {
        "format": 1,
        "outcomes": [kind.value for kind in ORDER],
        "forms": {form.profile.id: [one.id for one in form.requirements] for form in outcomes.forms},
        "bodies": bodies,
        "reports": reports,
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return SiteFile(PATH, text.encode("utf-8", "backslashreplace"))


def shortened(letters: str) -> str:
    """``letters`` with a number behind each that is there more than once in a row, ``ppppf`` being ``p4f``."""
    runs = ((letter, len(list(run))) for letter, run in groupby(letters))
    return "".join(letter if count == 1 else f"{letter}{count}" for letter, count in runs)
