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


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("2024.pdf", None),
        ("../2023.pdf", None),
        ("附件：一.pdf", None),
        ("../../../secret.pdf", "outside"),
        ("../../../../../../etc/passwd", "outside"),
        ("to-secret.pdf", "outside"),
        ("up/secret.pdf", "outside"),
        ("/etc/passwd", "not-relative"),
        ("//example.org/a.pdf", "not-relative"),
        ("~/a.pdf", "not-relative"),
        ("..\\..\\..\\secret.pdf", "not-relative"),
        ("\\\\host\\a.pdf", "not-relative"),
        ("C:\\a.pdf", "not-relative"),
        ("https://example.org/a.pdf", "not-relative"),
        ("javascript:alert(1)", "not-relative"),
        (" java script:alert(1).pdf", "absent"),
        ("data:text,a", "not-relative"),
        ("a\x00.pdf", "not-relative"),
        ("%2e%2e/%2e%2e/%2e%2e/secret.pdf", "absent"),
        ("..%2f..%2f..%2fsecret.pdf", "absent"),
        (".", "absent"),
        ("页面.HTML", "may-run"),
        ("图.svg/", "may-run"),
        ("to-page.pdf", "may-run"),
        ("没有.html", "absent"),
    ],
)
def test_the_electronic_version_never_leaves_the_site(report: Path, name: str, problem: str | None) -> None:
    root = report.parents[2]
    (report.parent / "附件：一.pdf").write_text("", encoding="utf-8")
    (report.parent / "javascript:alert(1)").write_text("", encoding="utf-8")
    (report.parent / "to-secret.pdf").symlink_to(root.parent / "secret.pdf")
    for page in ("页面.HTML", "图.svg"):
        (report.parent / page).write_text("<script>alert(1)</script>", encoding="utf-8")
    (report.parent / "to-page.pdf").symlink_to(report.parent / "页面.HTML")
    (report.parent / "up").symlink_to(root.parent, target_is_directory=True)
    assert look_beside(report, root)(name) == problem
