"""Settings of a site that do not suit what it publishes: each is said in the log, none refuses a build."""

import logging
from collections.abc import Iterable, Sequence

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from crossfoot.hosts.mkdocs import words
from crossfoot.hosts.mkdocs.announce import LOG
from crossfoot.publishing.conventions.options import Conventions
from crossfoot.reporters.phrases import one_line
from crossfoot.terms.text import Language

MOST_IN_NAVIGATION = 50
"""So many reports weigh as much in the navigation of every page as half of what a report may weigh in all."""


def columns(site: Conventions, addresses: Iterable[str], language: Language, *, serving: bool) -> None:
    """Columns without a page; ``addresses`` are of all pages. No column at all, and reports in none, are CF607."""
    filled = {column.path for column in map(site.column_of, addresses) if column is not None}
    for column in site.columns:
        if not any(path.startswith(column.path) for path in filled):
            _say(words.EMPTY_COLUMN(language).format(path=column.path, name=one_line(column.name)), serving=serving)


def navigation(config: MkDocsConfig, reports: Sequence[Page], language: Language, *, serving: bool) -> None:
    """A navigation that MkDocs makes of all pages, and every page then repeats, with many ``reports`` in it."""
    listed = sum(bool(page.file.inclusion.is_in_nav()) for page in reports) if config.nav is None else 0  # type: ignore[no-untyped-call]
    if listed > MOST_IN_NAVIGATION:
        _say(words.IN_NAVIGATION(language).format(count=listed), serving=serving)


def fonts(config: MkDocsConfig, language: Language, *, serving: bool) -> None:
    """Letters that Material asks another host for unless told not to; the policy of the pages keeps them out."""
    if config.theme.name == "material" and config.theme.get("font"):
        _say(words.FONTS(language), serving=serving)


def instant(config: MkDocsConfig, language: Language, *, serving: bool) -> None:
    """Pages that are fetched by a script of the theme, which runs no script of theirs."""
    if "navigation.instant" in (config.theme.get("features") or ()):
        _say(words.INSTANT(language), serving=serving)


def _say(said: str, *, serving: bool) -> None:
    LOG.log(logging.INFO if serving else logging.WARNING, "%s", said)
