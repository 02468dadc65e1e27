"""Containers: admonitions, details and tabs, whose indented content is Markdown again."""

from typing import TYPE_CHECKING

from crossfoot.document.block_tree import INDENT, Block, Node
from crossfoot.document.lines import Lines
from crossfoot.terms.late import compile_late

if TYPE_CHECKING:
    from crossfoot.document.lists import Parser

_OPENINGS = {
    "admonition": ("!!!", compile_late(r'!!! ?[\w\-]+(?: +[\w\-]+)*(?: +"[^\n]*?")? *$')),
    "pymdownx.details": (
        "???",
        compile_late(r'\?{3}\+? ?(?:(?:[\w\-]+(?: +[\w\-]+)*?)?(?: +"[^\n]*?")|[\w\-]+(?: +[\w\-]+)*?) *$'),
    ),
    "pymdownx.tabbed": ("===", compile_late(r'={3}(?:\+|\+!|!\+|!)? +"[^\n]*?" *$')),
}

CONTAINERS = frozenset(_OPENINGS)
"""The extensions that this module knows, by the names that a configuration gives them."""


def open_container(
    parser: "Parser", parent: Node, blocks: list[Block], mode: str, depth: int, switched_on: frozenset[str]
) -> bool:
    """Take a container's first line with its content, or more content of the one before; false where there is none."""
    block = blocks[-1]
    for name in switched_on:
        start, opening = _OPENINGS[name]
        index = block.find(opening, start)
        if index >= 0:
            if index > block.first:
                parser.parse_blocks(parent, [Block(block.lines[block.first : index])], mode, depth + 1)
            container = parent.add("container")
            container.kind = name
            _fill(parser, container, blocks, index + 1, depth)
            return True
    last = parent.last_element()
    if not block.head.text.startswith(INDENT) or last is None or last.tag != "container":
        return False
    _fill(parser, last, blocks, block.first, depth)
    return True


def _fill(parser: "Parser", container: Node, blocks: list[Block], first: int, depth: int) -> None:
    """Give the indented lines from ``first`` on to ``container`` and leave the others."""
    block = blocks[-1]
    after = first
    content: Lines = []
    while after < len(block.lines) and (
        block.lines[after].text.startswith(INDENT) or not block.lines[after].text.strip()
    ):
        content.append(block.lines[after].cut(len(INDENT)))
        after += 1
    block.first = after
    if content:
        parser.parse_blocks(container, [Block(content)], "", depth + 1)
