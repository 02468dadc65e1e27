"""Downloads made by a process of their own, while the pages that offer them are still being built.

A builder makes its pages one after another on one core. What this process has made is kept, as from an earlier build;
what it has not, for whatever reason, is made with the page.
"""

import gc
import multiprocessing
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor

from crossfoot.engine.cache.kept_files import KeptFiles
from crossfoot.engine.many import processors
from crossfoot.publishing.downloads.files import downloads
from crossfoot.publishing.downloads.places import FORMATS, address_of, path_of
from crossfoot.publishing.model import Publication, SiteReport

FEWEST = 40
"""A process pays for itself from so many reports on."""

_CHUNK = 4

_Made = list[tuple[str, str, str]]
"""The files of one report: path, key of what it was made of, name under which it is kept."""


class DownloadsAhead:
    """The files of ``publication`` that no earlier build has kept, made in the order of ``pages``, their addresses."""

    def __init__(self, publication: Publication, pages: Iterable[str], kept: KeptFiles) -> None:
        self._kept = kept
        reports = {report.url: report for report in publication.reports if report.url is not None}
        new = {url: reports[url] for url in pages if url in reports and not _knows(kept, url)}
        # A process that is forked beside threads may wait for one of them for ever.
        alone = multiprocessing.get_start_method() == "fork" and threading.active_count() == 1
        self._executor: ProcessPoolExecutor | None = None
        self._made: Iterator[_Made] = iter(())
        self._order = iter(new)
        self._pending = set(new if len(new) >= FEWEST and alone and processors() > 1 else ())
        if self._pending:
            self._executor = ProcessPoolExecutor(
                1, multiprocessing.get_context("fork"), _start, (_maker(publication, kept, list(new.values())),)
            )
            self._made = self._executor.map(_make_one, range(len(new)), chunksize=_CHUNK)

    def wait_for(self, url: str) -> None:
        """Take in what was made, until all of the report at ``url`` is there."""
        while url in self._pending:
            try:
                made = next(self._made)
            except BrokenExecutor:
                self._pending.clear()
                return
            self._pending.remove(next(self._order))
            for entry in made:
                self._kept.note(*entry)

    def close(self) -> None:
        """Let the process end."""
        if self._executor is not None:
            self._executor.shutdown(cancel_futures=True)


def _knows(kept: KeptFiles, url: str) -> bool:
    return all(kept.knows(path_of(address_of(url, format))) for format in FORMATS)


def _maker(publication: Publication, kept: KeptFiles, reports: Sequence[SiteReport]) -> Callable[[int], _Made]:
    def make(number: int) -> _Made:
        try:
            return [
                (path_of(made.address), made.key, kept.make(made.content))
                for made in downloads(publication, reports[number])
            ]
        except OSError:  # no room: the builder says so when it writes the site
            return []

    return make


_make: Callable[[int], _Made] | None = None


def _start(make: Callable[[int], _Made]) -> None:
    global _make
    _make = make
    gc.freeze()


def _make_one(number: int) -> _Made:
    assert _make is not None
    return _make(number)
