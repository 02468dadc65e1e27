"""The open data as CSV: the figures of all reports, a row each, and the reports."""

from collections.abc import Iterator
from functools import lru_cache

from crossfoot.profile.model import Profile
from crossfoot.publishing.csv_text import BOM, field, line
from crossfoot.publishing.exact import plain
from crossfoot.publishing.figures import SiteFigure, form_cells
from crossfoot.publishing.model import Publication
from crossfoot.publishing.open_data.columns import FIGURES, REPORTS
from crossfoot.publishing.open_data.published import about, common, published
from crossfoot.publishing.units import unit_of

PATH_SEPARATOR = " > "
"""Between the labels of a path, as authors write it in the compact form."""

_OF_REPORT = ("body_id", "body", "kind", "level", "year", "pack")
_BEHIND = ("status", "page")


def figures_csv(publication: Publication) -> Iterator[bytes]:
    """``figures.csv``, a report at a time."""
    yield (BOM + line(column.name for column in FIGURES)).encode()
    for report in published(publication):
        values = common(publication, report)
        before = "".join(f"{_field(values[name])}," for name in _OF_REPORT)
        behind = "," + ",".join(_field(values[name]) for name in _BEHIND) + "\r\n"
        form = _form(report.profile)
        figures = report.figures
        rows = [
            f"{before}{of_form}{digits}{unit}{digits},{behind}"
            for (of_form, unit), digits in zip(form, figures.digits, strict=True)
        ]
        for index, figure in figures.odd.items():
            of_form, unit = form[index]
            rows[index] = f"{before}{of_form}{_value(figure, unit)}{behind}"
        yield "".join(rows).encode()


def reports_csv(publication: Publication, *, downloads: bool) -> Iterator[bytes]:
    """``reports.csv``, a report at a time."""
    yield (BOM + line(column.name for column in REPORTS)).encode()
    for report in published(publication):
        values = about(publication, report, downloads=downloads)
        yield (",".join(_field(values[column.name]) for column in REPORTS) + "\r\n").encode()


def _value(figure: SiteFigure, unit: str) -> str:
    """The fields from ``value`` to ``lacking`` of a cell that is not just its number."""
    digits = "" if figure.value is None else plain(figure.value)
    return f"{digits}{unit}{field(figure.printed)},{figure.lacking.cause if figure.lacking else ''}"


def _field(value: str | int | None) -> str:
    return "" if value is None else field(str(value))


@lru_cache(maxsize=64)
def _form(profile: Profile) -> list[tuple[str, str]]:
    """What the form says of each figure: the fields from ``table`` to ``type``, and its unit between commas."""
    made = []
    titles = {spec.id: spec.title.zh for spec in profile.tables}
    for table, row, column in form_cells(profile).specs:
        paths = PATH_SEPARATOR.join(row.path), PATH_SEPARATOR.join(column.path)
        fields = (table, titles[table], row.id, column.id, *paths, column.type)
        made.append(("".join(f"{field(text)}," for text in fields), f",{field(unit_of(profile, column) or '')},"))
    return made
