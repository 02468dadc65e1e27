"""The targets of links and pictures, each with its place."""

import pytest

from crossfoot.document.links import read_links
from crossfoot.document.parse import parse
from crossfoot.source.source_file import source_from_text


def targets(markdown: str) -> list[str]:
    links = read_links(parse(source_from_text("a.md", markdown)))
    for link in links:
        assert markdown[link.span.start : link.span.end].replace("&amp;", "&") == link.target
    return [link.target for link in links]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("字 [一](a.pdf)，![二](b.png)。", ["a.pdf", "b.png"]),
        ("![独占一段](a.png)", ["a.png"]),
        ("- [一](a.pdf)\n- ![二](b.png)", ["a.pdf", "b.png"]),
        ("## 题 [一](a.pdf)", ["a.pdf"]),
        ("[一](a.pdf \"题\") [二](<b c.pdf> '题') [三]( d.pdf )", ["a.pdf", "b c.pdf", "d.pdf"]),
        ("[一](附件(1).pdf) [![图](b.png)](c.md)", ["附件(1).pdf", "b.png", "c.md"]),
        ("| 甲 | 乙 |\n| --- | --- |\n| [一](a.pdf) | 2 |", ["a.pdf"]),
        ("字 [一][a]。\n\n[a]: b.pdf '题'\n[c]: <d.pdf>", ["b.pdf", "d.pdf"]),
        (
            '[一](b c.pdf) [二](a((2)).pdf) [三](a.pdf (题)) [四](a.pdf"题")',
            ["b c.pdf", "a((2)).pdf", "a.pdf (题)", "a.pdf"],
        ),
        ("字 [一][a]。\n\n[a]:\n    b.pdf", ["b.pdf"]),
        ("| 甲 | 乙 |\n| --- | --- |\n| [一](b c.pdf) | [二](d |\n| e) | 3 |", ["b c.pdf"]),
        ("字 <img alt='a>b' src='b.png'><a title=\"一 > 二\" href=\"c.pdf\">", ["b.png", "c.pdf"]),
        ("<p><a class='x' href='a.pdf'>一</a><img src=\"b.png\"></p>", ["a.pdf", "b.png"]),
        ("<p><A HREF='a.pdf'>一</A><IMG SRC=b.png></p>", ["a.pdf", "b.png"]),
        ("字 <a Href=a.pdf>一</a>，<iMg sRc=b.png>", ["a.pdf", "b.png"]),
        ("字 <A hREF=a.pdf>一</A>", ["a.pdf"]),
        ("字 <a href=a.pdf>一</a>", ["a.pdf"]),
        ('字 <a href="a.pdf?x=1&amp;y=2">一</a>', ["a.pdf?x=1&y=2"]),
        ('<table><tr><td><a href="a.pdf">一</a></td></tr></table>', ["a.pdf"]),
    ],
)
def test_what_is_a_link(markdown: str, expected: list[str]) -> None:
    assert targets(markdown) == expected


@pytest.mark.parametrize(
    "markdown",
    [
        "字（见附件.pdf）",
        "`[一](a.pdf)` 和 ``<a href='a.pdf'>``",
        "    [一](a.pdf)",
        "```\n[一](a.pdf)\n<a href='a.pdf'>\n[a]: b.pdf\n```",
        "<!-- [一](a.pdf) <a href='b.pdf'> -->",
        "字 <!-- [一](a.pdf) --> 字",
        "[一\\](a.pdf)",
        "\\[一](a.pdf)",
        "一](a.pdf)",
        "[一](a.pdf\n\n字)",
        "字[^1]\n\n[^1]: 脚注.pdf",
        "<span data-href='a.pdf'>一</span>",
    ],
)
def test_what_is_none(markdown: str) -> None:
    assert targets(markdown) == []


def test_an_unclosed_link_and_an_unclosed_tag_take_no_time_to_speak_of() -> None:
    assert targets("[一](" * 5_000 + '<a "' * 5_000) == []
