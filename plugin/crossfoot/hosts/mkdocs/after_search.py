"""What pages have that search must not read: until it has read them, a comment keeps the place of each piece."""

from collections.abc import Callable

from mkdocs.structure.pages import Page


class AfterSearch:
    """The pieces of all pages of one build. Search takes most of a build's time, and passes over these anyway."""

    def __init__(self) -> None:
        self._kept: dict[str, dict[str, str | Callable[[], str]]] = {}

    def keep(self, page: Page, piece: str | Callable[[], str]) -> str:
        """Keep ``piece``, HTML or what makes it then, for ``page``; gives the comment to be put into its content."""
        kept = self._kept.setdefault(page.file.src_uri, {})
        number = len(kept)
        while (place := f"<!-- crossfoot-{number} -->") in (page.content or "") or place in kept:
            number += 1  # its author wrote the same
        kept[place] = piece
        return place

    def put_into(self, page: Page, output: str) -> str:
        """The finished HTML of ``page`` with its pieces in their places."""
        for place, piece in self._kept.pop(page.file.src_uri, {}).items():
            before, here, after = output.partition(place)
            if here:
                output = f"{before}{piece if isinstance(piece, str) else piece()}{after}"
        return output
