"""``crossfoot check --watch``: judge, wait until a file changes, judge again, until the person has seen enough."""

import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from crossfoot.hosts.cli import streams
from crossfoot.hosts.cli.faults import language_of, say_fault
from crossfoot.terms.counted import counted
from crossfoot.terms.text import Text

BETWEEN = 0.3
"""Seconds between two looks at the files; more where looking takes long."""

_USAGE = 2
_CLEAN_SCREEN = "\x1b[2J\x1b[H"
_WAITING = Text(
    en="judged at {time}, watching {count:file|files}; end with Ctrl+C",
    zh="{time} 核对，正在留意 {count} 个文件；按 Ctrl+C 结束",
)

Seen = dict[Path, tuple[int, int]]
"""When each file was last changed, and how large it is."""


def watch(judge: Callable[[], int], files: Callable[[], Iterable[Path]], words: Sequence[str]) -> int:
    """Call ``judge`` now and whenever one of ``files``, which are asked for anew each time, has changed.

    Faults of settings, packs and usage are told and can be mended while we watch. ``words`` are the command line. The
    last exit code is that of the command.
    """
    code = 0
    try:
        while True:
            if sys.stdout.isatty():
                streams.emit(_CLEAN_SCREEN)  # what is on the screen is what holds now
            seen = look_at(files())
            try:
                code = judge()
            except Exception as error:
                if not say_fault(error, words):
                    raise
                code = _USAGE
            language = language_of(words)
            streams.complain(
                "crossfoot: " + counted(_WAITING(language), count=len(seen), time=time.strftime("%H:%M:%S"))
            )
            _wait(files, seen)
    except KeyboardInterrupt:
        return code


def look_at(files: Iterable[Path]) -> Seen:
    """When ``files`` were last changed; those that are not there are left out."""
    seen: Seen = {}
    for file in files:
        try:
            status = file.stat()
        except OSError:
            continue
        seen[file] = (status.st_mtime_ns, status.st_size)
    return seen


def _wait(files: Callable[[], Iterable[Path]], seen: Seen) -> None:
    """Return when ``files`` are no longer as they were ``seen``."""
    while True:
        started = time.monotonic()
        if look_at(files()) != seen:
            return
        time.sleep(max(BETWEEN, 10 * (time.monotonic() - started)))
