"""Literate pages as tests: every report shown in a page must give exactly the findings that stand below it.

A page is Markdown. Of its fenced blocks those with one of these titles count, all others are passed over:

=================== ========================================================================================
``pack``            A rule pack for the reports that follow; several in a row are in force together. ``pack``,
                    ``title``, ``years`` and ``basis`` may be left out. Without any the shipped packs are used.
``options``         Settings for the next case, by the keys of a site (``select``, ``ignore``, ``severity``,
                    ``register``), and ``today``, the day on which waivers expire; else 1 January 2026.
``file NAME``       A file that lies beside the next report.
``report``          A report, and with it a new case. ``report NAME``: one of several that are judged together.
``change NAME``     The report ``NAME.md`` of a folder that the caller names, with the lines after ``-`` replaced
                    by those after ``+``.
``findings``        What the reports above give, one line each: ``3:19 CF301 message``, the path in front where there
                    are several reports, what to do indented below, a waived one marked. Left out where there are none.
=================== ========================================================================================
"""

import datetime
import difflib
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

import yaml

from crossfoot.engine.check import check_files
from crossfoot.profile.load import load_pack, load_pack_file
from crossfoot.profile.model import Profile
from crossfoot.profile.shipped import shipped_packs
from crossfoot.project.check_options import check_options
from crossfoot.project.settings import settings_from_mapping
from crossfoot.reporters.phrases import one_line
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.results.report import Report
from crossfoot.terms.text import Language

TODAY = datetime.date(2026, 1, 1)
"""The day of every case that names none."""

_FENCE = re.compile(r"(?P<mark>`{3,}|~{3,})(?P<info>[^`\n]*)")
_TITLE = re.compile(r'title="([^"]*)"')
_PACK_KEYS = {
    "pack": "pack: example",
    "title": "title: {zh: 例, en: Example}",
    "years": "years: {from: 1}",
    "basis": "basis: 例",
}


class Block(NamedTuple):
    """A fenced block: its title, its lines, the 1-based line of the first of them."""

    title: str
    lines: tuple[str, ...]
    line: int

    @property
    def text(self) -> str:
        """The lines, each with its line feed."""
        return "".join(f"{line}\n" for line in self.lines)

    @property
    def name(self) -> str:
        """What follows the first word of the title."""
        return self.title.partition(" ")[2]


@dataclass(slots=True)
class Case:
    """Reports that are judged together. ``packs`` is empty for the shipped ones; ``findings`` is ``None`` for none."""

    packs: tuple[Block, ...]
    options: Block | None
    files: list[Block] = field(default_factory=list)
    reports: list[Block] = field(default_factory=list)
    findings: Block | None = None

    @property
    def line(self) -> int:
        """Where its first report begins in the page."""
        return self.reports[0].line


class Outcome(NamedTuple):
    """A case of a page with the report of its run, and the lines that ``findings`` should hold."""

    case: Case
    report: Report
    lines: tuple[str, ...]

    @property
    def is_expected(self) -> bool:
        """Whether the run gave what the page says."""
        return self.lines == (self.case.findings.lines if self.case.findings else ())


class WrongFindings(AssertionError):
    """A page says other findings than its reports give; the message is the difference of each case."""


def check_page(page: Path, changed: Path | None = None, language: Language = "zh") -> tuple[Outcome, ...]:
    """Run every case of ``page``; ``changed`` is the folder of the reports that ``change`` blocks name.

    Raise ``WrongFindings`` where a case gives other findings, ``PackErrors`` for a pack at fault (at its place in the
    page), ``SettingsErrors`` for options at fault, ``ValueError`` for a block that cannot be used.
    """
    outcomes = run_page(page, changed, language)
    wrong = [outcome for outcome in outcomes if not outcome.is_expected]
    if wrong:
        raise WrongFindings("\n\n".join(_difference(page, outcome) for outcome in wrong))
    return outcomes


