"""The reports that a site has, by year and body, and the folders in which bodies have theirs."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from crossfoot.binding.front_matter import read_text, read_year
from crossfoot.binding.register import Register
from crossfoot.document.front_matter import read_front_matter
from crossfoot.project.discover import discover
from crossfoot.project.display import display_path
from crossfoot.project.settings import Settings
from crossfoot.source.source_file import UnreadableFile, read_source


class ReportPlace(NamedTuple):
    """One report: its year, the id of its body, and where it lies."""

    year: int
    body: str
    file: Path


def report_places(settings: Settings, register: Register) -> Iterator[ReportPlace]:
    """The reports of the site whose heads give a year; one that cannot be read is left out."""
    for file in discover(settings):
        try:
            front_matter, _ = read_front_matter(read_source(file, display_path(file)))
        except UnreadableFile:
            continue
        year = read_year(front_matter)
        if year is not None:
            yield ReportPlace(year, register.id_of(read_text(front_matter, "body")), file)


def own_folders(filed: Iterable[ReportPlace]) -> Mapping[str, Path]:
    """The folder of each body that has one: its latest report lies there under the name of its year, and no other
    body has a report in it.
    """
    reports = sorted(filed)
    bodies: dict[Path, set[str]] = {}
    for report in reports:
        bodies.setdefault(report.file.parent, set()).add(report.body)
    return {
        report.body: report.file.parent
        for report in reports
        if report.file.stem == str(report.year) and len(bodies[report.file.parent]) == 1
    }
