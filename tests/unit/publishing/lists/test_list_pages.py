"""Which pages there are; and that names of bodies stay names in Markdown, in HTML and in marks."""

from html import unescape

import pytest
from markdown import markdown

from crossfoot.binding.register import Register
from crossfoot.hosts.mkdocs.site_pages import text_of
from crossfoot.publishing.lists.list_pages import ListPage, list_pages
from crossfoot.publishing.lists.markup import as_markdown
from crossfoot.publishing.markers import RENDERERS, fill
from sites.example import report
from unit.publishing.example import publish

NAMES = [
    "示范县",
    "<img src=x onerror=alert(1)>",
    "{{ 7*7 }}",
    "# *a* _b_ `c` [d](javascript:e)",
    "a\nb",
    "--> <!-- x",
    "&lt;",
]


def test_the_pages_of_a_site():
    pages = {page.name: page for page in list_pages(publish())}
    assert list(pages) == [
        "bodies",
        "bodies/shifan",
        "bodies/jiaoyu",
        "years",
        "years/2024",
        "years/2023",
        "years/2022",
        "overview",
    ]
    assert pages["bodies/jiaoyu"].title == "示范县教育局"
    assert pages["bodies/jiaoyu"].marks == ("body jiaoyu", "body-charts jiaoyu", "below jiaoyu")
    assert list(list_pages(publish({}, Register()))) == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_mark_of_every_page_is_filled(language):
    site = publish(language=language)
    for page in list_pages(site):
        for mark in page.marks:
            if mark.partition(" ")[0] in RENDERERS:
                assert "<!--" not in fill(f"<!-- crossfoot:{mark} -->", site, str), mark


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_shown_as_it_is_written(name):
    words = " ".join(name.split())
    html = markdown(f"# {as_markdown(name)}")
    assert unescape(html) == f"<h1>{words}</h1>" and "<" not in html[4:-5]
    text = text_of(ListPage("bodies/x", name, name, ("body x",)))
    assert text.count("<!--") == 1 and "<img" not in text and "{{" not in text


@pytest.mark.parametrize("name", NAMES[1:])
def test_no_name_gets_into_a_mark(name):
    texts = {"docs/reports/e/2024.md": report().replace("body: 示范县人民政府", f"body: {name!r}")}
    site = publish(texts)
    (page,) = [
        page for page in list_pages(site) if page.name.startswith("bodies/") and page.title == site.bodies[-1].name
    ]
    for mark in page.marks:
        assert mark.partition(" ")[2] == site.slugs[site.bodies[-1].id]
        assert mark.partition(" ")[2].replace("-", "").isalnum(), mark
        assert mark.partition(" ")[0] == "below" or "2024" in fill(f"<!-- crossfoot:{mark} -->", site, str)
