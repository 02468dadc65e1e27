"""The texts of the files that findings name, each read when a reporter asks for it: most never do."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from crossfoot.engine.report_file import ReportFile
from crossfoot.source.source_file import SourceFile, UnreadableFile, source_from_bytes


class Texts(Mapping[str, str]):
    """``reports`` are read when they are asked for, a register among them; those of ``made`` are at hand.

    A file that cannot be read, or no longer, is not in it.
    """

    def __init__(self, reports: Iterable[ReportFile | tuple[Path, str]], made: Iterable[SourceFile] = ()) -> None:
        self._files = {report[1]: ReportFile(*report) for report in reports}
        self._read = {source.path: source.text for source in made}

    def __getitem__(self, path: str) -> str:
        text = self._read.get(path)
        if text is None:
            try:
                text = source_from_bytes(path, self._files[path].read()).text
            except UnreadableFile:
                raise KeyError(path) from None
            self._read[path] = text
        return text

    def __iter__(self) -> Iterator[str]:
        return (path for path in {**self._read, **self._files} if path in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)
