"""The open data as one JSON file, small enough to load: labels once for each form, figures by table, row and column.

``reports[i].figures.applications.received.total`` is a number, or ``null`` where the report has none; then ``lacking``
says why, and ``printed`` what stands there instead. ``printed`` also has numbers that are printed otherwise than here.
"""

import json
from collections.abc import Iterator
from functools import lru_cache

from crossfoot.profile.model import Profile
from crossfoot.publishing.downloads.sheets import fill
from crossfoot.publishing.figures import form_cells
from crossfoot.publishing.model import Publication, SiteReport
from crossfoot.publishing.open_data.published import about, published
from crossfoot.publishing.units import unit_of
from crossfoot.terms.text import Language

FORMAT = 1
"""Of the file; what is added later does not change it."""


def figures_json(publication: Publication, *, downloads: bool) -> Iterator[bytes]:
    """``figures.json``, a report at a time."""
    used = dict.fromkeys(report.profile for report in published(publication))
    forms = ",\n".join(_dumps(_form(profile, publication.language)) for profile in used)
    yield f'{{"format":{FORMAT},"name":{_dumps(publication.name)},"forms":[\n{forms}\n],"reports":[\n'.encode()
    between = ""
    for report in published(publication):
        yield (between + _report(publication, report, downloads=downloads)).encode()
        between = ",\n"
    yield b"\n]}\n"


def _report(publication: Publication, report: SiteReport, *, downloads: bool) -> str:
    values = about(publication, report, downloads=downloads)
    texts = [digits or "null" for digits in report.figures.digits]
    printed: dict[str, str] = {}
    lacking: dict[str, str] = {}
    for figure in report.figures.odd.values():
        name = f"{figure.table}.{figure.row.id}.{figure.column.id}"
        if figure.printed:
            printed[name] = figure.printed
        if figure.lacking is not None:
            lacking[name] = figure.lacking.cause
    # Under these names are the figures themselves.
    del values["figures"], values["lacking"]
    return (
        f'{_dumps(values)[:-1]},"figures":{fill(_pieces(report.profile), texts)},'
        f'"printed":{_dumps(printed)},"lacking":{_dumps(lacking)}}}'
    )


@lru_cache(maxsize=64)
def _pieces(profile: Profile) -> list[str]:
    """An object of tables, rows and columns, cut at its values."""
    pieces = ["{"]
    for table in profile.tables:
        pieces[-1] += _dumps(table.id) + ":{"
        for block in table.blocks:
            for row in block.rows:
                pieces[-1] += _dumps(row.id) + ":{"
                for column in block.columns:
                    pieces[-1] += _dumps(column.id) + ":"
                    pieces.append(",")
                pieces[-1] = "},"
        pieces[-1] = "}},"
    pieces[-1] = "}}}"
    return pieces


def _form(profile: Profile, language: Language) -> dict[str, object]:
    return {
        "pack": profile.id,
        "title": profile.title(language),
        "basis": profile.basis(language),
        "tables": {table.id: table.title(language) for table in profile.tables},
        "cells": [
            {
                "table": table,
                "row_id": row.id,
                "column_id": column.id,
                "row_path": row.path,
                "column_path": column.path,
                "type": column.type,
                "unit": unit_of(profile, column),
            }
            for table, row, column in form_cells(profile).specs
        ],
    }


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
