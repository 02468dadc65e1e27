"""The title that a passage has within its first line, and whether what follows leaves the matter of those before it:
法律援助。受理申请412件 counts other applications than 依申请公开 before it.
"""

import re

from crossfoot.binding.clauses import behind_number

_TITLE = re.compile("[^，。：；！？0-9“”《》（）]{2,8}[。：]")
_OF_THE_MATTER = re.compile(
    "公开|申请|答复|受理|办理|收到|处理|结果|情况|数据|数量|总体|基本|渠道|统计|问题|不足|[本我全各该]"
)
_TELLS_NOTHING = re.compile(
    "加强|强化|推进|推动|深化|健全|完善|规范|提升|提高|落实|优化|创新|坚持|持续|依法|严格|有序|高效"
)
"""A title that says how something was done may stand above any matter."""

_APPLICATIONS = re.compile("信息公开|依申请|公开的?申请")


def turns_to_another_matter(text: str) -> bool:
    """Whether ``text`` begins with the title of a matter that is none of applications for information."""
    bracket = text.startswith("（")
    title = _TITLE.match(text, bracket + behind_number(text[bracket:]))
    if title is None:
        return False
    return _OF_THE_MATTER.search(title[0]) is None and _TELLS_NOTHING.search(title[0]) is None


def first_named(text: str) -> int:
    """Where ``text`` first speaks of applications for information by name; its end where it never does."""
    found = _APPLICATIONS.search(text)
    return found.start() if found is not None else len(text)
