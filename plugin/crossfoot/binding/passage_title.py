"""The title that a passage has within its first line, and whether what follows leaves the matter of those before it:
法律援助。受理申请412件 counts other applications than 依申请公开 before it.
"""

import re
from functools import lru_cache

from crossfoot.binding.clauses import behind_number
from crossfoot.profile.narrative_model import Topic

_TITLE = re.compile("[^，。：；！？0-9“”《》（）]{2,8}(?:。|：(?![0-9]))")
"""上年结转：6件 is an item of a list, no title."""

_OF_ANY_MATTER = re.compile(
    "答复|受理|办理|收到|处理|结果|情况|数据|数量|总体|基本|渠道|统计|问题|不足|[本我全各该]"
    "|加强|强化|推进|推动|深化|健全|完善|规范|提升|提高|落实|优化|创新|坚持|持续|依法|严格|有序|高效"
)
"""A title that says what is told, or how something was done, may stand above any matter."""


@lru_cache(maxsize=16)
def turns_to_another_matter(topic: Topic, text: str) -> bool:
    """Whether the passage ``text`` begins with the title of a matter of its own, and not of ``topic``."""
    bracket = text.startswith("（")
    title = _TITLE.match(text, bracket + behind_number(text[bracket:]))
    if title is None or any(word in title[0] for word in topic.words):
        return False
    return _OF_ANY_MATTER.search(title[0]) is None


@lru_cache(maxsize=16)
def first_named(topic: Topic, text: str) -> int:
    """Where the passage ``text`` first names ``topic``; its end where it never does."""
    places = [text.find(name) for name in topic.names]
    return min([place for place in places if place >= 0], default=len(text))
