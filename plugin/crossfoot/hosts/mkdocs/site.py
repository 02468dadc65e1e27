"""What a build judges with: the site's settings, its packs and its register, read from MkDocs' configuration."""

from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from crossfoot.binding.register import Register
from crossfoot.engine.options import CheckOptions
from crossfoot.profile.model import Profile
from crossfoot.project.check_options import check_options
from crossfoot.project.local_deadlines import refuse_late_deadlines
from crossfoot.project.remember import known_profiles
from crossfoot.project.settings import Settings, settings_from_mapping, site_language_of
from crossfoot.terms.text import Language


@dataclass(frozen=True, slots=True)
class Site:
    """All that does not change while a build runs."""

    settings: Settings
    language: Language
    options: CheckOptions
    profiles: tuple[Profile, ...]
    register: Register
    permalink: str

    def profile(self, id: str | None) -> Profile | None:
        """The pack with this id."""
        return next((profile for profile in self.profiles if profile.id == id), None)


def read_settings(config: MkDocsConfig, given: dict[str, object]) -> Settings:
    """The settings that the plugin's options ``given`` stand for; raise ``SettingsErrors``."""
    file = Path(config.config_file_path) if config.config_file_path else None
    theme = config.theme
    return settings_from_mapping(
        given,
        file.parent if file else Path(config.docs_dir).parent,
        Path(config.docs_dir),
        site_language=site_language_of(_theme_language(theme)),
        markdown_extensions=frozenset(
            name.removeprefix("markdown.extensions.") for name in config.markdown_extensions if isinstance(name, str)
        ),
        site_name=config.site_name or "",
        site_url=config.site_url or "",
        directory_urls=config.use_directory_urls,
        file=file,
    )


def load_site(config: MkDocsConfig, settings: Settings) -> Site:
    """Load what ``settings`` name; raise ``PackErrors`` or ``SettingsErrors``."""
    language = language_of(settings)
    profiles = known_profiles(settings)
    options = replace(check_options(settings, language, profiles, whole_site=True), coverage=True)
    refuse_late_deadlines(options.register, profiles)
    return Site(settings, language, options, profiles, options.register, _permalink(config))


def language_of(settings: Settings) -> Language:
    """The language of findings: the one that is set, else the site's, else Chinese."""
    return settings.lang or settings.site_language or "zh"


def _theme_language(theme: object) -> object:
    get = getattr(theme, "get", None)
    return (get("language") or get("locale")) if get is not None else None


def _permalink(config: MkDocsConfig) -> str:
    """The sign that toc sets beside headings."""
    toc = (config.mdx_configs or {}).get("toc") or {}
    sign = toc.get("permalink", False)
    return sign if isinstance(sign, str) else "¶"
