"""What differs where somebody looks at a terminal: colours, width, progress."""

import io
import os
import re
import struct
import subprocess
import sys

import pytest

from crossfoot.hosts.cli import progress, streams
from crossfoot.hosts.cli.progress import Progress


class Screen(io.StringIO):
    def isatty(self):
        return True


COLOURS = [
    ({}, True, True),
    ({}, False, False),
    ({"TERM": "dumb"}, True, False),
    ({"NO_COLOR": "1"}, True, False),
    ({"NO_COLOR": ""}, True, True),
    ({"FORCE_COLOR": "1"}, False, True),
    ({"FORCE_COLOR": "0"}, False, False),
    ({"FORCE_COLOR": ""}, False, False),
    ({"CLICOLOR_FORCE": "1"}, False, True),
    ({"CLICOLOR_FORCE": "0"}, False, False),
    ({"FORCE_COLOR": "1", "TERM": "dumb"}, True, True),
    ({"FORCE_COLOR": "1", "CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, True, False),
]


@pytest.mark.parametrize(("environment", "terminal", "expected"), COLOURS)
def test_who_gets_colours(environment, terminal, expected, monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Screen() if terminal else io.StringIO())
    assert streams.colours() is expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [(None, 80), ("140", 140), ("0", 80), ("", 80), ("wide", 80), ("-5", 80), ("１４０", 80), ("9" * 5000, 999_999)],
)
def test_how_wide_the_output_is_where_it_is_no_terminal(asked, expected, monkeypatch):
    if asked is not None:
        monkeypatch.setenv("COLUMNS", asked)
    assert streams.columns() == expected


def test_a_stream_without_a_descriptor_is_80_wide(monkeypatch):
    monkeypatch.setattr(sys, "stdout", Screen())
    assert streams.columns() == 80


class Clock:
    def __init__(self):
        self.now = 0.0

    def monotonic(self):
        return self.now


@pytest.fixture
def clock(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    clock = Clock()
    monkeypatch.setattr(progress, "time", clock)
    return clock


def test_a_long_run_tells_how_far_it_is_and_leaves_nothing_behind(clock, monkeypatch):
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    with Progress("{done}/{total}") as shown:
        for second in (0.5, 1.0, 1.1, 1.3):
            clock.now = second
            shown.tell(round(second * 10), 20)
    assert screen.getvalue() == "\r\x1b[K10/20\r\x1b[K13/20\r\x1b[K"


def test_a_run_that_fails_leaves_nothing_behind_either(clock, monkeypatch):
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    with pytest.raises(KeyboardInterrupt), Progress("{done}") as shown:
        clock.now = 2
        shown.tell(1, 2)
        raise KeyboardInterrupt
    assert screen.getvalue().endswith("\r\x1b[K")


@pytest.mark.parametrize(("stream", "term"), [(io.StringIO, "xterm"), (Screen, "dumb")])
def test_nobody_who_cannot_wipe_it_away_is_told(stream, term, clock, monkeypatch):
    silent = stream()
    monkeypatch.setattr(sys, "stderr", silent)
    monkeypatch.setenv("TERM", term)
    with Progress("{done}") as shown:
        clock.now = 5
        shown.tell(1, 2)
    assert silent.getvalue() == ""


def test_a_short_run_says_nothing(clock, monkeypatch):
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    with Progress("{done}") as shown:
        clock.now = 0.9
        shown.tell(1, 2)
    assert screen.getvalue() == ""


def on_a_screen(columns, *arguments, **environment):
    """What ``crossfoot`` prints on a terminal of ``columns``."""
    pty, termios, fcntl = (pytest.importorskip(name) for name in ("pty", "termios", "fcntl"))
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    command = [sys.executable, "-m", "crossfoot", *arguments]
    process = subprocess.Popen(command, stdout=theirs, env={**os.environ, "TERM": "xterm", **environment})
    os.close(theirs)
    printed = b""
    try:
        while chunk := os.read(ours, 65536):
            printed += chunk
    except OSError:  # how Linux says that the other side was closed
        pass
    os.close(ours)
    assert process.wait() in (0, 1)
    return printed.decode().replace("\r\n", "\n")


@pytest.mark.parametrize("columns", [80, 140])
def test_a_terminal_gets_colours_and_its_own_width(columns, faulty, capsys, monkeypatch):
    from crossfoot.hosts.cli.main import main

    printed = on_a_screen(columns, "check", faulty.name)
    assert "\x1b[31mCF301 [错误]\x1b[0m" in printed
    assert "\x1b[31m^\x1b[0m" in printed
    plain = re.sub("\x1b\\[[0-9;]*m", "", printed)
    assert on_a_screen(columns, "check", faulty.name, NO_COLOR="1") == plain
    monkeypatch.setenv("COLUMNS", str(columns))
    main(["check", faulty.name])
    assert capsys.readouterr().out == plain
