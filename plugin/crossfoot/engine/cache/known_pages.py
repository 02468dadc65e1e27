"""What was found out about pages, remembered for as long as their content is the same, letter by letter.

Of a page that is kept it is known that nothing in it is at fault, and that it shows what was judged.
"""

from array import array
from collections.abc import Iterable
from hashlib import sha256

from crossfoot.engine.cache.keys import digest
from crossfoot.engine.cache.store import Store
from crossfoot.engine.rendered import Rendered, ShownTable
from crossfoot.source.span import Span

_Page = tuple[bytes, "array[int]", "array[int]"]
"""The digest of a page's content; the places of its tables, each a start and an end; and those of its headings."""


class KnownPages:
    """The pages of one site. ``run`` is the key of a run that judges what they show.

    ``permalink`` is the sign beside headings by which pages were read.
    """

    def __init__(self, store: Store, run: str, permalink: str) -> None:
        self._store = store
        self._key = digest("pages", run, permalink)
        found = store.load(self._key)
        self._known: dict[str, _Page] = found if isinstance(found, dict) else {}
        self._is_new = False

    def recall(self, uri: str, content: str) -> Rendered | None:
        """How the page at ``uri`` was read, if it had this ``content``."""
        known = self._known.get(uri)
        if known is None or known[0] != _digest(content):
            return None
        tables, headings = known[1:]
        return Rendered(
            content,
            tuple([ShownTable(span, None) for span in _spans(tables)]),
            tuple(_spans(headings)),
            agrees=True,
        )

    def note(self, uri: str, content: str, rendered: Rendered) -> None:
        """Note how the page at ``uri`` was read, unless it shows something else, or can only be read cell by cell."""
        if rendered.agrees and all(table.table is None for table in rendered.tables):
            tables = _places(table.span for table in rendered.tables)
            self._known[uri] = _digest(content), tables, _places(rendered.headings)
            self._is_new = True

    def keep(self) -> None:
        """Keep what was noted."""
        if self._is_new:
            self._store.keep(self._key, self._known)


def _places(spans: Iterable[Span]) -> "array[int]":
    return array("I", [place for span in spans for place in (span.start, span.end)])


def _spans(places: "array[int]") -> list[Span]:
    return [Span(start, end) for start, end in zip(places[::2], places[1::2], strict=True)]


def _digest(content: str) -> bytes:
    return sha256(content.encode("utf-8", "surrogatepass")).digest()
