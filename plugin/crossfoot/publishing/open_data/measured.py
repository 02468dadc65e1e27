"""A content that is measured while it is written: what describes it need not read it again."""

from collections.abc import Iterable, Iterator
from hashlib import sha256


class Measured:
    """Gives the pieces of ``content`` once; ``size`` in bytes and ``digest`` (SHA-256) are known when all are given."""

    def __init__(self, content: Iterable[bytes]) -> None:
        self.size = 0
        self._content = content
        self._hash = sha256()

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._content:
            self.size += len(piece)
            self._hash.update(piece)
            yield piece

    @property
    def digest(self) -> str:
        """Of what was given so far, in hexadecimal digits."""
        return self._hash.hexdigest()
