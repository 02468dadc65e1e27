"""Sections: what stands below each heading, up to the next one of its own or a higher level."""

from collections.abc import Sequence

from crossfoot.document.model import Block, Heading, Section
from crossfoot.source.span import Span


def find_sections(blocks: Sequence[Block], end: int) -> tuple[Section, ...]:
    """The section of every heading among ``blocks``, in their order; ``end`` is where the text ends."""
    headings = [(index, block) for index, block in enumerate(blocks) if isinstance(block, Heading)]
    sections: list[Section] = []
    # From the last to the first: ``open_at[level]`` is the next heading that ends a section of this level.
    open_at: list[tuple[int, int]] = [(len(blocks), end)] * 7
    for index, heading in reversed(headings):
        after, stop = min(open_at[1 : heading.level + 1])
        start = heading.block.start
        sections.append(Section(heading, index + 1, after, Span(start, stop)))
        open_at[heading.level] = (index, start)
    sections.reverse()
    return tuple(sections)
