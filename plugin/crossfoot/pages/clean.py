"""A report's rendered text made harmless: what is not permitted is left out, and all that is open is closed.

Nothing is parsed into a tree and printed again: text stays letter by letter, tags are judged one by one. Most pages
have nothing to leave out, which is found out by one pattern; it matches what is known to be harmless, and no more.
"""

import re
from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from crossfoot.document.html_elements import BLOCKS, RAW_TEXT
from crossfoot.document.html_tokens import Token, tokens
from crossfoot.document.permitted_html import ELEMENTS, LeftOut, judge_tag

_VOID = frozenset(("br", "col", "hr", "img", "input", "path", "wbr"))
_ENDS_PARAGRAPH = BLOCKS | {"table"}
_CELLS = frozenset(("td", "th", "caption"))
_TABLE_PARTS = _CELLS | {"colgroup", "tbody", "tfoot", "thead", "tr"}

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_ITEMS = {
    **dict.fromkeys(_HEADINGS, (_HEADINGS, frozenset(("table",)))),
    "li": (frozenset(("li",)), frozenset(("ul", "ol", "table"))),
    **dict.fromkeys(("dd", "dt"), (frozenset(("dd", "dt")), frozenset(("dl", "table")))),
}
"""Elements of which none stands in another of its kind, unless an element of the second set is between them.

Browsers end the one where the other begins, depending on what is between (HTML 13.2.6.4.7); an end tag too many would
then end what stands further out.
"""

_NAMES = "|".join(sorted(ELEMENTS - _VOID - {"svg"}, key=len, reverse=True))
_PLAIN_TAG = re.compile(
    rf"""<(?:
      /({_NAMES})>
      | (?:br|hr|wbr)[ ]?/?>
      | img(?:[ ](?:alt|title)="[^"<>]*" | [ ]src="[\w%.-][\w%./-]*")*[ ]?/?>
      | ({_NAMES})(?:[ ](?:
          id="(?!__|[Cc][Rr][Oo])[^"<>&]*"
          | class="(?:(?!md-|[Cc][Rr][Oo])[\w-]+[ ]?)*"
          | href="(?:https?://[^"<>&\x00-\x20]* | mailto:[^"<>&\x00-\x20]* | [\w%./\#?-][^"<>&:\x00-\x20]*
              | &\#109;&\#97;&\#105;&\#108;&\#116;&\#111;&\#58;[^"<>]*)"
          | style="text-align:[ ](?:left|right|center);"
          | (?:title|colspan|rowspan|scope|headers|lang|align|alt|open)="[^"<>]*"
        ))*>
      | !--[ ][^<>]*?-->
    )""",
    re.VERBOSE,
)
"""One tag, or a comment, that a browser reads as it stands here and that does nothing."""


class Cleaned(NamedTuple):
    """The page's content as it may be shown, and what was left out, each name once."""

    html: str
    left_out: tuple[LeftOut, ...]


def clean(html: str) -> Cleaned:
    """Leave out of ``html`` what may not stand on a page; where nothing is at fault it is the same letter by letter.

    The result is closed in itself: whatever stands behind it on the page is read as if it stood alone.
    """
    return Cleaned(html, ()) if is_plain(html) else _Cleaner().clean(html)


def is_plain(html: str) -> bool:
    """Whether ``html`` is beyond doubt harmless, and every element in it closed in its turn."""
    found = _PLAIN_TAG.findall(html)
    if len(found) != html.count("<"):
        return False
    open_: list[str] = []
    for end, start in found:
        if start:
            if start in _ITEMS and _kin_of(start, open_):
                return False
            open_.append(start)
        elif end and (not open_ or open_.pop() != end):
            return False
    return not open_


def _kin_of(name: str, open_: Sequence[str]) -> str:
    """The open element that ends where one called ``name`` begins, empty where there is none."""
    kin, bounds = _ITEMS[name]
    nearest = next((other for other in reversed(open_) if other in kin or other in bounds), "")
    return nearest if nearest in kin else ""


class _Cleaner:
    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.left_out: dict[LeftOut, None] = {}
        self.open: list[str] = []

    def clean(self, html: str) -> Cleaned:
        hidden = ""
        for token in tokens(html):
            if hidden:
                # The raw text of an element that is left out, up to its end tag.
                if token.kind == "end" and token.name == hidden:
                    hidden = ""
                continue
            match token.kind:
                case "text":
                    self.pieces.append(html[token.start : token.end].replace("<", "&lt;"))
                case "start":
                    self._start(token)
                    hidden = token.name if token.name in RAW_TEXT else ""
                case "end":
                    self._end(token.name)
                case "comment" if _PLAIN_TAG.fullmatch(html, token.start, token.end):
                    self.pieces.append(html[token.start : token.end])
                case "cut-off":
                    self.left_out[LeftOut("foreign", html[token.start : token.end])] = None
        self._close(self.open)
        return Cleaned("".join(self.pieces), tuple(self.left_out))

    def _start(self, token: Token) -> None:
        kept, left_out = judge_tag(token.name, token.attributes)
        self.left_out.update(dict.fromkeys(left_out))
        if kept is None:
            return
        in_icon = self.open[-1:] == ["svg"]
        if token.name == "path" and not in_icon:
            return
        if token.name != "path" and in_icon:
            # Of what is HTML, SVG would take in the one and end at the other.
            self._end("svg")
        if self.open[-1:] == ["p"] and token.name in _ENDS_PARAGRAPH:
            self._end("p")
        if token.name in _ITEMS and (kin := _kin_of(token.name, self.open)):
            self._end(kin)
        written = "".join(f' {name}="{escape(value)}"' for name, value in kept.items())
        self.pieces.append(f"<{token.name}{written}{' /' if token.name == 'path' else ''}>")
        if token.name not in _VOID:
            self.open.append(token.name)

    def _end(self, name: str) -> None:
        """Close the element, and first those in it that were left open; an end tag of nothing is left out."""
        if name not in ELEMENTS or name in _VOID:
            return  # its start tag was left out
        at = self._opened(name)
        if at < 0:
            # A paragraph that a table has ended has an end tag all the same, which would make another.
            if name != "p":
                self.left_out[LeftOut("foreign", f"</{name}>")] = None
            return
        self._close(self.open[at + 1 :])
        self.pieces.append(f"</{name}>")
        del self.open[at:]

    def _opened(self, name: str) -> int:
        """Where the element stands that an end tag closes, -1 where there is none: no tag reaches out of its cell."""
        for at in range(len(self.open) - 1, -1, -1):
            if self.open[at] == name:
                return at
            if self.open[at] == "table" or (self.open[at] in _CELLS and name not in _TABLE_PARTS | {"table"}):
                return -1
        return -1

    def _close(self, names: Sequence[str]) -> None:
        self.pieces.extend(f"</{name}>" for name in reversed(names))
