"""Several reports judged together, for the tests of what only shows when all of them are there."""

import datetime
from pathlib import Path

from crossfoot.binding.register import Register
from crossfoot.engine.check import assemble
from crossfoot.engine.judge import Judge
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.result import Result, result_of
from crossfoot.engine.series import SeriesJudge
from crossfoot.profile.body_words import body_words
from crossfoot.profile.load import load_pack, load_pack_file
from crossfoot.profile.model import Profile
from crossfoot.profile.shipped import shipped_packs
from crossfoot.project.register import load_register
from crossfoot.results.checklist import ChecklistItem
from crossfoot.results.report import Report
from crossfoot.source.source_file import source_from_text

TODAY = datetime.date(2026, 6, 1)
PACKS = [load_pack_file(path) for path in shipped_packs().values()]
SMALL = [
    load_pack(
        """
pack: small
title: {zh: 例, en: Example}
years: {from: 2021}
basis: 例
deadlines:
  - {kind: government, by: 03-31, title: {zh: 政府期限, en: Governments}}
  - {kind: department, by: 01-31, title: {zh: 部门期限, en: Departments}}
sections: [{id: one, heading: 申请}]
tables:
  - id: t
    section: one
    title: {zh: 表, en: Table}
    columns: [{id: person, label: 自然人}, {id: firm, label: 企业}]
    rows: [{id: brought, label: 上年结转}, {id: carried, label: 结转下年}]
series:
  - {id: t.carried_over, each: column, carry: brought = last.carried, title: {zh: 结转, en: Carried over}}
unbroken: {basis: 例}
distinct: {minimum: 3}
complete: {basis: 例}
rollup: {tables: [t]}
""",
        "small.yml",
    )
]


def small(body: str, year: int, figures: str = "0 0 0 0", head: str = "") -> str:
    """A report on the small form: the two columns of the first row, then those of the second."""
    a, b, c, d = figures.split()
    return (
        f"---\nyear: {year}\nbody: {body}\n{head}---\n\n## 申请\n\n"
        f"| 申请 | 自然人 | 企业 |\n| --- | ---: | ---: |\n| 上年结转 | {a} | {b} |\n| 结转下年 | {c} | {d} |\n"
    )


def results(reports: dict[str, str], packs: list[Profile], options: CheckOptions) -> list[Result]:
    judge = Judge(packs, options)
    return [result_of(judge.judge(source_from_text(path, text))) for path, text in reports.items()]


def together(reports: dict[str, str], packs: list[Profile] | None = None, **options) -> Report:
    """Judge ``reports``, texts by path."""
    packs = SMALL if packs is None else packs
    chosen = CheckOptions(**{"today": TODAY, **options})
    return assemble(results(reports, packs, chosen), SeriesJudge(packs, chosen), chosen)


def register(folder: Path, text: str) -> Register:
    """The register with this text, as if it lay in the working directory."""
    file = folder / "register.yml"
    file.write_text(text, encoding="utf-8")
    read = load_register(file, body_words(SMALL))
    return Register(read.bodies, read.deadlines, "register.yml", read.text)


def item(report: Report, path: str, requirement: str) -> ChecklistItem:
    """The outcome of a requirement of one report."""
    checklist = next(checklist for checklist in report.checklists if checklist.path == path)
    return next(item for item in checklist.items if item.requirement == requirement)


def found(report: Report, *codes: str) -> list[tuple[str, str, str | None]]:
    """Path, code and waiver of each finding with one of ``codes``."""
    return [(d.path, d.code, d.waiver) for d in report.diagnostics if d.code in codes]
