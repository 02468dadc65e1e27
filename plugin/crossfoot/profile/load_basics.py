"""What every requirement of a pack has: a title, a basis, a severity; and those that the loader makes up itself."""

from typing import NamedTuple

from crossfoot.profile.errors import did_you_mean
from crossfoot.profile.records import Record
from crossfoot.profile.requirement import Requirement
from crossfoot.terms.severity import Severity, read_severity
from crossfoot.terms.text import Text


class Basics(NamedTuple):
    """The common part of a requirement."""

    title: Text
    basis: Text
    severity: Severity | None


def both_languages(record: Record, key: str) -> Text | None:
    """The text in both languages under ``key``; ``None`` where it is missing or could not be read."""
    value = record.values.get(key)
    return value if isinstance(value, Text) else None


def read_basics(record: Record, basis: Text, title: Text | None = None) -> Basics:
    """The common part as the record gives it, else ``basis`` and ``title``."""
    own = both_languages(record, "title")
    own_basis = both_languages(record, "basis")
    return Basics(own or title or Text("", ""), own_basis or basis, read_severity(record.text("severity")))


class Derived:
    """The requirements that follow from others: made up here, reworded by the pack's ``requirements``."""

    def __init__(self, pack: Record, basis: Text) -> None:
        self.basis = basis
        self._own = {id_: value for id_, value in pack.mapping("requirements").items() if isinstance(value, Record)}
        self._made: list[str] = []

    def basics(self, id_: str, title: Text, basis: Text | None = None, severity: Severity | None = None) -> Basics:
        """The common part of the requirement ``id_``."""
        self._made.append(id_)
        record = self._own.get(id_)
        if record is None:
            return Basics(title, basis or self.basis, severity)
        own = read_basics(record, basis or self.basis, title)
        return own if "severity" in record else own._replace(severity=severity)

    def requirement(
        self, id_: str, title: Text, basis: Text | None = None, severity: Severity | None = None
    ) -> Requirement:
        """The requirement ``id_``, where it has no kind of its own."""
        return Requirement(id_, *self.basics(id_, title, basis, severity))

    def fault_unknown(self) -> None:
        """Note every entry of ``requirements`` that names nothing made up."""
        for id_, record in self._own.items():
            if id_ not in self._made:
                near = did_you_mean(id_, self._made)
                record.fault(
                    "",
                    Text(
                        f"no requirement made up from this pack is called {id_}{near.en}",
                        f"由本包生成的要求里没有 {id_}{near.zh}",
                    ),
                )
