"""The portal: bodies against years, nothing missing that is not due, nothing that is said taken for markup."""

import re

from crossfoot.binding.register import Body, Register
from crossfoot.publishing.lists import paging, portal
from crossfoot.publishing.lists.portal import render
from crossfoot.publishing.markers import RENDERERS, fill
from sites.example import report
from unit.publishing.example import publish

EVIL = '<img src=x onerror="alert(1)">'


def link(address):
    return f"../{address}"


def grid_of(html):
    """The words of every row of the grid, by its head."""
    rows = re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', html)
    return {
        re.sub("<[^>]+>", "", head): [
            re.sub("<[^>]+>", "", cell).split()[-1] for cell in re.findall("<td>(.*?)</td>", cells)
        ]
        for head, cells in rows
    }


def test_bodies_stand_against_years_the_newest_first():
    texts = {
        "docs/reports/a/2022.md": report("甲县", 2022),
        "docs/reports/a/2024.md": report("甲县", 2024),
        "docs/reports/e/2024.md": report("甲县", 2024).replace("body: 甲县人民政府", f"body: '{EVIL}'"),
    }
    register = Register((Body("yi", "乙县", kind="government", until=2024), Body("jia", "甲县人民政府", until=2024)))
    site = publish(texts, register, unpublished={"docs/reports/e/2024.md"})
    html = render(site, "", link)
    assert html.index("2024年") < html.index("2023年") < html.index("2022年")
    assert html.index(">乙县<") < html.index(">甲县人民政府<") < html.index("&lt;img")
    assert (
        '<a href="../reports/a/2022/" aria-label="甲县人民政府2022年报告">2022年报告</a>' in html
        and html.count("<a ") == 2
    )
    assert EVIL not in html
    assert "还没有报告" in render(publish({}, Register()), "", link)


def test_a_year_for_which_a_body_does_not_file_is_not_missing():
    texts = {f"docs/reports/{year}.md": report("甲县", year) for year in (2022, 2023, 2024, 2025)}
    register = Register((Body("yi", "乙县", since=2023, until=2024), Body("bing", "丙县", until=2022)))
    rows = grid_of(render(publish(texts, register), "", link))
    assert rows["乙县"] == ["名录未要求", "本站未收录", "本站未收录", "名录未要求"]
    assert rows["丙县"] == ["名录未要求", "名录未要求", "名录未要求", "本站未收录"]
    assert not {"名录未要求", "本站未收录"} & set(rows["甲县人民政府"])


def test_the_counts_of_the_legend_are_those_of_the_grid():
    texts = {f"docs/reports/{year}.md": report("甲县", year) for year in (2022, 2024)}
    html = render(publish(texts, Register((Body("yi", "乙县"), Body("jia", "甲县人民政府")))), "", link)
    words = [word for row in grid_of(html).values() for word in row]
    counted = dict(re.findall(r"</span> (\w+) <strong>(\d+)</strong>", html))
    assert counted == {word: str(words.count(word)) for word in set(words)}


def test_everything_is_a_link_where_there_are_pages():
    html = render(publish(pages=True), "", link)
    addresses = re.findall('href="([^"]+)"', html)
    assert {"../bodies/shifan/", "../bodies/jiaoyu/", "../years/2024/", "../years/2023/", "../overview/"} <= set(
        addresses
    )
    assert "../reports/shifan/2024/" in addresses and "<form" in html and " hidden>" in html


def test_more_bodies_than_a_page_holds_have_pages_of_their_own(monkeypatch):
    for module in (paging, portal):
        monkeypatch.setattr(module, "BODIES_ON_A_PAGE", 1)
    html = render(publish(pages=True), "", link)
    assert "data-crossfoot-portal" not in html and 'data-crossfoot-find="../bodies/bodies.json"' in html
    assert 'href="../bodies/#crossfoot-group-county-government"' in html
    # Without those pages there is nowhere else for the grid.
    assert "data-crossfoot-portal" in render(publish(), "", link)


def test_marks_are_filled_and_what_is_unknown_stays():
    site = publish()
    content = "<p>前</p>\n<!-- crossfoot:portal -->\n<!-- crossfoot:nothing 1 --><!-- crossfoot:checklist -->"
    made = fill(content, site, link)
    assert made.startswith("<p>前</p>\n<section") and "data-crossfoot-portal" in made
    assert made.endswith("<!-- crossfoot:nothing 1 --><!-- crossfoot:checklist -->")


def test_a_thousand_bodies_do_not_weigh_a_page_down():
    bodies = tuple(Body(f"b{number}", f"第{number}县人民政府教育局", since=2019) for number in range(1000))
    site = publish({}, Register(bodies), pages=True)
    assert len(site.standings.years) == 6
    assert len(render(site, "", link).encode()) < 20_000
    assert all(len(RENDERERS["bodies"](site, str(page), link).encode()) < 300_000 for page in range(1, 6))
