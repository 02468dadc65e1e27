"""A file that cannot be read is a finding with its cause, and all others are judged."""

import os

import pytest

from crossfoot.engine.check import check_files
from crossfoot.engine.options import CheckOptions
from crossfoot.rules.document import unreadable_file
from crossfoot.source import source_file
from unit.engine.judged import PROFILE, TODAY, report, run


def check(folder, *names):
    return check_files([(folder / name, name) for name in names], [PROFILE], CheckOptions(today=TODAY))


def write_gbk(file):
    file.write_bytes("---\nyear: 2024\nbody: 示范县\n---\n".encode("gbk"))


def write_binary(file):
    file.write_bytes(b"PK\x03\x04\x00\x00")


def write_loop(file):
    file.symlink_to(file.name)


def write_dangling(file):
    file.symlink_to("nowhere.md")


CAUSES = {
    "not-utf-8": (write_gbk, "3"),
    "binary": (write_binary, "4"),
    "not-found": (write_dangling, ""),
    "directory": (lambda file: file.mkdir(), ""),
    "not-a-file": (os.mkfifo, ""),
    "": (write_loop, os.strerror(40)),
}


@pytest.mark.parametrize("cause", CAUSES)
def test_each_cause_is_told_and_the_others_are_judged(cause, tmp_path):
    write, detail = CAUSES[cause]
    write(tmp_path / "bad.md")
    (tmp_path / "good.md").write_text(report(), encoding="utf-8")
    result = check(tmp_path, "bad.md", "good.md")
    (found,) = result.diagnostics
    assert (found.code, found.path, found.line, found.column) == ("CF007", "bad.md", 1, 1)
    assert found.facts["detail"] == detail
    assert found.facts["cause"] == (cause or "not-readable")
    assert found.help == unreadable_file.RULE.help[cause].zh.format(detail=detail)
    assert [checklist.profile for checklist in result.checklists] == [None, "form"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_text_that_windows_calls_unicode_is_text_in_another_encoding(tmp_path, encoding):
    (tmp_path / "bad.md").write_bytes("\ufeff---\nyear: 2024\n---\n".encode(encoding))
    (found,) = check(tmp_path, "bad.md").diagnostics
    assert (found.facts["cause"], found.facts["detail"]) == ("not-utf-8", "1")


def test_a_file_that_may_not_be_read_is_told(tmp_path, monkeypatch):
    file = tmp_path / "bad.md"
    file.write_text(report(), encoding="utf-8")

    def refuse(_):
        raise PermissionError

    monkeypatch.setattr(type(file), "read_bytes", refuse)
    (found,) = check(tmp_path, "bad.md").diagnostics
    assert (found.code, found.facts["cause"]) == ("CF007", "not-permitted")


def test_a_file_beyond_all_measure_is_not_read(tmp_path, monkeypatch):
    file = tmp_path / "bad.md"
    file.write_text(report(), encoding="utf-8")
    monkeypatch.setattr(source_file, "MAXIMUM_BYTES", 100)
    (found,) = check(tmp_path, "bad.md").diagnostics
    assert (found.code, found.facts["cause"]) == ("CF007", "too-large")
    assert found.facts["detail"] == str(file.stat().st_size)


def test_front_matter_beyond_all_measure_is_told():
    result = run("---\nyear: 2024\n" + "# " + "x" * 70_000 + "\n---\n")
    (found,) = result.diagnostics
    assert (found.code, found.facts["cause"]) == ("CF001", "too-large")


def test_a_table_beyond_all_measure_is_told_and_the_rest_is_judged():
    row = '<tr><td colspan="1000">1</td></tr>\n'
    result = run(report(body="\n<table>\n" + row * 1001 + "</table>\n"))
    (found,) = result.diagnostics
    assert (found.code, found.facts["cause"]) == ("CF005", "too-large")


@pytest.mark.parametrize("text", ["", "\n", "---\n", "---\n---\n", "\ufeff", "---\n- 1\n---\n", "---\nyear\n---\n"])
def test_an_empty_report_is_one_finding(text):
    assert [found.code for found in run(text).diagnostics] == ["CF001"]
