"""What is wrong with the settings: each fault with its place, all of them raised together."""

from collections.abc import Iterable
from dataclasses import dataclass

from crossfoot.project.located import Place
from crossfoot.terms.text import Language, Text


@dataclass(frozen=True, slots=True)
class SettingsError:
    """One fault; ``place`` is ``None`` where the settings did not come from a file."""

    message: Text
    place: Place | None = None

    def render(self, language: Language) -> str:
        """The place, the message, and below them the line concerned with a mark under the column."""
        if self.place is None:
            return self.message(language)
        line = f"{self.place}: {self.message(language)}"
        excerpt = self.place.excerpt
        if not excerpt.strip():
            return line
        return f"{line}\n    {excerpt}\n    {mark_under(excerpt, self.place.column)}"


class SettingsErrors(Exception):
    """The settings cannot be used; ``errors`` are in the order of the file."""

    def __init__(self, errors: Iterable[SettingsError]) -> None:
        self.errors = tuple(errors)
        super().__init__("\n".join(error.render("en") for error in self.errors))

    def render(self, language: Language) -> str:
        """All faults, one after the other."""
        return "\n".join(error.render(language) for error in self.errors)


def mark_under(line: str, column: int) -> str:
    """A caret below ``column`` of ``line``; wide characters and tabs take the same room above and below."""
    before = line[: column - 1]
    return "".join("\t" if c == "\t" else "  " if ord(c) >= 0x1100 else " " for c in before) + "^"


def did_you_mean(word: str, known: Iterable[str]) -> Text:
    """A proposal to append to a message, empty where nothing known resembles ``word``."""
    from difflib import get_close_matches

    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    if not close:
        return Text(en="", zh="")
    return Text(en=f"; did you mean {close[0]}?", zh=f"；是否想写 {close[0]}？")
