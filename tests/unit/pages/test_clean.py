"""Rendered text made harmless, held against how a browser's parser reads it (html5lib)."""

import html5lib
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crossfoot.document.permitted_html import ELEMENTS, is_link, source_cause
from crossfoot.pages.clean import clean, is_plain

PLAIN = [
    "<p>甲 &lt;乙&gt; &amp; 丙</p>",
    '<h2 id="一、总体情况">一、总体情况<a class="headerlink" href="#一、总体情况" title="Permanent link">&para;</a></h2>',
    '<table>\n<thead>\n<tr>\n<th style="text-align: right;">甲</th>\n</tr>\n</thead>\n</table>',
    '<p><img alt="图" src="图/a.png" /><br />见<a href="2024.pdf">附表</a>、<a href="https://example.org/?a=1#b">网</a></p>',
    "<!-- crossfoot:portal -->",
    '<div class="admonition note"><p class="admonition-title">注</p></div>',
    '<a href="&#109;&#97;&#105;&#108;&#116;&#111;&#58;&#97;">&#97;</a>',
]


@pytest.mark.parametrize("html", PLAIN)
def test_what_markdown_prints_stays_letter_by_letter(html):
    assert is_plain(html)
    assert clean(html) == (html, ())


@pytest.mark.parametrize(
    ("html", "cleaned", "left_out"),
    [
        ("<p>甲<script>alert(1)</script>乙</p>", "<p>甲乙</p>", ["<script>"]),
        ("<p>甲<script>alert(1)", "<p>甲</p>", ["<script>"]),
        ('<b onclick="x" title="t">甲</b>', '<b title="t">甲</b>', ["onclick"]),
        ("<b/onclick=x>甲</b>", "<b>甲</b>", ["onclick"]),
        ('<a href="java\tscript:x">甲</a>', "<a>甲</a>", ["java\tscript:x"]),
        ('<a href="&#1;javascript&colon;x">甲</a>', "<a>甲</a>", ["javascript:x"]),
        ("<a href=//example.org/a>甲</a>", '<a href="//example.org/a">甲</a>', []),
        ("<img src=//example.org/a>", "<img>", ["//example.org/a"]),
        ("<img src='/\\example.org/a'>", "<img>", ["/\\example.org/a"]),
        ("<img src=x onerror=y>", '<img src="x">', ["onerror"]),
        ("<img name=body srcset='//e.org/ 1x'>", "<img>", ["name", "srcset"]),
        ('<p style="position:fixed">甲</p>', "<p>甲</p>", ["style"]),
        ('<p style="text-align:center;background:url(//e.org)">甲</p>', "<p>甲</p>", ["style"]),
        ('<td style="TEXT-ALIGN: center">1</td>', '<td style="TEXT-ALIGN: center">1</td>', []),
        ('<p id="__config">甲</p>', "<p>甲</p>", ["id"]),
        ('<p class="a md-overlay">甲</p>', "<p>甲</p>", ["class"]),
        ('<a class="md-button" href="a.pdf">甲</a>', '<a class="md-button" href="a.pdf">甲</a>', []),
        ("<p data-crossfoot-outcome=passed>甲</p>", "<p>甲</p>", ["data-crossfoot-outcome"]),
        ("<p>甲</p></div></article>", "<p>甲</p>", ["</div>", "</article>"]),
        ("<p><b>甲</p><p>乙</p>", "<p><b>甲</b></p><p>乙</p>", []),
        ("<p>甲<div>乙</div>", "<p>甲</p><div>乙</div>", []),
        ("<p>甲<table title=a></table></p>", '<p>甲</p><table title="a"></table>', []),
        ('<input type="radio" name="__tabbed_1" id="__tabbed_1_1" checked><label for="__tabbed_1_1">甲</label>', '<input type="radio" name="__tabbed_1" id="__tabbed_1_1" checked=""><label for="__tabbed_1_1">甲</label>', []),
        ("<input><input type=image src=//e.org><input type=radio id=__drawer onclick=x>", '<input type="radio">', ["<input>", "id", "onclick"]),
        ("<label for=__drawer>甲</label>", "<label>甲</label>", ["for"]),
        ("<p data-md-component=search data-a=b>甲</p>", '<p data-a="b">甲</p>', ["data-md-component"]),
        ("<div><a href=x>甲", '<div><a href="x">甲</a></div>', []),
        ("<table><tr><td>1</div></table>", "<table><tr><td>1</td></tr></table>", ["</div>"]),
        ("<table><tr><td>1<td>2</table>", "<table><tr><td>1<td>2</td></td></tr></table>", []),
        ("<o:p>甲</o:p>", "甲", ["<o:p>"]),
        ("<<b>script>alert(1)", "&lt;<b>script>alert(1)</b>", []),
        ("<!-- <script> -->甲<!--[if IE]><b>x</b><![endif]-->", "甲", []),
        ("甲<img", "甲", ["<img"]),
        ("<textarea></p><script>x</script></textarea>甲", "甲", ["<textarea>"]),
        ('<svg viewBox="0 0 1 1" onload=x><path d="M0 0"/></svg>', '<svg viewbox="0 0 1 1"><path d="M0 0" /></svg>', ["onload"]),
    ],
)  # fmt: skip
def test_what_could_run_is_left_out_and_named(html, cleaned, left_out):
    assert not is_plain(html)
    found = clean(html)
    assert found.html == cleaned
    assert [one.what for one in found.left_out] == left_out


