"""Writes the files of a site that no page is."""

import logging
from collections.abc import Collection
from pathlib import Path

from crossfoot.hosts.mkdocs import words
from crossfoot.hosts.mkdocs.announce import LOG
from crossfoot.publishing.site_file import SiteFile
from crossfoot.terms.text import Language


class SiteWriter:
    """Writes below ``folder``, the site's; what is at ``taken``, by path, its authors have put there, and it stays."""

    def __init__(self, folder: Path, taken: Collection[str], language: Language, *, serving: bool) -> None:
        self._folder = folder
        self._taken = taken
        self._language: Language = language
        self._serving = serving
        self._made: Path | None = None

    def is_free(self, path: str) -> bool:
        """Whether a file can be written there."""
        return path not in self._taken

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
        if isinstance(made.content, bytes):
            file.write_bytes(made.content)
        else:
            with file.open("wb") as stream:
                stream.writelines(made.content)
        return True
