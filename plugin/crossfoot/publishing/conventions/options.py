"""What a site says of itself; the setting ``publish.site``."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import unquote


class Column(NamedTuple):
    """A column (栏目) of the site: the pages below ``path``, a folder with ``/`` at its end."""

    path: str
    name: str
    type: str = ""
    description: str = ""
    keywords: tuple[str, ...] = ()


class Contact(NamedTuple):
    """How to reach those in charge: in words, by telephone, by mail; what is not given is empty."""

    text: str = ""
    phone: str = ""
    email: str = ""


NO_CONTACT = Contact()


@dataclass(frozen=True, slots=True)
class Conventions:
    """What is not given is empty. ``police`` is the record number with the public security organs.

    ``emblem`` is the address that the mark of party and government websites leads to, ``error_report`` that of 我为政府
    网站找错.
    """

    name: str = ""
    domain: str = ""
    code: str = ""
    organiser: str = ""
    undertaker: str = ""
    contact: Contact = NO_CONTACT
    icp: str = ""
    police: str = ""
    emblem: str = ""
    error_report: str = ""
    columns: tuple[Column, ...] = ()

    def column_of(self, address: str) -> Column | None:
        """The column that holds the page at ``address``, quoted as in links, from the root; of several the inner."""
        path = unquote(address)
        return _longest(column for column in self.columns if path.startswith(column.path))


def _longest(columns: Iterable[Column]) -> Column | None:
    return max(columns, key=lambda column: len(column.path), default=None)
