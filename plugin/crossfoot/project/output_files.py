"""Files that a run writes beside what it prints, each in a format of its own: ``FORMAT:FILE``."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from crossfoot.project.display import display_path
from crossfoot.project.errors import did_you_mean
from crossfoot.project.whole_file import UnusableFile, refuse_unwritable, write_whole
from crossfoot.reporters.formats import FORMATS, render
from crossfoot.terms.text import Language, Text

if TYPE_CHECKING:
    from crossfoot.results.report import Report


class OutputFile(NamedTuple):
    """``format`` is one of ``FORMATS``."""

    format: str
    file: Path


def read_output_file(word: str, root: Path) -> OutputFile:
    """Read ``FORMAT:FILE``, the file being relative to ``root``; raise ``UnusableFile``."""
    name, _, file = word.partition(":")
    if name not in FORMATS:
        hint = did_you_mean(name, FORMATS)
        raise UnusableFile(
            Text(
                en=f"{word!r} is not FORMAT:FILE with one of the formats {', '.join(FORMATS)}{hint.en}",
                zh=f"{word!r} 不是“格式:文件”，格式只能是 {'、'.join(FORMATS)}{hint.zh}",
            )
        )
    if file.strip() in ("", "-"):
        raise UnusableFile(
            Text(
                en=f"{word!r} names no file; write {name}:FILE",
                zh=f"{word!r} 没有写明文件，应写成 {name}:文件",
            )
        )
    return OutputFile(name, root / file)


def refuse_repeated(files: Iterable[Path]) -> None:
    """Raise ``UnusableFile`` where two of ``files`` are the same."""
    seen: set[str] = set()
    for file in files:
        place = os.path.realpath(file)
        if place in seen:
            shown = display_path(file)
            raise UnusableFile(Text(en=f"{shown} is to be written twice", zh=f"{shown} 被指定写入两次"))
        seen.add(place)


def refuse_sources(files: Iterable[Path], sources: Iterable[Path]) -> None:
    """Raise ``UnusableFile`` where one of ``files`` is a report that is to be judged."""
    places = {os.path.realpath(file): file for file in files}
    if not places:
        return
    for source in sources:
        file = places.get(os.path.realpath(source))
        if file is not None:
            shown = display_path(file)
            raise UnusableFile(
                Text(en=f"{shown} is a report and would be overwritten", zh=f"{shown} 是一份报告，不能被输出覆盖")
            )


def write_outputs(outputs: Sequence[OutputFile], report: "Report", language: Language) -> None:
    """Write every file whole; raise ``UnusableFile`` where that cannot be done.

    All are made before the first is written: none is left behind because another could not be made.
    """
    for file, text in [(output.file, render(output.format, report, language)) for output in outputs]:
        write_whole(file, text)


def refuse_unusable(outputs: Iterable[OutputFile], sources: Iterable[Path]) -> None:
    """Raise ``UnusableFile`` for what is plain before anything is judged: unwritable, named twice, or a source."""
    files = [output.file for output in outputs]
    refuse_repeated(files)
    refuse_sources(files, sources)
    for file in files:
        refuse_unwritable(file)
