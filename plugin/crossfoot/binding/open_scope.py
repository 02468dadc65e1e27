"""Words before a figure or a claim that leave open whether it is told of the whole matter, or of a part of it alone.

春季，收到申请30件 may well be right beside 120 in the table. What is told of the whole of another body, or of one way
in, is not read as the report's own at all: see ``other_bodies`` and ``narrowing``.
"""

import re
from collections.abc import Sequence

from crossfoot.binding.clauses import behind_number, sentence_start
from crossfoot.binding.narrowing import LONGEST_CLAUSE, may_narrow
from crossfoot.binding.other_bodies import LONGEST_REACH, is_own, names_another_body
from crossfoot.profile.narrative_model import FormWords
from crossfoot.terms.late import compile_late

_REACH = LONGEST_CLAUSE + 2
"""Such a clause with the marks on both sides."""

_CLAUSES = compile_late("[，；：。（！？]")
_SAYS_NOTHING = compile_late(
    r"""其中 | 首先 | 再次 | 最后 | [其第][一二三四五六七八九十] | 同时
      | 与?此同时 | 此外 | 另外 | 总体.* | [据经].* | (?:截[至止])?目前 | 依[法规].* | 以.*为.*
      | .*年(?:度?[内来]?|度?以来) | .*(?:报告|统计)期内?
      | .*(?:[0-9][^，]{0,3}|(?<!类)看|领导下|指导下|支持下)""",
    re.VERBOSE,
)
"""A clause that names no part: the time, the manner, the order of what is told; or that gives a figure of its own."""

_NARROWS_HERE = compile_late(
    r"""[^0-9]{1,3} | (?:对|就|通过|依托|因).* | .{0,6}在.*中 | .*(?:执法|整治|行动)中
      | .*(?:平台|系统|窗口|受理点|服务点|代办点).*
      | [从按].*类看""",
    re.VERBOSE,
)
_OF_ALL = compile_late("收到|新收|受理|办结|办理|答复|上述|这些")
"""收到的申请中 are all of them, 网上申请中 are some."""

_RUN_IN = compile_late(r"[^，。：]{1,6}：")
"""案例：, before the sentence proper."""


def scope_is_open(text: str, start: int, names: Sequence[str], form: FormWords) -> bool:
    """Whether the clause before that at ``start`` of ``text`` may narrow it, or the sentence before its own has another
    body for its subject; ``names`` are the body's own, the longest first, ``form`` what it is about.
    """
    sentence = sentence_start(text, start)
    if start > sentence:
        # What opens the sentence may be said of all that follows.
        first = _CLAUSES.split(text[sentence : min(start - 1, sentence + _REACH)], maxsplit=1)[0]
        last = _CLAUSES.split(text[max(sentence, start - _REACH) : start - 1])[-1]
        clauses = (first[behind_number(first) :], last[behind_number(last) :])
        if any(not is_own(clause, names) and _narrows(clause, form) for clause in clauses):
            return True
    return _goes_on_of_another(text, sentence, names)


def _narrows(clause: str, form: FormWords) -> bool:
    if len(clause) > LONGEST_CLAUSE or _SAYS_NOTHING.fullmatch(clause) is not None:
        return False
    return may_narrow(clause) or _NARROWS_HERE.fullmatch(clause) is not None or _names_some(clause, form)


def _names_some(clause: str, form: FormWords) -> bool:
    """Whether ``clause`` takes some out of what the form counts: 网上申请中."""
    if clause[-1:] != "中" or _OF_ALL.search(clause) is not None:
        return False
    counted = next((word for word in form.counted if clause.endswith(f"{word}中")), None)
    return counted is not None and 2 <= len(clause) - len(counted) - 1 <= 8


def _goes_on_of_another(text: str, sentence: int, names: Sequence[str]) -> bool:
    """Whether the last sentence up to ``sentence`` that begins with a body begins with another's name."""
    start = sentence
    while sentence - start <= LONGEST_REACH:
        lead = _RUN_IN.match(text, start)
        first = text[lead.end() if lead is not None else start : start + LONGEST_CLAUSE]
        if is_own(first, names):
            return False
        if names_another_body(first, names):
            return True
        if not start:
            break
        start = sentence_start(text, start - 1)
    return False
