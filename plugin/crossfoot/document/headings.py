"""The text and place of a Markdown heading."""

from crossfoot.document.block_tree import Node
from crossfoot.document.inline import plain_text
from crossfoot.document.model import Heading
from crossfoot.source.span import Span
from crossfoot.terms.late import compile_late

# What attr_list takes for attributes at the end of a heading; a plain word in braces is left to the text.
_ATTRIBUTES = compile_late(r"[ ]+\{:?[ ]*(?:[#.][^}\n ]|[^}\n= ]+=)[^\n]*\}[ ]*$")


def read_heading(node: Node, references: set[str]) -> Heading:
    """The heading that ``node`` is, its attribute list left out of text and place."""
    line = node.lines[0]
    printed = line.text
    attributes = _ATTRIBUTES.search(printed) if "{" in printed else None
    if attributes is not None:
        printed = printed[: attributes.start()].rstrip("#")
    content = printed.strip()
    first = len(printed) - len(printed.lstrip()) if content else 0
    span = Span(line.at(first), line.at(first + len(content)))
    opening, closing = node.block[0], node.block[-1]
    block = Span(opening.start, closing.at(len(closing.text)))
    return Heading(node.level, plain_text(content, references), span, block, "atx" if node.kind == "atx" else "setext")
