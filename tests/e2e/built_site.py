"""A built site as it lies on disk: what its pages name, what they point to, and which pages stand for all the others."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

OURS = "data-crossfoot-"

# Attributes whose value is an address (HTML standard, "Attributes" index: valid URL), and those that name elements of the
# same page (the same index, "ID", and WAI-ARIA 1.2, "ID reference" and "ID reference list").
ADDRESSES = ("href", "src", "poster", "action", "formaction", "data", "cite", "xlink:href")
ADDRESS_LISTS = ("srcset", "imagesrcset")
NAMES = (
    *("for", "headers", "list", "form", "popovertarget", "commandfor"),
    *("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "aria-flowto"),
    *("aria-activedescendant", "aria-errormessage"),
)
# What a browser fetches by itself, without anybody following a link.
_FETCHED = {("img", "src"), ("script", "src"), ("iframe", "src"), ("source", "src"), ("video", "src"), ("audio", "src")}
_FETCHED |= {("embed", "src"), ("track", "src"), ("input", "src"), ("object", "data"), ("video", "poster")}
_FETCHED |= {("image", "href"), ("use", "href"), ("image", "xlink:href"), ("use", "xlink:href")}
_RELATIONS_NOT_FETCHED = {"canonical", "prev", "next", "alternate", "license", "author", "help", "search"}


@dataclass(frozen=True)
class Reference:
    """An address on a page: the element and attribute that hold it, and whether a browser fetches it by itself."""

    element: str
    attribute: str
    value: str
    fetched: bool


@dataclass
class BuiltPage:
    """One HTML file; ``path`` is its address from the site's root, with ``/`` and without ``index.html``."""

    path: str
    ids: Counter[str] = field(default_factory=Counter)
    named: list[tuple[str, str]] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    parts: set[str] = field(default_factory=set)
    ours: Counter[str] = field(default_factory=Counter)

    @property
    def place(self) -> str:
        """Its first folder and how deep below it the page is; ``bodies/`` is another kind of page than ``bodies/x/``."""
        return f"{self.path.split('/')[0]} {self.path.count('/')}"


class _Reader(HTMLParser):
    def __init__(self, page: BuiltPage) -> None:
        super().__init__(convert_charrefs=True)
        self.page = page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        page, given = self.page, {name: value or "" for name, value in attrs}
        marks = sorted(name for name in given if name.startswith(OURS))
        page.ours.update(marks)
        page.parts.add(
            " ".join([tag, given.get("role", ""), given.get("type", ""), *marks, *given.get("class", "").split()])
        )
        page.parts.add(f"form {given.get('data-crossfoot-form')}")
        if "id" in given:
            page.ids[given["id"]] += 1
        page.named += [(name, one) for name in NAMES for one in given.get(name, "").split()]
        fetches_link = tag == "link" and not _RELATIONS_NOT_FETCHED & set(given.get("rel", "").split())
        for name in ADDRESSES:
            if given.get(name) is not None:
                fetched = (tag, name) in _FETCHED or (fetches_link and name == "href")
                page.references.append(Reference(tag, name, given[name].strip(), fetched))
        for name in ADDRESS_LISTS:
            for one in given.get(name, "").split(","):
                if one.strip():
                    page.references.append(Reference(tag, name, one.split()[0], True))

    handle_startendtag = handle_starttag


def read_site(folder: Path) -> list[BuiltPage]:
    """Every HTML page below ``folder``, in the order of their addresses."""
    pages = []
    for file in sorted(folder.rglob("*.html")):
        page = BuiltPage(file.relative_to(folder).as_posix().removesuffix("index.html"))
        reader = _Reader(page)
        reader.feed(file.read_text(encoding="utf-8"))
        reader.close()
        pages.append(page)
    return pages


def one_of_each_kind(pages: Iterable[BuiltPage]) -> list[BuiltPage]:
    """So few pages that every kind of element that any page has is on one of them, and one page at least of every folder.

    A kind of element is its tag with its role, its type, its classes and our marks; whoever adds a new kind of page, or
    a new thing to a page, finds it judged without naming it here.
    """
    left = {page.path: {*page.parts, page.place} for page in pages}
    known: set[str] = set()
    chosen = []
    by_path = {page.path: page for page in pages}
    while True:
        path, parts = max(left.items(), key=lambda entry: (len(entry[1] - known), entry[0]))
        if not parts - known:
            return sorted(chosen, key=lambda page: page.path)
        known |= parts
        chosen.append(by_path[path])
