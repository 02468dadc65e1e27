"""Whether links lead somewhere, and when that cannot be known."""

from pathlib import Path

import pytest

from crossfoot.engine.beside import look_beside


@pytest.fixture
def report(tmp_path: Path) -> Path:
    folder = tmp_path / "docs" / "reports" / "suqian"
    folder.mkdir(parents=True)
    (folder / "2024.md").write_text("", encoding="utf-8")
    (folder / "2024.pdf").write_text("", encoding="utf-8")
    (folder.parent / "2023.pdf").write_text("", encoding="utf-8")
    (tmp_path / "secret.pdf").write_text("", encoding="utf-8")
    return folder / "2024.md"


@pytest.mark.parametrize(
    ("target", "alone", "in_site", "in_build"),
    [
        ("2024.pdf", None, None, None),
        ("./2024.md", None, None, None),
        ("2023.pdf", "absent", "absent", "left-to-site"),
        ("2023.md", "absent", "absent", "left-to-site"),
        ("../2023.pdf", "outside-folder", None, "outside-folder"),
        ("../2022.pdf", "outside-folder", "absent", "outside-folder"),
        ("../../../secret.pdf", "outside-folder", "outside", "outside-folder"),
        # The addresses of pages: where they are on disk, if at all, only the build knows.
        ("../2023/", "page-address", "page-address", "page-address"),
        ("2023", "page-address", "page-address", "page-address"),
        ("2023.html", "page-address", "page-address", "page-address"),
        (".", None, None, None),
        ("a\x00.pdf", "absent", "absent", "absent"),
        ("长" * 300 + ".pdf", "absent", "absent", "absent"),
    ],
)
def test_a_link(report: Path, target: str, alone: str | None, in_site: str | None, in_build: str | None) -> None:
    root = report.parents[2]
    assert root.name == "docs"
    assert look_beside(report).link(target) == alone
    assert look_beside(report, root).link(target) == in_site
    assert look_beside(report, building=True).link(target) == in_build
