"""What a site has to say of itself, held against its settings: what is there, and where the rest should stand."""

from pathlib import Path
from typing import NamedTuple

from crossfoot.binding.site_model import BoundSiteItem, Imprint
from crossfoot.profile import site_items as asked
from crossfoot.profile.requirement import Requirement
from crossfoot.project.display import display_path
from crossfoot.project.located import Located, Place
from crossfoot.publishing.conventions.options import NO_CONTACT, Conventions
from crossfoot.source.source_file import SourceFile, UnreadableFile, read_source
from crossfoot.source.span import Span


class StatedItem(NamedTuple):
    """Something asked of the site, by the id of its requirement; ``place`` is where it should stand if not ``given``.

    ``place`` is ``None`` where it is given, or where nobody knows. ``within`` are folders of the site in one of which
    every report should be: only they tell whether it is given.
    """

    requirement: str
    key: str
    given: bool
    column: str = ""
    place: Place | None = None
    within: tuple[str, ...] = ()


def stated_items(conventions: Conventions, publish: Located) -> tuple[StatedItem, ...]:
    """All that is asked of a site with ``conventions``, read from the setting ``publish``."""
    site = publish.get("site")
    here = publish.keys.get("site") or publish.place
    items = [
        _item(requirement, key, given, here)
        for requirement, key, given in (
            (asked.NAME, "site_name", bool(conventions.name)),
            (asked.DOMAIN, "site_url", bool(conventions.domain)),
            (asked.CODE, "publish.site.code", bool(conventions.code)),
            (asked.ORGANISER, "publish.site.organiser", bool(conventions.organiser)),
            (asked.CONTACT, "publish.site.contact", conventions.contact != NO_CONTACT),
            (asked.ICP, "publish.site.icp", bool(conventions.icp)),
            (asked.POLICE, "publish.site.police", bool(conventions.police)),
            (asked.COLUMNS, "publish.site.columns", bool(conventions.columns)),
        )
    ]
    if conventions.columns:
        folders = tuple(column.path for column in conventions.columns)
        place = (site.keys.get("columns") if site is not None else None) or here
        items.append(StatedItem(asked.REPORT_COLUMNS.id, "publish.site.columns", False, "", place, folders))
    listed = site.get("columns") if site is not None else None
    places = listed.value if listed is not None and isinstance(listed.value, list) else []
    for column, located in zip(conventions.columns, places, strict=False):
        for requirement, key, given in (
            (asked.COLUMN_TYPE, "type", bool(column.type)),
            (asked.COLUMN_DESCRIPTION, "description", bool(column.description)),
            (asked.COLUMN_KEYWORDS, "keywords", bool(column.keywords)),
        ):
            items.append(_item(requirement, key, given, located.place, column.name))
    return tuple(items)


def _item(requirement: Requirement, key: str, given: bool, place: Place | None, column: str = "") -> StatedItem:
    return StatedItem(requirement.id, key, given, column, None if given else place)


def read_imprint(items: tuple[StatedItem, ...], file: Path | None, docs_dir: Path) -> Imprint | None:
    """``items`` with their places in the settings ``file``, or in those that it inherits; ``None`` without any.

    Pages are in ``docs_dir``.
    """
    if not items:
        return None
    requirements = {requirement.id: requirement for requirement in asked.SITE_REQUIREMENTS}
    path = display_path(file) if file is not None else "mkdocs.yml"
    sources: dict[str, SourceFile] = {}
    bound = []
    for item in items:
        place = item.place or Place(path, 1, 1)
        if not item.given and place.path not in sources:
            sources[place.path] = _read(place.path)
        span = _span(sources[place.path], place) if not item.given else Span(0, 0)
        requirement = requirements[item.requirement]
        within = tuple(f"{display_path(docs_dir / folder)}/" for folder in item.within)
        bound.append((place.path, BoundSiteItem(requirement, item.key, item.given, span, item.column, within)))
    return Imprint(path, tuple(bound), sources)


def _read(path: str) -> SourceFile:
    try:
        return read_source(Path(path), path)
    except UnreadableFile:  # it was read a moment ago; without it the finding stands at its beginning
        return SourceFile(path, "")


def _span(source: SourceFile, place: Place) -> Span:
    """The word at ``place``, such as a key."""
    starts = source.line_starts
    if place.line > len(starts):
        return Span(0, 0)
    start = min(starts[place.line - 1] + place.column - 1, len(source.text))
    end = start
    while end < len(source.text) and not source.text[end].isspace() and source.text[end] not in ":,{}[]":
        end += 1
    return Span(start, end)
