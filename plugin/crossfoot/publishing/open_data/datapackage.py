"""The open data described to programs: a Data Package with a Table Schema for each CSV file (Frictionless Data, v1)."""

import json
from collections.abc import Iterable, Sequence

from crossfoot.publishing.model import Publication
from crossfoot.publishing.open_data.columns import FIGURES, REPORTS, Column
from crossfoot.publishing.open_data.licence import describe
from crossfoot.publishing.open_data.measured import Measured
from crossfoot.publishing.open_data.resources import FIGURES_CSV, FOLDER, REPORTS_CSV, Resource
from crossfoot.publishing.open_data.summary import Summary

_KEYS = {FIGURES_CSV.name: ["page", "table", "row_id", "column_id"], REPORTS_CSV.name: ["page"]}


def render(publication: Publication, summary: Summary, files: Iterable[tuple[Resource, Measured]]) -> bytes:
    """The file ``datapackage.json`` that describes ``files``, which are written already."""
    package: dict[str, object] = {"profile": "data-package", "name": "crossfoot-figures"}
    package["title"] = summary.title
    package["description"] = summary.description
    if publication.root:
        package["homepage"] = publication.root + FOLDER
    licences = describe(publication.licence)
    if licences:
        package["licenses"] = licences
    if publication.name:
        package["contributors"] = [{"title": publication.name, "role": "publisher"}]
    package["resources"] = [_resource(resource, measured, publication) for resource, measured in files]
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()


def _resource(resource: Resource, measured: Measured, publication: Publication) -> dict[str, object]:
    described: dict[str, object] = {
        "name": resource.name,
        "path": resource.file,
        "title": resource.meaning(publication.language),
        "format": resource.format,
        "mediatype": resource.mediatype,
        "encoding": "utf-8",
    }
    if measured.size:
        described |= {"bytes": measured.size, "hash": f"sha256:{measured.digest}"}
    columns = {FIGURES_CSV.name: FIGURES, REPORTS_CSV.name: REPORTS}.get(resource.name)
    if columns is None:
        return {"profile": "data-resource", **described}
    return {"profile": "tabular-data-resource", **described, "schema": _schema(resource, columns)}


def _schema(resource: Resource, columns: Sequence[Column]) -> dict[str, object]:
    schema: dict[str, object] = {
        "fields": [_field(column) for column in columns],
        "missingValues": [""],
        "primaryKey": _KEYS[resource.name],
    }
    if resource is FIGURES_CSV:
        reference = {"resource": REPORTS_CSV.name, "fields": ["page"]}
        schema["foreignKeys"] = [{"fields": ["page"], "reference": reference}]
    return schema


def _field(column: Column) -> dict[str, object]:
    """Both languages in ``description``, which is all that Table Schema has for words."""
    field: dict[str, object] = {
        "name": column.name,
        "type": column.type,
        "description": f"{column.meaning.zh}\n\n{column.meaning.en}",
    }
    constraints: dict[str, object] = {}
    if column.required:
        constraints["required"] = True
    if column.choices:
        constraints["enum"] = list(column.choices)
    return {**field, "constraints": constraints} if constraints else field
