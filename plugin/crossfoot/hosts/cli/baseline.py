"""``crossfoot baseline``: record the findings that are there, so that from now on new ones alone count."""

import os
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from crossfoot.hosts.cli import streams
from crossfoot.hosts.cli.judging import find_reports, judge_reports, say_nothing_judged
from crossfoot.hosts.cli.language import choose_language
from crossfoot.hosts.cli.parser import CommandParser
from crossfoot.project.baseline_file import FILE_NAME, load_baseline, render_baseline
from crossfoot.project.display import display_path
from crossfoot.project.settings import Settings
from crossfoot.project.settings_file import load_settings
from crossfoot.terms.counted import counted
from crossfoot.terms.text import Language, Text

if TYPE_CHECKING:
    from crossfoot.results.known import KnownFinding
    from crossfoot.results.report import Report

MOST_LISTED = 20
"""So many of what is added, and of what is removed, are written out."""

_WRITTEN = Text(
    en="{path}: {added} added, {removed} removed; {total:known finding|known findings} in {reports:report|reports}",
    zh="{path}：新增 {added} 处，删去 {removed} 处；共有已知问题 {total} 处，分布在 {reports} 份报告",
)
_UNCHANGED = Text(
    en="{path}: nothing to change; {total:known finding|known findings} in {reports:report|reports}",
    zh="{path}：没有变动；共有已知问题 {total} 处，分布在 {reports} 份报告",
)
_MORE = Text(en="  … and {count} more", zh="  …… 另有 {count} 条")
_LEFT = Text(
    en="{count:finding still fails|findings still fail} and cannot be recorded (see crossfoot check)",
    zh="仍有 {count} 处不能通过：这类问题不能记入基线（用 crossfoot check 查看）",
)
_NEW = Text(
    en="{count:new finding was|new findings were} not added; without --prune they would be",
    zh="另有 {count} 处新问题没有记入；不带 --prune 运行才会记入",
)
_NOT_NAMED = Text(
    en="the settings do not name this file yet; add: baseline: {path}",
    zh="设置里还没有写这个文件，请加上：baseline: {path}",
)


def parser() -> CommandParser:
    """The arguments of ``baseline``."""
    parser = CommandParser("baseline")
    parser.add_argument("paths", nargs="*")
    for option in ("--config", "--output", "--jobs"):
        parser.add_argument(option)
    parser.add_argument("--prune", action="store_true")
    return parser


def run(words: Sequence[str]) -> int:
    """Judge, write the file anew where something changed, and say what did."""
    reader = parser()
    arguments = reader.read(words)
    jobs = reader.number("--jobs", arguments.jobs) if arguments.jobs is not None else None
    settings = load_settings(Path(arguments.config) if arguments.config else None, Path.cwd())
    language = choose_language(arguments.lang, settings, os.environ)
    named = settings.baseline
    file = Path(arguments.output) if arguments.output else named or settings.root / FILE_NAME
    # A first one is made; to take entries out of one that is not there is a mistake.
    there = arguments.prune or os.path.lexists(file)
    settings = replace(settings, baseline=file if there else None, baseline_place=None)
    reports = find_reports(arguments.paths, settings, "baseline")
    held = load_baseline(file).counts if there else {}
    report = judge_reports(reports, settings, language, jobs, whole_site=not arguments.paths)
    if not report.checklists:
        say_nothing_judged(bool(arguments.paths), settings, language)
        return 2
    _write(file, held, report, language, grow=not arguments.prune)
    if named is None or file.absolute() != named.absolute():
        _say(_NOT_NAMED(language).format(path=_as_setting(file, settings)))
    return _left(report, language, grow=not arguments.prune)


def _write(file: Path, held: "Mapping[KnownFinding, int]", report: "Report", language: Language, *, grow: bool) -> None:
    from crossfoot.engine.baseline import as_held_now, record

    found = record(report.diagnostics)
    before = as_held_now(held, found.keys())
    removed = Counter(dict(report.baseline.stale) if report.baseline else {})
    added = found - before if grow else Counter()
    after = before - removed + added
    if after != held or not file.exists():
        streams.write_whole(file, render_baseline(after, file))
    words = _WRITTEN if added or removed else _UNCHANGED
    counts = {"added": added.total(), "removed": removed.total(), "total": after.total()}
    lines = [counted(words(language), path=display_path(file), reports=len({known.path for known in after}), **counts)]
    lines += _listed("-", removed, language)
    if before:
        lines += _listed("+", added, language)
    else:
        rules = Counter[str]()
        for known, count in added.items():
            rules[known.code] += count
        lines += [f"  {code} ×{count}" for code, count in sorted(rules.items())]
    streams.emit("\n".join(lines) + "\n")


def _listed(sign: str, entries: "Counter[KnownFinding]", language: Language) -> list[str]:
    from crossfoot.reporters.notes import describe

    lines = [f"  {sign} {describe(known, count)}" for known, count in sorted(entries.items())]
    if len(lines) > MOST_LISTED:
        lines[MOST_LISTED:] = [_MORE(language).format(count=len(lines) - MOST_LISTED)]
    return lines


def _left(report: "Report", language: Language, *, grow: bool) -> int:
    """Say what would still fail a check, and give the exit code that goes with it."""
    from crossfoot.engine.baseline import identify

    failing = report.failing()
    held = [diagnostic for diagnostic in failing if identify(diagnostic) is None]
    new = len(failing) - len(held)
    if held:
        _say(counted(_LEFT(language), count=len(held)))
    if new and not grow:
        _say(counted(_NEW(language), count=new))
    return 1 if held or (new and not grow) else 0


def _say(words: str) -> None:
    streams.complain(f"crossfoot: {words}")


def _as_setting(file: Path, settings: Settings) -> str:
    return os.path.relpath(file, settings.root).replace(os.sep, "/")
