"""Of whom a sentence speaks: once a clause has named another body, or one field, what follows is that one's.

县公安局健全制度，全年收到申请12件 is not what the county received. It is again where the body names itself in a later
clause: 全县, 我局, its name. 全市 in a county's report is the city above it.
"""

import re
from collections.abc import Sequence, Set
from functools import lru_cache

from crossfoot.binding.clauses import ASIDE, behind_number
from crossfoot.binding.narrowing import LAST_OF_PART, is_left_out, is_narrowed, is_part_of_body, letters_that_narrow
from crossfoot.profile.narrative_model import FormWords
from crossfoot.terms.late import compile_late

LONGEST_REACH = 300
"""Characters over which a clause takes its subject from one before it."""

_CLAUSE = compile_late("[^，；：（。！？]+")
_LEAD = compile_late("(?:以|如|例如|比如|作为|由|其中|特别是)?")
_OWN = compile_late("[全我本][市县区省州旗镇乡街局委办厅院校处站所中机单系]|各[级地市县区镇乡部单]")
_LEVELS = "省市州县区旗镇乡"
_WHOLE = re.compile(f"[全我本]([{_LEVELS}])")
_LEVEL = re.compile("[^、]{2,8}?([省市州县区旗镇](?!场)|(?<!城)乡(?!村))")
_OFFICE = compile_late(
    r"""[^，。；：、]{2,12}?(?:局(?![面部限势]) | 委员会 | 委(?![托派员县市区]) | 办公室 | 办(?![理结复法件事公案])
        | 厅 | 法院 | 检察院 | 医院 | 中心 | 支队 | 大队 | 公司 | 集团)""",
    re.VERBOSE,
)
_PLACE = compile_late(
    r"""检察院 | 法院 | [^、0-9各全我本这该每个城乡小]{1,3}(?:镇(?!化) | 乡(?!村) | 街道)
        | [^、0-9各全我本这该每地专社景园]{2,3}[县区](?![级域别直分间])""",
    re.VERBOSE,
)
_LAST_OF_BODY = LAST_OF_PART.union("局会委室办厅院心队司团镇乡道县区")
"""The last letters of what ``_OFFICE`` and ``_PLACE`` know, and of a part of a body."""

_FIELD = compile_late(r"(?:(?<!重点)领域|层面|为例)(?:情况)?\Z")
_NUMBERED = compile_late(r"[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．]+\s*")
_HAS_FIGURE = compile_late("[有为共计]{0,2}[0-9一二两三四五六七八九十百]")
_MAY_NAME = re.compile(
    r"""[域面例会室厅院心队司团道局委办镇乡县区](?:(?<=[域面例会室厅院心队司团道]) | (?<=局)(?![面部限势])
        | (?<=委)(?![托派员县市区]) | (?<=办)(?![理结复法件事公案]) | (?<=镇)(?!化) | (?<=乡)(?!村)
        | (?<=[县区])(?![级域别直分间]))""",
    re.VERBOSE,
)
"""The last letters of what ``_FIELD``, ``_OFFICE`` and ``_PLACE`` know: without any of them nobody else is named."""


def is_of_another(text: str, sentence: int, start: int, clause: str, names: Sequence[str], form: FormWords) -> bool:
    """Whether ``clause``, which begins at ``start`` of ``text``, has its subject from a clause before it that names
    another body or a field.

    ``sentence`` is where its sentence begins, ``names`` are the body's own, the longest first; ``form`` are the
    words of what the report is about.
    """
    own = _own_levels(tuple(names))
    if own and _is_above(_WHOLE.search(clause), own):
        return True
    if start <= sentence:
        return False
    first = max(sentence, start - LONGEST_REACH)
    if not any(pattern.search(text, first, start) for pattern in (_MAY_NAME, letters_that_narrow(form), _WHOLE)):
        return False
    clauses = [one[behind_number(one) :] or one for one in _CLAUSE.findall(ASIDE.sub("", text[first:start]))]
    if is_left_out(clauses, form):
        return True
    if is_own(clause, names):
        return False
    if is_narrowed(clauses, form):
        return True
    other = False
    for before in clauses:
        if is_part_of_body(before) or (own and _is_above(_WHOLE.match(before), own)):
            other = True
        elif is_own(before, names):
            other = False
        elif _names_another(before, names):
            other = True
    return other


@lru_cache(maxsize=64)
def _own_levels(names: tuple[str, ...]) -> frozenset[str]:
    """The letters of the places that the name of the body has: 市 and 县 for 示范市示范县公安局; or none."""
    return frozenset([match[1] for name in names for match in _LEVEL.finditer(name)])


def _is_above(whole: re.Match[str] | None, own: Set[str]) -> bool:
    """Whether 全市 or the like is all of a place that is not the body's, whose places are of the levels ``own``."""
    return whole is not None and whole[1] not in own


def names_another_body(clause: str, names: Sequence[str]) -> bool:
    """Whether ``clause`` begins with the name of another body, without being one of several parts (其中)."""
    return not clause.startswith("其中") and _other_body(clause, names) > 0


def is_own(clause: str, names: Sequence[str]) -> bool:
    """Whether ``clause`` begins with the body itself: 我县, 全局, its name."""
    start = behind_number(clause)
    if _OWN.match(clause, start):
        return True
    name = _name_at(clause, start, names)
    return bool(name) and _OFFICE.match(clause, start + len(name)) is None


def heads_another(heading: str, names: Sequence[str]) -> bool:
    """Whether ``heading`` is nothing but the name of another body, or of a part of this one."""
    title = heading.strip()
    if title[-1:] not in _LAST_OF_BODY:
        return False
    title = _NUMBERED.sub("", title, count=1)
    return is_part_of_body(title) or (bool(title) and _other_body(title, names) == len(title))


def _names_another(clause: str, names: Sequence[str]) -> bool:
    return _FIELD.search(clause) is not None or _other_body(clause, names) > 0


def _other_body(clause: str, names: Sequence[str]) -> int:
    """Where the name of another body ends with which ``clause`` begins; 0 where it begins with none."""
    lead = _LEAD.match(clause, behind_number(clause))
    at = lead.end() if lead is not None else 0
    name = _name_at(clause, at, names)
    at += len(name)
    found = _OFFICE.match(clause, at) if name or clause[at : at + 1] in _LEVELS else None
    found = found or _PLACE.match(clause, at)
    if found is None or _HAS_FIGURE.match(clause, found.end()):  # 县公安局12件 is one of a list
        return 0
    return 0 if any(own.endswith(found[0]) or own.startswith(found[0]) for own in names) else found.end()


def _name_at(clause: str, at: int, names: Sequence[str]) -> str:
    return next((name for name in names if clause.startswith(name, at)), "")
