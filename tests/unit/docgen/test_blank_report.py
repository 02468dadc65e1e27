"""A blank report has all that its form asks for but the figures and the words."""

import pytest

from crossfoot.binding.register import Body
from crossfoot.docgen.blank_report import blank_report
from crossfoot.profile.load import load_pack, load_pack_file
from crossfoot.profile.model import Profile
from crossfoot.profile.shipped import shipped_packs
from crossfoot.results.diagnostic import Diagnostic
from unit.engine.side_by_side import together
from unit.profile.mini_pack import MINI

OFFICE = Body("office", "示范县教育局", kind="department")
FORMS = [load_pack_file(path) for path in shipped_packs().values()]
SMALL = load_pack(MINI, "mini.yml")
TWINS = load_pack(
    """\
pack: twins
title: Returns
years: {from: 2020}
basis: Act
front_matter:
  - {key: title, type: text, title: Title}
  - {key: profile, type: text, title: Pack}
sections: [{id: s, heading: Cases}]
tables:
  - id: t
    section: s
    title: Cases
    columns:
      - {label: Lawsuits, columns: [{id: a, label: Upheld}, {id: b, label: Other}]}
      - {label: Appeals, columns: [{id: c, label: Other}]}
    rows:
      - {id: g, label: Courts, rows: [{id: r, label: Other}]}
      - {id: s, label: Other}
""",
    "twins.yml",
)
TO_DO = {"CF107", "CF108", "CF204", "CF407", "CF601", "CF602"}
"""What is still to be written: sections, cells, statements, keys of the head."""


def findings(profile: Profile, text: str) -> list[Diagnostic]:
    return together({f"docs/reports/office/{profile.years[0]}.md": text}, [profile]).diagnostics


@pytest.mark.parametrize("profile", [*FORMS, SMALL, TWINS], ids=lambda profile: profile.id)
def test_nothing_is_found_but_what_is_still_to_be_written(profile: Profile) -> None:
    text = blank_report(profile, profile.years[0], OFFICE, "zh")
    found = [diagnostic.code for diagnostic in findings(profile, text)]
    assert set(found) <= TO_DO
    assert found.count("CF204") == sum(table.figures for table in profile.tables)
    assert text.count("draft: true") == 1
    assert text.count("profile:") == text.count(f"profile: {profile.id}\n") == (profile is TWINS)


@pytest.mark.parametrize("profile", [*FORMS, SMALL, TWINS], ids=lambda profile: profile.id)
def test_filled_with_noughts_its_tables_stand(profile: Profile) -> None:
    text = blank_report(profile, profile.years[0], OFFICE, "zh")
    blank = {diagnostic.line for diagnostic in findings(profile, text) if diagnostic.code == "CF204"}
    lines = [line.replace("|  ", "| 0 ") if at in blank else line for at, line in enumerate(text.split("\n"), start=1)]
    # An amount of the first form stands with its unit.
    assert {diagnostic.code for diagnostic in findings(profile, "\n".join(lines))} <= TO_DO - {"CF204"} | {"CF213"}


@pytest.mark.parametrize(
    ("name", "kind", "lines"),
    [
        ("示范县教育局", "department", ["body: 示范县教育局"]),
        ("示范县教育局", None, ["body: 示范县教育局", "kind:   # government, department, township"]),
        ("甲: 乙", "department", ['body: "甲: 乙"', 'title: "甲: 乙2021年政府信息公开工作年度报告"']),
        ("2020", "department", ['body: "2020"']),
    ],
)
def test_the_head(name: str, kind: str | None, lines: list[str]) -> None:
    written = blank_report(FORMS[-1], 2021, Body("a", name, kind=kind), "zh").split("\n---\n")[0].split("\n")
    assert [line for line in lines if line not in written] == []
    assert any(line.startswith("kind:") for line in written) == (kind is None)
