"""A folder of values by keys, safe to use by several runs at once.

Every value has a file of its own, written beside and put in place whole, so that a reader sees all of it or nothing.
A file says what its content has to add up to: one that was cut off or altered is noticed, removed, and made anew.
"""

import os
import time
from contextlib import suppress
from pathlib import Path
from pickle import UnpicklingError
from zlib import crc32

from crossfoot.engine.cache.safe_pickle import from_bytes, to_bytes
from crossfoot.terms.system_reason import reason_of
from crossfoot.terms.text import Text

KEPT_DAYS = 30
"""Values that nobody asked for in so many days are removed."""

_SUM = 4  # bytes
_DAY = 24 * 60 * 60
_TAG = "CACHEDIR.TAG"
_TAG_TEXT = "Signature: 8a477f597d28d172789f06886806bc55\n# See https://bford.info/cachedir/\n"


class Store:
    """The values below ``folder``, which is made when the first is kept.

    ``damaged`` counts those that were found damaged. ``fault`` says why nothing can be kept, where that is so; the
    run goes on without.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.damaged = 0
        self.fault: Text | None = None

    def load(self, key: str) -> object | None:
        """The value kept under ``key``, ``None`` where there is none."""
        file = self.file(key)
        try:
            with file.open("rb", buffering=0) as stream:
                expected, content = stream.read(_SUM), stream.read()
        except OSError:
            return None
        try:
            if _sum(content) != expected:
                raise UnpicklingError("damaged")
            value = from_bytes(content)
        except UnpicklingError:
            self.damaged += 1
            with suppress(OSError):
                file.unlink()
            return None
        return value

    def keep(self, key: str, value: object) -> None:
        """Keep ``value`` under ``key``; what cannot be written is not kept."""
        if self.fault:
            return
        content = to_bytes(value)
        file = self.file(key)
        beside = file.with_name(f".{file.name}.{os.getpid()}.part")
        try:
            self.make_folder(file.parent)
            with beside.open("wb") as stream:
                stream.write(_sum(content))
                stream.write(content)
            beside.replace(file)
        except OSError as error:
            self.fault = reason_of(error)
            with suppress(OSError):
                beside.unlink()

    def sweep(self) -> None:
        """Remove what was not asked for in a long time; at most once a day."""
        mark = self.folder / _TAG
        try:
            now = time.time()
            if now - mark.stat().st_mtime < _DAY:
                return
            os.utime(mark)
            for file in self.folder.glob("??/*"):
                status = file.stat()
                if now - max(status.st_mtime, status.st_atime) > KEPT_DAYS * _DAY:
                    file.unlink()
        except OSError:
            return  # another run does the same, or the folder is not ours to change

    def file(self, key: str) -> Path:
        """The file of what is kept under ``key``."""
        return self.folder / key[:2] / key[2:]

    def make_folder(self, folder: Path) -> None:
        """Make ``folder``, one of those in which files are; raise ``OSError`` where that cannot be done."""
        if folder.is_dir():
            return
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in ((".gitignore", "*\n"), (_TAG, _TAG_TEXT)):
            if not (self.folder / name).exists():
                (self.folder / name).write_text(text, encoding="utf-8")


def _sum(content: bytes) -> bytes:
    """The check sum of ``content``, against damage: what is read back can do no harm whoever wrote it."""
    return crc32(content).to_bytes(_SUM, "big")
