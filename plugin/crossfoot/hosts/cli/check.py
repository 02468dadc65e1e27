"""``crossfoot check``: judge reports and say what is wrong with them."""

import datetime
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from crossfoot.hosts.cli import streams
from crossfoot.hosts.cli.delivery import read_delivery
from crossfoot.hosts.cli.language import choose_language
from crossfoot.hosts.cli.parser import CommandParser
from crossfoot.hosts.cli.progress import Progress
from crossfoot.hosts.cli.usage import UsageError
from crossfoot.project.discover import MissingPaths, discover, expand
from crossfoot.project.display import display_path
from crossfoot.project.located import Located
from crossfoot.project.options import OptionReader
from crossfoot.project.remember import open_memory, run_key
from crossfoot.project.settings import Settings, known_codes
from crossfoot.project.settings_file import load_settings
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Language, Text

if TYPE_CHECKING:
    import argparse

    from crossfoot.engine.cache.store import Store
    from crossfoot.results.report import Report

FAIL_ON = {"error": Severity.ERROR, "warning": Severity.WARNING, "never": None}

_RUNNING = Text(en="judged {done} of {total} reports", zh="已核对 {done}/{total} 份报告")
_NOTHING_IN_PATHS = Text(
    en="no report was judged: no *.md in what was named", zh="没有核对任何报告：所指的路径下没有 *.md 文件"
)
_NOTHING_IN_SITE = Text(
    en="no report was judged: nothing below {docs} matches {globs} ({settings})",
    zh="没有核对任何报告：{docs} 下没有与 {globs} 相符的文件（{settings}）",
)
_DAMAGED = Text(
    en="crossfoot: {count} damaged entries of the cache were removed and found anew",
    zh="crossfoot：缓存中有 {count} 项已损坏，已删除并重新核对",
)
_NOT_KEPT = Text(
    en="crossfoot: nothing can be kept in {folder} ({reason}); the next run will take as long",
    zh="crossfoot：无法写入缓存目录 {folder}（{reason}），下次核对不会更快",
)
_NO_SETTINGS = Text(
    en="no mkdocs.yml and no [tool.crossfoot] found from here upwards; name the files to judge",
    zh="自当前目录向上没有找到 mkdocs.yml 或 [tool.crossfoot]，请写明要核对的文件",
)


def parser() -> CommandParser:
    """The arguments of ``check``."""
    parser = CommandParser("check")
    parser.add_argument("paths", nargs="*")
    for option in ("--config", "--output", "--fail-on", "--jobs"):
        parser.add_argument(option)
    parser.add_argument("--format", default="text")
    parser.add_argument("--report", action="append")
    parser.add_argument("--select", action="append")
    parser.add_argument("--ignore", action="append")
    parser.add_argument("--allow-empty", action="store_true")
    parser.add_argument("--coverage", action="store_true")
    parser.add_argument("--no-cache", action="store_true")
    return parser


def run(words: Sequence[str]) -> int:
    """Judge what ``words`` name and return the exit code."""
    reader = parser()
    arguments = reader.read(words)
    jobs = reader.number("--jobs", arguments.jobs) if arguments.jobs is not None else None
    settings = _settings(reader, arguments)
    language = choose_language(arguments.lang, settings, os.environ)
    delivery = read_delivery(reader, arguments, settings)
    try:
        files = expand(Path(path) for path in arguments.paths) if arguments.paths else discover(settings)
    except MissingPaths as error:
        raise UsageError(_missing(error.paths), "check") from None
    delivery.refuse_unusable(files)
    report = _judge(files, settings, language, jobs, coverage=arguments.coverage, whole_site=not arguments.paths)
    delivery.deliver(report, language)
    if not report.checklists:
        streams.complain(f"crossfoot: {_nothing(bool(arguments.paths), settings, language)}")
        if not arguments.allow_empty:
            return 2
    return 1 if report.failing() else 0


def _settings(reader: CommandParser, arguments: "argparse.Namespace") -> Settings:
    """The site's settings, with what the command line says in their place."""
    settings = load_settings(Path(arguments.config) if arguments.config else None, Path.cwd())
    if arguments.no_cache:
        settings = replace(settings, cache=None)
    if arguments.fail_on is not None:
        settings = replace(settings, fail_on=FAIL_ON[reader.choose("--fail-on", arguments.fail_on, tuple(FAIL_ON))])
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


def _judge(
    files: list[Path],
    settings: Settings,
    language: Language,
    jobs: int | None,
    *,
    coverage: bool,
    whole_site: bool,
) -> "Report":
    from crossfoot.engine.cache.whole_run import BesideFile, keep_run, recall_run
    from crossfoot.engine.describe import DescribedRules
    from crossfoot.engine.texts import Texts

    absolute = [file.absolute() for file in files]
    named = [(file, display_path(file)) for file in files]
    docs_dir = settings.docs_dir.absolute()
    with_site = settings.file is not None and all(file.is_relative_to(docs_dir) for file in absolute)
    root = settings.docs_dir if with_site else None
    today = datetime.date.today()
    memory = open_memory(settings, language, today, coverage=coverage)
    key = run_key(memory, named, whole_site=whole_site) if memory else ""
    report = recall_run(memory.store, key, root) if memory and key else None
    if report is not None:
        register = [(settings.register, display_path(settings.register))] if settings.register else []
        return replace(report, rules=DescribedRules(language), sources=Texts([*named, *register]))

    from crossfoot.engine.check import check_files
    from crossfoot.engine.many import processors
    from crossfoot.project.check_options import check_options
    from crossfoot.project.local_deadlines import refuse_late_deadlines
    from crossfoot.project.packs import load_profiles

    options = replace(check_options(settings, language), coverage=coverage, whole_site=whole_site, today=today)
    profiles = load_profiles(settings)
    refuse_late_deadlines(options.register, profiles)
    beside: list[BesideFile] = []
    with Progress(_RUNNING(language)) as progress:
        report = check_files(
            named,
            profiles,
            options,
            jobs or processors(),
            settings.markdown_extensions,
            root,
            progress.tell,
            memory,
            beside,
        )
    if memory and key:
        keep_run(memory.store, key, report, beside)
        _tell(memory.store, language)
    return report


def _tell(store: "Store", language: Language) -> None:
    """Say what was wrong with what earlier runs had left."""
    if store.damaged:
        streams.complain(_DAMAGED(language).format(count=store.damaged))
    if store.fault:
        streams.complain(_NOT_KEPT(language).format(folder=display_path(store.folder), reason=store.fault))


def _missing(paths: Sequence[Path]) -> Text:
    listed = ", ".join(str(path) for path in paths)
    return Text(en=f"no such file or folder: {listed}", zh=f"没有这个文件或目录：{listed}")


def _nothing(named: bool, settings: Settings, language: Language) -> str:
    if named:
        return _NOTHING_IN_PATHS(language)
    where = display_path(settings.file) if settings.file else _NO_SETTINGS(language)
    docs = display_path(settings.docs_dir)
    return _NOTHING_IN_SITE(language).format(docs=docs, globs=" ".join(settings.reports) or "—", settings=where)
