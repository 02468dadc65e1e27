"""``crossfoot check``: judge reports and say what is wrong with them."""

import os
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from crossfoot.hosts.cli import streams
from crossfoot.hosts.cli.delivery import read_delivery
from crossfoot.hosts.cli.judging import STANDARD_INPUT, find_reports, judge_reports, say_nothing_judged
from crossfoot.hosts.cli.language import choose_language
from crossfoot.hosts.cli.parser import CommandParser
from crossfoot.hosts.cli.usage import UsageError
from crossfoot.project.located import Located
from crossfoot.project.options import OptionReader
from crossfoot.project.settings import Settings, SettingsErrors, known_codes
from crossfoot.project.settings_file import load_settings, settings_files
from crossfoot.rules.presets import PRESETS
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Language, Text

if TYPE_CHECKING:
    import argparse

    from crossfoot.results.report import Report

FAIL_ON = {"error": Severity.ERROR, "warning": Severity.WARNING, "never": None}


def parser() -> CommandParser:
    """The arguments of ``check``."""
    parser = CommandParser("check")
    parser.add_argument("paths", nargs="*")
    for option in (
        "--config",
        "--output",
        "--preset",
        "--fail-on",
        "--jobs",
        "--baseline",
        "--stdin-path",
        "--max-findings",
    ):
        parser.add_argument(option)
    parser.add_argument("--format", default="text")
    parser.add_argument("--report", action="append")
    parser.add_argument("--select", action="append")
    parser.add_argument("--ignore", action="append")
    parser.add_argument("--allow-empty", action="store_true")
    parser.add_argument("--coverage", action="store_true")
    parser.add_argument("--no-cache", action="store_true")
    parser.add_argument("--watch", action="store_true")
    parser.set_defaults(held=None)
    return parser


def run(words: Sequence[str]) -> int:
    """Judge what ``words`` name and return the exit code."""
    reader = parser()
    arguments = reader.read(words)
    if arguments.watch:
        return _watch(reader, arguments, words)
    return _check(reader, arguments)


def _check(reader: CommandParser, arguments: "argparse.Namespace") -> int:
    jobs = reader.number("--jobs", arguments.jobs) if arguments.jobs is not None else None
    most = reader.number("--max-findings", arguments.max_findings) if arguments.max_findings is not None else None
    stdin_path = _stdin_path(arguments)
    settings = _settings(reader, arguments, stdin_path)
    language = choose_language(arguments.lang, settings, os.environ)
    delivery = read_delivery(reader, arguments, settings)
    reports = find_reports(arguments.paths, settings, "check", stdin_path)
    delivery.refuse_unusable([report.file for report in reports if report.content is None])
    asked = settings.select if arguments.select is not None else ()
    whole = not arguments.paths
    report = judge_reports(
        reports, settings, language, jobs, coverage=arguments.coverage, whole_site=whole, asked=asked
    )
    report.most = most if delivery.is_read_by_people else None
    delivery.deliver(report, language)
    _say_notes(report, language)
    if not report.checklists:
        say_nothing_judged(bool(arguments.paths), settings, language)
        if not arguments.allow_empty:
            return 2
    return 1 if report.failing() else 0


def _watch(reader: CommandParser, arguments: "argparse.Namespace", words: Sequence[str]) -> int:
    from tempfile import TemporaryDirectory

    from crossfoot.hosts.cli.watch import watch

    if STANDARD_INPUT in arguments.paths:
        raise UsageError(
            Text(
                en="--watch looks at files; standard input is read once",
                zh="--watch 留意的是文件，标准输入只能读一次",
            ),
            "check",
        )
    with TemporaryDirectory(prefix="crossfoot-") as folder:
        # Where nothing is kept for later, what does not change is remembered for as long as we watch.
        arguments.held = Path(folder)
        return watch(partial(_check, reader, arguments), partial(_watched, reader, arguments), words)


def _watched(reader: CommandParser, arguments: "argparse.Namespace") -> list[Path]:
    """All files on which the result depends, as far as they can be known: settings that cannot be read can be
    mended.
    """
    files = settings_files(Path.cwd()) if arguments.config is None else [Path(arguments.config)]
    try:
        settings = _settings(reader, arguments, None)
        files += [*settings.packs, *(file for file in (settings.register, settings.baseline) if file is not None)]
        files += [report.file for report in find_reports(arguments.paths, settings, "check")]
    except (UsageError, SettingsErrors):
        pass
    return files


def _stdin_path(arguments: "argparse.Namespace") -> Path | None:
    if arguments.stdin_path is None:
        return None
    if STANDARD_INPUT not in arguments.paths:
        raise UsageError(
            Text(
                en=f"--stdin-path goes with {STANDARD_INPUT}, standard input",
                zh=f"--stdin-path 要与 {STANDARD_INPUT}（标准输入）同用",
            ),
            "check",
        )
    return Path(arguments.stdin_path)


def _settings(reader: CommandParser, arguments: "argparse.Namespace", stdin_path: Path | None) -> Settings:
    """The settings of the site, that in which ``stdin_path`` lies, with what the command line says in their place."""
    start = Path.cwd() if stdin_path is None else Path(os.path.normpath(stdin_path.absolute())).parent
    settings = load_settings(Path(arguments.config) if arguments.config else None, start)
    if arguments.no_cache or settings.cache is None:
        settings = replace(settings, cache=arguments.held)
    if arguments.fail_on is not None:
        settings = replace(settings, fail_on=FAIL_ON[reader.choose("--fail-on", arguments.fail_on, tuple(FAIL_ON))])
    if arguments.preset is not None:
        settings = replace(settings, preset=reader.choose("--preset", arguments.preset, tuple(PRESETS)))
    if arguments.baseline is not None:
        settings = replace(settings, baseline=Path(arguments.baseline), baseline_place=None)
    for option in ("select", "ignore"):
        words = getattr(arguments, option)
        if words is not None:
            codes = OptionReader(Located({option: Located([Located(word) for word in words])}), Path(), known_codes)
            chosen = codes.codes(option)
            if codes.errors:
                message = codes.errors[0].message
                raise UsageError(Text(en=f"--{message.en}", zh=f"--{message.zh}"), "check")
            settings = replace(settings, select=chosen) if option == "select" else replace(settings, ignore=chosen)
    return settings


def _say_notes(report: "Report", language: Language) -> None:
    """Beside the output, in every format: what it does not say by itself."""
    from crossfoot.reporters.notes import notes

    for line in notes(report, language):
        streams.complain(f"crossfoot: {line}" if not line.startswith(" ") else line)
