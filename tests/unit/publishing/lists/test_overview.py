"""The overview: the same numbers on the page, in its data and in its files; what nobody could judge is not passed."""

import csv
import io
import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.binding.register import Body, Register
from crossfoot.publishing.lists import overview_page
from crossfoot.publishing.lists.files import list_files
from crossfoot.publishing.lists.overview_data import shortened
from crossfoot.publishing.lists.overview_page import render
from crossfoot.publishing.model import UnplacedReport
from crossfoot.publishing.outcomes import LETTERS
from crossfoot.results.checklist import Checklist
from sites.example import report
from unit.publishing.example import publish

KINDS = ("passed", "failed", "waived", "not_assessed", "not_applicable")


def link(address):
    return f"../{address}"


def files_of(site):
    return {file.path: file.content for file in list_files(site)}


def table_of(content):
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def long(text):
    return re.sub(r"([a-z-])(\d+)", lambda found: found[1] * int(found[2]), text)


def test_every_report_is_a_line_and_so_is_every_missing_one():
    site = publish(pages=True)
    head, *lines = table_of(files_of(site)["overview/reports.csv"])
    assert all(len(line) == len(head) for line in lines)
    assert [(line[1], line[2], line[6]) for line in lines] == [
        ("shifan", "2024", "未通过"),
        ("jiaoyu", "2024", "未通过"),
        ("shifan", "2023", "通过"),
        ("jiaoyu", "2023", "本站未收录"),
        ("shifan", "2022", "本站未收录"),
    ]
    assert lines[0][-1] == "https://www.example.gov.cn/xxgk/reports/shifan/2024/" and lines[1][5] == "示范县人民政府"
    html = render(site, "", link)
    assert html[html.index("data-crossfoot-reports") :].count('<th scope="row">') == len(lines)


def test_a_requirement_counts_reports_by_the_worst_of_its_instances():
    site = publish(pages=True)
    head, *lines = table_of(files_of(site)["overview/requirements.csv"])
    assert head[5:] == ["符合", "不符合", "有说明", "未能核对", "不适用"]
    by_id = {line[1]: list(map(int, line[5:])) for line in lines}
    for id_, counts in by_id.items():
        outcomes = [item.counts.outcome for r in site.reports for item in r.checklist.items if item.requirement == id_]
        assert counts == [outcomes.count(kind) for kind in KINDS], id_
    assert all(sum(counts) == 3 for counts in by_id.values())
    # The first report of a body has none before it that its figures could be held against.
    assert by_id["series.distinct"][0] < 3 and by_id["series.distinct"][3]


def test_data_say_of_every_report_what_became_of_every_requirement():
    site = publish(pages=True)
    data = json.loads(files_of(site)["overview/reports.json"])
    assert data["outcomes"] == list(KINDS)
    for at, year, _, standing, *more in data["reports"]:
        of_report = site.report(site.bodies[at].id, year)
        assert (of_report is None) == (standing == "missing") == (not more)
        if of_report is not None:
            counts, form, letters = more
            ids = data["forms"][form]
            letters = long(letters)
            assert len(letters) == len(ids)
            found = {item.requirement: item.counts for item in of_report.checklist.items}
            assert all(LETTERS[found[id_].outcome] == letter for id_, letter in zip(ids, letters, strict=True))
            assert counts == [sum(getattr(c, kind) for c in found.values()) for kind in KINDS]


@given(st.text("pfwna-", max_size=40))
def test_what_is_shortened_can_be_made_long_again(letters):
    assert long(shortened(letters)) == letters


def test_missing_reports_are_named_and_drafts_are_nobodys_business():
    texts = {"docs/reports/2023.md": report(year=2023), "docs/reports/unseen.md": report(head="draft: true\n")}
    register = Register((Body("shifan", "示范县人民政府"),), path="register.yml", text="bodies: []")
    site = publish(texts, register, unpublished={"docs/reports/unseen.md"}, pages=True)
    assert any("unseen" in finding.message for finding in site.register_findings)
    html = render(site, "", link)
    assert "示范县人民政府</a>：2024年</li>" in html and "unseen" not in html
    made = files_of(site)
    assert not any(b"unseen" in content for content in made.values())
    assert [line[6] for line in table_of(made["overview/reports.csv"])[1:]] == ["本站未收录", "通过"]


def test_without_a_register_nothing_is_said_to_be_complete():
    html = render(publish(register=Register()), "", link)
    assert "无从判断" in html and "没有缺少" not in html


def test_a_report_without_a_place_is_not_passed_over():
    path = "docs/reports/<b>.md"
    site = replace(publish(pages=True), unplaced=(UnplacedReport(path, "reports/b/", Checklist(path, None), ()),))
    html = render(site, "", link)
    assert "docs/reports/&lt;b&gt;.md" in html and "<b>" not in html and 'href="../reports/b/"' in html
    assert table_of(files_of(site)["overview/reports.csv"])[-1][0] == path


@pytest.mark.parametrize("name", ['=HYPERLINK("http://x")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", '甲"乙\n丙,丁'])
def test_no_cell_of_a_file_is_a_formula(name):
    texts = {"docs/reports/e/2024.md": report().replace("body: 示范县人民政府", f"body: {json.dumps(name)}")}
    site = publish(texts, Register(), pages=True)
    lines = table_of(files_of(site)["overview/reports.csv"])
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for line in lines for cell in line)
    assert lines[1][0].lstrip("'").strip() == name.strip()


def test_pages_hold_all_reports_and_the_first_the_rest(monkeypatch):
    monkeypatch.setattr(overview_page, "ROWS_ON_A_PAGE", 2)
    site = publish(pages=True)
    pages = [render(site, argument, link) for argument in ("", "2", "3")]
    rows = [page[page.index("data-crossfoot-reports") :].count('<th scope="row">') for page in pages]
    assert rows == [2, 2, 1] and "crossfoot-requirements" in pages[0] and "crossfoot-requirements" not in pages[1]
    with pytest.raises(LookupError):
        render(site, "4", link)


def test_a_site_without_pages_has_no_files_and_no_filters():
    assert files_of(publish()) == {}
    html = render(publish(), "", link)
    assert "<form" not in html and "reports.csv" not in html and 'href="../bodies' not in html
