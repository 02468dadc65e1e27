"""The licence of the data as a site states it: the address of a text, the id of a known licence, or words."""

import re
from urllib.parse import urlsplit

_ID = re.compile(r"[-a-zA-Z0-9._]+")


def is_address(licence: str) -> bool:
    """Whether it is an address that a page may link to."""
    try:
        parts = urlsplit(licence)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and not re.search(r"[\s<>\"]", licence)


def describe(licence: str) -> list[dict[str, str]]:
    """The licence as a data package states it (property ``licenses``); nothing where none is stated."""
    if not licence:
        return []
    if is_address(licence):
        return [{"path": licence}]
    if _ID.fullmatch(licence):
        return [{"name": licence}]
    return [{"name": "other", "title": licence}]
