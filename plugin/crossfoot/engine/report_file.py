"""A report to be judged: where it is, and what findings call it. Reading that much loads nothing of the engine."""

from pathlib import Path
from typing import NamedTuple

from crossfoot.source.source_file import read_content


class ReportFile(NamedTuple):
    """A report on disk: the file, and the path under which findings name it.

    ``content`` is there where it is not to be read from the file, such as one that an editor has not saved yet.
    """

    file: Path
    path: str
    content: bytes | None = None

    def read(self) -> bytes:
        """What is judged; raise ``UnreadableFile`` where it cannot be read."""
        return read_content(self.file) if self.content is None else self.content
