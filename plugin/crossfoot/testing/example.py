"""One case of a page run: its reports judged in a folder of their own, and what was found, line by line."""

import datetime
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import yaml

from crossfoot.binding.site_model import Imprint
from crossfoot.document.parse import parse
from crossfoot.engine.check import check_files
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.rendered_differences import differences
from crossfoot.engine.requirements import RENDERED
from crossfoot.engine.word import word
from crossfoot.profile.load import load_pack, load_pack_file
from crossfoot.profile.model import Profile
from crossfoot.profile.shipped import shipped_packs
from crossfoot.project.check_options import check_options
from crossfoot.project.display import display_path
from crossfoot.project.local_deadlines import refuse_late_deadlines
from crossfoot.project.settings import settings_from_mapping
from crossfoot.project.settings_file import load_settings
from crossfoot.reporters.phrases import one_line
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.results.report import Report
from crossfoot.rules.document import rendered_table_differs
from crossfoot.source.source_file import SourceFile, source_from_text
from crossfoot.terms.text import Language
from crossfoot.testing.literate import Block, Case

TODAY = datetime.date(2026, 1, 1)
"""The day of every case that names none."""

_PACK_KEYS = {
    "pack": "pack: example",
    "title": "title: {zh: 例, en: Example}",
    "years": "years: {from: 1000}",
    "basis": "basis: 例",
}


class Outcome(NamedTuple):
    """A case of a page with the report of its run, and the lines that ``findings`` should hold."""

    case: Case
    report: Report
    lines: tuple[str, ...]

    @property
    def is_expected(self) -> bool:
        """Whether the run gave what the page says."""
        return self.lines == (self.case.findings.lines if self.case.findings else ())


def run_case(case: Case, path: str = "page", changed: Path | None = None, language: Language = "zh") -> Outcome:
    """Judge the reports of ``case`` in a folder of their own."""
    profiles = [_pack(block, path) for block in case.packs] or _shipped()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        files: list[tuple[Path, str]] = []
        for block in (*case.files, *case.reports):
            name = block.name if block.title != "report" else "report.md"
            text = block.text
            if block.title.startswith("change "):
                text = _changed(block, changed, path)
                name = f"{name}.md"
            file = root / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding=block.encoding, newline="")
            if not block.title.startswith("file "):
                files.append((file, name))
        given = _options(case.options)
        today, whole_site = given.pop("today", None), given.pop("whole_site", False) is True
        own = root / "mkdocs.yml"
        settings = load_settings(own, root) if own.is_file() else settings_from_mapping(given, root, root)
        options = check_options(settings, language, profiles, whole_site=whole_site)
        refuse_late_deadlines(options.register, profiles)
        if settings.register is not None:
            shown = settings.register.relative_to(root).as_posix()
            options = replace(options, register=replace(options.register, path=shown))
        if options.imprint is not None:
            options = replace(options, imprint=_named(options.imprint, own.name, f"{display_path(root)}/"))
        day = today if isinstance(today, datetime.date) else TODAY
        options = replace(options, today=day, whole_site=whole_site)
        report = check_files(files, profiles, options, root=root)
    for page in case.rendered:
        report.diagnostics += _compare(case.reports[0], page, options)
        report.diagnostics.sort(key=lambda found: (found.path, found.line, found.column, found.code))
    paths = len(case.reports) > 1 or bool(report.of_site)
    return Outcome(case, report, tuple(lines_of(report.diagnostics, paths)))


def _named(imprint: Imprint, path: str, root: str) -> Imprint:
    """``imprint`` as if its settings file were called ``path``, and ``root`` were where one is."""
    sources = [SourceFile(path, source.text) for source in imprint.sources.values()]
    items = [
        item._replace(within=tuple(folder.removeprefix(root) for folder in item.within)) for _, item in imprint.items
    ]
    return Imprint(path, tuple((path, item) for item in items), {source.path: source for source in sources})


def lines_of(diagnostics: Sequence[Diagnostic], paths: bool = False) -> Iterator[str]:
    """The lines by which a page shows ``diagnostics``, with their ``paths`` or without."""
    for found in diagnostics:
        place = f"{found.path}:{found.line}:{found.column}" if paths else f"{found.line}:{found.column}"
        waived = " (waived)" if found.waiver is not None else ""
        yield one_line(f"{place} {found.code}{waived} {found.message}")
        if found.help and found.waiver is None:
            yield one_line(f"    {found.help}")


def _compare(report: Block, page: Block, options: CheckOptions) -> Iterator[Diagnostic]:
    """What the built ``page`` shows otherwise than ``report`` says (CF006)."""
    source = source_from_text("report.md", report.text)
    rule = rendered_table_differs.RULE
    for violation in differences(parse(source, frozenset()), page.text):
        yield word(rule, RENDERED, violation, source, rule.severity, options)


def _pack(block: Block, path: str) -> Profile:
    """Load the pack; the blank lines in front make its faults bear the lines of the page."""
    keys = {line.partition(":")[0] for line in block.lines}
    needed = {"pack"} if "extends" in keys else set(_PACK_KEYS)
    added = [line for key, line in _PACK_KEYS.items() if key in needed and key not in keys]
    return load_pack("\n" * (block.line - 1) + block.text + "\n".join(added), path)


def _shipped() -> list[Profile]:
    return [load_pack_file(file) for file in shipped_packs().values()]


def _options(block: Block | None) -> dict[str, object]:
    content: object = yaml.safe_load(block.text) if block is not None else None
    return {str(key): value for key, value in content.items()} if isinstance(content, Mapping) else {}


def _changed(block: Block, folder: Path | None, path: str) -> str:
    if folder is None:
        raise ValueError(f"{path}:{block.line}: no folder holds the report {block.name}")
    lines = (folder / f"{block.name}.md").read_text(encoding="utf-8").split("\n")
    for line in block.lines:
        if not line.startswith(("-", "+")):
            raise ValueError(f"{path}:{block.line}: a line of a change begins with - or +: {line}")
    hunks = re.findall(r"((?:-.*\n)+)((?:\+.*\n)*)", block.text)
    for old, new in hunks:
        before = [line[1:] for line in old.splitlines()]
        size = len(before)
        places = [at for at in range(len(lines) - size + 1) if lines[at : at + size] == before]
        if len(places) != 1:
            raise ValueError(f"{path}:{block.line}: these lines stand {len(places)} times in {block.name}: {old}")
        lines[places[0] : places[0] + size] = [line[1:] for line in new.splitlines()]
    return "\n".join(lines)
