"""The texts of the files that findings name, each read when a reporter asks for it: most never do."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from crossfoot.engine.report_file import ReportFile
from crossfoot.results.checklist import Checklist
from crossfoot.source.source_file import SourceFile, UnreadableFile, source_from_bytes

MOST_KEPT = 256
"""Texts kept at a time. Findings come by path, so that none is read again; thousands would fill the memory."""


class Texts(Mapping[str, str]):
    """``reports`` are read when they are asked for, a register among them; those of ``made`` are at hand.

    A file that cannot be read, or no longer, is not in it; nor is one that is not what it was when it was ``judged``:
    places in it mean nothing any more.
    """

    def __init__(
        self,
        reports: Iterable[ReportFile | tuple[Path, str]],
        made: Iterable[SourceFile] = (),
        judged: Iterable[Checklist] = (),
    ) -> None:
        self._files = {report[1]: ReportFile(*report) for report in reports}
        self._made = {source.path: source.text for source in made if source.path}
        self._digests = {checklist.path: checklist.digest for checklist in judged if checklist.digest is not None}
        self._read: dict[str, str] = {}

    def __getitem__(self, path: str) -> str:
        if path in self._made:
            return self._made[path]
        text = self._read.get(path)
        if text is None:
            try:
                source = source_from_bytes(path, self._files[path].read())
            except UnreadableFile:
                raise KeyError(path) from None
            if self._digests.get(path, source.digest) != source.digest:
                raise KeyError(path)
            if len(self._read) >= MOST_KEPT:
                del self._read[next(iter(self._read))]
            text = self._read[path] = source.text
        return text

    def __iter__(self) -> Iterator[str]:
        return (path for path in {**self._made, **self._files} if path in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __bool__(self) -> bool:
        """Whether there is any file to read; counting them would read them all."""
        return bool(self._made or self._files)
