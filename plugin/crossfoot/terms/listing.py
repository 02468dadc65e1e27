"""Words that are told one after the other."""

from typing import NamedTuple

from crossfoot.terms.text import Language, Text

SIGN = "、"
"""Stands between the words in facts, which are the same in every language."""

LIST = Text(en=", ", zh=SIGN)
"""Stands between words."""

SEMICOLON = Text(en="; ", zh="；")
"""Stands between groups of words."""


class Listing(NamedTuple):
    """Words, or groups of words, with the sign of each language between them."""

    items: "tuple[str | Listing, ...]"

    def __call__(self, language: Language) -> str:
        """The words in ``language``."""
        sign = LIST if all(isinstance(item, str) for item in self.items) else SEMICOLON
        return sign(language).join(item if isinstance(item, str) else item(language) for item in self.items)

    def __str__(self) -> str:
        return self("zh")
