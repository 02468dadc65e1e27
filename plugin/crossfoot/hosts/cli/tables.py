"""``crossfoot tables``: the logical tables of one Markdown or HTML file, as a check reads them."""

import os
from collections.abc import Sequence
from pathlib import Path

from crossfoot.document.table import Table
from crossfoot.hosts.cli import streams
from crossfoot.hosts.cli.columns import in_columns
from crossfoot.hosts.cli.language import choose_language
from crossfoot.hosts.cli.parser import CommandParser
from crossfoot.hosts.cli.usage import UsageError
from crossfoot.project.display import display_path
from crossfoot.project.settings import Settings, SettingsErrors
from crossfoot.project.settings_file import load_settings
from crossfoot.project.unreadable import why_unreadable
from crossfoot.reporters.display_width import width
from crossfoot.reporters.phrases import one_line
from crossfoot.source.source_file import SourceFile, UnreadableFile, read_source
from crossfoot.terms.counted import counted
from crossfoot.terms.text import Language, Text

FORMATS = ("text", "json")
MARKDOWN = (".md", ".markdown")

_WIDEST = 24
"""Columns of the terminal that one column of a table may take."""

_HEAD = Text(en="{place}  {rows:row|rows} × {columns:column|columns}", zh="{place}  {rows} 行 × {columns} 列")
_NO_TABLES = Text(en="{path}: no table", zh="{path}：没有表格")
_FAULTS = {
    "unclosed": Text(en="never closed", zh="没有结束标记"),
    "overlap": Text(en="two cells claim one place", zh="两个单元格占同一位置"),
    "too-large": Text(en="too large", zh="过大"),
    "surplus-cells": Text(en="more cells than the head", zh="单元格多于表头"),
    "missing-cells": Text(en="fewer cells than the head", zh="单元格少于表头"),
}


def parser() -> CommandParser:
    """The arguments of ``tables``."""
    parser = CommandParser("tables")
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--format", default="text")
    return parser


def run(words: Sequence[str]) -> int:
    """Print the tables of the file that is named."""
    reader = parser()
    arguments = reader.read(words)
    form = reader.choose("--format", arguments.format, FORMATS)
    file = Path(arguments.file)
    try:
        source = read_source(file, display_path(file))
    except UnreadableFile as error:
        cause = why_unreadable(error)
        raise UsageError(
            Text(en=f"{display_path(file)}: {cause.en}", zh=f"{display_path(file)}：{cause.zh}"), "tables"
        ) from None
    settings = _settings()
    if file.suffix.lower() in MARKDOWN:
        from crossfoot.document.parse import parse

        tables: Sequence[Table] = parse(source, settings.markdown_extensions).tables
    else:
        from crossfoot.document.html_table import read_html

        tables = read_html(source.text).tables
    language = choose_language(arguments.lang, settings, os.environ)
    streams.emit(_as_json(source, tables) if form == "json" else _as_text(source, tables, language))
    return 0


def _settings() -> Settings:
    """The site's settings for its Markdown extensions; that others of them are at fault is no matter here."""
    try:
        return load_settings(None, Path.cwd())
    except SettingsErrors:
        return Settings(Path(), Path())


def _as_json(source: SourceFile, tables: Sequence[Table]) -> str:
    import json

    content = {"format": 1, "path": source.path, "tables": [_table_json(source, table) for table in tables]}
    return json.dumps(content, ensure_ascii=False) + "\n"


def _table_json(source: SourceFile, table: Table) -> dict[str, object]:
    start = source.position(table.span.start)
    return {
        "line": start.line,
        "column": start.column,
        "caption": table.caption,
        "rows": table.rows,
        "columns": table.columns,
        "grid": table.grid(),
        "cells": [
            {
                "text": cell.text,
                "row": cell.row,
                "column": cell.column,
                "rowspan": cell.row_span,
                "colspan": cell.column_span,
                "header": cell.header,
                "line": (place := source.position(cell.span.start)).line,
                "column_in_file": place.column,
                "end_line": (end := source.position(cell.span.end)).line,
                "end_column": end.column,
            }
            for cell in table.cells
        ],
    }


def _as_text(source: SourceFile, tables: Sequence[Table], language: Language) -> str:
    if not tables:
        return _NO_TABLES(language).format(path=source.path) + "\n"
    return "\n".join(_draw(source, table, language) for table in tables)


def _draw(source: SourceFile, table: Table, language: Language) -> str:
    place = source.position(table.span.start)
    head = counted(
        _HEAD(language), place=f"{source.path}:{place.line}:{place.column}", rows=table.rows, columns=table.columns
    )
    lines = [head if table.caption is None else f"{head}  {table.caption}"]
    for fault in table.faults:
        position = source.position(fault.span.start)
        lines.append(f"  {source.path}:{position.line}:{position.column}: {_FAULTS[fault.kind](language)}")
    lines += in_columns(
        [("", *(_slot(table, row, at) for at in range(table.columns))) for row in range(table.rows)], " │ "
    )
    return "\n".join(lines) + "\n"


def _slot(table: Table, row: int, column: int) -> str:
    """A cell's text in its first slot; an arrow to it in the others that it covers."""
    cell = table.cell_at(row, column)
    if cell is None:
        return "∅"
    if cell.row != row:
        return "↑"
    if cell.column != column:
        return "←"
    return _shorten(cell.text)


def _shorten(text: str) -> str:
    text = one_line(text)
    if width(text) <= _WIDEST:
        return text
    while width(text) > _WIDEST - 1:
        text = text[: -max(1, (width(text) - _WIDEST) // 2)]
    return text + "…"
