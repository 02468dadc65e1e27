"""The tables of a report that may be official ones, with what is written above each."""

from crossfoot.binding.tables import Candidate
from crossfoot.document.model import Document, Heading, Paragraph
from crossfoot.document.table import Table

LONGEST_CAPTION = 40
"""A line above a table that is longer than this is prose, not its title."""


def read_candidates(document: Document) -> list[Candidate]:
    """Every table with the headings, the short line and the caption that stand above it."""
    candidates: list[Candidate] = []
    chain: list[Heading] = []
    line: str = ""
    for block in document.blocks:
        if isinstance(block, Heading):
            chain = [heading for heading in chain if heading.level < block.level]
            chain.append(block)
            line = ""
        elif isinstance(block, Paragraph):
            line = block.text.strip() if len(block.text) <= LONGEST_CAPTION else ""
        elif isinstance(block, Table):
            context = [heading.text for heading in chain]
            if line:
                context.append(line)
            if block.caption:
                context.append(block.caption)
            candidates.append(Candidate(block, tuple(context)))
            line = ""
    return candidates
