"""Tags, comments and declarations as Python-Markdown's extractor of raw HTML tells them apart.

Its ways differ from a browser's: a back quote ends a tag in failure, and so do a quotation mark that nothing
closes and the end of the text; then the ``<`` is text.
"""

import re
from typing import Literal, NamedTuple

from crossfoot.terms.late import compile_late

BLOCK_ELEMENTS = frozenset(
    """address article aside blockquote body canvas center colgroup dd details div dl dt fieldset figcaption figure
    footer form group h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main map math menu nav noscript
    object ol option output p pre progress script section style summary table tbody td textarea tfoot th thead tr ul
    video""".split()  # noqa: SIM905
)
"""The elements whose tags start a raw block."""

VOID_ELEMENTS = frozenset(
    """area base br col embed hr img input link meta param source track wbr""".split()  # noqa: SIM905
)

_START_TAG = re.compile(
    r"""<([a-zA-Z][^\s/>`\0]*)                                # its name
        ((?:=+\s*(?:"[^"]*+"|'[^']*+'|(?!["'])[^`>\s]*+)      # a value
          |[^=`>/]++ | /(?!>))*+)                              # names, white space
        (/?>)?""",
    re.VERBOSE,
)
_END_TAG = compile_late(r"</([a-zA-Z][^\s/>\0]*)[^>]*+>")
_COMMENT_END = compile_late(r"--!?>")

_WASTE = 50
"""How many times the length of the text may be spent on tags that never end, before ``<`` is taken for text."""


class Token(NamedTuple):
    """What starts with one ``<``. ``name`` is in lower case; ``empty`` says that the tag has no content."""

    kind: Literal["start", "end", "comment", "declaration", "text"]
    start: int
    end: int
    name: str = ""
    empty: bool = False


class Scan:
    """Reads tokens of one text; remembers what it has looked for in vain."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._no_comment_end = False
        self._last_close = text.rfind(">")
        self._waste = _WASTE * len(text) + 10_000

    def token(self, at: int, in_tail: bool) -> Token:
        """What starts at ``at``, where a ``<`` stands."""
        text = self.text
        following = text[at + 1 : at + 2]
        if at > self._last_close:
            return Token("text", at, len(text))
        if following == "/":
            match = _END_TAG.match(text, at)
            if match is None:
                return Token("text", at, at + 2)
            return Token("end", at, match.end(), match[1].lower())
        if following.isalpha() and following.isascii():
            return self._start_tag(at)
        if following == "!":
            return self._declaration(at, in_tail)
        if following == "?" and (in_tail or at_line_start(text, at)):
            end = text.find("?>", at)
            if end >= 0:
                return Token("declaration", at, end + 2)
        return Token("text", at, at + 1)

    def _start_tag(self, at: int) -> Token:
        text = self.text
        if self._waste < 0:
            return Token("text", at, at + 1)
        match = _START_TAG.match(text, at)
        if match is None:
            return Token("text", at, at + 1)
        if match[3] is None:
            end = match.end()
            self._waste -= end - at
            stopped = text[end : end + 1]
            resumes = not stopped or stopped in "=/" or (stopped.isalpha() and stopped.isascii())
            return Token("text", at, at + 1 if resumes else end)
        name = match[1].lower()
        return Token("start", at, match.end(), name, match[3] == "/>" or name == "hr")

    def _declaration(self, at: int, in_tail: bool) -> Token:
        text = self.text
        if text.startswith("<!--", at):
            if not self._no_comment_end:
                match = _COMMENT_END.search(text, at + 4)
                if match is not None:
                    return Token("comment", at, match.end())
                self._no_comment_end = True
            return Token("text", at, at + 1)
        if not in_tail and not at_line_start(text, at):
            return Token("text", at, at + 2)
        if text.startswith("<![CDATA[", at):
            end = text.find("]]>", at)
            return Token("text", at, at + 1) if end < 0 else Token("declaration", at, end + 3)
        end = text.find(">", at) + 1
        if text[at : at + 9].lower() == "<!doctype":
            return Token("declaration", at, end)
        return Token("text", at, end)

    def end_of_code(self, name: str, start: int) -> int:
        """Where the content of a ``script`` or ``style`` that starts at ``start`` ends."""
        match = re.compile(rf"</\s*{name}\s*>", re.IGNORECASE).search(self.text, start)
        return match.start() if match else len(self.text)


def at_line_start(text: str, at: int) -> bool:
    """Whether nothing but white space, of three columns at most, stands before ``at`` on its line."""
    before = text[max(0, at - 4) : at]
    newline = before.rfind("\n")
    if newline < 0 and at > 3:
        return False
    indent = before[newline + 1 :]
    return not indent or (not indent.strip() and "\t" not in indent)
