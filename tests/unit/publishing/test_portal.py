"""The portal: bodies against years, nothing missing that is not due, nothing that is said taken for markup."""

import re

from crossfoot.binding.register import Body, Register
from crossfoot.publishing.markers import fill
from crossfoot.publishing.portal import render
from sites.example import report
from unit.publishing.example import publish

EVIL = '<img src=x onerror="alert(1)">'


def link(address):
    return f"../{address}"


def test_bodies_stand_against_years_the_newest_first():
    texts = {
        "docs/reports/a/2022.md": report("甲县", 2022),
        "docs/reports/a/2024.md": report("甲县", 2024),
        "docs/reports/e/2024.md": report("甲县", 2024).replace("body: 甲县人民政府", f"body: '{EVIL}'"),
    }
    register = Register((Body("yi", "乙县"), Body("jia", "甲县人民政府")))
    site = publish(texts, register, unpublished={"docs/reports/e/2024.md"})
    html = render(site, "", link)
    assert html.index("2024年") < html.index("2022年") and "2023年" not in html
    assert html.index("乙县") < html.index("甲县") < html.index("&lt;img")
    assert '<a href="../reports/a/2022/">2022年</a>' in html and html.count("<a ") == 2
    assert html.count('data-crossfoot-status="missing"') == 3, html
    assert EVIL not in html
    assert "还没有报告" in render(publish({}), "", link)


def test_a_year_for_which_a_body_does_not_file_is_not_missing():
    texts = {f"docs/reports/{year}.md": report("甲县", year) for year in (2022, 2023, 2024, 2025)}
    register = Register((Body("yi", "乙县", since=2023, until=2024), Body("bing", "丙县", until=2022)))
    html = render(publish(texts, register), "", link)
    rows = {row.partition("<")[0]: row for row in html.split('<th scope="row">')[1:]}
    statuses = {name: re.findall('data-crossfoot-status="([^"]+)"', row) for name, row in rows.items()}
    assert statuses["乙县"] == ["not-due", "missing", "missing", "not-due"]
    assert statuses["丙县"] == ["not-due", "not-due", "not-due", "missing"]
    assert "名录未要求" in rows["乙县"]


def test_marks_are_filled_and_what_is_unknown_stays():
    site = publish()
    content = "<p>前</p>\n<!-- crossfoot:portal -->\n<!-- crossfoot:nothing 1 --><!-- crossfoot:checklist -->"
    made = fill(content, site, link)
    assert made.startswith("<p>前</p>\n<div") and "data-crossfoot-portal" in made
    assert made.endswith("<!-- crossfoot:nothing 1 --><!-- crossfoot:checklist -->")
