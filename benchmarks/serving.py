"""A report that is saved while its site is served: how long until its page shows what was saved."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from benchmarks.generate import write_reports
from benchmarks.measure import RunError
from benchmarks.public_sites import PLAIN, PUBLISHED, QUIET, write_site
from benchmarks.results import table

REPORTS = 10
"""As many as a county's office writes in a few years; with more it is MkDocs that takes longer, and `--dirty` helps."""

_PATIENCE = 60.0


def saved_until_shown(workspace: Path, rounds: int) -> dict[str, list[float]]:
    """Seconds from saving a report until its page shows it; in turns, with MkDocs alone and with all published."""
    reports = workspace / "served"
    write_reports(reports, REPORTS)
    taken: dict[str, list[float]] = {PLAIN: [], PUBLISHED: []}
    sites = {name: write_site(workspace / f"served-{number}", reports, name) for number, name in enumerate(taken)}
    with _served(sites[PLAIN]) as plain, _served(sites[PUBLISHED]) as published:
        addresses = {PLAIN: plain, PUBLISHED: published}
        for turn in range(rounds + 1):
            for name, seconds in taken.items():
                took = _save(sites[name], addresses[name], f"第{turn}次保存")
                if turn:  # the first is thrown away
                    seconds.append(took)
    for folder in (reports, *sites.values()):
        shutil.rmtree(folder)
    return taken


def serving_table(taken: dict[str, list[float]]) -> str:
    """Each in seconds."""
    words = {PLAIN: PLAIN, PUBLISHED: "published"}
    rows = [[words[name], f"{median(seconds):.2f}", f"{max(seconds):.2f}"] for name, seconds in taken.items()]
    return table(["", "s", "longest, s"], rows)


@contextmanager
def _served(site: Path) -> Iterator[str]:
    """The address of ``site`` while it is served."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    process = subprocess.Popen(
        command, cwd=site, env={**os.environ, **QUIET}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        address = f"http://127.0.0.1:{port}/"
        _wait(address, "<h1")
        yield address
    finally:
        process.terminate()
        process.wait(timeout=10)


def _save(site: Path, address: str, words: str) -> float:
    """Write ``words`` at the end of the first report; the seconds until its page has them."""
    report = min((site / "docs" / "reports").iterdir())
    text = report.read_text(encoding="utf-8").rstrip("\n")
    started = time.perf_counter()
    report.write_text(f"{text}\n\n{words}。\n", encoding="utf-8")
    _wait(f"{address}reports/{report.stem}/", words)
    return time.perf_counter() - started


def _wait(address: str, words: str) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=_PATIENCE) as answer:
                if words in answer.read().decode("utf-8"):
                    return
        except (urllib.error.URLError, OSError):  # not served yet, or being built anew
            pass
        time.sleep(0.02)
    raise RunError(f"{address} does not show: {words}")
