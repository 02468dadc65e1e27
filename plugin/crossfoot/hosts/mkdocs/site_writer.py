"""Writes the files of a site that no page is."""

import logging
from collections.abc import Collection
from pathlib import Path

from crossfoot.engine.cache.kept_files import KeptFiles
from crossfoot.hosts.mkdocs import words
from crossfoot.hosts.mkdocs.announce import LOG
from crossfoot.publishing.site_file import SiteFile
from crossfoot.terms.text import Language


class SiteWriter:
    """Writes below ``folder``, the site's; what is at ``taken``, by path, its authors have put there, and it stays.

    ``kept`` are files of earlier builds, ``None`` where nothing is to be kept.
    """

    def __init__(
        self, folder: Path, taken: Collection[str], language: Language, kept: KeptFiles | None, *, serving: bool
    ) -> None:
        self._folder = folder
        self._taken = taken
        self._language: Language = language
        self._kept = kept
        self._serving = serving
        self._made: Path | None = None

    def is_free(self, path: str) -> bool:
        """Whether a file can be written there."""
        return path not in self._taken

    def recall(self, path: str, key: str) -> bytes | None:
        """What an earlier build wrote to ``path``, if it made it of what has this ``key``."""
        return self._kept.recall(path, key) if self._kept is not None else None

    def write(self, made: SiteFile) -> bool:
        """Write one file; whether it could be, the log says where not."""
        if not self.is_free(made.path):
            level = logging.INFO if self._serving else logging.WARNING
            LOG.log(level, "%s", words.TAKEN(self._language).format(path=made.path))
            return False
        file = self._folder / made.path
        if file.parent != self._made:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._made = file.parent
        # What is there may be kept under a second name: nothing must be written into it.
        file.unlink(missing_ok=True)
        if not isinstance(made.content, bytes):
            with file.open("wb") as stream:
                stream.writelines(made.content)
        elif self._kept is None or not made.key:
            file.write_bytes(made.content)
        elif not self._kept.put(made.path, made.key, file):
            file.write_bytes(made.content)
            self._kept.keep(made.path, made.key, made.content, file)
        return True

    def close(self) -> None:
        """Remember what is kept."""
        if self._kept is not None:
            self._kept.close()
