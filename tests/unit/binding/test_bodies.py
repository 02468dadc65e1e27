"""Relations that are asked of some bodies alone, by the kind and level that report or register give."""

import re

import pytest

from benchmarks.years import make_chain
from crossfoot.binding.register import Body, Register
from crossfoot.engine.check import check_text
from crossfoot.engine.options import CheckOptions
from crossfoot.profile.load import load_pack, load_pack_file
from crossfoot.profile.shipped import shipped_packs

PACK = load_pack(
    """
pack: form
title: {zh: 例, en: Example}
years: {from: 2000}
basis: 例
front_matter:
  - {key: kind, type: choice, duty: optional, choices: [government, department, township], title: {zh: 类别, en: Kind}}
  - {key: level, type: choice, duty: optional, choices: [township, county, prefecture], title: {zh: 层级, en: Level}}
sections: [{id: one, heading: 情况}]
tables:
  - id: t
    section: one
    title: {zh: 表, en: Table}
    columns: [{id: in_force, label: 现行有效}]
    rows: [{id: regulations, label: 规章}]
relations:
  - id: t.by_body
    each: row
    unlikely: in_force > 0
    bodies: [{kind: township}, {kind: government, level: [county, township]}]
    title: {zh: 无权的机关没有规章, en: None}
""",
    "form.yml",
)
REGISTER = Register((Body("c", "某县", kind="government", level="county"), Body("p", "某市", level="prefecture")))


@pytest.mark.parametrize(
    ("head", "figure", "expected"),
    [
        ("kind: township", 3, "failed"),
        ("kind: township", 0, "passed"),
        ("kind: department", 3, "not_applicable"),
        ("kind: government\nlevel: county", 3, "failed"),
        ("kind: government\nlevel: prefecture", 3, "not_applicable"),
        ("kind: government", 3, "not_assessed"),
        ("kind: government", 0, "passed"),  # a row of 0 is right for any body
        ("level: county", 3, "not_assessed"),
        ("body: 某县", 3, "failed"),
        ("body: 某县\nlevel: prefecture", 3, "not_applicable"),  # the report itself goes first
        ("body: 某市", 3, "not_assessed"),
        ("body: 某市\nkind: government", 3, "not_applicable"),
        ("kind: 部门", 3, "not_assessed"),  # a word that nobody knows, which is CF602
        ("kind: government\nlevel: 县级", 3, "not_assessed"),
        ("body: 某县\nlevel: 县级", 3, "failed"),
        ("kind: township", "/", "not_assessed"),
        ("kind: department", "/", "not_applicable"),
    ],
)
def test_of_whom_it_is_asked(head, figure, expected):
    text = f"---\nyear: 2024\n{head}\n---\n\n## 情况\n\n| 内容 | 现行有效 |\n| --- | ---: |\n| 规章 | {figure} |\n"
    report = check_text(text, [PACK], CheckOptions(register=REGISTER), "report.md")
    item = next(item for item in report.checklists[0].items if item.requirement == "t.by_body")
    assert item.counts.outcome.value == expected
    assert ("CF304" in [d.code for d in report.diagnostics]) is (expected == "failed")


@pytest.mark.parametrize(
    ("head", "why"),
    [
        ("kind: government", "文首信息没有写 level"),
        ("kind: government\nlevel: 县级", "文首信息的 level 写得不合要求"),
        ("kind: 部门", "文首信息的 kind 写得不合要求"),
    ],
)
def test_why_that_cannot_be_told(head, why):
    text = f"---\nyear: 2024\n{head}\n---\n\n## 情况\n\n| 内容 | 现行有效 |\n| --- | ---: |\n| 规章 | 3 |\n"
    report = check_text(text, [PACK], CheckOptions(), "report.md")
    assert next(item for item in report.checklists[0].items if item.requirement == "t.by_body").why == why


@pytest.mark.parametrize(("pack", "column"), [("cn-ogi-2019", "open_total"), ("cn-ogi-2021", "in_force")])
def test_that_a_body_has_regulations_is_told_at_those_in_force(pack, column):
    year = 2020 if pack == "cn-ogi-2019" else 2024
    report = make_chain(0, (year,))[0].with_figure(("disclosure", "regulations", column), "3")
    text = re.sub("kind: .*", "kind: township", report.text)
    found = check_text(text, [load_pack_file(shipped_packs()[pack])], CheckOptions(select=frozenset({"CF304"})))
    lines = text.split("\n")
    assert [lines[d.line - 1][d.column - 1 : d.end_column - 1] for d in found.diagnostics] == ["3"]
