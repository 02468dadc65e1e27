"""Lists: items, what is indented below them, and whether they are tight or loose."""

import re
from typing import Protocol

from crossfoot.document.block_tree import INDENT, Block, Node, unindent
from crossfoot.document.lines import TAB, Lines
from crossfoot.terms.late import compile_late

ITEM = re.compile(r" {0,3}(?:\d+\.|[*+-]) +")
"""The start of a list item at the level of the list."""

_INDENTED_ITEM = compile_late(r" {4,7}(?:\d+\.|[*+-]) +")


class Parser(Protocol):
    """What parses the content of an item."""

    def parse_blocks(self, parent: Node, blocks: list[Block], mode: str, depth: int) -> None: ...

    def parse_lines(self, parent: Node, lines: Lines, mode: str, depth: int) -> None: ...


def add_list(parser: Parser, parent: Node, lines: Lines, depth: int) -> None:
    """Add the items of one block to the list that ``parent`` ends with, or to a new one.

    A blank line before an item makes the list a loose one from the item above on.
    """
    items = _items(lines)
    sibling = parent.last_element()
    if sibling is not None and sibling.tag == "list":
        target = sibling
        above = target.children[-1]
        above.wrap_first_text()
        above.wrap_last_text()
        parser.parse_blocks(target.add("item"), [Block(items.pop(0))], "loose", depth + 1)
    elif parent.tag == "list":
        target = parent
    else:
        target = parent.add("list")
    for item in items:
        inside = target.children[-1] if item[0].text.startswith(INDENT) else target.add("item")
        parser.parse_blocks(inside, [Block(item)], "list", depth + 1)


def _items(lines: Lines) -> list[Lines]:
    """The lines of each item, its mark cut off; items indented below it come as one of their own."""
    items: list[Lines] = []
    for line in lines:
        match = ITEM.match(line.text)
        if match:
            items.append([line.cut(match.end())])
        elif _INDENTED_ITEM.match(line.text) and not items[-1][0].text.startswith(INDENT):
            items.append([line])
        else:
            items[-1].append(line)
    return items


def item_of(parent: Node) -> bool:
    """Whether an indented block below ``parent`` belongs to a list item."""
    if parent.tag == "item":
        return True
    last = parent.last_element()
    return last is not None and last.tag == "list"


def continue_item(parser: Parser, parent: Node, lines: Lines, mode: str, depth: int) -> None:
    """Add an indented block to the item whose depth it has."""
    level, place = _place(parent, lines[0].text, mode)
    lines = unindent(lines, level)
    if parent.tag == "item":
        last = parent.last_element()
        inside = last if last is not None and last.tag == "list" else parent
        parser.parse_blocks(inside, [Block(lines)], "detabbed", depth + 1)
    elif place.tag == "item":
        parser.parse_blocks(place, [Block(lines)], "detabbed", depth + 1)
    else:
        item = place.last_element()
        if item is not None and item.tag == "item":
            item.wrap_first_text()
            parser.parse_lines(item, lines, "detabbed", depth + 1)
        else:
            parser.parse_blocks(place.add("item"), [Block(lines)], "detabbed", depth + 1)


def _place(parent: Node, text: str, mode: str) -> tuple[int, Node]:
    """How deep the block stands below ``parent``, and in what."""
    depth = (len(text) - len(text.lstrip(" "))) // TAB
    level = 1 if mode == "list" else 0
    while depth > level:
        child = parent.last_element()
        if child is None or child.tag not in ("list", "item"):
            break
        if child.tag == "list":
            level += 1
        parent = child
    return level, parent
