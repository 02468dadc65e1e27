"""What may not stand on the page, found in the source and at its own place."""

import pytest

from crossfoot.document.markup import misplaced_markup
from crossfoot.document.parse import parse
from crossfoot.source.source_file import source_from_text

EXTENSIONS = frozenset({"attr_list"})


def found(text: str) -> list[tuple[str, str, str]]:
    """Why, what, and the text that it stands in."""
    document = parse(source_from_text("r.md", text), EXTENSIONS)
    return [
        (left_out.cause, left_out.what, text[span.start : span.end]) for left_out, span in misplaced_markup(document)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("### 题目 {#__config}\n", [("reserved", "id", "{#__config}")]),
        ("### 题目 {: .md-header }\n", [("reserved", "class", "{: .md-header }")]),
        ("文字\n{ .md-header #crossfoot-x lang=zh }\n", [("reserved", "class"), ("reserved", "id")]),
        ("文字\n{: onclick=alert(1) .note }\n", [("handler", "onclick")]),
        ("### 题目 {#jiezhuan .note .md-button}\n", []),
        ("文字 {# 附注 #} {.docx} {表1.2} {{ page.title }}\n", []),
        ("`{#__config}`\n\n```\n{#__config}\n```\n", []),
    ],
)
def test_names_and_classes_of_the_page_itself_in_lists_of_attributes(text, expected):
    # Several of one list stand at the same place.
    assert [one[: len(want)] for one, want in zip(found(text), expected, strict=True)] == expected


AWAY = ("elsewhere", "https://e.com/a.png", "https://e.com/a.png")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![图][i]\n\n[i]: https://e.com/a.png\n", [AWAY]),
        ("![图][]\n\n[图]: https://e.com/a.png\n", [AWAY]),
        ("![图]\n\n[图]: <https://e.com/a.png>\n", [AWAY]),
        ("![图][A  b]\n\n[a b]: https://e.com/a.png '说明'\n", [AWAY]),
        ("[![图][i]](x.md)\n\n[i]: https://e.com/a.png\n", [AWAY]),
        ("![图](https://e.com/a.png)\n", [AWAY]),
        ("[文件][i]\n\n[i]: https://e.com/a.png\n", []),  # a link may lead anywhere
        ("![图](a.png)、[文件][i]\n\n[i]: https://e.com/a.png\n", []),
        ("![图][i]\n\n[i]: a.png\n", []),
        ("`![图][i]`、[文件][i]\n\n[i]: https://e.com/a.png\n", []),
        ("![图][i]\n\n[i]: javascript:x\n", [("address", "javascript:x", "javascript:x")]),
    ],
)
def test_pictures_whose_address_a_definition_gives(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize("many", [1, 99, 100, 101, 1000])
def test_behind_many_tags_that_nobody_closed_markup_is_still_judged(many):
    text = (
        "文字 <a b='" * many + ("'" if many % 2 else "") + "\n\n" + '<a href="b" onclick="' + "x" * 3000 + '">文</a>\n'
    )
    assert found("文字 <a b='\n\n<script>x()</script>\n")[0][:2] == ("element", "<script>")
    assert [one[:2] for one in found(text)][-1:] == [("handler", "onclick")]
