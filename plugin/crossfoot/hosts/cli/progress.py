"""How far a long run has come, for a person who waits at a terminal."""

import os
import sys
import time
from contextlib import suppress
from types import TracebackType

from crossfoot.terms.counted import counted

_PATIENCE = 1.0
"""Seconds without a word."""

_BETWEEN = 0.2


class Progress:
    """Shows ``template`` with ``done`` and ``total`` on standard error, if that is a terminal; wipes it at the end."""

    def __init__(self, template: str) -> None:
        self.template = template
        self.terminal = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self.next = time.monotonic() + _PATIENCE
        self.shown = False

    def __enter__(self) -> "Progress":
        return self

    def tell(self, done: int, total: int) -> None:
        """Take note of ``done``; write it where enough time has passed."""
        if self.terminal and time.monotonic() >= self.next:
            self.next = time.monotonic() + _BETWEEN
            self.shown = True
            self._write(f"\r\x1b[K{counted(self.template, done=done, total=total)}")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.shown:
            self._write("\r\x1b[K")

    def _write(self, text: str) -> None:
        with suppress(OSError):
            sys.stderr.write(text)
            sys.stderr.flush()
