"""A sentence in every language that Crossfoot speaks."""

from typing import Literal, NamedTuple

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")


class Text(NamedTuple):
    """The same sentence, or template of a sentence, in English and in Chinese."""

    en: str
    zh: str

    def __call__(self, language: Language) -> str:
        """The sentence in ``language``."""
        return self.zh if language == "zh" else self.en
