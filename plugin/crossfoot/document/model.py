"""What the author wrote: front matter, headings, paragraphs, tables. Knows no rule, no pack, no host."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from crossfoot.document.front_matter import FrontMatter
from crossfoot.document.table import Table
from crossfoot.source.source_file import SourceFile
from crossfoot.source.span import Span


class Heading(NamedTuple):
    """A heading; ``span`` covers its text, ``block`` its whole line or lines (marks and underline)."""

    level: int
    text: str
    span: Span
    block: Span
    syntax: Literal["atx", "setext", "html"]


class Paragraph(NamedTuple):
    """A run of text that Markdown shows as a paragraph, list item or quotation, inline markup removed from ``text``.

    ``bold`` is true where all of it is set in bold: a line that only looks like a heading.
    """

    text: str
    span: Span
    bold: bool


class Swallowed(NamedTuple):
    """A paragraph, or part of one, in which a pipe table was written without the blank line it needs.

    ``span`` covers the lines that were meant as a table; Markdown shows them as running text.
    """

    span: Span


class Inclusion(NamedTuple):
    """A place where the build puts in other text: a snippet, an include, a macro. ``name`` is what is named there."""

    name: str
    span: Span


class Opaque(NamedTuple):
    """Code, a comment, raw HTML without a table: nothing in it is judged."""

    kind: Literal["code", "comment", "html", "rule"]
    span: Span


class UnclosedElement(NamedTuple):
    """An HTML element, no table, whose end tag never comes: Markdown takes all that follows for its raw content.

    ``tag`` is its start tag.
    """

    name: str
    tag: Span


Block = Heading | Paragraph | Table | Swallowed | Inclusion | Opaque


class Section(NamedTuple):
    """A heading and all up to the next heading of its own or a higher level.

    ``blocks`` is the range of indices in ``Document.blocks``, the heading itself not counted;
    ``span`` runs from the heading's line to the start of the next section's heading, or the end of the text.
    """

    heading: Heading
    first: int
    after: int
    span: Span


@dataclass(slots=True)
class Document:
    """One report as written. ``blocks`` stand in the order of the source, headings of every level among them."""

    source: SourceFile
    front_matter: FrontMatter
    body: Span
    """The text after the front matter."""
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    unclosed: UnclosedElement | None = None

    def blocks_of(self, section: Section) -> tuple[Block, ...]:
        """What stands in ``section``, its sub-headings included."""
        return self.blocks[section.first : section.after]

    @property
    def tables(self) -> list[Table]:
        return [block for block in self.blocks if isinstance(block, Table)]
