"""Which of several severities is in force: the narrower block, then the closer name, then the later one."""

from pathlib import Path

import pytest

from crossfoot.engine.check import check_text
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.severities import UNSAID, NarrowedSeverities, layers_of, said_of
from crossfoot.profile.load import load_pack, load_pack_file
from crossfoot.profile.shipped import shipped_packs
from crossfoot.rules.presets import PRESETS
from crossfoot.terms.severity import Severity
from unit.engine.judged import PACK, item, report, run

E, W, I = Severity.ERROR, Severity.WARNING, Severity.INFO  # noqa: E741
ROW_TOTAL = "applications.row_total"
FAULTY = {"granted/firm": "", "received/total": 11}
"""Gives CF204, CF301 and CF302 in report.md for 2024."""


def here(path):
    return path == "report.md"


def elsewhere(path):
    return path != "report.md"


@pytest.mark.parametrize(
    ("general", "narrowed", "expected"),
    [
        ({}, [], UNSAID),
        ({"CF301": W}, [], W),
        ({"CF3": W}, [], W),
        ({"CF": W}, [], W),
        ({"CF2": W}, [], UNSAID),
        ({"CF3": W, "CF30": I}, [], I),
        ({"CF30": W, "CF301": None}, [], None),
        ({"CF301": W, ROW_TOTAL: I}, [], I),
        ({"CF301": W}, [({"CF301": I}, here, ())], I),
        ({"CF301": W}, [({"CF301": I}, elsewhere, ())], W),
        ({"CF301": W}, [({"CF301": I}, None, ((2024, 2024),))], I),
        ({"CF301": W}, [({"CF301": I}, None, ((2019, 2020), (2024, None)))], I),
        ({"CF301": W}, [({"CF301": I}, None, ((None, 2023),))], W),
        ({"CF301": W}, [({"CF301": I}, here, ((2023, 2023),))], W),
        # A block for some reports goes before one for all, whatever the two name.
        ({ROW_TOTAL: W}, [({"CF3": None}, here, ())], None),
        ({ROW_TOTAL: W}, [({"CF2": None}, here, ())], W),
        # Path and year go before either, and of two that are as narrow the later.
        ({}, [({"CF301": W}, here, ((2024, 2024),)), ({ROW_TOTAL: I}, here, ())], W),
        ({}, [({"CF301": W}, here, ()), ({"CF301": I}, None, ((2024, 2024),))], I),
        ({}, [({"CF301": W}, None, ((2024, 2024),)), ({"CF301": I}, here, ())], I),
        ({}, [({ROW_TOTAL: W}, here, ()), ({"CF301": I}, here, ())], W),
    ],
)
def test_the_severity_in_force(general, narrowed, expected):
    blocks = tuple(NarrowedSeverities(*block) for block in narrowed)
    options = CheckOptions(severity=general, narrowed=blocks)
    assert options.at("report.md", 2024).said_of("CF301", ROW_TOTAL) is expected
    found = [d for d in run(report(FAULTY), severity=general, narrowed=blocks).diagnostics if d.code == "CF301"]
    assert [d.severity for d in found] == ([] if expected is None else [E if expected is UNSAID else expected])


def test_a_report_without_a_year_is_in_no_years():
    block = NarrowedSeverities({"CF601": None}, None, ((None, 2030),))
    assert not block.applies_to("report.md", None)
    assert NarrowedSeverities({"CF601": None}, here).applies_to("report.md", None)


def test_a_rule_that_is_off_for_some_years_judges_nothing_there():
    narrowed = (NarrowedSeverities({"CF301": None}, None, ((2024, 2024),)),)
    entry = item(run(report(FAULTY), narrowed=narrowed), ROW_TOTAL)
    assert (entry.counts.failed, entry.counts.passed, entry.counts.not_assessed, entry.why) == (
        0,
        0,
        4,
        "“（一）予以公开 × 法人或其他组织 / 企业”空白；规则已关闭",
    )


def test_layers_keep_the_order_of_narrowness():
    layers = layers_of(
        [
            NarrowedSeverities({"CF1": W}, here),
            NarrowedSeverities({"CF1": E}, here, ((2024, 2024),)),
            NarrowedSeverities({"CF1": I, "CF2": I}, None, ((2024, 2024),)),
        ]
    )
    assert layers == ({"CF1": E}, {"CF1": I, "CF2": I})
    assert said_of("CF204", "x", layers) is I


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"preset": {"CF301": None}}, {"CF204": E, "CF302": E}),
        ({"preset": {"CF301": None}, "severity": {"CF301": W}}, {"CF204": E, "CF301": W, "CF302": E}),
        ({"preset": {"CF301": None}, "severity": {ROW_TOTAL: W}}, {"CF204": E, "CF301": W, "CF302": E}),
        ({"preset": {"CF204": I}, "ignore": ("CF3",)}, {"CF204": I}),
    ],
)
def test_a_preset_stands_below_what_the_site_says(options, expected):
    found = run(report(FAULTY), **options).diagnostics
    assert {d.code: d.severity for d in found} == expected


def test_a_preset_does_not_raise_what_the_pack_calls_information():
    pack = load_pack(PACK.replace("total: total = person", "severity: info\n    total: total = person"), "form.yml")

    def severities(**options):
        found = check_text(report(FAULTY), [pack], CheckOptions(**options), "report.md").diagnostics
        return [d.severity for d in found if d.code == "CF301"]

    assert severities() == severities(preset={"CF301": E}) == [I]
    assert severities(preset={"CF301": None}) == []
    assert severities(preset={"CF301": W}, severity={"CF301": E}) == [E]


def test_a_preset_does_not_raise_what_its_rule_calls_doubtful():
    file = Path(__file__).parents[3] / "docs" / "reports" / "suqian" / "2024.md"
    packs = [load_pack_file(pack) for pack in shipped_packs().values()]
    found = check_text(file.read_text("utf-8"), packs, CheckOptions(preset=PRESETS["strict"]), "report.md").diagnostics
    assert [d.severity for d in found if d.code == "CF402"] == [W, W]
