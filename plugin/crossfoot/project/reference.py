"""Where the reference pages lie in a site that has them: the pages of rules and packs that ``crossfoot docs`` writes.

Chinese pages lie at the top, those of another language in a folder that is called after it.
"""

from crossfoot.project.settings import Settings
from crossfoot.terms.text import Language


def folder_of(language: Language) -> str:
    """The folder of a language below the docs folder, with ``/`` at its end; empty for Chinese."""
    return "" if language == "zh" else f"{language}/"


def rule_page(code: str, language: Language) -> str:
    """The page of a rule, below the docs folder."""
    return f"{folder_of(language)}rules/{code}.md"


def rule_index(language: Language) -> str:
    """The list of all rules."""
    return f"{folder_of(language)}rules/index.md"


def pack_page(id_: str, language: Language) -> str:
    """The page of a pack; each of its requirements has a place there that is called after its id."""
    return f"{folder_of(language)}packs/{id_}.md"


def pack_index(language: Language) -> str:
    """The list of all packs."""
    return f"{folder_of(language)}packs/index.md"


def rules_url(settings: Settings, language: Language) -> str:
    """The address of a rule's page with ``{code}`` in it; empty where none is known.

    It is what the setting says, else that of the site's own page, where there is one and the site says where it is
    published. Nothing is taken for granted: an address that leads nowhere is worse than none.
    """
    if settings.rules_url is not None:
        return settings.rules_url
    page = rule_page("{code}", language)
    if not settings.site_url or not (settings.docs_dir / rule_index(language)).is_file():
        return ""
    ending = "/" if settings.directory_urls else ".html"
    return f"{settings.site_url.rstrip('/')}/{page.removesuffix('.md')}{ending}"
