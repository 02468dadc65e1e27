"""The language of a page: a theme knows that of the site, the front matter that of the page."""

import re

from mkdocs.structure.pages import Page

_LANG = re.compile(r'(<html\b[^>]*?\slang=")[^"]*(")')
_TAG = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")


def in_its_language(page: Page, output: str) -> str:
    """The finished page with the ``lang`` of its front matter on its root (WCAG 2.2, 3.1.1), a tag as BCP 47 has it.

    Screen readers choose the voice by it. A page that names none, or no such tag, stays in that of the theme.
    """
    language = page.meta.get("lang")
    if not isinstance(language, str) or not _TAG.fullmatch(language):
        return output
    return _LANG.sub(rf"\g<1>{language}\g<2>", output, count=1)
