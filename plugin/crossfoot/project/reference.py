"""Where the reference pages lie in a site that has them: the pages of rules and packs that ``crossfoot docs`` writes.

Chinese pages lie at the top, those of another language in a folder that is called after it.
"""

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
