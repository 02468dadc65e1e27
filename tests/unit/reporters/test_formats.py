import json
import sys

import pytest

from crossfoot.reporters import concise, text
from crossfoot.reporters.formats import FORMATS, render
from crossfoot.results.known import BaselineUse
from published import VALIDATE

MACHINES = ("json", "sarif", "junit", "github", "gitlab", "rdjson")


def test_the_formats_that_are_promised():
    assert ("text", "concise", *MACHINES) == FORMATS


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_format_writes_every_run(name, language, any_report):
    printed = render(name, any_report, language)
    assert render(name, any_report, language) == printed, "a pure function"
    assert printed == "" or printed.endswith("\n")
    if name in ("json", "sarif", "gitlab", "rdjson"):
        json.loads(printed)


def test_a_name_is_the_reporter_of_that_name(report):
    assert render("text", report, "zh") == text.render(report, "zh")
    assert render("concise", report, "en") == concise.render(report, "en")


def test_a_format_is_loaded_when_it_is_asked_for(report, monkeypatch):
    for name in MACHINES:
        monkeypatch.delitem(sys.modules, f"crossfoot.reporters.{name}", raising=False)
    render("gitlab", report, "zh")
    assert [name for name in MACHINES if f"crossfoot.reporters.{name}" in sys.modules] == ["gitlab"]


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "text"])
def test_every_finding_is_in_every_format(name, report):
    printed = render(name, report, "zh")
    # Chinese is written as such and can be searched for.
    assert printed.count("标题改写") >= 2
    assert "填报 8，各项之和为 7" in printed
    assert "原件" in printed


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "concise"])
def test_every_finding_leads_to_the_page_of_its_rule_where_its_address_is_known(name, report, hostile):
    report.rules = hostile.rules
    unknown = render(name, report, "zh")
    assert "https://例.cn/" not in unknown
    for found in report.diagnostics:
        found.url = f"https://例.cn/rules/{found.code}/"
    known = render(name, report, "zh")
    assert all(found.url in known for found in report.diagnostics)
    VALIDATE.get(name, str)(known)


def test_known_findings_are_told_to_no_machine_but_those_that_have_a_word_for_them(report):
    known, *others = report.diagnostics
    before = {name: render(name, report, "en") for name in FORMATS}
    known.baseline = True
    report.baseline = BaselineUse("known.json", 1, ())
    after = {name: render(name, report, "en") for name in FORMATS}
    for name in ("github", "gitlab", "rdjson", "text", "concise"):
        assert known.code in before[name] and known.code not in after[name], name
        assert all(other.code in after[name] for other in others), name
    results = json.loads(after["sarif"])["runs"][0]["results"]
    assert [result.get("baselineState") for result in results] == ["unchanged", *[None] * len(others)]
    assert results[0]["suppressions"] == [{"kind": "external", "status": "accepted"}]
    assert (results[0]["level"], results[0]["properties"]["severity"]) == ("note", "error")
    assert ' failures="1"' in before["junit"] and ' failures="1"' not in after["junit"]
    assert [found["baseline"] for found in json.loads(after["json"])["diagnostics"]] == [True, *[False] * len(others)]
