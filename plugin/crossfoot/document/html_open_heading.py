"""A heading of HTML text while it is being read, and those that are read."""

from typing import NamedTuple

from crossfoot.document.html_elements import AROUND_HEADINGS, HEADINGS, WITHOUT_CONTENT
from crossfoot.document.html_open_text import OpenText
from crossfoot.document.html_tokens import Token
from crossfoot.document.open_names import OpenNames
from crossfoot.source.span import Span


class HtmlHeading(NamedTuple):
    """An ``h1`` to ``h6`` outside of tables: its text like a cell's, the text's place, and the whole element's.

    One that its author did not close ends at the next heading, at a table, or where the element around it ends.
    """

    level: int
    text: str
    span: Span
    block: Span


class OpenHeading:
    """At most one heading that is open; ``closed`` are those before it."""

    __slots__ = ("_inside", "closed", "content")

    def __init__(self) -> None:
        self.closed: list[HtmlHeading] = []
        self.content: OpenText | None = None
        self._inside = OpenNames()

    def start_tag(self, token: Token) -> None:
        """Open a heading, or note an element inside the open one."""
        if token.name in HEADINGS:
            self.close(token.start, token.start)
            self.content = OpenText(token.name, Span(token.start, token.end), [])
        elif self.content is not None and token.name not in WITHOUT_CONTENT:
            self._inside.open(token.name)

    def end_tag(self, token: Token) -> None:
        """Close the heading where the tag is its own, or that of an element around it."""
        if self.content is not None:
            if token.name in HEADINGS:
                self.close(token.start, token.end)
            elif not self._inside.close(token.name) and token.name in AROUND_HEADINGS:
                self.close(token.start, token.start)

    def close(self, at: int, after: int) -> None:
        """End the open heading, if there is one, at ``at``, its end tag (if there is one) at ``after``."""
        content = self.content
        if content is not None:
            self.content = None
            self._inside.clear()
            block = Span(content.tag.start, after)
            self.closed.append(HtmlHeading(int(content.name[1]), content.text(), content.span(at), block))
