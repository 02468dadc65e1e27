"""`mkdocs serve`: a finding is shown on the page; the server neither ends nor hangs."""

import re
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from sites.example import report
from sites.project import Project, command, environment

REPORT = "docs/reports/shifan/2024.md"
FAULTY = report().replace("| 行政复议 | 1 | 0 | 0 | 0 | 1 |", "| 行政复议 | 1 | 0 | 0 | 0 | 3 |")
PATIENCE = 20.0


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


class Server:
    def __init__(self, process: subprocess.Popen[bytes], base: str) -> None:
        self.process = process
        self.base = base

    def get(self, path: str = "reports/shifan/2024/") -> str:
        with urllib.request.urlopen(self.base + path, timeout=5) as answer:
            return str(answer.read().decode("utf-8"))

    def wait(self, holds: Callable[[str], bool], path: str = "reports/shifan/2024/") -> str:
        """The page once it is as it should be; fails after a while, or when the server has ended."""
        end = time.monotonic() + PATIENCE
        page = ""
        while time.monotonic() < end:
            assert self.process.poll() is None, "the server has ended"
            try:
                page = self.get(path)
            except (urllib.error.URLError, OSError):
                page = ""
            if page and holds(page):
                return page
            time.sleep(0.15)
        raise AssertionError(f"the page did not come to be as expected: {page[:2000]}")


@contextmanager
def serving(project: Project, *words: str) -> Iterator[Server]:
    port = free_port()
    process = subprocess.Popen(
        [*command("mkdocs", "serve"), "--dev-addr", f"127.0.0.1:{port}", *words],
        cwd=project.root,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield Server(process, f"http://127.0.0.1:{port}/")
    finally:
        process.terminate()
        process.wait(timeout=10)


def test_findings_come_and_go_with_edits(make):
    project: Project = make({REPORT: FAULTY, "register.yml": "bodies: []\n"}, {"register": "register.yml"}, strict=True)
    with serving(project) as server:
        page = server.wait(lambda text: "data-crossfoot-banner" in text)
        assert "CF301" in page
        # The finding leads to the cell with the total.
        name = re.search(r'<a href="#([^"]+)">[^<]*总计', page)
        assert name is not None
        assert re.search(rf'<td[^>]* id="{name[1]}"[^>]*>3</td>', page)
        project.write(REPORT, report())
        server.wait(lambda text: "data-crossfoot-banner" not in text and "核对清单" in text)
        project.write(REPORT, report().replace("| 行政许可 | 517 |", "| 行政许可 | 五百 |"))
        assert "CF206" in server.wait(lambda text: "data-crossfoot-banner" in text)
        # Files that cannot be read at all, by us or by MkDocs, and settings at fault, are shown as well.
        (project.root / REPORT).write_bytes("---\ntitle: x\n---\n# 标题".encode("gb18030"))
        server.wait(lambda text: "CF007" in text)
        project.write(REPORT, report())
        server.wait(lambda text: "data-crossfoot-banner" not in text)
        project.write("register.yml", "bodies: 3\n")
        server.wait(lambda text: "register.yml:1:" in text)
        project.write("register.yml", "bodies: []\n")
        server.wait(lambda text: "data-crossfoot-banner" not in text)


@pytest.mark.parametrize("words", [("--clean",), ("--dirty",), ("--strict",)], ids=str)
def test_every_way_to_serve_lives_with_a_finding_and_a_wrong_mark(make, words):
    with serving(make({REPORT: FAULTY, "docs/index.md": "# 首页\n\n<!-- crossfoot:chart -->\n"}), *words) as server:
        assert "CF301" in server.wait(lambda text: "data-crossfoot-banner" in text)


def test_a_server_that_rebuilds_what_was_saved_leaves_the_rest_whole(make):
    paths = ("bodies/", "years/2024/", "overview/", "data/figures.csv")
    project = make({REPORT: report()}, {"publish": True})
    with serving(project, "--dirty") as server:
        server.wait(lambda text: "核对清单" in text)
        before = [_made(server.get(path)) for path in paths]
        project.write(REPORT, FAULTY)
        server.wait(lambda text: "data-crossfoot-banner" in text)
        assert [_made(server.get(path)) for path in paths] == before


def _made(page: str) -> str:
    """The page without the number of its build, by which it asks whether there is a newer one."""
    return re.sub(r"livereload\(\d+, \d+\)", "", page)


def test_drafts_are_shown_with_what_is_outstanding(make):
    project = make({REPORT: FAULTY.replace("---\n", "---\ndraft: true\n", 1)})
    with serving(project) as server:
        assert "草稿" in server.wait(lambda text: "data-crossfoot-banner" in text)


def test_a_page_that_differs_is_shown_not_refused(make):
    hook = "def on_page_markdown(markdown, **_):\n    return markdown.replace('| 行政许可 | 517 |', '| 行政许可 | 518 |')\n"
    with serving(make({"hook.py": hook}, hooks=["hook.py"])) as server:
        assert "CF006" in server.wait(lambda text: "data-crossfoot-banner" in text)
