"""Where the result of ``check`` goes: to the screen or into a file, and into further files in formats of their own."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from crossfoot.hosts.cli import streams
from crossfoot.hosts.cli.parser import CommandParser
from crossfoot.hosts.cli.usage import UsageError
from crossfoot.project.output_files import (
    OutputFile,
    read_output_file,
    refuse_repeated,
    refuse_sources,
    refuse_unusable,
    write_outputs,
)
from crossfoot.project.settings import Settings
from crossfoot.project.whole_file import UnusableFile, refuse_unwritable
from crossfoot.reporters.formats import FORMATS, render
from crossfoot.terms.text import Language, Text

if TYPE_CHECKING:
    import argparse

    from crossfoot.results.report import Report


class Delivery(NamedTuple):
    """``output`` is ``None`` for the screen; ``further`` are files beside it."""

    format: str
    output: Path | None
    further: tuple[OutputFile, ...]

    @property
    def is_read_by_people(self) -> bool:
        """Whether one of the formats lists findings for people, who may have asked for the gravest alone."""
        return bool({"text", "concise"} & {self.format, *(other.format for other in self.further)})

    def refuse_unusable(self, reports: Sequence[Path]) -> None:
        """Raise ``UsageError`` for files that cannot be written or must not be, before ``reports`` are judged."""
        with _usage():
            if self.output is not None:
                refuse_repeated([self.output, *(other.file for other in self.further)])
                refuse_sources([self.output], reports)
                refuse_unwritable(self.output)
            refuse_unusable(self.further, reports)

    def deliver(self, report: "Report", language: Language) -> None:
        """Print the report, then write the further files; raise ``UsageError`` where that cannot be done."""
        printed = self._print(report, language)
        if self.output is not None:
            streams.write_whole(self.output, printed)
        else:
            streams.emit(printed)
        with _usage():
            write_outputs(self.further, report, language)

    def _print(self, report: "Report", language: Language) -> str:
        """The report in its format; for people as wide as the screen, and in colours where there is one."""
        if self.format != "text":
            return render(self.format, report, language)
        from crossfoot.reporters import text

        return text.render(report, language, self.output is None and streams.colours(), streams.columns())


def read_delivery(reader: CommandParser, arguments: "argparse.Namespace", settings: Settings) -> Delivery:
    """What ``--format``, ``--output`` and ``--report`` say.

    The files of the setting ``output`` are about the site: they are written where all of it is judged, and where
    ``--report`` does not take their place.
    """
    form = reader.choose("--format", arguments.format, FORMATS)
    output = Path(arguments.output) if arguments.output else None
    if arguments.report is None:
        return Delivery(form, output, () if arguments.paths else settings.output)
    with _usage("--report"):
        return Delivery(form, output, tuple(read_output_file(word, Path()) for word in arguments.report))


@contextmanager
def _usage(option: str = "") -> Iterator[None]:
    """A file that cannot be used is a fault of usage, said of ``option`` where one is named."""
    try:
        yield
    except UnusableFile as error:
        message = error.message
        if option:
            message = Text(en=f"{option}: {message.en}", zh=f"{option}：{message.zh}")
        raise UsageError(message, "check") from None
