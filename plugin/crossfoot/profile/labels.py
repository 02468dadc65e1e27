"""How a printed label is compared with the official one.

Width of characters, white space, line breaks inside a label (one character per line), brackets, quotation
marks and every other punctuation make no difference, nor does the number in front: 1. or （1） or none.
"""

import re
import unicodedata
from functools import lru_cache

from crossfoot.numbers.chinese_numerals import HAN_NUMERALS

_NOT_LETTERS = re.compile(r"[\W_]+")
_SPACE = re.compile(r"\s+")
_NUMERAL = rf"(?:\d{{1,2}}|[{HAN_NUMERALS}]{{1,3}})"
_PREFIX = re.compile(
    rf"""\({_NUMERAL}\)[.、,:]?   # （一） 1）
      | {_NUMERAL}[.、,:)]        # 一、 1. 1)
      | \d{{1,2}}(?=[^\W\d])      # 1属于 (① folds to a bare digit)
    """,
    re.VERBOSE,
)
_NOTE = re.compile(r"\([^()]*\)$")

PATH_SEPARATOR = ">"


def _fold(label: str) -> str:
    return _SPACE.sub("", unicodedata.normalize("NFKC", label)).casefold()


def letters(text: str) -> str:
    """The letters and digits of ``text``, folded; of running text, which is not worth remembering."""
    return _NOT_LETTERS.sub("", _fold(text))


@lru_cache(maxsize=8192)
def label_key(label: str) -> str:
    """The letters and digits of ``label``, its leading number included."""
    return letters(label)


@lru_cache(maxsize=8192)
def core_key(label: str) -> str:
    """The letters and digits of ``label`` without its leading number."""
    folded = _fold(label)
    match = _PREFIX.match(folded)
    core = _NOT_LETTERS.sub("", folded[match.end() :] if match else folded)
    return core or _NOT_LETTERS.sub("", folded)


@lru_cache(maxsize=8192)
def bare_key(label: str) -> str:
    """``core_key`` without a note in brackets at the end: （二）部分公开（区分处理的，…） is 部分公开."""
    folded = _fold(label)
    bare = _NOTE.sub("", folded)
    return core_key(bare) if bare else core_key(folded)


@lru_cache(maxsize=8192)
def leading_number(label: str) -> str:
    """The number in front of ``label``, its marks taken off; empty where there is none."""
    match = _PREFIX.match(_fold(label))
    return _NOT_LETTERS.sub("", match.group()) if match else ""


def split_path(label: str) -> list[str]:
    """The levels of a label written as a path, ``行政诉讼 > 未经复议直接起诉``; one level where it is none."""
    if PATH_SEPARATOR not in label and "＞" not in label:
        return [label]
    return [part for part in label.replace("＞", PATH_SEPARATOR).split(PATH_SEPARATOR) if part.strip()] or [label]


def resemblance(one: str, other: str) -> float:
    """How much two labels have in common, 0 to 1: the share of characters that both hold (Dice's coefficient)."""
    left, right = core_key(one), core_key(other)
    if not left or not right:
        return 0.0
    remaining = list(right)
    common = 0
    for character in left:
        if character in remaining:
            remaining.remove(character)
            common += 1
    return 2 * common / (len(left) + len(right))
