"""Words told one after the other: each language has its own signs, facts have one form."""

import pytest

from crossfoot.engine.check import check_text
from crossfoot.engine.options import CheckOptions
from crossfoot.terms.listing import Listing
from unit.engine.side_by_side import PACKS, SMALL, register, small, together


@pytest.mark.parametrize(
    ("items", "en", "zh"),
    [
        ((), "", ""),
        (("2021",), "2021", "2021"),
        (("2021", "2022", "2023"), "2021, 2022, 2023", "2021、2022、2023"),
        ((Listing(("甲", "乙")), Listing(("丙",))), "甲, 乙; 丙", "甲、乙；丙"),
        ((Listing(("甲", "乙")),), "甲, 乙", "甲、乙"),
    ],
)
def test_each_language_has_its_own_signs(items, en, zh):
    listing = Listing(items)
    assert (listing("en"), listing("zh"), str(listing)) == (en, zh, zh)


@pytest.mark.parametrize(("language", "years"), [("en", "2021, 2022"), ("zh", "2021、2022")])
def test_years_in_messages_and_in_facts(tmp_path, language, years):
    bodies = register(tmp_path, "bodies:\n  - {id: a, name: 甲局, kind: department, since: 2021, until: 2023}\n")
    for options in ({"register": bodies}, {}):
        texts = {f"{year}.md": small("甲局", year) for year in ((2023,) if options else (2020, 2023))}
        packs = SMALL if options else PACKS
        report = together(texts, packs, language=language, whole_site=True, select=("CF504",), **options)
        (finding,) = report.diagnostics
        assert years in finding.message
        assert finding.facts["years"] == "2021、2022"


@pytest.mark.parametrize(
    ("language", "choices"),
    [("en", "government, department, township"), ("zh", "government、department、township")],
)
def test_choices_in_the_help(language, choices):
    text = "---\nyear: 2024\nkind: office\n---\n"
    report = check_text(text, PACKS, CheckOptions(language=language, select=("CF602",)), "report.md")
    (finding,) = report.diagnostics
    assert choices in finding.help


@pytest.mark.parametrize(("language", "names"), [("en", ": 丁局, 丙局"), ("zh", "：丁局、丙局")])
def test_names_in_the_reason_why_something_was_not_judged(tmp_path, language, names):
    bodies = register(tmp_path, "bodies:\n  - {id: a, name: 甲局, kind: department, since: 2025}\n")
    texts = {"c.md": small("丙局", 2024), "d.md": small("丁局", 2024)}
    report = together(texts, language=language, register=bodies, whole_site=True)
    assert report.site is not None
    assert str(report.site.items[0].why).endswith(names)
