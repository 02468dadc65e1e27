"""``check --watch``: judged again when a file is saved, only what has changed, until the person has seen enough."""

import os
import signal
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path

import pytest

from crossfoot.hosts.cli import watch
from crossfoot.hosts.cli.main import main


@pytest.fixture
def between(monkeypatch):
    """What happens while the command waits: one step after the other, then Ctrl+C."""
    steps = []

    def wait(files, seen):
        if not steps:
            raise KeyboardInterrupt
        steps.pop(0)()
        assert watch.look_at(files()) != seen, "the change would not be noticed"

    monkeypatch.setattr(watch, "_wait", wait)
    return steps


def test_what_is_saved_is_judged_again_and_nothing_else(report, faulty, between, judged, capsys):
    good, bad = report.read_text(encoding="utf-8"), faulty.read_text(encoding="utf-8")
    between.append(lambda: faulty.write_text(good, encoding="utf-8"))
    between.append(lambda: faulty.write_text(bad + "\n\n", encoding="utf-8"))
    code = main(["check", "--watch", "--format", "concise", str(report), str(faulty)])
    out, err = capsys.readouterr()
    assert code == 1, "the last verdict is the command's"
    assert judged == ["faulty.md", "report.md", "faulty.md", "faulty.md"]
    assert out.count("faulty.md:") > out.count("CF301") >= 2
    assert err.count("正在留意 2 个文件") == 3


def test_a_new_report_is_seen(report, folder, between, judged):
    between.append(lambda: (folder / "another.md").write_bytes(report.read_bytes()))
    main(["check", "--watch", "."])
    assert judged == ["report.md", "another.md"]


def test_faults_of_settings_are_told_and_can_be_mended(report, folder, between, capsys):
    settings = folder / "mkdocs.yml"
    settings.write_text("plugins:\n  - crossfoot: {selekt: CF3}\n", encoding="utf-8")
    between.append(lambda: settings.write_text("plugins:\n  - crossfoot: {select: CF3}\n", encoding="utf-8"))
    assert main(["check", "--watch", str(report)]) == 0
    out, err = capsys.readouterr()
    assert err.index("selekt") < err.index("正在留意")
    assert "核对通过" in out


def test_settings_that_appear_are_seen(report, folder, between, capsys):
    between.append(
        lambda: (folder / "mkdocs.yml").write_text("plugins:\n  - crossfoot: {lang: en}\n", encoding="utf-8")
    )
    main(["check", "--watch", str(report)])
    assert "PASSED" in capsys.readouterr().out


def test_a_fault_of_ours_ends_it(report, between, monkeypatch, capsys):
    monkeypatch.setattr("crossfoot.engine.check.check_files", lambda *_: 1 / 0)
    assert main(["check", "--watch", str(report)]) == 3
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_standard_input_cannot_be_watched(capsys):
    assert main(["check", "--watch", "-"]) == 2
    assert "--watch" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="another way of interrupting")
def test_as_a_person_uses_it(report):
    """A process of its own: saved once, then Ctrl+C. Whoever waits for a line that never comes is ended after a minute."""
    command = [sys.executable, "-m", "crossfoot", "check", "--watch", "--format", "concise", str(report)]
    # A shell that runs the tests in the background has them ignore Ctrl+C, and their children with them.
    heeding = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, stdout=pipe, stderr=pipe, encoding="utf-8", preexec_fn=heeding)
    clock = threading.Timer(60, process.kill)
    clock.start()
    try:
        assert process.stderr is not None
        assert "Ctrl+C" in process.stderr.readline()
        _spoil(report)
        assert "Ctrl+C" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate()
    finally:
        clock.cancel()
    assert process.returncode == 1
    assert "CF301" in out


def _spoil(report: Path) -> None:
    text = report.read_text(encoding="utf-8")
    row = "| 一、本年新收政府信息公开申请数量 | 7 |"
    assert row in text
    report.write_text(text.replace(row, row.replace("7", "8")), encoding="utf-8")
