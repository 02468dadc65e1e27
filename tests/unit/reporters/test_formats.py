import json
import sys

import pytest

from crossfoot.reporters import concise, text
from crossfoot.reporters.formats import FORMATS, render

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
