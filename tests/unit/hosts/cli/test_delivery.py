"""Several formats in one run: which files are written, and what is refused before anything is judged."""

import os

import pytest

import crossfoot.engine.check
from crossfoot.hosts.cli.main import main
from crossfoot.reporters.formats import FORMATS

SITE = "plugins:\n  - crossfoot:\n      output: [sarif:out/site.sarif, junit:site.xml]\n"


@pytest.fixture
def unjudged(monkeypatch):
    """Fails the run where a report is judged."""

    def refuse(*_arguments, **_named):
        raise AssertionError("judged")

    monkeypatch.setattr(crossfoot.engine.check, "check_files", refuse)


@pytest.fixture
def site(folder, report):
    """A site with one report and two files that are to be written."""
    reports = folder / "docs" / "reports"
    reports.mkdir(parents=True)
    (reports / "good.md").write_bytes(report.read_bytes())
    (folder / "mkdocs.yml").write_text(SITE, encoding="utf-8")
    return folder


def names(folder):
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())


def test_every_format_in_one_run_is_what_it_is_alone(faulty, folder, capsys):
    alone = {}
    for form in FORMATS:
        assert main(["check", "faulty.md", "--format", form]) == 1
        alone[form] = capsys.readouterr().out
    further = [word for form in FORMATS for word in ("--report", f"{form}:out/{form}")]
    assert main(["check", "faulty.md", "--format", "concise", *further]) == 1
    assert capsys.readouterr().out == alone["concise"]
    assert {form: (folder / "out" / form).read_text("utf-8") for form in FORMATS} == alone
    assert names(folder) == sorted(["faulty.md", *(f"out/{form}" for form in FORMATS)])


def test_with_an_output_the_screen_stays_empty(faulty, folder, capsys):
    assert main(["check", "faulty.md", "--output", "a.txt", "--report", "gitlab:b.json"]) == 1
    assert capsys.readouterr().out == ""
    assert names(folder) == ["a.txt", "b.json", "faulty.md"]


def test_an_output_makes_the_folders_that_it_needs(faulty, folder):
    assert main(["check", "faulty.md", "--output", "new/folder/a.txt"]) == 1
    assert names(folder) == ["faulty.md", "new/folder/a.txt"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--report", "json:x", "--report", "sarif:./x"], "x is to be written twice"),
        (["--report", "json:x", "--output", "x"], "x is to be written twice"),
        (["--report", "json:link", "--report", "sarif:x"], "x is to be written twice"),
        (["--report", "json:faulty.md"], "faulty.md is a report and would be overwritten"),
        (["--output", "./faulty.md"], "faulty.md is a report and would be overwritten"),
        (["--report", "json:."], ". cannot be written: Is a directory"),
        (["--report", "json:faulty.md/x"], "faulty.md/x cannot be written: Not a directory"),
        (["--output", "faulty.md/x/y"], "faulty.md/x/y cannot be written: Not a directory"),
    ],
)
def test_what_cannot_be_written_is_refused_before_anything_is_judged(words, said, faulty, folder, unjudged, capsys):
    (folder / "link").symlink_to("x")
    before = (folder / "faulty.md").read_bytes()
    assert main(["check", "faulty.md", "--lang", "en", *words]) == 2
    shown = capsys.readouterr()
    assert said in shown.err
    assert shown.out == ""
    assert names(folder) == ["faulty.md"]
    assert (folder / "faulty.md").read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_a_file_that_may_not_be_written_is_refused_before_anything_is_judged(
    faulty, folder, unjudged, monkeypatch, capsys
):
    (folder / "x").touch()
    # The superuser may write everything, so the system's answer is put in place of a mode.
    monkeypatch.setattr(os, "access", lambda _file, _mode: False)
    assert main(["check", "faulty.md", "--lang", "en", "--report", "json:x"]) == 2
    assert "x cannot be written: Permission denied" in capsys.readouterr().err
    assert main(["check", "faulty.md", "--lang", "en", "--report", "json:a/b/c"]) == 2
    assert "c cannot be written: Permission denied" in capsys.readouterr().err


def test_a_disk_that_is_full_leaves_the_old_file_and_exits_with_2(faulty, folder, monkeypatch, capsys):
    (folder / "x").write_text("old")

    def refuse(*_arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", refuse)
    assert main(["check", "faulty.md", "--lang", "en", "--report", "json:x", "--format", "concise"]) == 2
    shown = capsys.readouterr()
    assert "x cannot be written: No space left on device" in shown.err
    assert "CF301" in shown.out, "what was found is said all the same"
    assert (folder / "x").read_text() == "old"
    assert names(folder) == ["faulty.md", "x"]


def test_the_setting_output_is_for_the_whole_site(site, capsys):
    assert main(["check", "report.md"]) == 0
    assert not (site / "site.xml").exists()
    assert main(["check"]) == 0
    assert (site / "site.xml").read_text("utf-8").count("<testsuite ") == 1
    assert "docs/reports/good.md" in (site / "out" / "site.sarif").read_text("utf-8")


def test_named_files_take_the_place_of_the_setting(site, capsys):
    assert main(["check", "--report", "json:mine.json"]) == 0
    assert (site / "mine.json").exists() and not (site / "site.xml").exists()


def test_the_files_of_the_setting_are_relative_to_the_settings(site, monkeypatch, capsys):
    below = site / "docs"
    monkeypatch.chdir(below)
    assert main(["check"]) == 0
    assert (site / "site.xml").exists()
    assert "reports/good.md" in (site / "out" / "site.sarif").read_text("utf-8")


def test_other_site_generators_have_the_setting_in_pyproject(site, capsys):
    (site / "mkdocs.yml").unlink()
    (site / "pyproject.toml").write_text('[tool.crossfoot]\noutput = ["gitlab:out/a.json", "json:b.json"]\n', "utf-8")
    assert main(["check"]) == 0
    assert (site / "out" / "a.json").exists() and (site / "b.json").exists()


def test_a_run_without_a_report_writes_valid_documents(folder, capsys):
    (folder / "empty").mkdir()
    assert main(["check", "empty", "--report", "sarif:x", "--report", "gitlab:y"]) == 2
    assert '"executionSuccessful": false' in (folder / "x").read_text("utf-8")
    assert (folder / "y").read_text("utf-8") == "[]\n"
