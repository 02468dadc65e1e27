"""The language of a run: asked for, set by the site, that of the environment, or Chinese."""

from collections.abc import Mapping
from pathlib import Path

from crossfoot.project.settings import Settings, SettingsErrors, site_language_of
from crossfoot.terms.text import Language

_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


def choose_language(asked: str | None, settings: Settings | None, environment: Mapping[str, str]) -> Language:
    """``--lang``, the setting ``lang``, CROSSFOOT_LANG, the locale, the language of the site, else Chinese."""
    return (
        site_language_of(asked)
        or (settings.lang if settings else None)
        or site_language_of(environment.get("CROSSFOOT_LANG"))
        or _locale_language(environment)
        or (settings.site_language if settings else None)
        or "zh"
    )


def language_before_parsing(words: list[str], environment: Mapping[str, str]) -> Language:
    """The language for help and for faults of usage, where nothing has been read yet."""
    asked = None
    for index, word in enumerate(words):
        if word == "--lang" and index + 1 < len(words):
            asked = words[index + 1]
        elif word.startswith("--lang="):
            asked = word.removeprefix("--lang=")
    if site_language_of(asked):
        return choose_language(asked, None, environment)
    from crossfoot.project.settings_file import load_settings

    try:
        settings = load_settings(None, Path.cwd())
    except (SettingsErrors, OSError):
        settings = None
    return choose_language(None, settings, environment)


def _locale_language(environment: Mapping[str, str]) -> Language | None:
    """As POSIX has it, the first of the variables that is set decides; ``C`` decides nothing."""
    locale = next((environment[name] for name in _LOCALE if environment.get(name)), None)
    return site_language_of(locale)
