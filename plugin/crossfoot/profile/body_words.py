"""The words by which forms tell bodies apart: their kinds, and their administrative levels."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from crossfoot.profile.errors import did_you_mean
from crossfoot.profile.model import Profile
from crossfoot.profile.records import Record
from crossfoot.terms.text import Text


class BodyWords(NamedTuple):
    """What the front matter may give as ``kind`` and as ``level``; where a form lists none, any word will do."""

    kind: tuple[str, ...] = ()
    level: tuple[str, ...] = ()


def body_words(profiles: Iterable[Profile]) -> BodyWords:
    """The words of all ``profiles``, in their order."""
    found: dict[str, dict[str, None]] = {"kind": {}, "level": {}}
    for profile in profiles:
        for requirement in profile.front_matter:
            if requirement.key in found:
                found[requirement.key].update(dict.fromkeys(requirement.choices))
    return BodyWords(**{key: tuple(words) for key, words in found.items()})


def fault_unknown_words(profile: Profile, pack: Record) -> None:
    """Note every kind and level that the pack names and no report may give: what is asked of it is asked of nobody."""
    known = body_words([profile])
    for record, key, index, name, word in _named(pack):
        words: tuple[str, ...] = getattr(known, name)
        if not words or word in words:
            continue
        near = did_you_mean(word, words)
        message = Text(
            f"no body has the {name} {word}; the front matter admits {', '.join(words)}{near.en}",
            f"没有哪个机关的 {name} 是 {word}：文首只能写 {'、'.join(words)}{near.zh}",
        )
        if index is None:
            record.fault(key, message)
        else:
            record.fault_item(key, index, message)


def _named(pack: Record) -> Iterator[tuple[Record, str, int | None, str, str]]:
    """Where the pack names a kind or a level: the record, its key, the place in a list, which of the two, the word."""
    for record in pack.records("deadlines"):
        if "kind" in record:
            yield record, "kind", None, "kind", record.text("kind")
    changes = pack.records("change")
    for record in (*pack.records("statements"), *changes):
        for index, word in enumerate(record.texts("kinds")):
            yield record, "kinds", index, "kind", word
    for relation in (*pack.records("relations"), *changes):
        for record in relation.records("bodies"):
            if "kind" in record:
                yield record, "kind", None, "kind", record.text("kind")
            for index, word in enumerate(record.texts("level")):
                yield record, "level", index, "level", word
