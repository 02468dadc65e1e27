"""What the English guide shows is so: its packs load, its report is clean, its fault is told as printed."""

import re
from pathlib import Path

import pytest

from crossfoot.profile.errors import PackErrors
from crossfoot.profile.load import load_pack
from crossfoot.profile.model import Profile
from unit.engine.side_by_side import together

ROOT = Path(__file__).parents[3]
GUIDE = (ROOT / "docs/en/writing-packs.md").read_text(encoding="utf-8")
SHOWN = re.findall(r'^```\w+ title="(\w+)"\n(.*?)^```', GUIDE, re.MULTILINE | re.DOTALL)
FORM, NEXT = (text for title, text in SHOWN if title == "pack")
REPORT, FAULT = (next(text for title, text in SHOWN if title == wanted) for wanted in ("report", "fault"))


def next_form() -> Profile:
    return load_pack(NEXT, "packs/foi-annual-2026.yml", lambda id_: (FORM, f"packs/{id_}.yml"))


def test_the_form_and_a_report_without_a_finding() -> None:
    form = load_pack(FORM, "packs/foi-annual.yml")
    assert sum(table.figures for table in form.tables) == 12
    report = together({"docs/reports/ashford/2023.md": REPORT}, [form], language="en")
    assert [found.message for found in report.diagnostics] == []


def test_the_form_of_the_next_year() -> None:
    form = next_form()
    across, down = form.relations
    assert across.formula is not None
    assert across.formula.names == ("total", "personal", "business", "media", "academic")
    assert across.over == ("granted", "refused", "withdrawn", "all")
    assert down.over == ("personal", "business", "media", "academic", "total")
    later = REPORT.replace("2023", "2026").replace("2024-04-12", "2027-04-12")
    report = together({"docs/reports/ashford/2026.md": later}, [load_pack(FORM, "foi.yml"), form], language="en")
    assert sorted({found.code for found in report.diagnostics}) == ["CF202", "CF203", "CF210", "CF407", "CF603"]


def test_the_fault() -> None:
    with pytest.raises(PackErrors) as raised:
        load_pack(FORM.replace("personal + business +", "personal + busness +"), "packs/foi-annual.yml")
    (error,) = raised.value.errors
    assert f"{error.worded('en')}\n{error.excerpt()}\n" == FAULT
