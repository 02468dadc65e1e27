"""What was found out about a page holds for this content alone, letter by letter, and for this run."""

import pytest

from crossfoot.document.parse import parse
from crossfoot.engine.cache.known_pages import KnownPages
from crossfoot.engine.cache.store import Store
from crossfoot.engine.rendered import Rendered, print_source, read_rendered
from crossfoot.source.source_file import source_from_text

TEXT = "# 标题\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n## 二\n"
PAGE = (
    "<h1>标题</h1>\n<table><thead><tr><th>a</th><th>b</th></tr></thead>"
    "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>\n<h2>二</h2>"
)
LINKED = PAGE.replace("<td>2</td>", "<td><em>2</em></td>")


def rendered(page: str) -> Rendered:
    """The page, read."""
    return read_rendered(page, print_source(parse(source_from_text("a.md", TEXT))))


@pytest.fixture
def noted(tmp_path) -> KnownPages:
    """What was kept of the page is recalled by another build."""
    pages = KnownPages(Store(tmp_path), "run", "¶")
    pages.note("a.md", PAGE, rendered(PAGE))
    pages.note("linked.md", LINKED, rendered(LINKED))
    pages.keep()
    return KnownPages(Store(tmp_path), "run", "¶")


def test_the_same_content_is_known(noted):
    assert noted.recall("a.md", PAGE) == rendered(PAGE)


@pytest.mark.parametrize(
    ("uri", "content"),
    [("b.md", PAGE), ("a.md", PAGE + " "), ("a.md", PAGE.replace("1", "2")), ("a.md", ""), ("linked.md", LINKED)],
    ids=["another page", "a blank more", "another figure", "nothing", "read cell by cell"],
)
def test_any_other_content_is_not(noted, uri, content):
    assert noted.recall(uri, content) is None


@pytest.mark.parametrize(("run", "permalink"), [("other", "¶"), ("run", "#")])
def test_another_run_knows_nothing(noted, tmp_path, run, permalink):
    assert KnownPages(Store(tmp_path), run, permalink).recall("a.md", PAGE) is None


def test_what_differs_from_the_source_is_not_noted(tmp_path):
    page = PAGE.replace("<td>2</td>", "<td>3</td>")
    pages = KnownPages(Store(tmp_path), "run", "¶")
    pages.note("a.md", page, rendered(page))
    assert pages.recall("a.md", page) is None