def update_page(page: Path, changed: Path | None = None, language: Language = "zh") -> tuple[Outcome, ...]:
    """Rewrite the ``findings`` of ``page`` to what its reports give; read the difference before you believe it."""
    outcomes = run_page(page, changed, language)
    lines = page.read_text(encoding="utf-8").split("\n")
    for outcome in reversed(outcomes):
        block = outcome.case.findings
        if outcome.is_expected:
            continue
        if block is not None:
            lines[block.line - 1 : block.line - 1 + len(block.lines)] = outcome.lines
        else:
            last = outcome.case.reports[-1]
            after = last.line + len(last.lines)
            lines[after:after] = ["", '```text title="findings"', *outcome.lines, "```"]
    page.write_text("\n".join(lines), encoding="utf-8")
    return outcomes


def run_page(page: Path, changed: Path | None = None, language: Language = "zh") -> tuple[Outcome, ...]:
    """Run every case of ``page`` and compare nothing."""
    cases = tuple(read_cases(page.read_text(encoding="utf-8"), str(page)))
    return tuple(run_case(case, str(page), changed, language) for case in cases)


def read_cases(text: str, path: str = "page") -> Iterator[Case]:
    """The cases of a page's text; raise ``ValueError`` with ``path`` and line for findings without a report."""
    packs: tuple[Block, ...] = ()
    options: Block | None = None
    case: Case | None = None
    kind = ""
    for block in read_blocks(text):
        before, kind = kind, block.title.split(" ")[0]
        if kind == "findings":
            if case is None or not case.reports:
                raise ValueError(f"{path}:{block.line}: findings without a report")
            case.findings = block
        elif kind in ("report", "change") and case is not None and _joins(case, block):
            case.reports.append(block)
            continue
        if case is not None and case.reports:
            yield case
            case, options = None, None
        if kind == "pack":
            packs = (*packs, block) if before == "pack" else (block,)
        elif kind == "options":
            options = block
        elif kind in ("report", "change", "file"):
            case = case or Case(packs, options)
            (case.files if kind == "file" else case.reports).append(block)
    if case is not None and case.reports:
        yield case


def _joins(case: Case, block: Block) -> bool:
    names = [report.title for report in case.reports]
    return not names or bool(
        block.title.startswith("report ") and names[0].startswith("report ") and block.title not in names
    )


def read_blocks(text: str) -> Iterator[Block]:
    """Every fenced block of a page, also those without a title."""
    mark, title, first = "", "", 0
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        fence = _FENCE.fullmatch(line)
        if fence is None:
            continue
        if not mark:
            found = _TITLE.search(fence["info"])
            mark, title, first = fence["mark"], found[1] if found else "", number + 1
        elif fence["mark"].startswith(mark) and not fence["info"].strip():
            yield Block(title, tuple(lines[first - 1 : number - 1]), first)
            mark = ""


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
            file.write_text(text, encoding="utf-8", newline="")
            if not block.title.startswith("file "):
                files.append((file, name))
        given = _options(case.options)
        today = given.pop("today", None)
        options = check_options(settings_from_mapping(given, root, root), language)
        options = replace(options, today=today if isinstance(today, datetime.date) else TODAY)
        report = check_files(files, profiles, options, root=root)
    return Outcome(case, report, tuple(lines_of(report.diagnostics, len(case.reports) > 1)))


def lines_of(diagnostics: Sequence[Diagnostic], paths: bool = False) -> Iterator[str]:
    """The lines by which a page shows ``diagnostics``, with their ``paths`` or without."""
    for found in diagnostics:
        place = f"{found.path}:{found.line}:{found.column}" if paths else f"{found.line}:{found.column}"
        waived = " (waived)" if found.waiver is not None else ""
        yield one_line(f"{place} {found.code}{waived} {found.message}")
        if found.help and found.waiver is None:
            yield one_line(f"    {found.help}")


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


def _difference(page: Path, outcome: Outcome) -> str:
    said = outcome.case.findings.lines if outcome.case.findings else ()
    head = f"{page}:{outcome.case.line}: other findings"
    return "\n".join((head, *difflib.unified_diff(said, outcome.lines, "page", "run", lineterm="", n=1)))
