"""Warnings of marks that ask for nothing there is, each with its place in the page's source."""

import logging
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from pathlib import Path

from mkdocs.structure.files import File

from crossfoot.document.fences import find_fences
from crossfoot.hosts.mkdocs import words
from crossfoot.hosts.mkdocs.announce import LOG
from crossfoot.hosts.mkdocs.government_pages import MARKS
from crossfoot.project.display import display_path
from crossfoot.project.errors import did_you_mean
from crossfoot.publishing.markers import RENDERERS, Unfilled, arguments
from crossfoot.publishing.model import Publication
from crossfoot.reporters.phrases import one_line
from crossfoot.source.occurrences import occurrences
from crossfoot.source.source_file import SourceFile


def tell(
    file: File, unfilled: Iterable[Unfilled], publication: Publication, further: Collection[str], *, serving: bool
) -> None:
    """Write a line for each mark of the page ``file``; ``further`` are the names of marks of this site alone.

    A mark that is not in the source, since another plugin has put it there, is told without a line.
    """
    path = display_path(Path(file.abs_src_path)) if file.abs_src_path else file.src_uri
    source = SourceFile(path, file.content_string)
    level = logging.INFO if serving else logging.WARNING
    for mark, count in Counter(unfilled).items():
        places: list[int | None] = [*islice(_places(mark.text, source.text), count)]
        for place in places or [None]:
            where = "" if place is None else ":{}:{}".format(*source.position(place))
            LOG.log(level, "%s", _words(mark, f"{one_line(path)}{where}", publication, further))


def _words(mark: Unfilled, place: str, publication: Publication, further: Collection[str]) -> str:
    language = publication.language
    facts = {"place": place, "name": one_line(mark.name), "argument": one_line(mark.argument)}
    if mark.known and not mark.argument:
        return words.NO_ARGUMENT(language).format(**facts)
    if mark.known:
        hint = did_you_mean(mark.argument, arguments(mark.name, publication))
        return words.UNKNOWN_ARGUMENT(language).format(hint=hint(language), **facts)
    if mark.name in MARKS:
        return words.UNUSED_MARK(language).format(**facts)
    hint = did_you_mean(mark.name, (*RENDERERS, *further))
    return words.UNKNOWN_MARK(language).format(hint=hint(language), **facts)


def _places(mark: str, text: str) -> Iterator[int]:
    """Where ``mark`` stands in Markdown, but for code."""
    fences = find_fences(text, nested=True)
    for at in occurrences(mark, text):
        line = text[text.rfind("\n", 0, at) + 1 : at]
        # An odd number of back quotes before it: within a code span, as one writes them in a line of text.
        is_code = line.count("`") % 2 == 1 or any(fence.start <= at < fence.end for fence in fences)
        if not is_code:
            yield at
