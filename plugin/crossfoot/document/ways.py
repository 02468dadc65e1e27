"""Lists that say in which way they take a total apart: 共120件。按申请方式分，网络80件、信函40件；从申请人看，….

What was handled is not what came in, so that a way like 从办理结果看 or 从答复方式看 is none of these.
"""

from collections.abc import Iterator, Sequence

from crossfoot.document.breakdown_forms import form_of
from crossfoot.document.breakdown_model import Breakdown
from crossfoot.document.breakdown_parts import (
    FARTHEST_TOTAL,
    are_apart,
    at_depth,
    before_parts_of_parts,
    is_part,
    list_end,
    up_to_new_matter,
)
from crossfoot.document.breakdown_wholes import total_of, wholes_before
from crossfoot.document.narrative import Prose
from crossfoot.numbers.mention import Mention
from crossfoot.terms.late import compile_late

_WAY = compile_late(
    "[按从分](?<![^，。；：！？）].)照?(?![^，。；：]{0,6}(?:答复|办[理结]|处[理置]|回复|审结))[^，。；：、（）0-9]{0,6}?"
    "(?:渠道|方式|途径|形式|内容|类型|类别|种类|领域|主体|人(?=[划区]?分|统计|看)|来源|载体|平台|层级|级别|区域|地域|部门|对象|身份|行业)"
    "[^，。；：、（）0-9]{0,4}?(?:分|划分|区分|分类|统计|看)[，：]"
)


def by_way(prose: Prose, text: str, free: Sequence[Mention]) -> Iterator[Breakdown]:
    """Every total with its parts in one such way; a way that follows another takes the same total apart."""
    ways = list(_WAY.finditer(text, free[0].after, free[-1].start)) if len(free) > 1 else []
    wholes: list[Mention] = []
    reach = -1  # up to where the way before it goes on
    for index, way in enumerate(ways):
        at = way.start()
        if at != reach:
            wholes = _told_before(prose, text, free, at)
        number = prose.sentence_at(at)
        end = prose.sentences[number][1]
        while text[end - 1] == "；" and number + 1 < len(prose.sentences):
            number += 1
            end = prose.sentences[number][1]
        reach = min(end, ways[index + 1].start()) if index + 1 < len(ways) else end
        end = list_end(text, way.end(), reach)
        inside = at_depth(text, way.end(), end, free)
        found = _taken_apart(text, wholes, way.end(), end, inside)
        if found is not None:
            yield found


def _told_before(prose: Prose, text: str, free: Sequence[Mention], at: int) -> list[Mention]:
    """The totals of the sentence before ``at``, or of the one before that, up to where one of them is taken apart."""
    number = prose.sentence_at(at)
    first = prose.sentences[number][0]
    if at == first and number:
        number -= 1
        first = prose.sentences[number][0]
        while number and text[first - 1] == "；" and at - first < FARTHEST_TOTAL:
            number -= 1
            first = prose.sentences[number][0]
    apart = text.find("其中", first, at)
    found, unclear = wholes_before(text, free, first, apart if apart >= 0 else at)
    return [whole for unit, wholes in found.items() if unit not in unclear for whole in wholes]


def _taken_apart(
    text: str, wholes: Sequence[Mention], start: int, end: int, inside: Sequence[Mention]
) -> Breakdown | None:
    """The parts ``inside`` a list with the one total of their unit, or with that of several which they make."""
    unit = inside[0].unit if inside else ""
    alike = [whole for whole in wholes if whole.unit == unit]
    if not unit or not alike:
        return None
    parts = before_parts_of_parts(text, start, [part for part in inside if is_part(text, part, alike[0], bare=False)])
    whole = next((one for one in alike if one.value == total_of(parts)), alike[0])
    if not parts or (len(alike) > 1 and whole.value != total_of(parts)):
        return None
    parts = up_to_new_matter(text, whole, parts)
    return Breakdown(whole, tuple(parts), form_of(text, parts, end, complete=False), are_apart(text, parts))
