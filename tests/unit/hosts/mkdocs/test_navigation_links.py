"""What the first level of a navigation leads to."""

import pytest
from mkdocs.structure.files import File, Files

from crossfoot.hosts.mkdocs.navigation_links import first_level

CASES = [
    ("a page", [{"首页": "index.md"}], [("首页", "")]),
    ("a section, by its first page", [{"指南": ["guide/index.md", {"写": "guide/write.md"}]}], [("指南", "guide/")]),
    ("a section in a section", [{"指南": [{"写": [{"一": "guide/write.md"}]}]}], [("指南", "guide/write/")]),
    ("a section whose first page is not there", [{"指南": ["none.md", "guide/write.md"]}], [("指南", "guide/write/")]),
    ("a link to elsewhere", [{"别处": "https://example.org/"}], []),
    ("no title", ["index.md"], []),
    ("nothing", None, []),
]


@pytest.mark.parametrize(("nav", "links"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_an_entry_leads_to_its_first_page(nav, links):
    names = ("index.md", "guide/index.md", "guide/write.md")
    files = Files([File(name, None, "site", use_directory_urls=True) for name in names])
    assert [*first_level(nav, files)] == links
