"""``crossfoot check --watch``: judge, wait until a file changes, judge again, until the person has seen enough."""

import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from crossfoot.hosts.cli import streams
from crossfoot.terms.text import Language, Text

BETWEEN = 0.3
"""Seconds between two looks at the files."""

_WAITING = Text(
    en="watching {count} files; judged at {time}; end with Ctrl+C",
    zh="正在留意 {count} 个文件；{time} 核对；按 Ctrl+C 结束",
)

Seen = dict[Path, tuple[int, int]]
"""When each file was last changed, and how large it is."""


def watch(judge: Callable[[], int], files: Callable[[], Iterable[Path]], language: Callable[[], Language]) -> int:
    """Call ``judge`` now and whenever one of ``files``, which are asked for anew each time, has changed.

    ``judge`` gives the exit code and says what is wrong, faults of settings included: they can be mended while we
    watch. The last code is that of the command.
    """
    code = 0
    try:
        while True:
            if sys.stdout.isatty():
                streams.emit("\x1b[2J\x1b[H")  # a clean screen: what is on it is what holds now
            seen = look_at(files())
            code = judge()
            words = _WAITING(language()).format(count=len(seen), time=time.strftime("%H:%M:%S"))
            streams.complain(f"crossfoot: {words}")
            while look_at(files()) == seen:
                time.sleep(BETWEEN)
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
