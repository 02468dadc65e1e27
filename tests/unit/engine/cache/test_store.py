"""The folder of kept values: whole or not there, whatever happens to its files and whoever else writes."""

import multiprocessing
import os
import time
from pathlib import Path

import pytest

from crossfoot.engine.cache.store import KEPT_DAYS, Store

KEY = "ab" + "0" * 38


def files(store: Store) -> list[Path]:
    return sorted(file for file in store.folder.glob("??/*"))


def test_a_value_is_kept_and_read_by_another_run(tmp_path):
    store = Store(tmp_path / "known")
    assert store.load(KEY) is None
    store.keep(KEY, ("报告", 1))
    again = Store(tmp_path / "known")
    assert again.load(KEY) == ("报告", 1)
    assert (again.damaged, again.fault) == (0, None)
    assert (tmp_path / "known/.gitignore").read_text() == "*\n"
    assert (tmp_path / "known/CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")


@pytest.mark.parametrize(
    "harm",
    [
        lambda content: content[:-1],
        lambda content: b"",
        lambda content: content[:20],
        lambda content: content + b"x",
        lambda content: content[:-3] + b"?" + content[-2:],
        lambda content: b"\x00" * len(content),
    ],
    ids=["cut", "empty", "short", "longer", "altered", "zeros"],
)
def test_a_damaged_file_is_noticed_removed_and_made_anew(tmp_path, harm):
    store = Store(tmp_path)
    store.keep(KEY, ["a", "b"])
    (file,) = files(store)
    file.write_bytes(harm(file.read_bytes()))
    assert store.load(KEY) is None
    assert store.damaged == 1
    assert files(store) == []
    store.keep(KEY, ["a", "b"])
    assert store.load(KEY) == ["a", "b"]


def _keep_again_and_again(folder: Path, letter: str) -> None:
    store = Store(folder)
    for _ in range(200):
        store.keep(KEY, letter * 5000)


def test_of_several_that_write_at_once_a_reader_sees_one(tmp_path):
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_keep_again_and_again, args=(tmp_path, letter)) for letter in "ab"]
    for writer in writers:
        writer.start()
    store = Store(tmp_path)
    seen = set()
    while any(writer.is_alive() for writer in writers):
        seen.add(store.load(KEY))
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0
    assert seen - {None} <= {"a" * 5000, "b" * 5000}
    assert store.load(KEY) is not None
    assert store.damaged == 0
    assert [file.name for file in files(store)] == [KEY[2:]]


def test_where_nothing_can_be_kept_the_run_goes_on_and_knows_why(tmp_path):
    (tmp_path / "known").write_text("a file, no folder")
    store = Store(tmp_path / "known")
    store.keep(KEY, 1)
    store.keep(KEY, 2)
    assert store.load(KEY) is None
    assert store.fault


def test_what_nobody_asked_for_in_a_month_is_removed(tmp_path):
    store = Store(tmp_path)
    store.keep(KEY, 1)
    store.keep("cd" + KEY[2:], 2)
    old = time.time() - (KEPT_DAYS + 1) * 24 * 60 * 60
    os.utime(tmp_path / KEY[:2] / KEY[2:], (old, old))
    store.sweep()
    assert store.load(KEY) == 1, "not twice on one day"
    os.utime(tmp_path / KEY[:2] / KEY[2:], (old, old))
    os.utime(tmp_path / "CACHEDIR.TAG", (old, old))
    store.sweep()
    assert store.load(KEY) is None
    assert store.load("cd" + KEY[2:]) == 2
