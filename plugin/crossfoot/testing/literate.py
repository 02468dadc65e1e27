"""A page taken apart: its fenced blocks, and the cases that they make up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

_FENCE = re.compile(r"(?P<mark>`{3,}|~{3,})(?P<info>[^`\n]*)")
_TITLE = re.compile(r'title="([^"]*)"')
_ENCODING = re.compile(r'encoding="([^"]*)"')


class Block(NamedTuple):
    """A fenced block: its title, its lines, the 1-based line of the first of them, how its file is written."""

    title: str
    lines: tuple[str, ...]
    line: int
    encoding: str = "utf-8"

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
    rendered: list[Block] = field(default_factory=list)
    findings: Block | None = None

    @property
    def line(self) -> int:
        """Where its first report begins in the page."""
        return self.reports[0].line


def read_cases(text: str, path: str = "page") -> Iterator[Case]:
    """The cases of a page's text; raise ``ValueError`` with ``path`` and line for findings without a report."""
    packs: tuple[Block, ...] = ()
    options: Block | None = None
    case: Case | None = None
    kind = ""
    for block in read_blocks(text):
        before, kind = kind, block.title.split(" ")[0]
        if kind in ("findings", "rendered"):
            if case is None or not case.reports:
                raise ValueError(f"{path}:{block.line}: {kind} without a report")
            if kind == "rendered":
                case.rendered.append(block)
                continue
            case.findings = block
        elif kind in ("report", "change") and case is not None and _joins(case, block):
            case.reports.append(block)
            continue
        if case is not None and case.reports:
            yield case
            case, options = None, None
        if kind == "pack":
            packs = (*packs, block) if before == "pack" else (block,)
        elif kind == "options" and case is not None:
            case.options = block
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
    mark, title, encoding, first = "", "", "", 0
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        fence = _FENCE.fullmatch(line)
        if fence is None:
            continue
        if not mark:
            found = _TITLE.search(fence["info"])
            mark, title, first = fence["mark"], found[1] if found else "", number + 1
            other = _ENCODING.search(fence["info"])
            encoding = other[1] if other else "utf-8"
        elif fence["mark"].startswith(mark) and not fence["info"].strip():
            yield Block(title, tuple(lines[first - 1 : number - 1]), first, encoding)
            mark = ""
