"""What the front matter of a page says for the tags of an article (文章)."""

import datetime
import re
from collections.abc import Mapping
from typing import NamedTuple

_DAY = r"(\d{4}-\d{2}-\d{2})"
_MOMENT = re.compile(
    rf"{_DAY}(?:[T ]+(\d{{2}}:\d{{2}})(?::\d{{2}}(?:\.\d+)?)?(?: ?(?:Z|[+-]\d{{2}}(?::?\d{{2}})?))?)?", re.ASCII
)
_SEPARATORS = re.compile("[,，;；、]")


class Article(NamedTuple):
    """What is not said is empty. ``published`` has the form ``YYYY-MM-DD HH:MM``."""

    title: str
    published: str
    source: str
    keywords: tuple[str, ...]
    author: str
    description: str
    image: str


def read_article(front_matter: Mapping[str, object]) -> Article:
    """What ``front_matter`` says; ``date`` stands for ``published``."""
    return Article(
        title=text_of(front_matter.get("title")),
        published=moment(front_matter.get("published")) or moment(front_matter.get("date")),
        source=text_of(front_matter.get("source")),
        keywords=words_of(front_matter.get("keywords")),
        author=text_of(front_matter.get("author")),
        description=text_of(front_matter.get("description")),
        image=text_of(front_matter.get("image")),
    )


def moment(value: object) -> str:
    """A date or a time of YAML, or text that is one, as ``YYYY-MM-DD HH:MM``; empty for anything else.

    YAML reads ``2025-03-12`` as a date, ``2025-03-12 10:00:00`` as a time, ``2025-03-12 10:00`` as text. A date alone
    is the beginning of its day. Times are those of the author's clock, in whatever zone.
    """
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, datetime.date):
        return f"{value.isoformat()} 00:00"
    found = _MOMENT.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        return ""
    try:
        return datetime.datetime.fromisoformat(f"{found[1]} {found[2] or '00:00'}").strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return ""


def text_of(value: object) -> str:
    """``value`` in one line; empty for what is no single value."""
    if value is None or isinstance(value, (bool, list, dict)):
        return ""
    return " ".join(str(value).split())


def words_of(value: object) -> tuple[str, ...]:
    """The words of a list, or of a text with commas or semicolons between them."""
    parts = [text_of(item) for item in value] if isinstance(value, list) else _SEPARATORS.split(text_of(value))
    return tuple(word for part in parts if (word := part.strip()))
