"""How much a reader fetches for a report beside what the theme alone makes of an empty page. Needs no browser."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from benchmarks.weight import weigh
from e2e.conftest import ROOT
from sites.project import command, environment

HEAVIEST = 130
"""In kB, nothing compressed. The promise is 150; the longest report is at 127.9. What is added should be noticed."""


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> int:
    """How many bytes of HTML the theme makes of an empty page among the reports, on the same site without us."""
    folder = tmp_path_factory.mktemp("plain")
    shutil.copytree(ROOT / "docs", folder / "docs")
    (folder / "docs/reports/suqian/empty.md").write_text("# 空\n", encoding="utf-8")
    settings = {
        "INHERIT": str(ROOT / "mkdocs.yml"),
        "docs_dir": str(folder / "docs"),
        "site_dir": str(folder / "site"),
        "plugins": ["meta", "search"],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    done = subprocess.run(
        command("mkdocs", "build", "--quiet"),
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=120,
    )
    page = folder / "site/reports/suqian/empty/index.html"
    assert page.exists(), done.stderr
    text = page.read_text("utf-8")
    assert "crossfoot" not in text and ">空<" in text
    return page.stat().st_size


@pytest.mark.parametrize("form", ["cn-ogi-2019", "cn-ogi-2021"])
def test_a_report_is_light(built, shell, form):
    weights = {
        f"{page.parent.parent.name}/{page.parent.name}": weigh(built, page, shell).beside
        for page in built.glob("reports/*/*/index.html")
        if f'data-crossfoot-form="{form}"' in page.read_text("utf-8")
    }
    assert weights and 50 < max(weights.values()) <= HEAVIEST, weights


def test_a_page_asks_for_what_it_uses(built):
    asked = {path: _ours(built / path / "index.html") for path in ("", "overview", "bodies/suqian", "guide")}
    everywhere = {"crossfoot.css", "crossfoot.js", "crossfoot-view.js"}
    assert asked.pop("") == everywhere | {"lists.css", "find.js"}
    assert asked.pop("overview") == everywhere | {"lists.css", "overview.js"}
    assert asked.pop("bodies/suqian") == everywhere | {"lists.css"}
    assert asked.pop("guide") == everywhere
    assert _ours(built / "reports/lingwu/2020/index.html") == everywhere | {"checklist-cn-ogi-2019.js"}
    assert _ours(built / "reports/shuyang/2025/index.html") == everywhere | {"checklist-cn-ogi-2021.js"}


def _ours(page: Path) -> set[str]:
    return set(re.findall(r'(?:src|href)="[./]*assets/crossfoot/([^"]+)"', page.read_text("utf-8")))
