"""The memory of a site's runs, and the keys that say what their results depend on."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from crossfoot.engine.cache.keys import digest, program
from crossfoot.engine.cache.memory import Memory
from crossfoot.engine.cache.store import Store
from crossfoot.profile.model import Profile
from crossfoot.profile.shipped import shipped_packs
from crossfoot.project.display import display_path
from crossfoot.project.reference import rules_url
from crossfoot.project.settings import Settings
from crossfoot.source.source_file import UnreadableFile
from crossfoot.terms.text import Language

if TYPE_CHECKING:
    from crossfoot.engine.report_file import ReportFile

_PLACES = ("places", "cache", "root", "baseline", "baseline_place", "form_places")
"""Fields of settings on which nothing that is found in a report depends."""


def open_memory(settings: Settings, language: Language, today: date, *, coverage: bool) -> Memory | None:
    """What earlier runs with ``settings`` found; ``None`` where nothing is to be kept, or a file cannot be read."""
    if settings.cache is None:
        return None
    chosen = [f"{f.name}={_stable(getattr(settings, f.name))}" for f in fields(settings) if f.name not in _PLACES]
    try:
        contents = _packs(settings)
        contents += [settings.register.read_bytes()] if settings.register is not None else []
    except OSError:
        return None
    setting = digest(program(), language, rules_url(settings, language), str(coverage), *chosen, *contents)
    return Memory(Store(settings.cache), setting, today)


def known_profiles(settings: Settings) -> tuple[Profile, ...]:
    """The packs of a site as ``load_profiles`` gives them, read anew only where one of their files has changed.

    Raise what that raises.
    """
    from crossfoot.project.packs import in_force, load_profiles, read_profiles

    if settings.cache is None:
        return load_profiles(settings)
    store = Store(settings.cache)
    try:
        key = digest("packs", program(), *_packs(settings))
    except OSError:  # who loads them says what is wrong
        return load_profiles(settings)
    known = store.load(key)
    if isinstance(known, tuple) and known and all(isinstance(profile, Profile) for profile in known):
        return in_force(settings, known)
    profiles = read_profiles(settings)
    store.keep(key, profiles)
    return in_force(settings, profiles)


def _packs(settings: Settings) -> list[str | bytes]:
    """Names and contents of all files that packs may be read from: one may extend another that lies beside it."""
    beside = {file for pack in settings.packs for file in pack.parent.glob("*.yml") if file.is_file()}
    files = [*shipped_packs().values(), *settings.packs, *sorted(beside - set(settings.packs))]
    return [part for file in files for part in (str(file), file.read_bytes())]


def run_key(memory: Memory, reports: Iterable["ReportFile"], baseline: Path | None, *chosen: object) -> str:
    """The key of a run over ``reports`` with ``baseline``; empty where a file cannot be read.

    ``chosen`` is what the run itself was asked for, beside the settings.
    """
    parts: list[str | bytes] = [memory.setting, memory.today.isoformat(), repr(chosen)]
    try:
        if baseline is not None:
            parts += (str(baseline), display_path(baseline), baseline.read_bytes())
        for report in reports:
            parts += (str(report.file), report.path, report.read())
    except (OSError, UnreadableFile):
        return ""
    return digest("run", *parts)


def _stable(value: object) -> str:
    """``value`` in words that are the same in every process."""
    if isinstance(value, frozenset):
        return repr(sorted(value))
    if isinstance(value, Mapping):
        return repr(sorted((str(key), repr(item)) for key, item in value.items()))
    return repr(value)
