"""Patterns that many reports never ask for: compiled when one does, for compiling costs more than most of them ever do.

Compiling all that there are takes as long as judging some ten reports, and whoever names one report waits for it. A
pattern that nearly every report asks for is compiled where it stands, with ``re.compile``: that is faster to ask.
"""

import re
from typing import AnyStr, Generic

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


def compile_late(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """``re.compile``, put off until something is looked for; what is wrong with a pattern is said no sooner."""
    return _Late(pattern, flags)  # type: ignore[return-value]  # it answers as a pattern does, and none can be derived


class _Late(Generic[AnyStr]):
    """A pattern that is its text alone until it is asked; from then on it has the methods of the compiled one."""

    def __init__(self, pattern: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update((method, getattr(compiled, method)) for method in _METHODS)
        return self.__dict__[name]

    def __reduce__(self) -> tuple[object, ...]:
        return _Late, (self.pattern, self._flags)
