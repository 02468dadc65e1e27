import pickle
from pathlib import Path

import pytest

from crossfoot.engine import texts as module
from crossfoot.engine.check import check_files, check_text
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.texts import Texts
from crossfoot.source.source_file import source_from_text
from unit.engine.judged import PROFILE, report


def write(folder: Path, name: str, content: bytes) -> tuple[Path, str]:
    (folder / name).write_bytes(content)
    return folder / name, f"docs/{name}"


def test_lines_are_those_that_positions_count(tmp_path):
    files = [write(tmp_path, "a.md", "\ufeff一\r\n二\r三\n".encode())]
    assert Texts(files)["docs/a.md"] == "一\n二\n三\n"


def test_a_file_that_is_not_there_or_cannot_be_read_is_not_in_it(tmp_path):
    files = [write(tmp_path, "a.md", b"a"), write(tmp_path, "b.md", b"\xff"), (tmp_path / "c.md", "docs/c.md")]
    texts = Texts(files)
    assert (list(texts), len(texts)) == (["docs/a.md"], 1)
    assert [texts.get(path) for path in ("docs/b.md", "docs/c.md", "d.md")] == [None] * 3


def test_what_is_at_hand_is_not_sought_on_disk():
    texts = Texts([], [source_from_text("made.md", ""), source_from_text("register.yml", "bodies:")])
    assert dict(texts) == {"made.md": "", "register.yml": "bodies:"}


def test_a_file_is_read_once_and_when_it_is_asked_for(tmp_path):
    file, path = write(tmp_path, "a.md", b"first")
    texts = Texts([(file, path)])
    file.write_bytes(b"second")
    assert texts[path] == "second"
    file.unlink()
    assert texts[path] == "second"


def test_of_thousands_only_the_last_are_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "MOST_KEPT", 2)
    files = [write(tmp_path, f"{name}.md", name.encode()) for name in "abc"]
    texts = Texts(files)
    assert [texts[path] for _, path in files] == ["a", "b", "c"]
    for file, _ in files:
        file.unlink()
    assert [texts.get(path) for _, path in files] == [None, "b", "c"]


@pytest.mark.parametrize("changed", ["", "x", None])
def test_a_file_changed_after_it_was_judged_is_not_in_it(changed, tmp_path):
    file, path = write(tmp_path, "a.md", report().encode())
    result = check_files([(file, path)], [PROFILE], CheckOptions())
    if changed is None:
        assert result.sources[path] == report()
        return
    file.write_bytes(file.read_bytes() + changed.encode())
    assert result.sources.get(path) == (None if changed else report())


def test_judging_reads_no_text_for_reporters(tmp_path, monkeypatch):
    file, path = write(tmp_path, "a.md", report().encode())
    monkeypatch.setattr(module, "source_from_bytes", None)
    assert isinstance(check_files([(file, path)], [PROFILE], CheckOptions()).sources, Texts)


def test_a_result_travels_and_still_finds_its_texts(tmp_path):
    file, path = write(tmp_path, "a.md", report().encode())
    result = check_files([(file, path)], [PROFILE], CheckOptions())
    assert pickle.loads(pickle.dumps(result)).sources[path] == report()


def test_a_report_given_as_text_has_its_text():
    assert check_text("\ufeffa\r\nb", [PROFILE], CheckOptions(), "-").sources == {"-": "a\nb"}
