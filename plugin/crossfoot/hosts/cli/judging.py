"""Reports found and judged as a command was told: what ``check`` and ``baseline`` have in common."""

import datetime
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from crossfoot.hosts.cli import streams
from crossfoot.hosts.cli.progress import Progress
from crossfoot.hosts.cli.usage import UsageError
from crossfoot.project.discover import MissingPaths, discover, expand
from crossfoot.project.display import display_path
from crossfoot.project.remember import known_profiles, open_memory, run_key
from crossfoot.project.settings import Settings
from crossfoot.terms.counted import counted
from crossfoot.terms.text import Language, Text

if TYPE_CHECKING:
    from crossfoot.engine.cache.store import Store
    from crossfoot.engine.report_file import ReportFile
    from crossfoot.results.report import Report

STANDARD_INPUT = "-"

_RUNNING = Text(en="judged {done} of {total:report|reports}", zh="已核对 {done}/{total} 份报告")
_NOTHING_IN_PATHS = Text(
    en="no report was judged: no *.md in what was named", zh="没有核对任何报告：所指的路径下没有 *.md 文件"
)
_NOTHING_IN_SITE = Text(
    en="no report was judged: nothing below {docs} matches {globs} ({settings})",
    zh="没有核对任何报告：{docs} 下没有与 {globs} 相符的文件（{settings}）",
)
_DAMAGED = Text(
    en="crossfoot: {count:damaged entry of the cache was|damaged entries of the cache were} removed and found anew",
    zh="crossfoot: 缓存中有 {count} 项已损坏，已删除并重新核对",
)
_NOT_KEPT = Text(
    en="crossfoot: nothing can be kept in {folder} ({reason}); the next run will take as long",
    zh="crossfoot: 无法写入缓存目录 {folder}（{reason}），下次核对不会更快",
)
_NO_SETTINGS = Text(
    en="no mkdocs.yml and no [tool.crossfoot] found from here upwards; name the files to judge",
    zh="自当前目录向上没有找到 mkdocs.yml 或 [tool.crossfoot]，请写明要核对的文件",
)


def find_reports(
    paths: Sequence[str], settings: Settings, command: str, stdin_path: Path | None = None
) -> "list[ReportFile]":
    """The reports that ``paths`` name, those of the site where they name none; ``-`` is standard input.

    Its text stands for the file at ``stdin_path``, which need not exist. Raise ``UsageError`` for a path that is
    missing.
    """
    from crossfoot.engine.report_file import ReportFile

    if not paths:
        return [ReportFile(file, display_path(file)) for file in discover(settings)]
    try:
        files = expand(Path(path) for path in paths if path != STANDARD_INPUT)
    except MissingPaths as error:
        raise UsageError(_missing(error.paths), command) from None
    if STANDARD_INPUT not in paths:
        return [ReportFile(file, display_path(file)) for file in files]
    place = stdin_path or Path(STANDARD_INPUT)
    reports = [ReportFile(file, display_path(file)) for file in files if file.absolute() != place.absolute()]
    return [*reports, ReportFile(place, display_path(place), sys.stdin.buffer.read())]


def judge_reports(
    reports: "Sequence[ReportFile]",
    settings: Settings,
    language: Language,
    jobs: int | None,
    *,
    whole_site: bool,
    coverage: bool = False,
    asked: tuple[str, ...] = (),
) -> "Report":
    """Judge ``reports``, or remember what was found where nothing has changed; ``asked``: see ``check_options``.

    Raise ``PackErrors`` or ``SettingsErrors`` where packs, register or baseline are at fault.
    """
    from crossfoot.engine.cache.whole_run import BesideFile, keep_run, recall_run
    from crossfoot.engine.describe import DescribedRules
    from crossfoot.engine.report_file import ReportFile
    from crossfoot.engine.texts import Texts

    docs_dir = settings.docs_dir.absolute()
    with_site = settings.file is not None and all(report.file.absolute().is_relative_to(docs_dir) for report in reports)
    root = settings.docs_dir if with_site else None
    today = datetime.date.today()
    memory = open_memory(settings, language, today, coverage=coverage)
    key = run_key(memory, reports, settings.baseline, whole_site, asked) if memory else ""
    known = recall_run(memory.store, key, root) if memory and key else None
    if known is not None:
        report, _ = known
        named = settings.register
        others = [ReportFile(named, display_path(named))] if named is not None else []
        others += [ReportFile(Path(item.place.path), item.place.path) for item in settings.site_items if item.place]
        return replace(
            report, rules=DescribedRules(language), sources=Texts([*reports, *others], judged=report.checklists)
        )

    from crossfoot.engine.check import check_files
    from crossfoot.engine.many import processors
    from crossfoot.project.check_options import check_options
    from crossfoot.project.local_deadlines import refuse_late_deadlines

    profiles = known_profiles(settings)
    options = check_options(settings, language, profiles, whole_site=whole_site, asked=asked)
    options = replace(options, coverage=coverage, today=today)
    refuse_late_deadlines(options.register, profiles)
    beside: list[BesideFile] = []
    with Progress(_RUNNING(language)) as progress:
        report = check_files(
            reports,
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
        streams.complain(counted(_DAMAGED(language), count=store.damaged))
    if store.fault:
        streams.complain(_NOT_KEPT(language).format(folder=display_path(store.folder), reason=store.fault(language)))


def say_nothing_judged(named: bool, settings: Settings, language: Language) -> None:
    """Write that there was no report, and where one was looked for: most likely something is not as it was meant."""
    if named:
        words = _NOTHING_IN_PATHS(language)
    else:
        where = display_path(settings.file) if settings.file else _NO_SETTINGS(language)
        docs, globs = display_path(settings.docs_dir), " ".join(settings.reports) or "—"
        words = _NOTHING_IN_SITE(language).format(docs=docs, globs=globs, settings=where)
    streams.complain(f"crossfoot: {words}")


def _missing(paths: Sequence[Path]) -> Text:
    listed = ", ".join(str(path) for path in paths)
    return Text(en=f"no such file or folder: {listed}", zh=f"没有这个文件或目录：{listed}")
