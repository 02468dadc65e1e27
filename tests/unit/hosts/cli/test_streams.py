import os
import stat
from pathlib import Path

import pytest

from crossfoot.hosts.cli.streams import write_whole
from crossfoot.hosts.cli.usage import UsageError


def test_a_file_is_replaced_and_keeps_its_mode(folder):
    target = folder / "result"
    target.write_text("old")
    target.chmod(0o640)
    write_whole(target, "新\udc80")
    assert target.read_text(encoding="utf-8") == "新\\udc80"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert [file.name for file in folder.iterdir()] == ["result"]


def test_a_link_stays_a_link(folder):
    (folder / "real").write_text("old")
    (folder / "link").symlink_to("real")
    write_whole(folder / "link", "new")
    assert (folder / "link").is_symlink()
    assert (folder / "real").read_text() == "new"


def test_a_file_that_cannot_be_written_stays_as_it_was(folder, monkeypatch):
    target = folder / "result"
    target.write_text("old")

    def refuse(*_arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    monkeypatch.setattr("pathlib.Path.replace", refuse)
    with pytest.raises(UsageError, match="result cannot be written: No space left"):
        write_whole(target, "new")
    assert target.read_text() == "old"
    assert [file.name for file in folder.iterdir()] == ["result"]


def test_a_device_is_written_to():
    device = Path(os.devnull)
    write_whole(device, "text")
    assert device.is_char_device()
