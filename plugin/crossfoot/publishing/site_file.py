"""A file of the site that no page is."""

from collections.abc import Iterable
from typing import NamedTuple


class SiteFile(NamedTuple):
    """``path`` is from the site's root, with slashes and none before it. A long content comes in pieces, made only as
    they are written. ``key`` says what it was made of, where it may be kept for builds in which that is the same.
    """

    path: str
    content: bytes | Iterable[bytes]
    key: str = ""
