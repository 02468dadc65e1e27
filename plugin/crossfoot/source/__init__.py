"""The text of one file and the places in it."""

from crossfoot.source.source_file import SourceFile, UnreadableFile, read_source
from crossfoot.source.span import Position, Span

__all__ = ["Position", "SourceFile", "Span", "UnreadableFile", "read_source"]
