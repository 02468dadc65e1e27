"""Files of a site kept from one build to the next, for as long as what they were made of is the same.

A builder empties the folder of its site. A kept file has a second name in the cache, a hard link: it takes no room, and
the next build gives it its place again without writing it. Before that it is read and held against its digest: whoever
altered the file in the site altered this one as well.
"""

import os
import re
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from crossfoot.engine.cache.keys import digest
from crossfoot.engine.cache.store import Store

_NAME = re.compile("[0-9a-f]{64}")


class KeptFiles:
    """The files of one site by their paths in it. ``setting`` is the key of all on which every one of them depends.

    Where files can have no second name, as on two file systems, none is kept.
    """

    def __init__(self, store: Store, setting: str) -> None:
        self._store = store
        self._key = digest("files", setting)
        self._known = _checked(store.load(self._key))
        self._is_new = False

    def recall(self, path: str, key: str) -> bytes | None:
        """The content of the file at ``path``, if one was kept that was made of what has this ``key``."""
        made_of, name = self._known.get(path, ("", ""))
        if made_of != key:
            return None
        kept = self._store.file(name)
        with suppress(OSError):
            content = kept.read_bytes()
            if _name(content) == name:
                return content
            kept.unlink()
        del self._known[path]
        self._is_new = True
        return None

    def knows(self, path: str) -> bool:
        """Whether a file at ``path`` was kept, whatever it was made of."""
        return path in self._known

    def make(self, content: bytes) -> str:
        """Write ``content`` under its second name alone, and give that; raise ``OSError`` where that cannot be done."""
        name = _name(content)
        kept = self._store.file(name)
        if not kept.exists():
            self._store.make_folder(kept.parent)
            beside = kept.with_name(f".{kept.name}.{os.getpid()}.part")
            beside.write_bytes(content)
            beside.replace(kept)
        return name

    def note(self, path: str, key: str, name: str) -> None:
        """Remember that what belongs at ``path`` was made of what has this ``key``, and is kept under ``name``."""
        self._known[path] = key, name
        self._is_new = True

    def put(self, path: str, key: str, file: Path) -> bool:
        """Give what ``recall`` has read its place in the site, at ``file``; whether that could be done."""
        made_of, name = self._known.get(path, ("", ""))
        return made_of == key and _link(self._store.file(name), file)

    def keep(self, path: str, key: str, content: bytes, file: Path) -> None:
        """Keep ``file``, which was written with ``content``."""
        name = _name(content)
        kept = self._store.file(name)
        with suppress(OSError):
            self._store.make_folder(kept.parent)
        if _link(file, kept) or kept.exists():
            self.note(path, key, name)

    def close(self) -> None:
        """Remember which files are kept."""
        if self._is_new:
            self._store.keep(self._key, self._known)


def _checked(found: object) -> dict[str, tuple[str, str]]:
    """What is known, if it is in its form: a name is that of a file to be read, and removed where it is damaged."""
    if not isinstance(found, dict):
        return {}
    known: dict[str, tuple[str, str]] = {}
    for path, entry in found.items():
        match entry:
            case (str(key), str(name)) if _NAME.fullmatch(name):
                known[path] = key, name
    return known


def _link(file: Path, place: Path) -> bool:
    try:
        os.link(file, place)
    except OSError:
        return False
    return True


def _name(content: bytes) -> str:
    return sha256(content).hexdigest()
