"""Which rule judges what: the reference says what a run does."""

from collections import defaultdict
from pathlib import Path

import pytest

import crossfoot.rules
from crossfoot.binding.subjects import subject_types
from crossfoot.engine.apply import RulesInForce
from crossfoot.engine.check import check_files
from crossfoot.engine.judging import Judged, Judging
from crossfoot.engine.options import CheckOptions
from crossfoot.profile.load import load_pack, load_pack_file
from crossfoot.profile.model import Profile
from crossfoot.profile.shipped import shipped_packs
from crossfoot.rules.registry import RULES
from crossfoot.testing import run_page
from unit.profile.mini_pack import MINI

ROOT = Path(__file__).parents[3]
PACKS = tuple(load_pack_file(file) for file in shipped_packs().values())
JUDGING = Judging(PACKS)


@pytest.fixture(scope="module")
def run():
    """Every example and every real report judged: the subjects that requirements became, and what was found."""
    bound: dict[tuple[str, str], set[type]] = defaultdict(set)
    found: set[tuple[str, str]] = set()
    judge = RulesInForce.judge

    def watched(self, findings, one, explanations=None):
        subject = one.as_type if one.subject is None else type(one.subject)
        if subject is not None:
            bound[type(one.requirement).__name__, one.requirement.id].add(subject)
        return judge(self, findings, one, explanations)

    RulesInForce.judge = watched
    try:
        for page in sorted(Path(crossfoot.rules.__file__).parent.glob("*/*.md")):
            for outcome in run_page(page):
                found.update((d.code, d.requirement) for d in outcome.report.diagnostics)
        files = sorted([*(ROOT / "docs/reports").glob("*/*.md"), *(ROOT / "tests/golden/reports").glob("*.md")])
        report = check_files([(file, file.name) for file in files], PACKS, CheckOptions())
        found.update((d.code, d.requirement) for d in report.diagnostics)
    finally:
        RulesInForce.judge = judge
    return bound, found


def test_every_requirement_becomes_what_the_reference_says(run):
    bound, _ = run
    said = {(type(r).__name__, r.id): subject_types(pack)[r.id] for pack in PACKS for r in pack.requirements}
    seen = {key: types for key, types in bound.items() if key in said}
    assert len(seen) > 100
    assert {key: types for key, types in seen.items() if types != {said[key]}} == {}


def test_what_is_found_of_a_requirement_is_found_by_a_rule_that_judges_it(run):
    _, found = run
    known = {(rule.code, one.requirement.id) for one in JUDGING.all() for rule in JUDGING.rules_of(one)}
    ours = {one.requirement.id for one in JUDGING.all()}
    assert len(found & known) > 50
    assert {(code, id_) for code, id_ in found - known if id_ in ours} == set()


def test_every_rule_judges_something_and_every_requirement_is_judged():
    assert [rule.code for rule in RULES if not list(JUDGING.requirements_of(rule))] == []
    assert [one.requirement.id for one in JUDGING.all() if not JUDGING.rules_of(one)] == []


def test_a_pack_of_a_site_is_judged_by_the_same_rules():
    pack: Profile = load_pack(MINI, "mini.yml")
    judging = Judging([*PACKS, pack])
    codes = {r.id: [rule.code for rule in judging.rules_of(Judged(r, pack))] for r in pack.requirements}
    assert codes["t.sum"] == ["CF301"]
    assert codes["headings.one"] == ["CF101", "CF103", "CF104", "CF105"]
