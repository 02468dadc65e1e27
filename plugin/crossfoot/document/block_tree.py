"""The tree that block parsing builds: what stands in which list item, quotation or container."""

import re
from typing import Literal

from crossfoot.document.lines import TAB, Line, Lines
from crossfoot.document.pipe_table import Layout

Tag = Literal["root", "list", "item", "quote", "container", "text", "paragraph", "heading", "code", "rule", "table"]

INDENT = " " * TAB


class Node:
    """One node. A ``text`` is what a tight list item shows without a paragraph around it.

    ``lines`` is the content of a leaf, ``level`` a heading's, ``kind`` tells containers and headings apart,
    ``block`` holds all lines of a heading, its marks among them, ``layout`` how a pipe table is cut.
    """

    __slots__ = ("block", "children", "kind", "layout", "level", "lines", "tag")

    def __init__(self, tag: Tag, lines: Lines | None = None) -> None:
        self.tag = tag
        self.lines: Lines = lines or []
        self.children: list[Node] = []
        self.level = 0
        self.kind = ""
        self.block: Lines = []
        self.layout: Layout | None = None

    def add(self, tag: Tag, lines: Lines | None = None) -> "Node":
        """Append a new node and return it."""
        node = Node(tag, lines)
        self.children.append(node)
        return node

    def last_element(self) -> "Node | None":
        """The last child that is not mere text."""
        for child in reversed(self.children):
            if child.tag != "text":
                return child
        return None

    def wrap_first_text(self) -> None:
        """Make the text at the head of a list item a paragraph: the list has turned out to be a loose one."""
        if self.children and self.children[0].tag == "text":
            self.children[0].tag = "paragraph"

    def wrap_last_text(self) -> None:
        """The same with text behind another child."""
        if len(self.children) > 1 and self.children[-1].tag == "text":
            self.children[-1].tag = "paragraph"


def leaves(root: Node) -> list[Node]:
    """The nodes with lines of their own, in the order of the text."""
    found = []
    pending = [root]
    while pending:
        node = pending.pop()
        if node.children:
            pending.extend(reversed(node.children))
        elif node.lines:
            found.append(node)
    return found


class Block:
    """A run of lines without an empty one, read from ``first`` on.

    The indices of the next line that a rule is looking for are kept, so that a block of many headings
    or rules is gone through once.
    """

    __slots__ = ("first", "lines", "next", "passes")

    def __init__(self, lines: Lines, first: int = 0) -> None:
        self.lines = lines
        self.first = first
        self.next: dict[str, int] = {}
        self.passes = 0

    @property
    def head(self) -> Line:
        return self.lines[self.first]

    def skip_empty(self) -> int:
        """Pass over empty lines, and say how many lines are left."""
        lines, first = self.lines, self.first
        while first < len(lines) and not lines[first].text:
            first += 1
        self.first = first
        return len(lines) - first

    def rest(self) -> Lines:
        """The lines that are still to be read."""
        return self.lines[self.first :] if self.first else self.lines

    def find(self, pattern: re.Pattern[str], start: str = "") -> int:
        """The index of the next line that begins with ``start`` and that ``pattern`` matches, or -1."""
        key = pattern.pattern
        index = self.next.get(key, -1)
        if index < self.first:
            lines = self.lines
            for index in range(self.first, len(lines)):
                text = lines[index].text
                if (not start or text.startswith(start)) and pattern.match(text):
                    break
            else:
                index = len(lines)
            self.next[key] = index
        return index if index < len(self.lines) else -1


def unindent(lines: Lines, level: int = 1) -> Lines:
    """Cut ``level`` indents off every line that has them, and leave the others as they are."""
    indent = INDENT * level
    return [line.cut(len(indent)) if line.text.startswith(indent) else line for line in lines]
