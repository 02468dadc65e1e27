"""Reading a report: from the text of a Markdown file to its headings, paragraphs and tables.

What a table or a heading is, Python-Markdown decides, as MkDocs configures it; here its decisions are made
again with the place of every character kept.
"""

from bisect import bisect_right
from itertools import accumulate

from crossfoot.document.block_tree import Node, leaves
from crossfoot.document.blocks import BlockParser
from crossfoot.document.containers import CONTAINERS
from crossfoot.document.fences import find_fences, hide_fence
from crossfoot.document.front_matter import read_front_matter
from crossfoot.document.headings import read_heading
from crossfoot.document.html_elements import PARTS
from crossfoot.document.html_table import read_html
from crossfoot.document.inclusions import find_inclusions
from crossfoot.document.inline_html import HTML_PARTS, join_open_tables, open_table
from crossfoot.document.lines import DROPPED, STASHED, read_lines
from crossfoot.document.model import Block, Document, Heading, Inclusion, Opaque, Paragraph, UnclosedElement
from crossfoot.document.paragraphs import read_paragraph
from crossfoot.document.pipe_table import read_pipe_table
from crossfoot.document.raw_html import RawBlock, find_raw_blocks, hide_raw_block
from crossfoot.document.sections import find_sections
from crossfoot.source.source_file import SourceFile
from crossfoot.source.span import Span
from crossfoot.terms.late import compile_late

_BUNDLES = {
    "extra": ("md_in_html", "attr_list"),
    "pymdownx.extra": ("md_in_html", "attr_list", "pymdownx.superfences"),
}
_NAME = compile_late(r"<([^\s/>]+)")
_DROPPED_BY_MARKDOWN = str.maketrans({STASHED: DROPPED})


def parse(source: SourceFile, extensions: frozenset[str] = frozenset()) -> Document:
    """Read ``source``; never fails, whatever stands in it.

    ``extensions`` names the Markdown extensions that the site switches on besides toc, tables and fenced_code.
    Those that change what a table or a heading is are heeded: md_in_html, attr_list, admonition,
    pymdownx.superfences, pymdownx.details, pymdownx.tabbed, and the two bundles named extra.
    """
    switched_on = {name.removeprefix("markdown.extensions.") for name in extensions}
    for bundle, parts in _BUNDLES.items():
        if bundle in switched_on:
            switched_on.update(parts)
    front_matter, start = read_front_matter(source)
    text = source.text
    blocks, unclosed = _read_body(text, start, frozenset(switched_on))
    return Document(
        source,
        front_matter,
        Span(start, len(text)),
        blocks,
        find_sections(blocks, len(text)),
        unclosed,
    )


def _read_body(text: str, start: int, switched_on: frozenset[str]) -> tuple[tuple[Block, ...], UnclosedElement | None]:
    found: list[Block] = []
    body, readable, raw_blocks = _hide(text, start, switched_on, found)
    kept_blank = {start + raw.span.end for raw in raw_blocks}
    for raw in raw_blocks:
        if raw.parted:
            kept_blank.add(start + body.rfind("\n", 0, raw.span.start) + 1)
    parser = BlockParser(switched_on & CONTAINERS)
    root = parser.parse(read_lines(body, start, kept_blank))
    for raw in raw_blocks:
        _read_raw(readable, raw, start, found)
    open_tables = _read_leaves(leaves(root), parser.references, found)
    if open_tables:
        found = join_open_tables(readable, open_tables, found, parser.references)
    found.sort(key=_order)
    inclusions = find_inclusions(text, start, found)
    if inclusions:
        found = _with_inclusions(found, inclusions)
    return tuple(found), _unclosed(text, start, raw_blocks)


