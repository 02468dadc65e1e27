"""Printed notes that lift a relation between two years, such as 件数根据清理结果进行了调整."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from crossfoot.document.model import Document, Paragraph
from crossfoot.document.sentences import split_sentences
from crossfoot.document.table import UNCOVERED, Table
from crossfoot.profile.series_model import SeriesRelation
from crossfoot.source.occurrences import occurrences
from crossfoot.source.span_set import SpanSet
from crossfoot.terms.late import compile_late

_Note = tuple[tuple[str, ...], ...]

SHORTEST_NOTE = 12
"""Letters: a row of a table with fewer is a heading within it, not a note that is printed below the figures."""

_UNDONE = compile_late(
    r"(?:(?:未|没有|无)[予曾]?(?:进行|开展|作出?|做|发生|出现)?(?:过|任何|相应)?|(?:杜绝|避免|防止|严防)[^，；：。]{0,8})\Z"
)
"""Before a word: what it says was not done, or is not to happen."""

_NO_SUCH_THING = compile_late(
    r"(?:不存在|不涉及|未发生|没有发生|未出现|没有出现|(?<![^，；：。])无)[^，；：。！？]{0,40}?(?:情况|情形|问题|现象)"
)
_REACH = 12
"""Letters before a word in which it may be denied."""


def printed_notes(relations: Iterable[SeriesRelation], document: Document) -> frozenset[str]:
    """The relations that a note lifts, in the prose or in a row of a table: each of its items has to occur in one
    sentence that does not deny it.
    """
    texts: list[str] = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            texts.append(block.text)
        elif isinstance(block, Table):
            texts.extend(_rows_of_text(block))
    everything = _Words("\n".join(texts))
    return frozenset(
        relation.id
        for relation in relations
        if any(_occurs(note, everything) and _is_printed(note, texts) for note in relation.unless)
    )


class _Words:
    """A long text of which is asked again and again whether a word is in it."""

    __slots__ = ("_known", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, bool] = {}

    def __contains__(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = word in self._text
        return known


def _rows_of_text(table: Table) -> Iterator[str]:
    """The rows of ``table`` that have nothing but a text at their beginning."""
    cells = table.cells
    for row in table.slots if table.columns else ():
        first, last = row[0], row[-1]
        alone = first == last or last == UNCOVERED or not cells[last].text
        if alone and first != UNCOVERED and len(cells[first].text) >= SHORTEST_NOTE:
            yield cells[first].text


def _is_printed(note: _Note, texts: Iterable[str]) -> bool:
    """Whether a sentence of ``texts`` is the note; hardly any has all of its words even in several sentences."""
    return any(
        _occurs(note, text)
        and any(_says(note, text[start:end]) for start, end in split_sentences(text) if _occurs(note, text[start:end]))
        for text in texts
    )


def _occurs(note: _Note, text: str | _Words) -> bool:
    """Whether every item of the note has one of its words in ``text``."""
    for item in note:
        if _stem(item) not in text:
            return False
        for word in item:
            if word in text:
                break
        else:
            return False
    return True


@lru_cache(maxsize=1024)
def _stem(words: tuple[str, ...]) -> str:
    """The longest piece that all of ``words`` have: one search for it tells of most reports that they have none."""
    shortest = min(words, key=len, default="")
    for length in range(len(shortest), 0, -1):
        for start in range(len(shortest) - length + 1):
            piece = shortest[start : start + length]
            if all(piece in word for word in words):
                return piece
    return ""


def _says(note: _Note, sentence: str) -> bool:
    """Whether every item of the note has one of its words where ``sentence`` does not deny it."""
    denied = SpanSet(match.span() for match in _NO_SUCH_THING.finditer(sentence))

    def says(at: int) -> bool:
        undone = _UNDONE.search(sentence, max(at - _REACH, 0), at) is not None
        return not undone and not denied.cover(at)

    return all(any(says(at) for word in item for at in occurrences(word, sentence)) for item in note)
