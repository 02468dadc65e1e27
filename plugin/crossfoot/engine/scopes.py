"""The rules in force for each report: they differ where a site sets severities for paths or years."""

from crossfoot.engine.apply import RulesInForce
from crossfoot.engine.options import CheckOptions


class Scopes:
    """Rules made ready once for every set of exceptions that a report falls under."""

    def __init__(self, options: CheckOptions) -> None:
        self._options = options
        self._general = RulesInForce(options)
        self._narrowed: dict[tuple[int, ...], RulesInForce] = {(): self._general}

    def at(self, path: str, year: int | None) -> RulesInForce:
        """The rules in force, with their options, for the report at ``path`` for ``year``."""
        narrowed = self._options.narrowed
        if not narrowed:
            return self._general
        key = tuple(index for index, entry in enumerate(narrowed) if entry.applies_to(path, year))
        rules = self._narrowed.get(key)
        if rules is None:
            options = self._options.with_exceptions(tuple(narrowed[index] for index in key))
            rules = self._narrowed[key] = RulesInForce(options)
        return rules

    def take_reached(self) -> frozenset[str]:
        """The codes of the rules that had an instance to judge in any report since this was last asked."""
        return frozenset(code for rules in self._narrowed.values() for code in rules.take_reached())
