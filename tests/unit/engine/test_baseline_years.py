"""Known findings that tell of several years: each year is known for itself."""

import pytest

from crossfoot.engine.baseline import record
from crossfoot.results.known import Baseline
from unit.engine.side_by_side import register, small, together

YEARS = "bodies:\n  - {id: a, name: 甲局, kind: department, since: 2021, until: 2024}\n"


def reports(*filed, draft=()):
    return {f"{year}.md": small("甲局", year, f"{year} 0 0 0", "draft: true\n" * (year in draft)) for year in filed}


def site(folder, *filed, draft=()):
    return reports(*filed, draft=draft), {"register": register(folder, YEARS), "whole_site": True}


def missing(folder, *filed, known=None, **how):
    """The findings of CF504 that are new, and the entries that are gone."""
    texts, options = site(folder, *filed, **how)
    result = together(texts, baseline=Baseline("known.json", known) if known is not None else None, **options)
    gone = [dict(entry.facts)["years"] for entry, _ in result.baseline.stale] if result.baseline else []
    return [str(d.facts["years"]) for d in result.listed() if d.code == "CF504"], gone


def known_years(folder, *filed):
    texts, options = site(folder, *filed)
    return record(together(texts, **options).diagnostics)


@pytest.mark.parametrize(
    ("now", "how", "new", "gone"),
    [
        ((2023,), {}, [], []),
        ((2021, 2023), {}, [], ["2021"]),
        ((2023, 2024), {}, [], ["2024"]),
        ((2021, 2022, 2023, 2024), {}, [], ["2021", "2022", "2024"]),
        ((2021, 2023), {"draft": (2021,)}, [], []),
        ((2024,), {}, ["2021、2022、2023"], ["2024"]),  # what was known of it before is not gone
    ],
)
def test_of_several_missing_years_one_that_is_mended_leaves_the_others_known(tmp_path, now, how, new, gone):
    known = known_years(tmp_path, 2023)
    assert sorted(dict(entry.facts)["years"] for entry in known) == ["2021", "2022", "2024"]
    assert missing(tmp_path, *now, known=known, **how) == (new, gone)


def test_an_older_file_holds_them_together_and_is_read_all_the_same(tmp_path):
    (entry, *_) = known_years(tmp_path, 2023)
    facts = (("body", "甲局"), ("drafts", ""), ("years", "2021、2022、2024"))
    older = {entry._replace(facts=facts): 1}
    assert missing(tmp_path, 2021, 2023, known=older) == ([], ["2021"])


def test_a_gap_that_is_mended_in_part_is_no_new_one():
    options = {"whole_site": True, "select": ("CF504",)}
    known = record(together(reports(2021, 2024), **options).diagnostics)
    assert known.total() == 2
    result = together(reports(2021, 2022, 2024), baseline=Baseline("known.json", known), **options)
    assert (result.listed(), [dict(e.facts)["years"] for e, _ in result.baseline.stale]) == ([], ["2022"])


@pytest.mark.parametrize(
    ("before", "now", "gone"),
    [
        ((2021, 2025), (2021, 2023, 2025), ["2023"]),
        ((2021, 2025), (2021, 2024, 2025), ["2024"]),
        ((2021, 2025), (2021, 2022, 2023, 2025), ["2022", "2023"]),
        ((2021, 2023, 2025), (2021, 2025), None),  # one more is missing
    ],
)
def test_a_year_added_within_a_gap_moves_the_rest_to_another_report(before, now, gone):
    options = {"whole_site": True, "select": ("CF504",)}
    known = record(together(reports(*before), **options).diagnostics)
    result = together(reports(*now), baseline=Baseline("known.json", known), **options)
    if gone is None:
        assert [d.facts["years"] for d in result.listed()] == ["2022、2023、2024"]
    else:
        assert (result.listed(), sorted(dict(e.facts)["years"] for e, _ in result.baseline.stale)) == ([], gone)


def test_what_does_not_move_is_known_at_its_report_alone():
    options = {"whole_site": True, "select": ("CF504", "CF601")}
    known = record(together(reports(2021, 2025), **options).diagnostics)
    elsewhere = {entry._replace(path="2022.md"): count for entry, count in known.items()}
    result = together(reports(2021, 2025), baseline=Baseline("known.json", elsewhere), **options)
    assert {d.code for d in result.listed()} == {d.code for d in result.diagnostics} - {"CF504"}
