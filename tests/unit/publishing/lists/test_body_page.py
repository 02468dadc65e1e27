"""The page of a body: every year that is asked of it, its dates, its explanations, those above and below."""

import re

import pytest

from crossfoot.binding.register import Body, Register
from crossfoot.publishing.lists.body_page import render, render_below
from sites.example import report
from unit.publishing.example import publish

EVIL = '"><script>alert(1)</script>'
WAIVER = f"""waivers:
  - requirement: front_matter.source
    reason: '{EVIL}'
    until: 2099-01-31
"""


def link(address):
    return f"../../{address}"


def rows_of(html):
    return [re.sub("<[^>]+>", " ", row).split() for row in re.findall('<tr><th scope="row">(.*?)</tr>', html)]


def test_the_series_has_every_year_that_is_asked_for():
    html = render(publish(pages=True), "shifan", link)
    rows = rows_of(html)
    assert [row[0] for row in rows] == ["2024年", "2023年", "2022年"]
    assert rows[2][-1] == "本站未收录" and rows[0][1] == "2024年报告" and rows[0][4:6] == ["2025-03-12", "期限内"]
    assert 'href="../../years/2024/"' in html and 'href="../../reports/shifan/2024/"' in html
    # Nothing is asked of a body before and after its years.
    assert [row[0] for row in rows_of(render(publish(pages=True), "jiaoyu", link))] == ["2024年", "2023年"]


def test_a_report_after_the_deadline_is_late():
    texts = {"docs/reports/shifan/2024.md": report().replace("published: 2025-03-12", "published: 2025-04-02")}
    rows = rows_of(render(publish(texts), "shifan", link))
    assert ["2025-04-02", "逾期"] in [row[4:6] for row in rows]


def test_the_counts_are_those_of_the_checklist():
    site = publish()
    of_report = site.report("shifan", 2024)
    total = {
        kind: sum(getattr(item.counts, kind) for item in of_report.checklist.items)
        for kind in ("passed", "failed", "waived", "not_assessed")
    }
    row = next(row for row in rows_of(render(site, "shifan", link)) if row[0] == "2024年")
    assert row[-4:] == [str(count) for count in total.values()] and total["passed"] > 100


def test_explanations_stand_with_their_reasons_and_nothing_in_them_runs():
    text = report(head=WAIVER).replace("source: 示范县人民政府办公室\n", "", 1)
    html = render(publish({"docs/reports/shifan/2024.md": text}), "shifan", link)
    assert "历年说明" in html and "&quot;&gt;&lt;script&gt;" in html and "2099-01-31" in html
    assert "<script" not in html
    assert "历年说明" not in render(publish(), "shifan", link)


def test_bodies_lead_up_and_down():
    site = publish(pages=True)
    assert '<dd><a href="../../bodies/shifan/">示范县人民政府</a></dd>' in render(site, "jiaoyu", link)
    below = render_below(site, "shifan", link)
    assert 'href="../../bodies/jiaoyu/"' in below
    assert render_below(site, "jiaoyu", link) == ""


def test_a_body_that_is_not_registered_says_so_and_is_escaped():
    texts = {"docs/reports/e/2024.md": report().replace("body: 示范县人民政府", f"body: '{EVIL}'")}
    site = publish(texts, pages=True)
    html = render(site, site.slugs[EVIL], link)
    assert "名录未收录" in html and "<script" not in html
    with pytest.raises(LookupError):
        render(site, "nobody", link)


def test_names_and_parts_of_a_compiled_report():
    register = Register(
        (
            Body("a", "甲县", names=("甲", "甲<县>"), compiled=True, parts=("b",)),
            Body("b", "乙局"),
        )
    )
    html = render(publish({}, register), "a", link)
    assert "甲、甲&lt;县&gt;" in html and "<dd>乙局</dd>" in html and "还没有报告" in html


@pytest.mark.parametrize(
    ("years", "shown"), [((2024, None), "2024–"), ((None, 2023), "–2023"), ((2023, 2024), "2023–2024")]
)
def test_a_report_that_is_compiled_in_some_years_says_in_which(years, shown):
    register = Register((Body("a", "甲县", compiled=True, compiled_in=years, parts=("b",)), Body("b", "乙局")))
    assert f"<dd>乙局（{shown} 年度）</dd>" in render(publish({}, register), "a", link)
