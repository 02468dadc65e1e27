"""The texts of the files that findings name, each read when a reporter asks for it: most never do."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from crossfoot.source.source_file import SourceFile, UnreadableFile, read_source


class Texts(Mapping[str, str]):
    """``files`` come as the file and the path under which findings name it; those of ``made`` are at hand.

    A file that cannot be read, or no longer, is not in it.
    """

    def __init__(self, files: Iterable[tuple[Path, str]], made: Iterable[SourceFile] = ()) -> None:
        self._files = {path: file for file, path in files}
        self._read = {source.path: source.text for source in made}

    def __getitem__(self, path: str) -> str:
        text = self._read.get(path)
        if text is None:
            try:
                text = read_source(self._files[path], path).text
            except UnreadableFile:
                raise KeyError(path) from None
            self._read[path] = text
        return text

    def __iter__(self) -> Iterator[str]:
        return (path for path in {**self._read, **self._files} if path in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)
