"""A file of the site that no page is."""

from collections.abc import Iterable
from typing import NamedTuple


class SiteFile(NamedTuple):
    """``path`` is from the site's root, with slashes and none before it. A long content comes in pieces, made only as
    they are written.
    """

    path: str
    content: bytes | Iterable[bytes]
