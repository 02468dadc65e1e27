"""Keys of what is kept: each says all that a value depends on, so that nothing kept is ever out of date."""

import os
import sys
from functools import cache
from hashlib import sha256
from pathlib import Path

from crossfoot import __version__

_PACKAGE = Path(__file__).resolve().parent.parent.parent
_PREFIX = f"{_PACKAGE}{os.sep}"


def digest(*parts: bytes | str) -> str:
    """A key of ``parts``; no other parts have the same."""
    total = sha256()
    for part in parts:
        content = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        total.update(len(content).to_bytes(8, "big"))
        total.update(content)
    return total.hexdigest()


@cache
def program() -> str:
    """The program: its version, its files by size and date, and the Python that runs it.

    Who changes the program, as its authors do, must not be told what it found before.
    """
    files = sorted(_files(str(_PACKAGE)))
    return digest(__version__, sys.version, *(f"{path} {size} {changed}" for path, size, changed in files))


def _files(folder: str) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    found += _files(entry.path)
            elif entry.name.endswith((".py", ".yml")):
                status = entry.stat()
                found.append((entry.path.removeprefix(_PREFIX), status.st_size, status.st_mtime_ns))
    return found
