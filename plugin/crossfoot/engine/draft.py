"""The mark of a draft in the front matter: ``draft: true`` holds a report back, and what is neither true nor false
must not pass for "publish it" unnoticed.
"""

from collections.abc import Iterator

from crossfoot.binding.model import Bound, BoundKey
from crossfoot.document.front_matter import FrontMatter
from crossfoot.engine.requirements import DRAFT


def is_draft(head: FrontMatter) -> bool:
    """Whether the report is marked as a draft."""
    return head.scalar(DRAFT.key) is True


def bind_draft(head: FrontMatter, year: int | None) -> Iterator[Bound]:
    """The mark, where there is one: a key left empty is none."""
    entry = head.entries.get(DRAFT.key)
    if entry is not None and entry.value.content is not None:
        yield Bound(DRAFT, BoundKey(DRAFT, entry, entry.key, year))
