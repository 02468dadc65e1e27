"""Names of HTML elements by what their tags do to the reading of tables and headings."""

SECTIONS = frozenset(("tbody", "thead", "tfoot"))
PARTS = SECTIONS | {"caption", "col", "colgroup", "table", "td", "th", "tr"}
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

RAW_TEXT = frozenset(("script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "textarea", "title"))
"""Elements in which a tag is text, up to their own end tag (a browser runs scripts, hence ``noscript``)."""

ESCAPABLE_RAW_TEXT = frozenset(("textarea", "title"))
"""Those of them in which character references are decoded."""

UNSHOWN = frozenset(("script", "style"))

# fmt: off
BLOCKS = HEADINGS | {
    "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "header", "hgroup", "hr", "li", "listing", "main", "menu", "nav",
    "ol", "p", "pre", "search", "section", "summary", "ul", "xmp",
}
"""Their start tags end an open paragraph."""

AROUND_HEADINGS = BLOCKS - {"p", "hr"} | {"body", "form", "html"}
"""Their end tags end a heading inside them that was left open."""

WITHOUT_CONTENT = frozenset((
    "area", "base", "basefont", "bgsound", "body", "br", "col", "embed", "form", "frame", "frameset", "head", "hr",
    "html", "image", "img", "input", "keygen", "link", "meta", "param", "script", "source", "style", "template",
    "track", "wbr",
))
"""After their start tags the element around goes on: void elements, and those that are ignored or closed at once."""

FOREIGN = frozenset(("svg", "math"))

HTML_IN_FOREIGN = frozenset((
    "foreignobject", "desc", "title", "mi", "mo", "mn", "ms", "mtext", "annotation-xml",
))
"""Integration points: elements of SVG and MathML in which tags are HTML's again."""

ENDS_FOREIGN = frozenset((
    "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "h1", "h2",
    "h3", "h4", "h5", "h6", "head", "hr", "i", "img", "li", "listing", "menu", "meta", "nobr", "ol", "p", "pre",
    "ruby", "s", "small", "span", "strong", "strike", "sub", "sup", "table", "tt", "u", "ul", "var",
))
"""HTML's start tags that end SVG or MathML."""
# fmt: on
