"""Where the files of a report are: in the folder of its page, named after it so that a saved one tells what it is."""

from urllib.parse import quote, unquote
from zlib import crc32

_LONGEST = 200
"""Bytes of a name; file systems take 255, and the ending comes on top."""

_ENDINGS = {"xlsx": "tables.xlsx", "csv": "tables.csv", "json": "figures.json"}
FORMATS = tuple(_ENDINGS)
"""The formats that there are, in the order in which they are shown."""


def address_of(page: str, format: str) -> str:
    """The address, from the site's root, of the file of the report at the address ``page``."""
    folder = page[: page.rfind("/") + 1]
    words = [unquote(part) for part in page.removesuffix(".html").split("/") if part]
    stem = "-".join(words[-2:]) or "report"
    if len(stem.encode()) > _LONGEST:
        stem = stem.encode()[: _LONGEST - 9].decode(errors="ignore") + f"-{crc32(page.encode()):08x}"
    return folder + quote(f"{stem}-{_ENDINGS[format]}")


def path_of(address: str) -> str:
    """The path, from the site's root, of the file at ``address``."""
    return unquote(address)
