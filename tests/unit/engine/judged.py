"""A small form and reports on it, for the tests of the engine."""

import datetime

from crossfoot.engine.check import check_text
from crossfoot.engine.options import CheckOptions
from crossfoot.profile.load import load_pack
from crossfoot.results.report import Report

TODAY = datetime.date(2026, 1, 1)
PACK = """
pack: form
title: {zh: 例, en: Example}
years: {from: 2000}
basis: 例
cells: {placeholders: ["/"]}
front_matter:
  - {key: published, type: date, title: {zh: 写明公布日期, en: Date of publication}}
  - {key: kind, type: choice, choices: [department], duty: recommended, title: {zh: 写明类别, en: Kind}}
deadlines:
  - {kind: department, by: 01-31, title: {zh: 1月31日前公布, en: By 31 January}}
sections: [{id: one, heading: 申请}]
tables:
  - id: applications
    section: one
    title: {zh: 申请表, en: Applications}
    columns:
      - {id: person, label: 自然人}
      - label: 法人或其他组织
        columns: [{id: firm, label: 企业}, {id: other, label: 其他}]
      - {id: total, label: 总计}
    rows:
      - {id: received, label: 一、新收}
      - label: 二、办理结果
        rows: [{id: granted, label: （一）予以公开}, {id: refused, label: （二）不予公开}, {id: total, label: （三）总计}]
relations:
  - id: applications.row_total
    each: row
    total: total = person + firm + other
    title: {zh: 行总计, en: Row totals}
  - id: applications.block_total
    each: column
    total: total = granted + refused
    title: {zh: 列总计, en: Block totals}
  - id: applications.balance
    each: column
    balance: received = total
    title: {zh: 收办相等, en: Balance}
"""
PROFILE = load_pack(PACK, "form.yml")
ROWS = {
    "received": ["一、新收", 7, 2, 1, 10],
    "granted": ["（一）予以公开", 5, 1, 1, 7],
    "refused": ["（二）不予公开", 2, 1, 0, 3],
    "total": ["（三）总计", 7, 2, 1, 10],
}
COLUMNS = ("person", "firm", "other", "total")


def table(cells: dict[str, object] | None = None) -> str:
    """The table in order, with some cells (``row/column``) holding something else; ``None`` leaves out the row."""
    lines = ["| 申请 | 自然人 | 企业 | 其他 | 总计 |", "| --- | --- | --- | --- | --- |"]
    for row, (label, *figures) in ROWS.items():
        if row == "granted":
            lines.append("| 二、办理结果 | | | | |")
        if (cells or {}).get(row, "") is None:
            continue
        printed = [
            (cells or {}).get(f"{row}/{column}", figure) for column, figure in zip(COLUMNS, figures, strict=True)
        ]
        lines.append(f"| {label} | {' | '.join(map(str, printed))} |")
    return "\n".join(lines) + "\n"


def report(cells: dict[str, object] | None = None, head: str = "", published: bool = True, body: str = "") -> str:
    """A report that is in order but for ``cells`` and what ``head`` adds to the front matter."""
    date = "published: 2025-01-20\n" if published else ""
    return f"---\nyear: 2024\nkind: department\n{date}{head}---\n\n## 申请\n\n{table(cells)}\n{body}"


def run(text: str, **options) -> Report:
    return check_text(text, [PROFILE], CheckOptions(**{"today": TODAY, **options}), "report.md")


def codes(result: Report) -> list[str]:
    """The codes of what counts: neither waived nor in a draft."""
    return [found.code for found in result.diagnostics if found.counts]


def waived(result: Report) -> list[str]:
    return [found.code for found in result.diagnostics if found.waiver is not None]


def item(result: Report, requirement: str):
    return next(item for item in result.checklists[0].items if item.requirement == requirement)
