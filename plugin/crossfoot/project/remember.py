"""The memory of a site's runs, and the keys that say what their results depend on."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from crossfoot.engine.cache.keys import digest, program
from crossfoot.engine.cache.memory import Memory
from crossfoot.engine.cache.store import Store
from crossfoot.profile.shipped import shipped_packs
from crossfoot.project.display import display_path
from crossfoot.project.reference import rules_url
from crossfoot.project.settings import Settings
from crossfoot.terms.text import Language

if TYPE_CHECKING:
    from crossfoot.engine.report_file import ReportFile

_PLACES = ("places", "cache", "root", "baseline", "baseline_place")
"""Fields of settings on which nothing that is found in a report depends."""


def open_memory(settings: Settings, language: Language, today: date, *, coverage: bool) -> Memory | None:
    """What earlier runs with ``settings`` found; ``None`` where nothing is to be kept, or a file cannot be read."""
    if settings.cache is None:
        return None
    chosen = [f"{f.name}={_stable(getattr(settings, f.name))}" for f in fields(settings) if f.name not in _PLACES]
    files = [*shipped_packs().values(), *settings.packs, *([settings.register] if settings.register else [])]
    try:
        contents = [file.read_bytes() for file in files]
    except OSError:
        return None
    setting = digest(program(), language, rules_url(settings, language), str(coverage), *chosen, *contents)
    return Memory(Store(settings.cache), setting, today)


def run_key(memory: Memory, reports: Iterable["ReportFile"], baseline: Path | None, *chosen: object) -> str:
    """The key of a run over ``reports`` with ``baseline``; empty where a file cannot be read.

    ``chosen`` is what the run itself was asked for, beside the settings.
    """
    parts: list[str | bytes] = [memory.setting, memory.today.isoformat(), repr(chosen)]
    try:
        if baseline is not None:
            parts += (str(baseline), display_path(baseline), baseline.read_bytes())
        for file, path, content in reports:
            parts += (str(file), path, file.read_bytes() if content is None else content)
    except OSError:
        return ""
    return digest("run", *parts)


def _stable(value: object) -> str:
    """``value`` in words that are the same in every process."""
    if isinstance(value, frozenset):
        return repr(sorted(value))
    if isinstance(value, Mapping):
        return repr(sorted((str(key), repr(item)) for key, item in value.items()))
    return repr(value)
