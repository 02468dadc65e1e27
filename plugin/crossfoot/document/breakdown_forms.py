"""How complete the list of a total's parts is, told by its words."""

from collections.abc import Sequence
from decimal import Decimal

from crossfoot.document.breakdown_model import Form
from crossfoot.document.breakdown_parts import clause_of
from crossfoot.document.each import is_told_of_each
from crossfoot.numbers.mention import Mention
from crossfoot.terms.late import compile_late

_OPEN = compile_late(r"等(?!级|候|于|同|待|额|比)")
_SHARE = compile_late(r"[，（、]?占[^，。；：、（）0-9]{0,16}([0-9]{1,3}(?:\.[0-9]{1,4})?)%")
_BEGIN_SHARE = ("，占", "（占", "、占", "占")

_CHANGED = compile_late("废止|失效|修[改订]|撤销|变更")
"""What became of some: 清理文件196件（废止12件、修改5件） says nothing of those that were kept."""


def are_only_changed(text: str, parts: Sequence[Mention]) -> bool:
    """Whether each of ``parts`` is what was changed or done away with, so that the others are those that stayed."""
    return all(_CHANGED.search(text, clause_of(text, part), part.start) is not None for part in parts)


def form_of(text: str, parts: Sequence[Mention], end: int, *, complete: bool) -> Form:
    """What ``parts`` up to ``end`` are said to be; ``complete`` by what introduces them."""
    last = parts[-1].after
    if (
        (len(parts) == 1 and not is_told_of_each(text, parts[0]))
        or any(part.bounds is not None for part in parts)
        or _OPEN.search(text, last, min(end, last + 12))
    ):
        return "subset"
    return "complete" if complete and not _leave_something_out(text, parts) else "listed"


def _leave_something_out(text: str, parts: Sequence[Mention]) -> bool:
    """Whether the shares told of ``parts`` say that there are others: （医师420人，占41.2%；护士480人，占47.1%）."""
    if not text.startswith(_BEGIN_SHARE, parts[0].after):
        return False
    told = [_SHARE.match(text, part.after) for part in parts]
    shares = [Decimal(share[1]) for share in told if share is not None]
    return len(shares) == len(parts) and sum(shares) < 100 - len(parts)
