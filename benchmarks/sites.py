"""Lean MkDocs sites of generated reports, with and without the plugin."""

import shutil
import sys
from pathlib import Path
from typing import Literal

from benchmarks.measure import Cost, run

Theme = Literal["mkdocs", "material"]

_QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


class Site:
    """One site on disk; reports lie below ``docs/reports`` and outside the navigation, whose cost is not ours."""

    def __init__(self, folder: Path, reports: Path, theme: Theme, *, judged: bool) -> None:
        self.folder = folder
        docs = folder / "docs"
        docs.mkdir(parents=True)
        (docs / "index.md").write_text("# 年度报告\n", encoding="utf-8")
        shutil.copytree(reports, docs / "reports")
        plugins = "[crossfoot]" if judged else "[]"
        (folder / "mkdocs.yml").write_text(
            f"site_name: benchmark\ntheme: {{name: {theme}}}\nplugins: {plugins}\n"
            "markdown_extensions: [tables]\nnav: [index.md]\nnot_in_nav: reports/\n",
            encoding="utf-8",
        )

    def build(self) -> Cost:
        """Build it, and raise where a report is missing from what was built."""
        cost = run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=self.folder, environment=_QUIET)
        built = len(list((self.folder / "site" / "reports").glob("*/index.html")))
        written = len(list((self.folder / "docs" / "reports").glob("*.md")))
        assert built == written, (built, written)
        return cost

    def forget(self) -> None:
        """Throw away the cache of ours that an earlier build left."""
        shutil.rmtree(self.folder / ".cache", ignore_errors=True)

    @property
    def has_cache(self) -> bool:
        """Whether a build left a cache behind."""
        return (self.folder / ".cache").exists()
