"""The text of one file, with what reading it took away remembered."""

import os
import stat
from bisect import bisect_right
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import dataclass, field
from pathlib import Path
from zlib import crc32

from crossfoot.source.span import Position

MAXIMUM_BYTES = 2 * 1024 * 1024
"""A report is some 20 kB; a file beyond this is none, and reading it could take longer than anyone waits."""

_BOM = "\ufeff"


class UnreadableFile(Exception):
    """A file that cannot be read as text; ``cause`` is a stable word, ``detail`` says where or how."""

    def __init__(self, cause: str, detail: str = "") -> None:
        super().__init__(f"{cause} {detail}".strip())
        self.cause = cause
        self.detail = detail


@dataclass(slots=True)
class SourceFile:
    """One file's text as Python-Markdown sees it: no byte order mark, every line end a single LF.

    Lines and columns are those of the author's file. Offsets count code points of ``text``;
    ``original_offset`` leads back to the file where line ends took two characters.
    """

    path: str
    text: str
    bom: bool = False
    _carriage_returns: tuple[int, ...] = ()
    _line_starts: list[int] = field(default_factory=list)

    def position(self, offset: int) -> Position:
        """The line and column of ``offset``; the end of the text is a valid offset."""
        starts = self._line_starts or self.line_starts
        line = bisect_right(starts, offset)
        return Position(line, offset - starts[line - 1] + 1)

    @property
    def line_starts(self) -> list[int]:
        """The offset of the beginning of every line."""
        starts = self._line_starts
        if not starts:
            starts.append(0)
            at = self.text.find("\n")
            while at >= 0:
                starts.append(at + 1)
                at = self.text.find("\n", at + 1)
        return starts

    @property
    def digest(self) -> int:
        """A number that tells this text from what the file may hold later; no protection against intent."""
        return crc32(self.text.encode("utf-8", "surrogatepass"))

    def original_offset(self, offset: int) -> int:
        """The offset in the author's file, its byte order mark and CRLF line ends counted."""
        return offset + self.bom + bisect_right(self._carriage_returns, offset - 1)


def source_from_text(path: str, text: str) -> SourceFile:
    """Make a source of ``text``, which may have a byte order mark and any line ends."""
    bom = text.startswith(_BOM)
    if bom:
        text = text[1:]
    if "\r" not in text:
        return SourceFile(path, text, bom)
    removed: list[int] = []
    at = text.find("\r\n")
    while at >= 0:
        removed.append(at - len(removed))
        at = text.find("\r\n", at + 2)
    return SourceFile(path, text.replace("\r\n", "\n").replace("\r", "\n"), bom, tuple(removed))


def read_source(file: Path, path: str) -> SourceFile:
    """Read ``file`` as UTF-8 and name it ``path``; raise ``UnreadableFile`` where that cannot be done."""
    return source_from_bytes(path, read_content(file))


def read_content(file: Path) -> bytes:
    """The bytes of ``file``; raise ``UnreadableFile`` where it cannot be read, or is too large to be a report."""
    try:
        status = file.stat()
        if status.st_size > MAXIMUM_BYTES:
            raise UnreadableFile("too-large", f"{status.st_size}")
        if not has_an_end(status):
            raise UnreadableFile("not-a-file")
        return file.read_bytes()
    except IsADirectoryError:
        raise UnreadableFile("directory") from None
    except PermissionError:
        raise UnreadableFile("not-permitted") from None
    except FileNotFoundError:
        raise UnreadableFile("not-found") from None
    except OSError as error:  # a loop of links, a device that fails
        raise UnreadableFile("not-readable", error.strerror or "") from None


def has_an_end(status: os.stat_result) -> bool:
    """Whether reading what has this ``status`` comes to an end: a pipe that nobody writes to, or a device, may not.

    A folder the system refuses to read.
    """
    return stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)


def source_from_bytes(path: str, content: bytes) -> SourceFile:
    """Decode ``content``; raise ``UnreadableFile`` where it is not UTF-8 text."""
    if len(content) > MAXIMUM_BYTES:
        raise UnreadableFile("too-large", f"{len(content)}")
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):  # what Windows calls Unicode: text, in another encoding
        raise UnreadableFile("not-utf-8", "1")
    if b"\x00" in content:
        raise UnreadableFile("binary", f"{content.index(0)}")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableFile("not-utf-8", f"{line}") from None
    return source_from_text(path, text)
