"""Downloads made by a process of their own are those that the builder would have made, or the builder makes them."""

import os
import threading

import pytest

from crossfoot.binding.register import Register
from crossfoot.engine.cache.kept_files import KeptFiles
from crossfoot.engine.cache.store import Store
from crossfoot.hosts.mkdocs import downloads_ahead
from crossfoot.hosts.mkdocs.downloads_ahead import DownloadsAhead
from crossfoot.publishing.downloads.files import downloads
from sites.example import report
from unit.publishing.example import publish

PUBLICATION = publish({f"docs/reports/a/{year}.md": report("甲县", year) for year in range(2021, 2027)}, Register())
PAGES = [report.url for report in PUBLICATION.reports if report.url is not None]


@pytest.fixture(autouse=True)
def two_cores(monkeypatch):
    monkeypatch.setattr(downloads_ahead, "FEWEST", 3)
    monkeypatch.setattr(downloads_ahead, "processors", lambda: 2)


@pytest.fixture
def kept(tmp_path):
    return KeptFiles(Store(tmp_path / "known"), "setting")


def known(kept, url) -> list[bool]:
    """Of each file of the report, whether what is kept is what the builder would make."""
    (one,) = (report for report in PUBLICATION.reports if report.url == url)
    return [kept.recall(made.file.path, made.key) == made.content for made in downloads(PUBLICATION, one)]


@pytest.mark.parametrize("asked", [PAGES, PAGES[::2], PAGES[-1:], [*PAGES, *PAGES]])
def test_what_is_asked_for_is_there(kept, asked):
    ahead = DownloadsAhead(PUBLICATION, PAGES, kept)
    for url in asked:
        ahead.wait_for(url)
        assert known(kept, url) == [True] * 3
    ahead.wait_for("reports/nowhere/")
    ahead.close()


def test_what_is_kept_already_is_not_made_again(kept):
    first = DownloadsAhead(PUBLICATION, PAGES[:3], kept)
    first.wait_for(PAGES[2])
    second = DownloadsAhead(PUBLICATION, PAGES[:5], kept)
    assert second._executor is None, "two new reports are not worth a process"
    for ahead in (first, second):
        ahead.close()


def test_beside_threads_no_process_is_forked(kept):
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        ahead = DownloadsAhead(PUBLICATION, PAGES, kept)
        ahead.wait_for(PAGES[0])
        assert known(kept, PAGES[0]) == [False] * 3, "the builder makes them with the page"
    finally:
        done.set()
        thread.join()


def killed(content):
    os._exit(9)


def no_room(content):
    raise OSError("no room")


@pytest.mark.parametrize("fault", [killed, no_room])
def test_what_could_not_be_made_is_left_to_the_builder(kept, monkeypatch, fault):
    monkeypatch.setattr(kept, "make", fault)
    ahead = DownloadsAhead(PUBLICATION, PAGES, kept)
    for url in PAGES:
        ahead.wait_for(url)
        assert known(kept, url) == [False] * 3
    ahead.close()
