"""Which files are reports: those of a site, and those named on the command line."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from crossfoot.project.globs import compile_globs
from crossfoot.project.settings import Settings
from crossfoot.source.source_file import has_an_end
from crossfoot.terms.late import compile_late

LANDING_PAGES = ("index.md", "readme.md")
"""Lower-case names of pages that lead to reports, and are one only where they have a ``year``."""

_HEAD_BYTES = 64 * 1024
_CLOSE = compile_late(rb"\n(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)")


class MissingPaths(Exception):
    """Paths that were named and are not there."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self.paths = tuple(paths)
        super().__init__(", ".join(str(path) for path in self.paths))


def discover(settings: Settings) -> list[Path]:
    """The reports of a site, in the order of their paths.

    A page below the docs folder that a glob of ``reports`` names, or whose front matter has ``profile``. A folder
    that cannot be listed is given as if it were a report, so that it is a finding and not skipped in silence.
    """
    globs = compile_globs(settings.reports)
    root = settings.docs_dir
    if not root.is_dir():
        return []
    found: list[_Found] = []
    for file in _markdown_below(root, found):
        name = file.path.removeprefix(f"{root}{os.sep}").replace(os.sep, "/")
        if globs.fullmatch(name):
            if _is_report_by_name(file.path):
                found.append(file)
        elif _head_has(file.path, b"profile"):
            found.append(file)
    return _once(found)


def expand(paths: Iterable[Path]) -> list[Path]:
    """The reports that ``paths`` name: a file as it is, of a folder every ``*.md`` below it. Each once, in order.

    Raise ``MissingPaths`` where a path does not exist.
    """
    named = tuple(paths)
    missing = [path for path in named if not os.path.lexists(path)]
    if missing:
        raise MissingPaths(missing)
    found: list[_Found] = []
    for path in named:
        if path.is_dir():
            found.extend([file for file in _markdown_below(path, found) if _is_report_by_name(file.path)])
        else:
            found.append(_Found(str(path), os.path.realpath(path)))
    return _once(found)


def is_report(file: Path, settings: Settings) -> bool:
    """Whether ``file``, which lies below the docs folder, is one of the site's reports."""
    try:
        name = file.relative_to(settings.docs_dir).as_posix()
    except ValueError:
        return False
    if compile_globs(settings.reports).fullmatch(name):
        return _is_report_by_name(str(file))
    return _head_has(str(file), b"profile")


class _Found(NamedTuple):
    """A file as it was reached, and where it really lies."""

    path: str
    real: str


def _markdown_below(folder: Path, unlisted: list[_Found]) -> Iterator[_Found]:
    """Every ``*.md`` below ``folder``; folders that cannot be listed are added to ``unlisted``.

    Links are followed, and a folder that was seen already is not entered again.
    """
    seen: set[str] = set()
    pending = [str(folder)]
    while pending:
        current = pending.pop()
        real = os.path.realpath(current)
        if real in seen:
            continue
        seen.add(real)
        try:
            with os.scandir(current) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError:
            unlisted.append(_Found(current, real))
            continue
        folders = []
        for entry in listed:
            if entry.name.startswith("."):
                continue
            if _is_folder(entry):
                folders.append(entry.path)
            elif entry.name.endswith(".md"):
                is_link = entry.is_symlink()
                yield _Found(entry.path, os.path.realpath(entry.path) if is_link else f"{real}{os.sep}{entry.name}")
        pending.extend(reversed(folders))


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _is_report_by_name(file: str) -> bool:
    return file.rpartition(os.sep)[2].lower() not in LANDING_PAGES or _head_has(file, b"year")


def _head_has(file: str, key: bytes) -> bool:
    """Whether the front matter has ``key``, by the beginning of its lines: it may well not be YAML."""
    try:
        path = Path(file)
        if not has_an_end(path.stat()):
            return False
        with path.open("rb") as stream:
            start = stream.read(4096).removeprefix(b"\xef\xbb\xbf")
            if not start.startswith(b"---"):
                return False
            close = _CLOSE.search(start)
            if close is None:
                start += stream.read(_HEAD_BYTES)
                close = _CLOSE.search(start)
    except OSError:
        return False
    if close is None:
        return False
    return re.search(rb"\n[\"']?" + key + rb"[\"']?[ \t]*:", start[: close.start()]) is not None


def _once(files: list[_Found]) -> list[Path]:
    """Each file once however it is reached, by the path that comes first, ordered by path."""
    seen: set[str] = set()
    unique = []
    for path, real in sorted([(Path(path), real) for path, real in files], key=lambda file: file[0].parts):
        if real not in seen:
            seen.add(real)
            unique.append(path)
    return unique
