"""Names of folders in the navigation are text; what a site says itself is left alone."""

from mkdocs.structure.nav import Link, Section

from crossfoot.hosts.mkdocs.folder_titles import make_text

ODD = "<img src=x onerror=alert(1)>"


def test_names_of_folders_are_escaped_at_every_depth():
    inner = Section(ODD, [])
    items = [Section("Reports", [inner, Section("A & b", [])]), Link("首页", "/")]
    make_text(items, [f"reports/{ODD}/a.md", "reports/a_&_b/2024.md"])
    assert inner.title == "&lt;img src=x onerror=alert(1)&gt;"
    assert [section.title for section in items[0].children[1:]] == ["A &amp; b"] and items[0].title == "Reports"


def test_titles_that_are_no_folders_stay():
    items = [Section("<b>年报</b>", [])]
    make_text(items, ["reports/2024.md", f"{ODD}/a.md"])
    assert items[0].title == "<b>年报</b>"
