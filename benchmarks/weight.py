"""How heavy a page of a built site is, in all and beside the theme."""

import gzip
import re
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

_ASKED_FOR = re.compile(r"""<(?:link[^>]*rel="stylesheet"[^>]*href|script[^>]*src|img[^>]*src)="([^"]+)\"""")


class Weight(NamedTuple):
    """A page in kB: its HTML, the same compressed by gzip, and what it weighs beside the theme.

    The last is its HTML without that of an empty page, and our style sheets and scripts, which a browser fetches
    once.
    """

    html: float
    compressed: float
    beside: float


def weigh(site: Path, page: Path, shell: int) -> Weight:
    """Weigh ``page`` of ``site``; ``shell`` is how many bytes of HTML the theme alone makes of an empty page."""
    content = page.read_bytes()
    files = {(page.parent / unquote(found)).resolve() for found in _ASKED_FOR.findall(content.decode())}
    ours = [file for file in files if file.is_file() and "crossfoot" in file.relative_to(site.resolve()).as_posix()]
    beside = len(content) - shell + sum(file.stat().st_size for file in ours)
    return Weight(len(content) / 1000, len(gzip.compress(content)) / 1000, beside / 1000)
