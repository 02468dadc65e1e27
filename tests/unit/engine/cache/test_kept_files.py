"""Files of a site kept under a second name: given back whole and unaltered, or not at all."""

import os
from pathlib import Path

import pytest

from crossfoot.engine.cache.kept_files import KeptFiles
from crossfoot.engine.cache.keys import digest
from crossfoot.engine.cache.store import Store

PATH = "reports/2024/tables.csv"
CONTENT = b"a,b\r\n1,2\r\n"


@pytest.fixture
def site(tmp_path) -> Path:
    """The folder of a site with one file, which the cache has kept."""
    folder = tmp_path / "site"
    folder.mkdir()
    write(folder / "tables.csv", files(tmp_path), "made of this")
    return folder


def files(root: Path, setting: str = "setting") -> KeptFiles:
    return KeptFiles(Store(root / "known"), setting)


def write(file: Path, kept: KeptFiles, key: str, content: bytes = CONTENT) -> None:
    file.write_bytes(content)
    kept.keep(PATH, key, content, file)
    kept.close()


def test_a_file_is_given_back_after_the_site_was_emptied(site, tmp_path):
    file = site / "tables.csv"
    file.unlink()
    kept = files(tmp_path)
    assert kept.recall(PATH, "made of this") == CONTENT
    assert kept.put(PATH, "made of this", file)
    assert file.read_bytes() == CONTENT
    assert file.stat().st_nlink == 2, "it takes no room of its own"


@pytest.mark.parametrize(
    ("path", "key", "setting"),
    [(PATH, "made of that", "setting"), ("other.csv", "made of this", "setting"), (PATH, "made of this", "other")],
    ids=["what it is made of", "path", "setting"],
)
def test_any_other_file_is_not_known(site, tmp_path, path, key, setting):
    kept = files(tmp_path, setting)
    assert kept.recall(path, key) is None
    assert not kept.put(path, key, site / "other")
    assert not (site / "other").exists()


def altered(site: Path, known: Path) -> None:
    """What a tool does that writes into the files of a site: the kept one is the same file."""
    (site / "tables.csv").write_bytes(b"a,b\r\n1,3\r\n")


def removed(site: Path, known: Path) -> None:
    for file in known.glob("??/*"):
        if file.stat().st_nlink == 2:
            file.unlink()


def emptied(site: Path, known: Path) -> None:
    os.truncate(site / "tables.csv", 0)


@pytest.mark.parametrize("harm", [altered, removed, emptied])
def test_a_file_that_is_not_as_it_was_is_not_given_back_but_made_anew(site, tmp_path, harm):
    harm(site, tmp_path / "known")
    (site / "tables.csv").unlink()
    kept = files(tmp_path)
    assert kept.recall(PATH, "made of this") is None
    assert not kept.put(PATH, "made of this", site / "tables.csv")
    write(site / "tables.csv", kept, "made of this")
    assert files(tmp_path).recall(PATH, "made of this") == CONTENT


def test_what_is_kept_of_a_path_is_the_last(site, tmp_path):
    (site / "tables.csv").unlink()
    write(site / "tables.csv", files(tmp_path), "made of that", b"new")
    kept = files(tmp_path)
    assert kept.recall(PATH, "made of that") == b"new"
    assert kept.recall(PATH, "made of this") is None


def test_where_files_have_no_second_names_none_is_kept(tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError("another file system")

    monkeypatch.setattr(os, "link", refuse)
    file = tmp_path / "tables.csv"
    write(file, files(tmp_path), "made of this")
    assert file.read_bytes() == CONTENT
    assert files(tmp_path).recall(PATH, "made of this") is None


@pytest.mark.parametrize(
    "found",
    [None, ["x"], {PATH: 1}, {PATH: ("made of this",)}, {PATH: ("made of this", "../../kept.txt")}, {PATH: (1, 2)}],
)
def test_a_record_out_of_its_form_leads_nowhere(tmp_path, found):
    """A cache may come from anywhere; what it names is read, and removed where it is damaged."""
    other = tmp_path / "kept.txt"
    other.write_text("not ours")
    store = Store(tmp_path / "known")
    store.keep(digest("files", "setting"), found)
    assert files(tmp_path).recall(PATH, "made of this") is None
    assert other.read_text() == "not ours"
