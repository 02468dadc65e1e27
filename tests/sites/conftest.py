import warnings
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from sites.example import report
from sites.project import Project

Make = Callable[..., Project]


@pytest.fixture(autouse=True)
def _host_warnings() -> Iterator[None]:
    """What MkDocs and its plugins warn of is theirs to mend."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Make a project with an index page and the report ``reports/shifan/2024.md``, unless ``files`` says otherwise."""

    def make(
        files: Mapping[str, str] | None = None, options: Mapping[str, object] | None = None, **config: object
    ) -> Project:
        content = {"docs/index.md": "# 首页\n", "docs/reports/shifan/2024.md": report(), **(files or {})}
        return Project(tmp_path, content, options, **config)

    return make
