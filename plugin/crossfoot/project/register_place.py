"""A place in the register's file, with its line."""

from crossfoot.project.located import Place
from crossfoot.source.source_file import SourceFile


def place_in(source: SourceFile, offset: int) -> Place:
    """The place of ``offset``."""
    line, column = source.position(offset)
    end = source.text.find("\n", offset)
    return Place(source.path, line, column, source.text[offset - column + 1 : end if end >= 0 else None])
