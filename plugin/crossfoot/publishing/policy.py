"""A Content-Security-Policy for finished pages: scripts of the site alone, and of those in a page the theme's own.

Content Security Policy Level 3. A script that stands in a page is allowed by its SHA-256; one that an author wrote is
not, though it should have come through. ``style-src-attr`` has to allow what stands in ``style``: so Markdown aligns
the columns of tables.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256

NGINX = "assets/crossfoot/csp.nginx.conf"
APACHE = "assets/crossfoot/csp.apache.conf"

_INLINE = re.compile(r"<(script|style)\b([^>]*)>(.*?)</\1\s*>", re.DOTALL | re.IGNORECASE)
_DATA = re.compile(r"""\ssrc\s*=|\stype\s*=\s*["']?(?!module|text/javascript|application/javascript)[\w.+-]+/""", re.I)
_CHARSET = re.compile(r"<meta\s+charset=[^>]*>", re.IGNORECASE)
_DIRECTIVES = (
    "default-src 'self'",
    "script-src 'self'{script}",
    "style-src 'self'{style}",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
)
_HEADER_ONLY = "frame-ancestors 'self'"


class PagePolicy:
    """The policies of the pages of one build, and the one for all of them."""

    def __init__(self) -> None:
        self._scripts: set[str] = set()
        self._styles: set[str] = set()

    def put_into(self, output: str, content: str = "") -> str:
        """The finished page with its policy, before any script; what stands in the author's ``content`` is not allowed.

        A page without a head stays without one.
        """
        scripts, styles = _hashes(output)
        if content and scripts | styles:
            written = _hashes(content)
            scripts, styles = scripts - written[0], styles - written[1]
        self._scripts |= scripts
        self._styles |= styles
        start = output.find("<head")
        end = output.find(">", start) + 1 if start >= 0 else 0
        if not end:
            return output
        charset = _CHARSET.search(output, end)
        at = charset.end() if charset else end
        meta = f'<meta http-equiv="Content-Security-Policy" content="{_policy(scripts, styles)}">'
        return f"{output[:at]}\n{meta}{output[at:]}"

    def header(self) -> str:
        """The policy for all pages that were given so far, for the server to send with each of them."""
        return f"{_policy(self._scripts, self._styles)}; {_HEADER_ONLY}"

    def nginx(self) -> str:
        """The line for nginx, to be included in a ``server``."""
        return f'add_header Content-Security-Policy "{self.header()}" always;\n'

    def apache(self) -> str:
        """The line for Apache with mod_headers."""
        return f'Header always set Content-Security-Policy "{self.header()}"\n'


def _policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    listed = {"script": "".join(f" {hash_}" for hash_ in sorted(scripts))}
    listed["style"] = "".join(f" {hash_}" for hash_ in sorted(styles))
    return "; ".join(directive.format(**listed) for directive in _DIRECTIVES)


def _hashes(html: str) -> tuple[set[str], set[str]]:
    """The hashes of the scripts and of the style sheets that stand in ``html``; blocks of data are neither."""
    found: tuple[set[str], set[str]] = set(), set()
    for name, attributes, text in _INLINE.findall(html):
        is_script = name.lower() == "script"
        if text and not (is_script and _DATA.search(attributes)):
            found[0 if is_script else 1].add(_hash(text))
    return found


@lru_cache(maxsize=256)
def _hash(text: str) -> str:
    # What a browser hashes is the text as it has read it: every line end is one "\n".
    read = text.replace("\r\n", "\n").replace("\r", "\n")
    return f"'sha256-{b64encode(sha256(read.encode()).digest()).decode()}'"
