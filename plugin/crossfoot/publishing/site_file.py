"""A file of the site that no page is."""

from typing import NamedTuple


class SiteFile(NamedTuple):
    """``path`` is from the site's root, with slashes and none before it."""

    path: str
    content: bytes
