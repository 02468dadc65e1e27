"""What pages have that search must not read: until it has read them, a comment keeps the place of each piece."""

import re
from collections.abc import Callable
from typing import NamedTuple

from mkdocs.structure.pages import Page

_PLACE = re.compile(r"<!-- crossfoot-(\d{1,9}) -->")


class _Kept(NamedTuple):
    """The pieces of a page by the comments that keep their places, the numbers of which begin with ``first``."""

    first: int
    pieces: dict[str, str | Callable[[], str]]


class AfterSearch:
    """The pieces of all pages of one build. Search takes most of a build's time, and passes over these anyway."""

    def __init__(self) -> None:
        self._kept: dict[str, _Kept] = {}

    def keep(self, page: Page, piece: str | Callable[[], str]) -> str:
        """Keep ``piece``, HTML or what makes it then, for ``page``; gives the comment to be put into its content."""
        kept = self._kept.get(page.file.src_uri)
        if kept is None:
            # Its author may have written the same.
            written = [int(number) for number in _PLACE.findall(page.content or "")]
            kept = self._kept[page.file.src_uri] = _Kept(max(written, default=-1) + 1, {})
        place = f"<!-- crossfoot-{kept.first + len(kept.pieces)} -->"
        kept.pieces[place] = piece
        return place

    def put_into(self, page: Page, output: str) -> str:
        """The finished HTML of ``page`` with its pieces in their places."""
        kept = self._kept.pop(page.file.src_uri, _Kept(0, {})).pieces
        found = sorted([(at, place) for place in kept if (at := output.find(place)) >= 0])
        parts: list[str] = []
        done = 0
        for at, place in found:
            piece = kept[place]
            parts += (output[done:at], piece if isinstance(piece, str) else piece())
            done = at + len(place)
        return "".join([*parts, output[done:]])
