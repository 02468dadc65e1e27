"""Prose as it is read: paragraphs without markup and white space, put together again where a blank line cut a sentence.

Every character of a passage knows its place in the source. Characters that print alike are folded one to one: digits
and letters of both widths, brackets and stops of both widths, the radicals that come out of PDF files.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from crossfoot.document.emphasis import emphasis_marks
from crossfoot.document.model import Block, Paragraph
from crossfoot.source.span import Span
from crossfoot.terms.late import compile_late

_UNPRINTED = compile_late(
    r"""<!--(?:(?!<!--|-->).)*+--> | </?[a-zA-Z][^<>]*> | !\[[^\[\]]*\]\((?:[^()\s]|\([^()\s]*\))*\)
        | (?<=\n)[ \t]*(?:>[ \t]?)+ | \\(?=[\\`*_{}\[\]()>\#+\-.!|]) | &nbsp;""",
    re.VERBOSE | re.DOTALL,
)
_LINK = compile_late(r"""\[([^\[\]]*)(\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\))""")
_MARKS = r"\s<>*_`\\\[\]&\x00\ue000-\uf8ff"
_MARKUP = re.compile(f"[{_MARKS}]")
_GAP = compile_late(r"[\s\x00]+")
_WIDTHS = r"０-９Ａ-Ｚａ-ｚ％．＋－～／＠＿()\[\];:!?−–\u2f00-\u2fdf\uf900-\ufaff"
_FOLDED = re.compile(f"[{_WIDTHS}]")
_NOT_AS_READ = re.compile(f"[,{_MARKS}{_WIDTHS}]")
"""Without any of these a text is a passage as it stands."""

_COMMA = compile_late(r"(?<![0-9]),|,(?![0-9])")
_CUT = compile_late(r"[ \t]*\n(?:[ \t]*\n)+[ \t]*")
_BEGINS_ANEW = compile_late(
    r"""[（〔]?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})[）.、．〕]     # （一） 1. 二、
        | [一二三四五六七八九十]是 | [^，。；：]{1,10}：             # 一是 电话：
        | 第[一二三四五六七八九十]{1,3}， | (?:首|其|再|最)[先次后]， | (?:此外|另外|同时|下一步|今后)，
        | 20[0-9]{2}年 | [图表][0-9一二三四五六七八九十]
        | 注[:：]? | 附[件表：] | \|""",
    re.VERBOSE,
)
_SIGNED = compile_late(
    r"[\u4e00-\u9fff\u00b7]{2,30}(?:政府|[局委办厅处院署室会站队部]|中心|街道|[乡镇])(?:（[盖公]?章）)?"
)
"""A line that is the name of a body and nothing else: after a comma, it signs what stands above."""

_STOPS = "。！？；：….．!?;:"
_COLONS = "：:"
_NEVER_FIRST = frozenset("，、；。）”》")
"""No sentence begins with one of these."""

_SIGNS = compile_late(r"[，。、；：！？）”》]")
SHORTEST_LINE = 32
"""Characters of a line that the end of a page cuts; shorter ones with a comma are headings of two halves."""

_PAIRS = {"）": "（", "”": "“", "》": "《", "〕": "〔", "】": "【", "』": "『", "」": "「"}


class Passage:
    """Running text. ``text`` is folded; ``cuts`` are the places in it where a blank line of the source cut a sentence.

    ``first`` and ``last`` are where it begins and ends in the source.
    """

    __slots__ = ("_at", "_offsets", "cuts", "first", "last", "text")

    def __init__(self, text: str, at: list[int], offsets: list[int], cuts: tuple[int, ...], span: Span) -> None:
        self.text = text
        self.cuts = cuts
        self.first = span.start
        self.last = span.end
        self._at = at
        self._offsets = offsets

    @property
    def is_put_together(self) -> bool:
        """Whether anything that stands between its characters in the source is left out: markup, a line end."""
        return len(self._at) > 1

    def offset(self, index: int) -> int:
        """Where the character ``index`` of the text stands in the source."""
        run = bisect_right(self._at, index) - 1
        return self._offsets[run] + index - self._at[run]

    def stretches(self) -> Iterator[tuple[int, int]]:
        """Where each stretch of the source that the text is made of begins, in the text and in the source."""
        return zip(self._at, self._offsets, strict=True)

    def span(self, start: int, end: int) -> Span:
        """Where ``text[start:end]``, which is not empty, stands in the source."""
        if not self.is_put_together:
            begin = self._offsets[0]
            return Span(begin + start, begin + end)
        return Span(self.offset(start), self.offset(end - 1) + 1)


def passages(blocks: Iterable[Block], source: str) -> Iterator[Passage]:
    """The passages of ``blocks``, which are those of the text ``source``, in order."""
    run: list[Paragraph] = []
    for block in blocks:
        if not isinstance(block, Paragraph):
            if run:
                yield _passage(run, source)
                run = []
            continue
        if run and not _goes_on(run, block, source):
            yield _passage(run, source)
            run = []
        run.append(block)
    if run:
        yield _passage(run, source)


def _goes_on(run: list[Paragraph], other: Paragraph, source: str) -> bool:
    """Whether a blank line after ``run``, one paragraph or several cut, cut a sentence, as the end of a page does."""
    one = run[-1]
    end = "".join([paragraph.text for paragraph in run]).rstrip()
    if not end or one.bold or other.bold or other.text[:1] == "|":
        return False
    if end[-1] in _STOPS and not (end[-1] in _COLONS and _is_open(fold(end))):
        return False
    if not _CUT.fullmatch(source, one.span.end, other.span.start):
        return False
    start = fold(other.text.lstrip()[:16])
    if _BEGINS_ANEW.match(start):
        return False
    folded = fold(end)
    sentence = folded[max(map(folded.rfind, "。！？；")) + 1 :]
    if _is_open(sentence) or other.text.lstrip()[:1] in _NEVER_FIRST:
        return True
    if start.startswith("其中") and any(map(str.isdecimal, sentence)):
        return True
    if sentence[-1] in "，、":
        return _SIGNED.fullmatch(fold(other.text.strip())) is None
    # A line without any stop is a heading, a signature, a line of an address, and so is what follows it; one that
    # ends in a bracket or in a word of an address is whole.
    if sentence[-1] in _PAIRS or (sentence[-1].isascii() and sentence[-1].isalpha()):
        return False
    if _SIGNS.search(fold(other.text)) is None:
        return False
    return len(sentence) < len(folded) or ("，" in folded and len(folded) >= SHORTEST_LINE)


def _is_open(sentence: str) -> bool:
    return any(sentence.count(opening) > sentence.count(closing) for closing, opening in _PAIRS.items())


def is_plain(text: str) -> bool:
    """Whether ``text`` has no markup and no white space: folded, it is read as it stands."""
    return _MARKUP.search(text) is None


def fold(text: str) -> str:
    """``text`` with characters that print alike made one; as long as it was."""
    return text.translate(_table()) if _FOLDED.search(text) else text


@cache
def _table() -> dict[int, int | str]:
    wide = (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
    table: dict[int, int | str] = {code: chr(code - 0xFEE0) for code in wide}
    for code in (*range(0x2F00, 0x2FE0), *range(0xF900, 0xFB00)):
        folded = unicodedata.normalize("NFKC", chr(code))
        if len(folded) == 1:
            table[code] = folded
    return table | str.maketrans("()[];:!?．％＋－−–～／＠＿", "（）〔〕；：！？.%+--—~/@_")


def _passage(paragraphs: list[Paragraph], source: str) -> Passage:
    if len(paragraphs) == 1:
        span = paragraphs[0].span
        raw = source[span.start : span.end]
        if _NOT_AS_READ.search(raw) is None:
            return Passage(raw, [0], [span.start], (), span)
    pieces: list[str] = []
    at: list[int] = []
    offsets: list[int] = []
    cuts: list[int] = []
    length = 0
    for paragraph in paragraphs:
        start, end = paragraph.span
        raw = source[start:end]
        if length:
            cuts.append(length)
        if is_plain(raw):
            runs = [(0, len(raw))]
        else:
            raw = _mask(raw)
            runs = list(_runs(raw))
        for first, after in runs:
            at.append(length)
            offsets.append(start + first)
            pieces.append(raw[first:after])
            length += after - first
    text = fold("".join(pieces))
    if "," in text:  # one that does not group digits is a stop
        text = _COMMA.sub("，", text)
    whole = Span(paragraphs[0].span.start, paragraphs[-1].span.end)
    return Passage(text, at or [0], offsets or [whole.start], tuple(cuts), whole)


def _mask(text: str) -> str:
    """Put marks of equal length in place of tags, link targets, pictures, emphasis and quotation marks of lines."""
    text = _UNPRINTED.sub(lambda match: "\x00" * len(match[0]), text)
    if "](" in text:
        text = _LINK.sub(lambda match: "\x00" + match[1] + "\x00" * len(match[2]), text)
    if "*" in text or "_" in text or "`" in text:
        for first, after in emphasis_marks(text):
            text = text[:first] + "\x00" * (after - first) + text[after:]
        text = text.replace("`", "\x00")
    return text


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of ``text`` that are read: all but marks and white space, a space between two words kept."""
    start = 0
    for match in _GAP.finditer(text):
        first, after = match.span()
        if first > start:
            keep = _is_word(text[first - 1]) and after < len(text) and _is_word(text[after]) and " " in match[0]
            yield start, first
            if keep:
                at = first + match[0].index(" ")
                yield at, at + 1
        start = after
    if start < len(text):
        yield start, len(text)


def _is_word(character: str) -> bool:
    return character.isascii() and character.isalnum()
