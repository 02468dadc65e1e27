"""Findings that a site knows of already, in plain values."""

from collections.abc import Mapping
from typing import NamedTuple


class KnownFinding(NamedTuple):
    """What a finding is known by: never its line, which moves with every edit above it.

    ``row`` and ``column`` are ids of the form, else labels; ``facts``, in the order of their names, are what was
    printed there and what follows from it, so that a figure that was changed and is still wrong is another finding.
    Empty where there is none.
    """

    path: str
    code: str
    requirement: str
    table: str = ""
    row: str = ""
    column: str = ""
    facts: tuple[tuple[str, str], ...] = ()


class Baseline(NamedTuple):
    """How many findings of each kind are known. ``path`` is the file, as messages show it."""

    path: str
    counts: Mapping[KnownFinding, int]


class BaselineUse(NamedTuple):
    """What a baseline did in a run: how many findings it knew, and what is in it that is no longer found."""

    path: str
    known: int
    stale: tuple[tuple[KnownFinding, int], ...]
    """In the order of the file, each with how many of it are gone."""
