"""Figures and names put out of sight, so that the same prose about another year or office reads the same.

What is masked needs no exact grammar: the same words are masked alike in both texts, and only what differs between
them is lost. That 一体化 begins with a numeral does no harm, therefore.
"""

import re
from collections.abc import Iterable

from crossfoot.source.unseen import UNSEEN

NAME, FIGURE = "@", "#"

# Each begins with one set of characters: a search for that is seven times as fast as one for alternatives.
_FIGURE = re.compile(r"[0-9〇零一二三四五六七八九十百千两][0-9.,〇零一二三四五六七八九十百千两万亿余多%‰]*")
_OFFICE = re.compile(
    r"""[我全本省市县区旗州镇乡@](?:
        (?<=[我全本])(?:[省市县区旗州镇乡局委办厅院]|街道|机关|单位|部门|中心)           # 我县 全市 本局
        | @ | (?:委|人民政府|政府)(?:办公[室厅]|办)?)                   # 县政府办公室, 县审计局""",
    re.VERBOSE,
)
_PLACE = re.compile(r".{2,8}?(?:自治[区州县]|新区|[省市县区旗州盟镇乡]|街道)")
_UNMARKED = "、“”‘’《》〈〉〔〕【】·—…\"'" + UNSEEN
SHORTEST_NAME = 2
"""Letters of a name that is masked; one letter alone is no name."""


def own_names(names: Iterable[str]) -> tuple[str, ...]:
    """All that an office with ``names`` may be called in its prose, the longest first: also its place, with and
    without 县 or the like, and what it is called within that place (审计局).
    """
    known: set[str] = set()
    for name in names:
        known.add(name)
        for part in name.split("人民政府"):
            places = list(_PLACE.finditer(part))
            known.update(place[0] for place in places)
            known.update(re.sub(r"(?:自治[区州县]|新区|街道|.)$", "", place[0]) for place in places)
            if places:
                known.update((part[: places[-1].end()], part[places[-1].end() :]))
    kept = [name for name in known if len(name) >= SHORTEST_NAME and name not in ("办公室", "办公厅")]
    return tuple(sorted(kept, key=lambda name: (-len(name), name)))


def mask(text: str, names: Iterable[str], dropped: Iterable[str] = ()) -> str:
    """``text``, which is folded, with marks for figures and names, without quotation marks and the like.

    ``names`` come from ``own_names``; ``dropped`` are phrases, unmarked, that leave a comma behind. No full stop goes.
    """
    text = unmark(text)
    for phrase in dropped:
        text = text.replace(phrase, "，")
    for name in names:
        text = text.replace(name, NAME)
    text = _FIGURE.sub(FIGURE, _OFFICE.sub(NAME, text))
    while "@@" in text:
        text = text.replace("@@", NAME)
    return text


def unmark(text: str) -> str:
    """``text`` without the marks that come and go as it is copied: quotation marks, brackets of titles, 、, and what
    prints as nothing.
    """
    for mark in _UNMARKED:
        if mark in text:  # told much sooner than there is nothing to replace
            text = text.replace(mark, "")
    return text
