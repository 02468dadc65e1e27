"""The names of open elements, in the order in which they were opened."""


class OpenNames:
    """A stack that knows how often each name is in it, so that a stray end tag costs nothing."""

    __slots__ = ("_counts", "_names")

    def __init__(self) -> None:
        self._names: list[str] = []
        self._counts: dict[str, int] = {}

    def __bool__(self) -> bool:
        return bool(self._names)

    @property
    def last(self) -> str:
        """The innermost one; there must be one."""
        return self._names[-1]

    def open(self, name: str) -> None:
        """Add ``name`` as the innermost one."""
        self._names.append(name)
        self._counts[name] = self._counts.get(name, 0) + 1

    def close(self, name: str) -> bool:
        """Take away the innermost ``name`` and all inside it; false where none is open."""
        if not self._counts.get(name):
            return False
        while True:
            removed = self._names.pop()
            self._counts[removed] -= 1
            if removed == name:
                return True

    def clear(self) -> None:
        """Take away all."""
        self._names.clear()
        self._counts.clear()
