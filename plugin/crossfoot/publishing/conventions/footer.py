"""The foot of every page: who is in charge of the site, how to reach them, its code and records, its map."""

import re
from collections.abc import Callable, Iterator
from html import escape
from urllib.parse import quote

from crossfoot.publishing.conventions import phrases
from crossfoot.publishing.conventions.options import Contact, Conventions
from crossfoot.terms.text import Language, Text

Link = Callable[[str], str]

_ICP_REGISTER = "https://beian.miit.gov.cn/"
_POLICE_REGISTER = "https://beian.mps.gov.cn/"
_POLICE_NUMBER = re.compile("[0-9]{14}")


def render(site: Conventions, sitemap: str, link: Link, language: Language) -> str:
    """The foot as HTML: the same on every page but for the addresses in it. ``sitemap`` is the map's address."""
    entries = "".join(f"<li>{entry}</li>" for entry in _entries(site, sitemap, link, language))
    return (
        f'<section data-crossfoot-imprint aria-label="{escape(phrases.IMPRINT(language))}"><ul>{entries}</ul></section>'
    )


def _entries(site: Conventions, sitemap: str, link: Link, language: Language) -> Iterator[str]:
    def named(name: Text, html: str) -> str:
        return f"{escape(name(language))}{phrases.COLON(language)}{html}"

    if site.organiser:
        yield named(phrases.ORGANISER, escape(site.organiser))
    if site.undertaker:
        yield named(phrases.UNDERTAKER, escape(site.undertaker))
    contact = _contact(site.contact, language)
    if contact:
        yield named(phrases.CONTACT, contact)
    if site.code:
        yield named(phrases.CODE, escape(site.code))
    if site.icp:
        yield named(phrases.ICP, _outside(_ICP_REGISTER, site.icp))
    if site.police:
        yield named(phrases.POLICE, _outside(_police_record(site.police), site.police))
    if site.emblem:
        yield _outside(site.emblem, phrases.EMBLEM(language))
    if site.error_report:
        yield _outside(site.error_report, phrases.ERROR_REPORT(language))
    yield f'<a href="{escape(link(sitemap))}">{escape(phrases.SITEMAP(language))}</a>'


def _contact(contact: Contact, language: Language) -> str:
    mail = f'<a href="mailto:{quote(contact.email, safe="@")}">{escape(contact.email)}</a>' if contact.email else ""
    return phrases.LIST(language).join(filter(None, (escape(contact.text), escape(contact.phone), mail)))


def _police_record(printed: str) -> str:
    """The register's page of the record, as far as its number can be told."""
    number = _POLICE_NUMBER.search(printed)
    return f"{_POLICE_REGISTER}#/query/webSearch?code={number[0]}" if number else _POLICE_REGISTER


def _outside(address: str, words: str) -> str:
    return f'<a href="{escape(address)}" rel="noopener noreferrer">{escape(words)}</a>'
