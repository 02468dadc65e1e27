"""Every address and every name on every page of the demonstration site leads somewhere, and nothing is fetched from afar."""

import json
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from e2e.built_site import BuiltPage, read_site
from e2e.conftest import ROOT

# Where the pages are thought to be; no other page has this address, so that what leads elsewhere is seen to do so.
BASE = "https://site.invalid/"
# Fragments that need no element (HTML standard, "Scrolling to a fragment"): the top of the page, and text in it.
TOP = ("", "top")


@pytest.fixture(scope="module")
def own() -> str:
    """The address that the settings give the site, or one that nobody has."""
    found = re.search(r"^site_url: *(\S+)", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)
    return found[1].rstrip("/") + "/" if found else BASE


def test_every_link_leads_to_a_page_and_a_place(pages, built, own):
    broken = broken_links(pages, built, own)
    assert not broken, "\n".join(broken)


def test_nothing_is_fetched_from_another_host(pages, built, own):
    afar = [
        f"/{page.path}: {reference.value}"
        for page in pages
        for reference in page.references
        if reference.fetched and not _at_home(urljoin(_base(page), reference.value), own)
    ]
    for sheet in sorted(built.rglob("*.css")):
        asked = re.findall(r"""(?:url\(|@import)\s*["']?([^"')\s]+)""", sheet.read_text(encoding="utf-8"))
        afar += [f"{sheet.name}: {address}" for address in asked if not _at_home(urljoin(BASE, address), own)]
    assert not afar, "\n".join(afar)


def test_every_name_is_given_once_and_every_named_element_is_there(pages):
    wrong = [f"/{page.path}: id {name} is there {n} times" for page in pages for name, n in page.ids.items() if n > 1]
    wrong += [
        f"/{page.path}: {attribute} names {name}, which is not there"
        for page in pages
        for attribute, name in page.named
        if name not in page.ids and (attribute, name) != LOST_LABEL
    ]
    assert not wrong, "\n".join(wrong)


# Material leaves out the box that opens the table of contents where a page is not in the navigation, but not its label.
LOST_LABEL = ("for", "__toc")


def test_the_lost_label_is_still_lost(pages):
    assert any(LOST_LABEL in page.named and "__toc" not in page.ids for page in pages)


def test_the_search_leads_to_places_that_are_there(pages, built):
    index = json.loads((built / "search" / "search_index.json").read_text(encoding="utf-8"))
    known = {page.path: page.ids for page in pages}
    lost = []
    for entry in index["docs"]:
        path, _, name = entry["location"].partition("#")
        if path not in known or (name and unquote(name) not in known[path]):
            lost.append(entry["location"])
    assert len(index["docs"]) > len(pages)
    assert lost == []


def test_addresses_in_feeds_and_site_maps_are_pages(pages, built, own):
    known = {page.path for page in pages}
    lost = []
    for file in sorted(built.rglob("*.xml")):
        for element in ElementTree.fromstring(file.read_bytes()).iter():
            tag = element.tag.rpartition("}")[2]
            address = element.get("href") if tag == "link" and element.get("href") else element.text
            if tag in ("loc", "link") and address and address.strip() not in ("None", ""):
                here = own + file.relative_to(built).as_posix()
                path = urljoin(here, address.strip()).removeprefix(own)
                if path not in known and not (built / unquote(path)).is_file():
                    lost.append(f"{file.name}: {address}")
    assert lost == []


def test_a_broken_link_is_found(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "a.csv").write_text("", encoding="utf-8")
    (tmp_path / "b" / "index.html").write_text('<p id="是">', encoding="utf-8")
    good = '<a href="b/#%E6%98%AF"></a><a href="a.csv"></a><a href="#top"></a><a href="https://example.org/"></a>'
    wrong = '<a href="b/#否"></a><a href="c/"></a><img srcset="a.png 2x"><a href="b"></a>'
    (tmp_path / "index.html").write_text(good + wrong, encoding="utf-8")
    assert broken_links(read_site(tmp_path), tmp_path, BASE) == ["/: b/#否", "/: c/", "/: a.png", "/: b"]


def broken_links(pages: list[BuiltPage], built: Path, own: str) -> list[str]:
    """Every address of a page within the site that is no page, no file, or no place on its page."""
    known = {page.path: page.ids for page in pages}
    broken = []
    for page in pages:
        for reference in page.references:
            address = urljoin(_base(page), reference.value)
            if address.startswith(own):
                address = BASE + address.removeprefix(own)
            if not address.startswith(BASE):
                continue
            there = urlsplit(address)
            path, name = unquote(there.path).removeprefix("/"), unquote(there.fragment)
            path = path.removesuffix("index.html")
            if path in known:
                lost = name not in (*TOP, *known[path]) and not name.startswith(":~:")
            else:
                lost = not (built / path).is_file()
            if lost:
                broken.append(f"/{page.path}: {reference.value}")
    return broken


def _base(page: BuiltPage) -> str:
    return BASE + page.path


def _at_home(address: str, own: str) -> bool:
    return address.startswith((BASE, own, "data:", "blob:", "#"))