def _unclosed(text: str, start: int, raw_blocks: list[RawBlock]) -> UnclosedElement | None:
    """The element that swallows the end of the text; a table is a fault of that table."""
    tag = raw_blocks[-1].unclosed if raw_blocks else None
    if tag is None:
        return None
    place = Span(start + tag.start, start + tag.end)
    name = _NAME.match(text, place.start)
    assert name is not None
    return None if name[1].lower() in PARTS else UnclosedElement(name[1].lower(), place)


def _order(block: Block) -> tuple[int, int]:
    # An outer table before those in its cells.
    span = block.span
    return span.start, -span.end


def _hide(text: str, start: int, switched_on: frozenset[str], found: list[Block]) -> tuple[str, str, list[RawBlock]]:
    """Put marks in place of fenced code and raw HTML, as Markdown takes them out before it reads the lines.

    Returns the body with both hidden, the whole text with the code hidden, and the raw blocks.
    """
    body = text[start:] if start else text
    if STASHED in body:
        body = body.translate(_DROPPED_BY_MARKDOWN)
    nested = "pymdownx.superfences" in switched_on
    fences = find_fences(body, nested)
    if fences:
        body = _replace(body, [(fence, hide_fence(fence, nested)) for fence in fences])
        found.extend(Opaque("code", Span(start + fence.start, start + fence.end)) for fence in fences)
        text = text[:start] + body
    if "<" not in body:
        return body, text, []
    raw_blocks = find_raw_blocks(body, "md_in_html" in switched_on)
    if raw_blocks:
        body = _replace(body, [(raw.span, hide_raw_block(raw)) for raw in raw_blocks])
    return body, text, raw_blocks


def _replace(text: str, replacements: list[tuple[Span, str]]) -> str:
    pieces = []
    position = 0
    for span, replacement in replacements:
        pieces.append(text[position : span.start])
        pieces.append(replacement)
        position = span.end
    pieces.append(text[position:])
    return "".join(pieces)


def _read_raw(readable: str, raw: RawBlock, start: int, found: list[Block]) -> None:
    span = Span(start + raw.span.start, start + raw.span.end)
    kind = "comment" if raw.kind == "moved" else raw.kind
    if raw.kind != "html" or not HTML_PARTS.search(readable, span.start, span.end):
        found.append(Opaque(kind, span))
        return
    reading = read_html(readable, span.start, span.end)
    found.extend(reading.tables)
    found.extend(
        Heading(heading.level, heading.text, heading.span, heading.block, "html") for heading in reading.headings
    )
    if not reading.tables and not reading.headings:
        found.append(Opaque("html", span))


def _read_leaves(nodes: list[Node], references: set[str], found: list[Block]) -> list[int]:
    """Read the leaves of the tree; returns where tables start in running text that does not close them."""
    open_tables: list[int] = []
    for node in nodes:
        lines = node.lines
        tag = node.tag
        if tag == "paragraph" or tag == "text":
            unclosed = open_table(lines)
            if unclosed >= 0:
                open_tables.append(unclosed)
            read_paragraph(lines, references, found)
        elif tag == "heading":
            found.append(read_heading(node, references))
        elif tag == "table" and node.layout is not None:
            found.append(read_pipe_table(lines, node.layout, references))
        elif tag == "code" or tag == "rule":
            last = lines[-1]
            found.append(Opaque(tag, Span(lines[0].start, last.at(len(last.text)))))
    return open_tables


def _with_inclusions(found: list[Block], inclusions: list[Inclusion]) -> list[Block]:
    """Set the inclusions among the other blocks, and take out the paragraphs that they are."""
    starts = [inclusion.span.start for inclusion in inclusions]
    ends = list(accumulate((inclusion.span.end for inclusion in inclusions), max))

    def is_included(span: Span) -> bool:
        before = bisect_right(starts, span.start) - 1
        return before >= 0 and span.end <= ends[before]

    kept: list[Block] = [block for block in found if not (isinstance(block, Paragraph) and is_included(block.span))]
    kept.extend(inclusions)
    kept.sort(key=_order)
    return kept
