"""Blocks: headings, rules, quotations, code, reference definitions and paragraphs, by Python-Markdown's order.

Each rule looks at the first block that is left and takes it, or a part of it, and leaves the rest for the next turn.
"""

import re

from crossfoot.document.block_tree import INDENT, Block, Node, unindent
from crossfoot.document.containers import open_container
from crossfoot.document.lines import Lines, runs
from crossfoot.document.lists import ITEM, add_list, continue_item, item_of
from crossfoot.document.pipe_table import table_layout
from crossfoot.document.references import take_definitions
from crossfoot.terms.late import compile_late

DEEPEST = 60
"""Nesting beyond this is read as text; Python-Markdown itself ends in an error not far above."""

MOST_PASSES = 50

_HEADING = re.compile(r"(#{1,6})([^\\#]*+(?:\\.|[^\\#]|#+(?=[^#]))*?)#*$")
_UNDERLINE = compile_late(r"(?:=+|-+) *$")
_RULE = re.compile(r" {0,3}(?:-(?: {0,2}-){2,}|_(?: {0,2}_){2,}|\*(?: {0,2}\*){2,}) *$")
_QUOTE = re.compile(r" {0,3}> ?")
_ORDINARY = re.compile(r"[^ #>*+\-_\[\d!?=]")
"""How a line starts that can be nothing but a paragraph where it stands alone."""


class BlockParser:
    """Builds the tree of one text. ``references`` collects the names of link definitions, in lower case."""

    def __init__(self, containers: frozenset[str] = frozenset()) -> None:
        self.containers = containers
        self.references: set[str] = set()

    def parse(self, lines: Lines) -> Node:
        """The tree of a whole text."""
        root = Node("root")
        self.parse_lines(root, lines, "", 0)
        return root

    def parse_lines(self, parent: Node, lines: Lines, mode: str, depth: int) -> None:
        """Parse lines that may hold several blocks."""
        self.parse_blocks(parent, [Block(run) for run in runs(lines, whole=parent.tag == "root")], mode, depth)

    def parse_blocks(self, parent: Node, blocks: list[Block], mode: str, depth: int) -> None:
        """Parse ``blocks`` as children of ``parent``.

        ``mode`` is where the parser stands: in a tight ``list``, at the first item of a ``loose`` one, in a
        ``quote``, in a block that is ``detabbed`` already, or in none of these.
        """
        blocks.reverse()
        while blocks:
            block = blocks[-1]
            left = block.skip_empty()
            if not left:
                blocks.pop()
                continue
            alone = left == 1 and _ORDINARY.match(block.head.text)
            if alone or not self._take(parent, blocks, mode, depth):
                blocks.pop()
                self._paragraph(parent, block.rest(), mode)

    def _take(self, parent: Node, blocks: list[Block], mode: str, depth: int) -> bool:
        """Let the first rule that applies to the next block take from it; false where it is a paragraph."""
        block = blocks[-1]
        head = block.head.text
        if depth >= DEEPEST:
            return False
        if self.containers and open_container(self, parent, blocks, mode, depth, self.containers):
            return True
        if head.startswith(INDENT):
            if mode != "detabbed" and item_of(parent):
                blocks.pop()
                continue_item(self, parent, block.rest(), mode, depth)
                return True
            self._code(parent, blocks)
            return True
        layout = table_layout(block.lines, block.first)
        if layout is not None:
            blocks.pop()
            parent.add("table", block.rest()).layout = layout
            return True
        return (
            self._heading(parent, blocks, mode, depth)
            or self._underlined(parent, blocks)
            or self._rule(parent, blocks, mode, depth)
            or self._list(parent, blocks, mode, depth)
            or self._quote(parent, blocks, mode, depth)
            or self._reference(blocks)
        )

    def _before(self, parent: Node, block: Block, index: int, mode: str, depth: int) -> None:
        if index > block.first:
            before = Block(block.lines[block.first : index])
            before.passes = block.passes
            self.parse_blocks(parent, [before], mode, depth + 1)

    def _code(self, parent: Node, blocks: list[Block]) -> None:
        block = blocks[-1]
        after = block.first
        while after < len(block.lines) and (
            block.lines[after].text.startswith(INDENT) or not block.lines[after].text.strip()
        ):
            after += 1
        parent.add("code", block.lines[block.first : after])
        block.first = after

    def _heading(self, parent: Node, blocks: list[Block], mode: str, depth: int) -> bool:
        block = blocks[-1]
        index = block.find(_HEADING, "#")
        if index < 0:
            return False
        self._before(parent, block, index, mode, depth)
        line = block.lines[index]
        match = _HEADING.match(line.text)
        assert match is not None
        node = parent.add("heading", [line.part(*match.span(2))])
        node.level = len(match[1])
        node.kind = "atx"
        node.block = [line]
        block.first = index + 1
        if mode == "loose" and block.passes < MOST_PASSES:
            blocks[-1] = Block(unindent(block.rest()))
            blocks[-1].passes = block.passes + 1
        return True

    def _underlined(self, parent: Node, blocks: list[Block]) -> bool:
        block = blocks[-1]
        if len(block.lines) - block.first < 2:
            return False
        line, under = block.lines[block.first : block.first + 2]
        if not _UNDERLINE.match(under.text):
            return False
        node = parent.add("heading", [line])
        node.level = 1 if under.text.startswith("=") else 2
        node.kind = "setext"
        node.block = [line, under]
        block.first += 2
        return True

    def _rule(self, parent: Node, blocks: list[Block], mode: str, depth: int) -> bool:
        block = blocks[-1]
        index = block.find(_RULE)
        if index < 0:
            return False
        self._before(parent, block, index, mode, depth)
        parent.add("rule", [block.lines[index]])
        block.first = index + 1
        return True

    def _list(self, parent: Node, blocks: list[Block], mode: str, depth: int) -> bool:
        if not ITEM.match(blocks[-1].head.text):
            return False
        add_list(self, parent, blocks.pop().rest(), depth)
        return True

    def _quote(self, parent: Node, blocks: list[Block], mode: str, depth: int) -> bool:
        block = blocks[-1]
        index = block.find(_QUOTE)
        if index < 0:
            return False
        blocks.pop()
        self._before(parent, block, index, mode, depth)
        quoted = []
        for line in block.lines[index:]:
            match = _QUOTE.match(line.text)
            if match is None:
                quoted.append(line)
            elif line.text.strip() == ">":
                quoted.append(line.part(0, 0))
            else:
                quoted.append(line.cut(match.end()))
        sibling = parent.last_element()
        quote = sibling if sibling is not None and sibling.tag == "quote" else parent.add("quote")
        self.parse_lines(quote, quoted, "quote", depth + 1)
        return True

    def _reference(self, blocks: list[Block]) -> bool:
        """Take link definitions out of the block; what stands before and after them are blocks of their own."""
        block = blocks[-1]
        if block.passes > MOST_PASSES:
            return False
        lines = block.rest()
        place = take_definitions(lines, self.references)
        if place is None:
            return False
        blocks.pop()
        for part in (lines[place[1] :], lines[: place[0]]):
            if any(line.text.strip() for line in part):
                remaining = Block(part)
                remaining.passes = block.passes + 1
                blocks.append(remaining)
        return True

    def _paragraph(self, parent: Node, lines: Lines, mode: str) -> None:
        if not any(line.text.strip() for line in lines):
            return
        if mode != "list":
            parent.add("paragraph", lines)
        elif parent.children and parent.children[-1].tag == "text":
            parent.children[-1].lines.extend(lines)
        else:
            parent.add("text", list(lines))
