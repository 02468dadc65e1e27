"""The files beside a report: whether those that it names are there."""

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from crossfoot.terms.late import compile_late

if TYPE_CHECKING:
    from crossfoot.binding.front_matter import Exists

_SCHEME = compile_late(r"\s*[A-Za-z][A-Za-z0-9+.-]*\s*:")
_PAGES = (".html", ".htm")
_MAY_RUN = frozenset(
    (*_PAGES, ".xhtml", ".xht", ".shtml", ".svg", ".svgz", ".xml", ".xsl", ".xslt", ".mht", ".mhtml", ".js", ".mjs")
)
"""What a browser opens as a page of the site itself, with the scripts in it."""


def look_beside(file: Path, root: Path | None = None, *, building: bool = False) -> "Exists":
    """Look up files that the report in ``file`` names; none may lie outside ``root``, or else the report's folder.

    ``building``: what is not on disk yet may still be made by the site.
    """
    return _Beside(file.parent, root, building)


class _Beside:
    def __init__(self, folder: Path, root: Path | None, building: bool) -> None:
        self._folder = folder
        self._root = root
        self._building = building

    def __call__(self, name: str, /) -> str | None:
        # A browser takes what stands before a colon for a scheme, and a back slash for a slash.
        if _SCHEME.match(name) or name.startswith(("/", "~")) or "\\" in name or "\x00" in name:
            return "not-relative"
        place = self._resolve(name)
        if place is None:
            return "absent"
        if not self._is_inside(place):
            return "outside"
        if not place.is_file():
            return "absent"
        return "may-run" if {PurePosixPath(name).suffix.lower(), place.suffix.lower()} & _MAY_RUN else None

    def link(self, target: str, /) -> str | None:
        place = None if "\x00" in target else self._resolve(target)
        if place is None:
            return "absent"
        try:
            there = place.exists()
        except OSError:  # a name too long for any file
            return "absent"
        inside = self._is_inside(place)
        if there and inside:
            return None
        # An address such as ../2023/ is where the site puts a page, counted from where it puts this one.
        suffix = PurePosixPath(target).suffix.lower()
        if target.endswith(("/", "..")) or not suffix or suffix in _PAGES:
            return "page-address"
        if not inside:
            return "outside" if self._root is not None else "outside-folder"
        return "left-to-site" if self._building else "absent"

    def _resolve(self, name: str) -> Path | None:
        try:
            return (self._folder / name).resolve()
        except (OSError, RuntimeError):
            return None

    def _is_inside(self, place: Path) -> bool:
        return place.is_relative_to((self._root or self._folder).resolve())
