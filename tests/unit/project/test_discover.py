import os
from pathlib import Path

import pytest

from crossfoot.project.discover import MissingPaths, discover, expand, is_report
from crossfoot.project.globs import compile_globs
from crossfoot.project.settings import Settings

REPORT = "---\nyear: 2024\n---\n"


@pytest.fixture(autouse=True)
def folder(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)


def write(**files):
    for name, text in files.items():
        file = Path(name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def found(reports=("reports/**/*.md",)):
    return [file.as_posix() for file in discover(Settings(root=Path(), docs_dir=Path("docs"), reports=reports))]


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("reports/**/*.md", "reports/a.md", True),
        ("reports/**/*.md", "reports/a/b/c.md", True),
        ("reports/**/*.md", "xreports/a.md", False),
        ("reports/**/*.md", "reports/a.mdx", False),
        ("reports/*.md", "reports/a/b.md", False),
        ("**/*.md", "a.md", True),
        ("reports/**", "reports/a/b.md", True),
        ("r?/[ab].md", "r1/a.md", True),
        ("r?/[!ab].md", "r1/a.md", False),
        ("r?/[!ab].md", "r1/c.md", True),
        ("a[.md", "a[.md", True),
        ("a.md", "aXmd", False),
        ("报告/*.md", "报告/示范.md", True),
    ],
)
def test_globs(pattern, path, matches):
    assert bool(compile_globs([pattern]).fullmatch(path)) is matches


def test_no_glob_matches_nothing():
    assert not compile_globs([]).fullmatch("")


def test_reports_of_a_site():
    write(
        **{
            "docs/index.md": "---\ntitle: x\n---\n",
            "docs/reports/b/2024.md": REPORT,
            "docs/reports/b/2023.md": "no head at all",
            "docs/reports/a.md": REPORT,
            "docs/reports/index.md": "# list\n",
            "docs/reports/README.md": "---\ntitle: x\nyears: 1\n---\n",
            "docs/reports/c/index.md": REPORT,
            "docs/reports/d/Readme.md": "\ufeff---\r\nyear: 2024\r\nbody: [\r\n---\r\n",
            "docs/reports/.hidden/x.md": REPORT,
            "docs/reports/.x.md": REPORT,
            "docs/reports/data.csv": "",
            "docs/elsewhere/x.md": "---\ntitle: x\nprofile: cn-ogi-2021\n---\n",
            "docs/elsewhere/y.md": "---\ntitle: x\n---\nprofile: no\n",
            "docs/elsewhere/z.md": "---\nx:\n  profile: nested\n---\n",
            "docs/elsewhere/long.md": "---\n# " + "x" * 5000 + "\nprofile: a\n---\n",
            "reports/outside.md": REPORT,
        }
    )
    expected = [
        "docs/elsewhere/long.md",
        "docs/elsewhere/x.md",
        "docs/reports/a.md",
        "docs/reports/b/2023.md",
        "docs/reports/b/2024.md",
        "docs/reports/c/index.md",
        "docs/reports/d/Readme.md",
    ]
    assert found() == expected
    settings = Settings(root=Path(), docs_dir=Path("docs"))
    everything = sorted(Path("docs").rglob("*.md"), key=lambda file: file.parts)
    visible = [file for file in everything if not any(part.startswith(".") for part in file.parts)]
    assert [file.as_posix() for file in visible if is_report(file, settings)] == expected
    assert not is_report(Path("reports/outside.md"), settings)


def test_no_docs_folder_holds_no_report():
    assert found() == []


def test_a_file_or_link_that_cannot_be_read_stays():
    write(**{"docs/reports/a.md": REPORT})
    Path("docs/reports/gone.md").symlink_to("nowhere.md")
    assert found() == ["docs/reports/a.md", "docs/reports/gone.md"]


def test_links_that_loop_and_files_reached_twice():
    write(**{"docs/reports/a/x.md": REPORT, "docs/reports/index.md": "# list\n"})
    Path("docs/reports/a/up").symlink_to("../..", target_is_directory=True)
    Path("docs/reports/self").symlink_to("self")
    Path("docs/reports/z.md").symlink_to("a/x.md")
    assert found() == ["docs/reports/a/x.md"]
    assert expand([Path("docs/reports"), Path("docs/reports/a/x.md")]) == [Path("docs/reports/a/x.md")]


def test_a_folder_that_cannot_be_listed_is_not_skipped_in_silence(monkeypatch):
    write(**{"docs/reports/a/x.md": REPORT, "docs/reports/b.md": REPORT})
    scandir = os.scandir

    def refuse(path):
        if str(path).endswith("a"):
            raise PermissionError(13, "no")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert found() == ["docs/reports/a", "docs/reports/b.md"]
    assert expand([Path("docs")]) == [Path("docs/reports/a"), Path("docs/reports/b.md")]


def test_paths_that_are_named():
    write(**{"a/x.md": "", "a/index.md": "", "a/.b/y.md": "", "a/c/README.md": REPORT, "b.txt": "", "index.md": ""})
    assert [file.as_posix() for file in expand([Path("b.txt"), Path("index.md"), Path("a"), Path("a/x.md")])] == [
        "a/c/README.md",
        "a/x.md",
        "b.txt",
        "index.md",
    ]
    assert expand([Path("a/index.md")]) == [Path("a/index.md")]


def test_paths_that_are_missing_are_named_together():
    with pytest.raises(MissingPaths) as caught:
        expand([Path("nowhere.md"), Path("nothing")])
    assert caught.value.paths == (Path("nowhere.md"), Path("nothing"))


def test_a_pipe_does_not_keep_a_run_waiting():
    for folder in (Path("docs/reports"), Path("docs")):
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("pipe.md", "index.md"):
            os.mkfifo(folder / name)
    # What a glob names is judged, and cannot be read; of what is a report only by its head nobody can tell.
    assert found() == ["docs/reports/pipe.md"]
    assert expand([Path("docs/reports")]) == [Path("docs/reports/pipe.md")]
