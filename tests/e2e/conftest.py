"""The demonstration site, built once and served to Chromium from a port of this machine alone."""

import functools
import http.server
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from e2e.built_site import BuiltPage, one_of_each_kind, read_site
from sites.project import command, environment

ROOT = Path(__file__).parents[2]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *words: object) -> None:
        pass


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    folder = tmp_path_factory.mktemp("demonstration")
    done = subprocess.run(
        command("mkdocs", "build", "--strict", "--site-dir", str(folder)),
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def demonstration(built: Path) -> Iterator[str]:
    """The address of the built site."""
    yield from served(built)


@pytest.fixture(scope="session")
def pages(built: Path) -> list[BuiltPage]:
    """Every page of the built site, read once."""
    return read_site(built)


@pytest.fixture(scope="session")
def kinds(pages: list[BuiltPage]) -> list[str]:
    """The addresses of pages that have on them whatever any page has."""
    return [page.path for page in one_of_each_kind(pages)]


def served(folder: Path) -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
