import pytest

from crossfoot.document.html_tokens import decode, is_self_closing, read_attributes, tokens


def written(text):
    return [(token.kind, token.name, text[token.start : token.end]) for token in tokens(text)]


def start(name, text):
    return ("start", name, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a<b>c</b>", [("text", "", "a"), start("b", "<b>"), ("text", "", "c"), ("end", "b", "</b>")]),
        ("<TD  RowSpan=2 >", [start("td", "<TD  RowSpan=2 >")]),
        ("<td\n>", [start("td", "<td\n>")]),
        ("<o:p/>", [start("o:p", "<o:p/>")]),
        ("<td一>", [start("td一", "<td一>")]),
        ("</td x='>'>", [("end", "td", "</td x='>'>")]),
        # attributes
        ('<td a="<x>">', [start("td", '<td a="<x>">')]),
        ("<td a='\"'>", [start("td", "<td a='\"'>")]),
        ('<td a=b"c>', [start("td", '<td a=b"c>')]),
        ("<td a=b'>'>", [start("td", "<td a=b'>"), ("text", "", "'>")]),
        ("<td a=>b", [start("td", "<td a=>"), ("text", "", "b")]),
        ("<td a = '>' >", [start("td", "<td a = '>' >")]),
        ('<td "a>b">', [start("td", '<td "a>'), ("text", "", 'b">')]),
        ('<td =">">', [start("td", '<td =">'), ("text", "", '">')]),
        ('<td a="1"b="2>"c>', [start("td", '<td a="1"b="2>"c>')]),
        ("<td/a=/>", [start("td", "<td/a=/>")]),
        # no tags
        ("1 < 2 <3 <", [("text", "", "1 < 2 <3 <")]),
        ("a</", [("text", "", "a</")]),
        ("<一>", [("text", "", "<一>")]),
        # comments, and what is one
        ("<!-- > --><b>", [("comment", "", "<!-- > -->"), start("b", "<b>")]),
        ("<!--><b>", [("comment", "", "<!-->"), start("b", "<b>")]),
        ("<!---><b>", [("comment", "", "<!--->"), start("b", "<b>")]),
        ("<!----><b>", [("comment", "", "<!---->"), start("b", "<b>")]),
        ("<!--a--!><b>", [("comment", "", "<!--a--!>"), start("b", "<b>")]),
        ("<!--!><b>--><i>", [("comment", "", "<!--!><b>-->"), start("i", "<i>")]),
        ("<!--a-- ><b>", [("comment", "", "<!--a-- ><b>")]),
        ("<!-- a\nb", [("comment", "", "<!-- a\nb")]),
        ("<!DOCTYPE html><b>", [("comment", "", "<!DOCTYPE html>"), start("b", "<b>")]),
        ("<![CDATA[a>b]]>", [("comment", "", "<![CDATA[a>"), ("text", "", "b]]>")]),
        ("<?php a ?>", [("comment", "", "<?php a ?>")]),
        ("</ td>x", [("comment", "", "</ td>"), ("text", "", "x")]),
        ("</>x", [("comment", "", "</>"), ("text", "", "x")]),
        # the end of the input in a tag
        ("a<td", [("text", "", "a"), ("cut-off", "", "<td")]),
        ('<td a="b><td>c', [("cut-off", "", '<td a="b><td>c')]),
        ("</td a", [("cut-off", "", "</td a")]),
        # raw text
        ("<script><td></script >x", [start("script", "<script>"), ("text", "", "<td>"), ("end", "script", "</script >"), ("text", "", "x")]),
        ("<STYLE></styles></Style>", [start("style", "<STYLE>"), ("text", "", "</styles>"), ("end", "style", "</Style>")]),
        ("<title><b></title>", [start("title", "<title>"), ("text", "", "<b>"), ("end", "title", "</title>")]),
        ("<textarea>a<td>", [start("textarea", "<textarea>"), ("text", "", "a<td>")]),
        ("<script></script>", [start("script", "<script>"), ("end", "script", "</script>")]),
        (
            "<script><!--<script></script>--></script>",
            [start("script", "<script>"), ("text", "", "<!--<script></script>-->"), ("end", "script", "</script>")],
        ),
        (
            "<script><!--</script>--></script>",
            [start("script", "<script>"), ("text", "", "<!--"), ("end", "script", "</script>"), ("text", "", "-->"), ("end", "script", "</script>")],
        ),
        (
            "<script><!--><script></script>",
            [start("script", "<script>"), ("text", "", "<!--><script>"), ("end", "script", "</script>")],
        ),
    ],
)  # fmt: skip
def test_tokens(text, expected):
    assert written(text) == expected


def test_tokens_of_a_part_stay_in_it():
    text = "<td>a</td><td b='"
    assert [token.kind for token in tokens(text, 4, 10)] == ["text", "end"]
    assert [token.kind for token in tokens(text, 10, 13)] == ["cut-off"]
    assert [(token.start, token.end) for token in tokens("x<!-- -->", 1, 6)] == [(1, 6)]


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ("", {}),
        (' colspan="2" ROWSPAN=3', {"colspan": "2", "rowspan": "3"}),
        (" a=1 A=2 a", {"a": "1"}),
        (" a='b\"c' d=\"e'f\"", {"a": 'b"c', "d": "e'f"}),
        (' a=b"c', {"a": 'b"c'}),
        (" nowrap /a/b= c", {"nowrap": "", "a": "", "b": "c"}),
        (" =a=b", {"=a": "b"}),
        (' a="&#50;&amp;"', {"a": "2&"}),
        (' a="1"b="2"', {"a": "1", "b": "2"}),
        (" a=", {"a": ""}),
        (' a="" b', {"a": "", "b": ""}),
    ],
)
def test_attributes(attributes, expected):
    assert read_attributes(attributes) == expected


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [("", False), ("/", True), (" /", True), (' a="b"/', True), (" a=b/", False), (" a=b /", True), (" a/", True), ("/ ", False)],
)  # fmt: skip
def test_self_closing(attributes, expected):
    assert is_self_closing(attributes) is expected


def test_decode():
    assert decode("&lt;td&gt; &copy &nbsp;&#x4e00;&#50; & &; &unknown;") == "<td> © \u00a0一2 & &; &unknown;"
