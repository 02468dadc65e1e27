"""Standard output, standard error and ``--output``: written whole, in UTF-8, without a fuss."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from crossfoot.hosts.cli.usage import UsageError
from crossfoot.project import whole_file
from crossfoot.terms.system_reason import reason_of
from crossfoot.terms.text import Text

DEFAULT_COLUMNS = 80


def prepare() -> None:
    """Make both streams write UTF-8, so that a C locale is no reason to fail; one that is closed leads nowhere."""
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 (it stays open)
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 (it stays open)
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Callable[..., None] | None = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            with suppress(ValueError, OSError):
                reconfigure(encoding="utf-8", errors="backslashreplace")


def colours() -> bool:
    """Whether standard output gets colours: where it is a terminal, or somebody forces them, and nobody asked for none.

    NO_COLOR is that of https://no-color.org, and wins; FORCE_COLOR and CLICOLOR_FORCE serve logs that show colours.
    """
    if os.environ.get("NO_COLOR"):
        return False
    if any(os.environ.get(name, "") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    return os.environ.get("TERM") != "dumb" and sys.stdout.isatty()


def columns() -> int:
    """How wide standard output is: COLUMNS, else the terminal's, else 80.

    ``shutil`` has the same, and loads three archivers with it.
    """
    asked = os.environ.get("COLUMNS", "")
    if asked.isascii() and asked.isdigit() and int(asked[:6]) > 0:
        return int(asked[:6])
    with suppress(OSError, ValueError, AttributeError):
        if sys.stdout.isatty():
            return os.get_terminal_size(sys.stdout.fileno()).columns or DEFAULT_COLUMNS
    return DEFAULT_COLUMNS


def emit(text: str) -> None:
    """Write to standard output; a reader that has gone away is no fault. Raise ``UsageError`` where it is full."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _silence(sys.stdout)
    except OSError as error:
        _silence(sys.stdout)
        reason = reason_of(error)
        raise UsageError(
            Text(en=f"standard output cannot be written: {reason.en}", zh=f"无法写到标准输出：{reason.zh}")
        ) from None


def complain(text: str) -> None:
    """Write to standard error."""
    try:
        sys.stderr.write(text if text.endswith("\n") else text + "\n")
        sys.stderr.flush()
    except OSError:
        _silence(sys.stderr)


def write_whole(file: Path, text: str) -> None:
    """Write ``text`` to ``file`` whole or not at all; raise ``UsageError`` where that cannot be done."""
    try:
        whole_file.write_whole(file, text)
    except whole_file.UnusableFile as error:
        raise UsageError(error.message) from None


def _silence(stream: object) -> None:
    """Point the stream's descriptor at nothing, so that the interpreter's last flush does not complain either."""
    with suppress(OSError, ValueError, AttributeError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, stream.fileno())  # type: ignore[attr-defined]
        os.close(nothing)
