"""Tags that no bracket closes: whatever stands behind such a one is one of its attributes, up to the end of the text.

Each would be read to the end of the text. Two that come to the same place between two attributes go on alike from
there, so that no such place is left twice.
"""

import re

from crossfoot.document.html_tokens import ATTRIBUTE_OR_SPACE, Token, read_token

_NAME = re.compile(r"<[a-zA-Z][^ \t\n\r\f/>]*+")
_STEP = re.compile(ATTRIBUTE_OR_SPACE)


class StartTags:
    """Reads the start tags of one text, which are asked for in order.

    ``_lost`` are places between attributes from which no bracket closes a tag.
    """

    __slots__ = ("_end_of_name", "_lost", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._lost: set[int] = set()
        self._end_of_name = 0

    def read(self, at: int) -> Token | None:
        """The tag that starts at ``at``; ``None`` where nothing closes it."""
        if not self._lost or not self._is_lost(at):
            token = read_token(self._text, at, len(self._text))
            if token.kind == "start":
                return token
            self._is_lost(at)
        return None

    def _is_lost(self, at: int) -> bool:
        """Whether the tag that starts at ``at`` is never closed; where so, all that it passes is lost."""
        text = self._text
        if at >= self._end_of_name:
            name = _NAME.match(text, at)
            assert name is not None
            self._end_of_name = name.end()
        # A tag that starts within the name of another has the end of its name in common with it.
        place = self._end_of_name
        passed: list[int] = []
        while place not in self._lost:
            passed.append(place)
            step = _STEP.match(text, place)
            if step is None:
                if place < len(text):
                    return False
                break
            place = step.end()
        self._lost.update(passed)
        return True
