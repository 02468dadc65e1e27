"""How grave a finding is."""

from enum import IntEnum


class Severity(IntEnum):
    """Ordered: a threshold such as ``fail_on`` compares with ``>=``."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The lower-case name that settings, packs and JSON use."""
        return self.name.lower()


def read_severity(word: str) -> Severity | None:
    """Read ``error``, ``warning`` or ``info``; ``None`` for any other word."""
    return _BY_WORD.get(word)


_BY_WORD = {severity.word: severity for severity in Severity}
