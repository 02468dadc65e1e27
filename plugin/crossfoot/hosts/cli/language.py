"""The language of a run: asked for, set by the site, that of the environment, or Chinese."""

from collections.abc import Mapping
from pathlib import Path

from crossfoot.hosts.cli.usage import UsageError
from crossfoot.project.settings import Settings, SettingsErrors, site_language_of
from crossfoot.terms.text import Language, Text

VARIABLE = "CROSSFOOT_LANG"
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


def choose_language(asked: str | None, settings: Settings | None, environment: Mapping[str, str]) -> Language:
    """``--lang``, the setting ``lang``, CROSSFOOT_LANG, the locale, the language of the site, else Chinese.

    Raise ``UsageError`` where it is for CROSSFOOT_LANG to decide and that names no language of ours.
    """
    return (
        site_language_of(asked)
        or (settings.lang if settings else None)
        or _own_language(environment.get(VARIABLE))
        or _locale_language(environment)
        or (settings.site_language if settings else None)
        or "zh"
    )


def language_before_parsing(words: list[str], environment: Mapping[str, str]) -> Language:
    """The language for help and for faults of usage, where nothing has been read yet; never a fault of its own."""
    if site_language_of(environment.get(VARIABLE)) is None:
        environment = {name: value for name, value in environment.items() if name != VARIABLE}
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


def language_of_environment(environment: Mapping[str, str]) -> Language:
    """The language where not even the settings are to be read."""
    return site_language_of(environment.get(VARIABLE)) or _locale_language(environment) or "zh"


def _own_language(named: str | None) -> Language | None:
    language = site_language_of(named)
    if named and language is None:
        raise UsageError(Text(en=f"{VARIABLE}={named}: write zh or en", zh=f"{VARIABLE}={named}：应为 zh 或者 en"))
    return language


def _locale_language(environment: Mapping[str, str]) -> Language | None:
    """As POSIX has it, the first of the variables that is set decides; ``C`` decides nothing."""
    locale = next((environment[name] for name in _LOCALE if environment.get(name)), None)
    return site_language_of(locale)
