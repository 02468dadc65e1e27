"""The page for addresses that lead nowhere: in the site's language, with a way back."""

import re
from html import escape

from crossfoot.terms.text import Language, Text

_TITLE = Text(en="Page not found", zh="没有找到这个页面")
_WORDS = Text(
    en="The address may have been mistyped, or the page may have moved. Search the site, or begin at the home page.",
    zh="网址可能输入有误，也可能页面已经移到别处。可以在本站搜索，或者从首页重新查找。",
)
_HOME = Text(en="Go to the home page", zh="返回首页")
_THEIRS = (
    re.compile(r"<h1>404 - Not found</h1>"),
    re.compile(r'<h1 id="404-page-not-found"[^>]*>404</h1>\s*<p[^>]*><strong>[^<]*</strong></p>'),
)
"""What the themes Material and MkDocs print; a site's own page is left alone."""


def not_found(output: str, home: str, language: Language) -> str:
    """The finished page in the site's words; ``home`` is the address of its root."""
    title = escape(_TITLE(language))
    ours = (
        f"<h1>{title}</h1>\n<p>{escape(_WORDS(language))}</p>\n"
        f'<p><a href="{escape(home)}">{escape(_HOME(language))}</a></p>'
    )
    for theirs in _THEIRS:
        found = theirs.search(output)
        if found is not None:
            output = f"{output[: found.start()]}{ours}{output[found.end() :]}"
            return output.replace("<title>", f"<title>{title} - ", 1)
    return output