@pytest.mark.parametrize("scheme", ["javascript", "JaVaScRiPt", "vbscript", "data", "file", "blob", "view-source", "x"])
@pytest.mark.parametrize("form", ["{}:a", " {}:a", "\t{}:a", "\x00{}:a", "{0}:a", "{}\n:a", "\x1f {}:\ta"])
def test_only_addresses_of_pages_are_links(scheme, form):
    assert not is_link(form.format(scheme))
    assert not is_link(form.format("\r\n".join(scheme)))
    assert source_cause(form.format(scheme)) == "address"


@pytest.mark.parametrize("address", ["a", "#a", "/a", "?a:b", "a/b:c", "https://a", "HTTP://a", "mailto:a", "tel:1", "", "附件：一.pdf"])  # fmt: skip
def test_addresses_of_pages_are_links(address):
    assert is_link(address)


NAMES = [
    *sorted(ELEMENTS),
    "script",
    "style",
    "iframe",
    "form",
    "select",
    "math",
    "o:p",
    "body",
    "noscript",
    "template",
]
PIECES = st.one_of(
    st.sampled_from(NAMES).map(lambda name: f"<{name}>"),
    st.sampled_from(NAMES).map(lambda name: f"</{name}>"),
    st.sampled_from([f"<{name} onclick=x id=__a href=javascript:x style=a:b>" for name in ("a", "b", "td", "svg", "img")]),
    st.sampled_from(['"', "'", "<", ">", "-->", "<!--", "<![CDATA[", "]]>", "&lt;", "甲", "<b ", "/>", "<?", "</", "=", "`"]),
)  # fmt: skip
NESTED = st.recursive(
    st.sampled_from(["甲", "<br>", "", "<img>"]),
    lambda inner: st.tuples(st.sampled_from(sorted(ELEMENTS - {"br", "col", "hr", "img", "input", "path", "wbr", "svg"})), st.lists(inner, max_size=4)).map(lambda pair: f"<{pair[0]}>{''.join(pair[1])}</{pair[0]}>"),
    max_leaves=20,
)  # fmt: skip
BEHIND = "<section title=after><i>乙</i></section>"


@settings(max_examples=400, deadline=None)
@example("<h1><article><h1><h1>")
@example("<h1><article><h1><h2></h2></h1></article></h1>")
@example("<ul><li><article><li><li></li></li></article></li></ul>")
@example("<li><article><li><b><li></li></b></li></article></li>")
@example("<dl><dd><article><dt><dd></dd></dt></article></dd></dl>")
@given(st.lists(PIECES, max_size=25).map("".join) | NESTED)
def test_a_page_stays_whole_whatever_stands_in_it(html):
    cleaned = clean(html).html
    page = (
        f"<!doctype html><html><body><main><article>{cleaned}{BEHIND}</article></main><footer>丙</footer></body></html>"
    )
    body = html5lib.parse(page, namespaceHTMLElements=False).find("body")
    assert [child.tag for child in body] == ["main", "footer"]
    main = body.find("main")
    assert [child.tag for child in main] == ["article"]
    behind = [child for child in main.find("article") if child.get("title") == "after"]
    assert [(one.tag, [(i.tag, i.text, len(i)) for i in one]) for one in behind] == [("section", [("i", "乙", 0)])]
    for element in body.find("main").iter():
        name = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else "!comment"
        assert name in ELEMENTS | {"main", "!comment"} or name in ("tbody", "colgroup")
        assert not any(key.startswith(("on", "__")) for key in element.attrib)
        assert all("javascript" not in value for value in element.attrib.values())


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=15).map("".join))
def test_cleaning_twice_is_cleaning_once(html):
    once = clean(html).html
    again = clean(once)
    assert again.html == once
    assert not [one for one in again.left_out if one.cause != "foreign"]
