"""Templates of sentences with counts in them: one finding, two findings."""

from string import Formatter
from typing import Any


class _Counting(Formatter):
    def format_field(self, value: Any, format_spec: str) -> str:  # as the standard library has it
        one, stroke, many = format_spec.partition("|")
        if not stroke:
            return str(super().format_field(value, format_spec))
        return f"{value} {one if str(value) == '1' else many}"


_COUNTING = _Counting()


def counted(template: str, **values: object) -> str:
    """``template`` with its ``values``: ``{count:finding|findings}`` is a count with its word in the right number."""
    return _COUNTING.vformat(template, (), values) if "|" in template else template.format(**values)
