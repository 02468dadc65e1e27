"""What a site has decided: where its reports are, which packs and rules judge them, and how strictly."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from crossfoot.engine.severities import NarrowedSeverities
from crossfoot.project.errors import SettingsError, SettingsErrors
from crossfoot.project.located import Located, Place, locate
from crossfoot.project.options import KEYS, OptionReader
from crossfoot.project.output_files import OutputFile
from crossfoot.project.publish_setting import read_publish
from crossfoot.project.severity_setting import read_severities
from crossfoot.project.site_items import StatedItem, stated_items
from crossfoot.publishing.options import Publish
from crossfoot.rules.presets import PRESETS, STANDARD
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Language

__all__ = ["Settings", "SettingsError", "SettingsErrors", "read_settings", "settings_from_mapping"]

REPORTS = ("reports/**/*.md",)


@dataclass(frozen=True, slots=True)
class Settings:
    """``root`` is the folder of the settings file, ``reports`` are globs below ``docs_dir``.

    ``severity`` maps codes, beginnings of codes and requirement ids, ``None`` being off; ``narrowed`` does so for some
    paths and years. A ``fail_on`` of ``None`` is never. ``baseline`` need not exist. ``output`` are files that are
    written when the whole site is judged. ``file`` is
    where the settings were read, ``None`` for the defaults. ``markdown_extensions`` are those the site names,
    without ``markdown.extensions.`` before them. ``rules_url`` is the address of a rule's page with ``{code}`` in it,
    where it is given; ``site_url`` the site's own, ``directory_urls`` whether its pages are addressed as folders.
    ``cache`` is the folder of what earlier runs found, ``None`` where nothing is kept. ``publish`` is what
    the site makes of all reports, ``None`` where that is nothing. ``site_items`` is what the
    site is asked to say of itself and ``site_name`` what it is called. ``places`` says where
    ``severity`` names what, ``baseline_place`` where the baseline is named, ``form_places`` where each of ``forms`` is:
    the kinds of report that the site has, all for which there are packs where it names none.
    """

    root: Path
    docs_dir: Path
    reports: tuple[str, ...] = REPORTS
    packs: tuple[Path, ...] = ()
    forms: tuple[str, ...] = ()
    register: Path | None = None
    preset: str = STANDARD
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity | None] = field(default_factory=dict)
    narrowed: tuple[NarrowedSeverities, ...] = ()
    fail_on: Severity | None = Severity.ERROR
    baseline: Path | None = None
    lang: Language | None = None
    rules_url: str | None = None
    output: tuple[OutputFile, ...] = ()
    site_language: Language | None = None
    markdown_extensions: frozenset[str] = frozenset()
    site_url: str = ""
    directory_urls: bool = True
    file: Path | None = None
    cache: Path | None = None
    publish: Publish | None = None
    site_name: str = ""
    site_items: tuple[StatedItem, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict, compare=False, repr=False)
    baseline_place: Place | None = field(default=None, compare=False, repr=False)
    form_places: Mapping[str, Place | None] = field(default_factory=dict, compare=False, repr=False)


def settings_from_mapping(
    options: Mapping[str, object],
    root: Path,
    docs_dir: Path,
    *,
    site_language: Language | None = None,
    markdown_extensions: frozenset[str] = frozenset(),
    site_name: str = "",
    site_url: str = "",
    directory_urls: bool = True,
    file: Path | None = None,
) -> Settings:
    """Read the plugin's ``options`` as MkDocs hands them over; one that is ``None`` has its default.

    ``file`` is the configuration file, from which the places of faults are taken. Raise ``SettingsErrors``.
    """
    site = {
        "site_language": site_language,
        "markdown_extensions": markdown_extensions,
        "site_name": site_name,
        "site_url": site_url,
        "directory_urls": directory_urls,
        "file": file,
    }
    try:
        settings = read_settings(locate(options), root, docs_dir, **site)  # type: ignore[arg-type]
        if file is None or all(item.given for item in settings.site_items):
            return settings
    except SettingsErrors:
        if file is None:
            raise
    from crossfoot.project.mkdocs_file import read_site

    places = read_site(file).options
    return read_settings(locate(options, places), root, docs_dir, **site)  # type: ignore[arg-type]


def read_settings(
    options: Located,
    root: Path,
    docs_dir: Path,
    *,
    site_language: Language | None = None,
    markdown_extensions: frozenset[str] = frozenset(),
    site_name: str = "",
    site_url: str = "",
    directory_urls: bool = True,
    file: Path | None = None,
    further_keys: tuple[str, ...] = (),
) -> Settings:
    """Read ``options``; ``further_keys`` are known to the caller. Raise ``SettingsErrors`` with all that is wrong."""
    reader = OptionReader(options, root, known_codes)
    reader.refuse_unknown_keys((*KEYS, *further_keys))
    severity = read_severities(reader, "severity", docs_dir)
    baseline = options.get("baseline")
    forms = {str(word.value): word.place for word in reader.words("forms")}
    publish = read_publish(options, reader, site_name, site_url)
    conventions = publish.site if publish is not None else None
    settings = Settings(
        root=root,
        docs_dir=docs_dir,
        reports=reader.globs("reports", REPORTS),
        packs=reader.files("packs"),
        forms=tuple(forms),
        register=reader.file("register"),
        preset=reader.choice("preset", tuple(PRESETS), STANDARD),
        select=reader.codes("select"),
        ignore=reader.codes("ignore"),
        severity=severity.general,
        narrowed=severity.narrowed,
        fail_on=reader.fail_on("fail_on"),
        baseline=reader.file("baseline", must_exist=False),
        lang=reader.language("lang"),
        rules_url=reader.address("rules_url"),
        output=reader.outputs("output"),
        site_language=site_language,
        markdown_extensions=markdown_extensions,
        site_url=site_url,
        directory_urls=directory_urls,
        file=file,
        cache=reader.cache("cache"),
        publish=publish,
        site_name=site_name,
        site_items=stated_items(conventions, options.mapping()["publish"]) if conventions is not None else (),
        places=severity.places,
        baseline_place=baseline.place if baseline else None,
        form_places=forms,
    )
    if reader.errors:
        raise SettingsErrors(sorted(reader.errors, key=_order))
    return settings


def known_codes() -> Iterable[str]:
    """The codes of the built-in rules, read only where a setting names one."""
    from crossfoot.rules.registry import RULES

    return tuple(rule.code for rule in RULES)


def site_language_of(word: object) -> Language | None:
    """The language of findings that goes with a site's own, such as ``zh-Hant`` or ``en``."""
    if isinstance(word, str):
        if word.lower().startswith("zh"):
            return "zh"
        if word.lower().startswith("en"):
            return "en"
    return None


def _order(error: SettingsError) -> tuple[int, int]:
    return (error.place.line, error.place.column) if error.place else (0, 0)
