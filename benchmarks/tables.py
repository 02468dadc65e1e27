"""The three official tables as Markdown, in each of the ways in which an author may write them."""

from collections.abc import Callable, Sequence
from typing import Literal

from benchmarks.figures import Figures
from benchmarks.forms import APPLICANTS, CASES, CORNER, TOTAL, VERDICTS, Column, Form, Row

Syntax = Literal["html", "compact", "pieces"]
SYNTAXES: tuple[Syntax, ...] = ("html", "compact", "pieces")

_WIDTH = 4
"""Grid columns of the table of section two in HTML."""


def write_tables(form: Form, figures: Figures, syntax: Syntax) -> tuple[str, str, str]:
    """The tables of sections two, three and four."""
    if syntax == "html":
        return _disclosure_html(form, figures), _applications_html(form, figures), _litigation_html(figures)
    pipes = _applications_compact(form, figures)
    if syntax == "compact":
        return _disclosure_pipes(form, figures, lambda title: "", named=True), pipes, _litigation_compact(figures)
    return (
        _disclosure_pipes(form, figures, lambda title: f"### {title}\n\n", named=False),
        pipes,
        _litigation_pieces(figures),
    )


def _pipe(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def _values(figures: Figures, table: str, row: Row, columns: Sequence[Column]) -> list[str]:
    return [figures[table, row.id, column.id] for column in columns]


def _disclosure_pipes(form: Form, figures: Figures, before: Callable[[str], str], *, named: bool) -> str:
    return "\n".join(
        before(clause.title)
        + _pipe(
            [clause.title if named else "信息内容", *(column.label for column in clause.columns)],
            [[row.path[0], *_values(figures, "disclosure", row, clause.columns)] for row in clause.rows],
        )
        for clause in form.clauses
    )


def _applications_compact(form: Form, figures: Figures) -> str:
    columns = (*APPLICANTS, TOTAL)
    blank = [""] * len(columns)
    lines: list[list[str]] = []
    open_groups: tuple[str, ...] = ()
    for row in form.applications:
        groups = row.path[:-1]
        for depth, group in enumerate(groups):
            if open_groups[: depth + 1] != groups[: depth + 1]:
                lines.append([group, *blank])
                open_groups = groups[: depth + 1]
        open_groups = groups
        lines.append([row.path[-1], *_values(figures, "applications", row, columns)])
    return _pipe(["申请", *(column.label for column in columns)], lines)


def _litigation_compact(figures: Figures) -> str:
    columns = (*VERDICTS, TOTAL)
    return _pipe(
        ["案件", *(column.label for column in columns)],
        [[" > ".join(case.path), *_values(figures, "litigation", case, columns)] for case in CASES],
    )


def _litigation_pieces(figures: Figures) -> str:
    columns = (*VERDICTS, TOTAL)
    head = [column.label for column in columns]
    parts: list[str] = []
    above: tuple[str, ...] = ()
    for case in CASES:
        for depth, label in enumerate(case.path):
            if above[: depth + 1] != case.path[: depth + 1]:
                parts.append(f"{'#' * (3 + depth)} {label}\n")
        above = case.path
        parts.append(_pipe(head, [_values(figures, "litigation", case, columns)]))
    return "\n".join(parts)


def _html(rows: Sequence[str]) -> str:
    return "<table>\n" + "\n".join(f"<tr>{row}</tr>" for row in rows) + "\n</table>\n"


def _td(text: str, columns: int = 1, rows: int = 1) -> str:
    spans = (f' rowspan="{rows}"' if rows > 1 else "") + (f' colspan="{columns}"' if columns > 1 else "")
    return f"<td{spans}>{text}</td>"


def _stretch(texts: Sequence[str]) -> str:
    """Cells of which the last is as wide as the grid leaves room for."""
    return "".join(map(_td, texts[:-1])) + _td(texts[-1], _WIDTH - len(texts) + 1)


def _disclosure_html(form: Form, figures: Figures) -> str:
    rows: list[str] = []
    for clause in form.clauses:
        rows.append(_td(clause.title, _WIDTH))
        rows.append(_stretch(["信息内容", *(column.label for column in clause.columns)]))
        rows.extend(
            _stretch([row.path[0], *_values(figures, "disclosure", row, clause.columns)]) for row in clause.rows
        )
    return _html(rows)


def _applications_html(form: Form, figures: Figures) -> str:
    columns = (*APPLICANTS, TOTAL)
    rows = [
        _td(CORNER, 3, 3) + _td("申请人情况", 7),
        _td("自然人", 1, 2) + _td("法人或其他组织", 5) + _td("总计", 1, 2),
        "".join(_td(column.label) for column in APPLICANTS[1:]),
    ]
    paths = [row.path for row in form.applications]
    for index, row in enumerate(form.applications):
        stub = ""
        for depth, label in enumerate(row.path):
            prefix = row.path[: depth + 1]
            if index and paths[index - 1][: depth + 1] == prefix:
                continue
            height = sum(path[: depth + 1] == prefix for path in paths)
            stub += _td(label, 3 - depth if depth == len(row.path) - 1 else 1, height)
        rows.append(stub + "".join(map(_td, _values(figures, "applications", row, columns))))
    return _html(rows)


def _litigation_html(figures: Figures) -> str:
    columns = (*VERDICTS, TOTAL)
    labels = [column.label for column in columns]
    return _html(
        [
            _td("行政复议", 5) + _td("行政诉讼", 10),
            "".join(_td(label, 1, 2) for label in labels) + _td("未经复议直接起诉", 5) + _td("复议后起诉", 5),
            "".join(map(_td, labels * 2)),
            "".join(_td(value) for case in CASES for value in _values(figures, "litigation", case, columns)),
        ]
    )
