"""What the wheel holds, and that it works where the checkout is not at hand."""

import json
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.forms import FORMS
from benchmarks.generate import make_report

Run = Callable[..., subprocess.CompletedProcess[str]]
_ASIDE = {"__pycache__"}


def _package_files(root: Path) -> set[str]:
    package = root / "plugin"
    files = (path for path in package.rglob("*") if path.is_file() and not _ASIDE & set(path.parts))
    return {path.relative_to(package).as_posix() for path in files}


def test_every_file_of_the_package_is_in_the_wheel(root: Path, wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert _package_files(root) - names == set()


@pytest.mark.parametrize(
    ("folder", "ending"),
    [
        ("crossfoot/_packs/", ".yml"),
        ("crossfoot/_packs/", "pack.schema.json"),
        ("crossfoot/rules/", "total_mismatch.md"),
        ("crossfoot/rules/", "total_mismatch.en.md"),
        ("crossfoot/", "py.typed"),
    ],
)
def test_the_wheel_holds(wheel: Path, folder: str, ending: str) -> None:
    assert [name for name in zipfile.ZipFile(wheel).namelist() if name.startswith(folder) and name.endswith(ending)]


def test_the_packs_of_the_wheel_are_those_of_the_checkout(root: Path, wheel: Path) -> None:
    prefix = "crossfoot/_packs/"
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if name.startswith(prefix)]
        packed = {name.removeprefix(prefix): archive.read(name) for name in names}
    packs = {path.name: path.read_bytes() for path in (root / "data" / "packs").iterdir() if path.is_file()}
    assert packed == packs


@pytest.mark.parametrize("from_wheel", [True, False], ids=["wheel", "checkout"])
def test_explains_and_documents_far_from_the_checkout(
    from_wheel: bool, installed: Path, run_python: Run, tmp_path: Path
) -> None:
    place = installed if from_wheel else None
    said = run_python("-m", "crossfoot", "explain", "CF301", "--lang", "en", installed=place).stdout
    assert "printed 29, but the parts add up to 20 + 8 = 28" in said
    run_python("-m", "crossfoot", "docs", "--output", str(tmp_path / "reference"), installed=place)
    assert (tmp_path / "reference" / "en" / "rules" / "CF301.md").is_file()


def test_the_wheel_names_its_licence_and_entry_points(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (info,) = {name.split("/")[0] for name in archive.namelist() if ".dist-info/" in name}
        entry_points = archive.read(f"{info}/entry_points.txt").decode()
        metadata = archive.read(f"{info}/METADATA").decode()
    for group in ("[console_scripts]", "[mkdocs.plugins]", "[properdocs.plugins]"):
        assert group in entry_points
    assert "License-Expression: Apache-2.0" in metadata


@pytest.mark.parametrize("form", sorted(FORMS))
@pytest.mark.parametrize("from_wheel", [True, False], ids=["wheel", "checkout"])
def test_judges_a_report_far_from_the_checkout(
    form: str, from_wheel: bool, installed: Path, root: Path, run_python: Run, tmp_path: Path
) -> None:
    (tmp_path / "report.md").write_text(make_report(1, form=form).text, encoding="utf-8")
    place = installed if from_wheel else None
    where = run_python("-c", "import crossfoot; print(crossfoot.__file__)", installed=place).stdout
    assert Path(where.strip()).is_relative_to(installed if from_wheel else root)
    said = json.loads(run_python("-m", "crossfoot", "check", "report.md", "--format", "json", installed=place).stdout)
    assert [checklist["profile"] for checklist in said["checklist"]] == [form]
    assert said["verdict"] == "passed"
