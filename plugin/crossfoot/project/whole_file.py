"""A file written whole or not at all."""

import errno
import os
import stat
from pathlib import Path

from crossfoot.project.display import display_path
from crossfoot.terms.system_reason import reason_of
from crossfoot.terms.text import Text


class UnusableFile(Exception):
    """A file that cannot or must not be written; ``message`` says which and why."""

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message


def unwritable(file: Path, error: OSError) -> UnusableFile:
    """What to raise where the system refuses."""
    reason, shown = reason_of(error), display_path(file)
    return UnusableFile(Text(en=f"{shown} cannot be written: {reason.en}", zh=f"无法写入 {shown}：{reason.zh}"))


def write_whole(file: Path, text: str) -> None:
    """Write ``text`` in UTF-8 to ``file`` whole or not at all, and make the folders that it needs.

    Raise ``UnusableFile`` where that cannot be done.
    """
    content = text.encode("utf-8", "backslashreplace")
    try:
        target = Path(os.path.realpath(file))
        mode = target.stat().st_mode if target.exists() else None
        if mode is not None and not os.access(target, os.W_OK):
            raise _error(errno.EACCES)
        if mode is not None and not stat.S_ISREG(mode):
            target.write_bytes(content)  # a pipe or a device, which cannot be replaced; a folder, which refuses
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, content, mode)
    except OSError as error:
        raise unwritable(file, error) from None


def refuse_unwritable(file: Path) -> None:
    """Raise ``UnusableFile`` where it is plain beforehand that ``file`` cannot be written; nothing is touched."""
    try:
        target = Path(os.path.realpath(file))
        if target.is_dir():
            raise _error(errno.EISDIR)
        if target.exists():
            if not os.access(target, os.W_OK):
                raise _error(errno.EACCES)
            return
        folder = target.parent
        while not folder.exists():
            folder = folder.parent
        if not folder.is_dir():
            raise _error(errno.ENOTDIR)
        if not os.access(folder, os.W_OK):
            raise _error(errno.EACCES)
    except OSError as error:
        raise unwritable(file, error) from None


def _error(number: int) -> OSError:
    return OSError(number, os.strerror(number))


def _replace(target: Path, content: bytes, mode: int | None) -> None:
    beside = target.with_name(f".{target.name[:100]}.{os.getpid()}.part")
    try:
        with beside.open("xb") as stream:
            stream.write(content)
        if mode is not None:
            beside.chmod(stat.S_IMODE(mode))
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
