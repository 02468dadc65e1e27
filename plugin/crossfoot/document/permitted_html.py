"""What of HTML a report may have on its page: elements, attributes and addresses that run, load and cover nothing.

Everything that is not named here is left out, so that what browsers learn later is left out as well. What is active is
told from what is only foreign (colours, sizes, marks of word processors): the first is a danger, the second is not.
"""

import re
from typing import Literal, NamedTuple

from crossfoot.document.html_tokens import decode, read_attributes
from crossfoot.terms.late import compile_late

Cause = Literal["element", "handler", "address", "elsewhere", "reserved", "style", "foreign"]
"""Why something is left out; ``elsewhere``, ``style`` and ``foreign`` run nothing."""

ACTIVE = frozenset(("element", "handler", "address", "reserved"))

# fmt: off
ELEMENTS = frozenset((
    "a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "big", "blockquote", "br", "caption", "cite", "code",
    "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3",
    "h4", "h5", "h6", "hr", "i", "img", "input", "ins", "kbd", "label", "li", "mark", "ol", "p", "path", "pre", "q",
    "rp", "rt", "ruby",
    "s", "samp", "section", "small", "span", "strong", "sub", "summary", "sup", "svg", "table", "tbody", "td", "tfoot",
    "th", "thead", "time", "tr", "tt", "u", "ul", "var", "wbr",
))
"""Of SVG what an icon consists of."""

_ACTIVE_ELEMENTS = frozenset((
    "applet", "audio", "base", "body", "button", "canvas", "dialog", "embed", "fencedframe", "form", "frame",
    "frameset", "head", "html", "iframe", "link", "listing", "marquee", "math", "meta", "noembed", "noframes",
    "noscript", "object", "option", "picture", "plaintext", "portal", "script", "select", "slot", "source",
    "style", "template",
    "textarea", "title", "track", "video", "xmp",
))
_PLAIN_ATTRIBUTES = frozenset((
    "abbr", "align", "alt", "border", "cellpadding", "cellspacing", "colspan", "d", "datetime", "dir", "download",
    "fill", "headers", "height", "lang", "loading", "markdown", "nowrap", "open", "rel", "reversed", "role", "rowspan",
    "rules",
    "scope", "span", "start", "summary", "title", "type", "valign", "value", "viewbox", "width", "xmlns",
))
"""Attributes whose values no browser takes for an address, a program or a style."""
# fmt: on

_ARIA = compile_late(r"aria-[a-z]+\Z|data-(?!md|crossfoot|clipboard)[a-z0-9-]+\Z")
_BOXES = frozenset(("checkbox", "radio"))
_TAB = compile_late(r"__tabbed_[0-9_]+\Z")
_LINK_SCHEMES = frozenset(("http", "https", "mailto", "tel", "ftp"))
_SCHEME = compile_late(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_UNSEEN = compile_late(r"[\t\n\r]+")
_ENDS = "".join(map(chr, range(0x21)))
_RASTER = compile_late(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]*\Z")
_TO_HOST = compile_late(r"[/\\]{2}")
_STYLE = compile_late(
    r"\s*(?:(?:text-align\s*:\s*(?:left|right|center|justify)|vertical-align\s*:\s*[a-z]+)\s*;?\s*)*\Z"
)
_RESERVED_ID = compile_late(r"__(?!codelineno|span|tabbed_)|crossfoot-", re.IGNORECASE)
_RESERVED_CLASS = compile_late(r"md-(?!button(?:--primary)?\Z|tag\Z|annotation)|crossfoot-", re.IGNORECASE)


class LeftOut(NamedTuple):
    """Something that may not stand on the page: ``what`` is its name as a reader of the source knows it."""

    cause: Cause
    what: str


def judge_tag(name: str, attributes: str) -> tuple[dict[str, str] | None, list[LeftOut]]:
    """The attributes that a start tag may have on the page, ``None`` where it may not be there; and what is left out.

    ``attributes`` is the text between the name and the end of the tag.
    """
    if name not in ELEMENTS or (name == "input" and read_attributes(attributes).get("type") not in _BOXES):
        return None, [LeftOut("element" if name in _ACTIVE_ELEMENTS | {"input"} else "foreign", f"<{name}>")]
    if not attributes:
        return {}, []
    kept: dict[str, str] = {}
    left_out: list[LeftOut] = []
    for key, value in read_attributes(attributes).items():
        cause = attribute_cause(name, key, value)
        if cause is None:
            kept[key] = value
        else:
            left_out.append(LeftOut(cause, value.strip() if cause in ("address", "elsewhere") else key))
    return kept, left_out


def attribute_cause(element: str, name: str, value: str) -> Cause | None:
    """Why an attribute may not be there, ``None`` where it may; ``name`` is in lower case, ``value`` decoded."""
    if name in _PLAIN_ATTRIBUTES or _ARIA.match(name):
        return None
    match name:
        case "href" if element == "a":
            return None if is_link(value) else "address"
        case "src" if element == "img":
            return source_cause(value)
        case "style":
            return None if _STYLE.match(value.lower()) else "style"
        case "id":
            return "reserved" if _RESERVED_ID.match(value) else None
        case "name" if element == "a":
            return "reserved" if _RESERVED_ID.match(value) else None
        case "class":
            return "reserved" if any(map(_RESERVED_CLASS.match, value.split())) else None
        case "for" if element == "label":
            return None if _TAB.match(value) else "reserved"
        case "name" if element == "input":
            return None if _TAB.match(value) else "reserved"
        case "checked" | "disabled" if element == "input":
            return None
        case "target":
            return None if value == "_blank" else "foreign"
        case "tabindex":
            return None if value in ("0", "-1") else "foreign"
    return "handler" if name.startswith("on") else "foreign"


def is_link(address: str) -> bool:
    """Whether a browser that follows ``address`` goes to a page, a mail or a telephone, and runs nothing.

    As the URL standard reads it (4.4, "basic URL parser"): white space and control characters around it do not count,
    tabs and line ends nowhere.
    """
    scheme = _scheme(address)
    return scheme is None or scheme in _LINK_SCHEMES


def source_cause(address: str) -> Cause | None:
    """Why a picture may not come from ``address``: it is no file of the site, nor drawn by dots in the page itself."""
    scheme = _scheme(address)
    if scheme is None:
        return "elsewhere" if _TO_HOST.match(_trimmed(address)) else None
    if _RASTER.match(address):
        return None
    return "elsewhere" if scheme in _LINK_SCHEMES else "address"


def _scheme(address: str) -> str | None:
    match = _SCHEME.match(_trimmed(address))
    return match[1].lower() if match else None


def _trimmed(address: str) -> str:
    return _UNSEEN.sub("", decode(address).strip(_ENDS))
