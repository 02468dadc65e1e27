"""What Python-Markdown makes of lines: headings, paragraphs, code, and nothing of the rest."""

import time

import pytest

from crossfoot.document.model import Heading, Opaque, Paragraph, Swallowed
from crossfoot.document.parse import parse
from crossfoot.document.table import Table
from crossfoot.source.source_file import source_from_text


def outline(markdown: str, *extensions: str) -> list[str]:
    """One short word per block."""
    words = []
    for block in parse(source_from_text("a.md", markdown), frozenset(extensions)).blocks:
        match block:
            case Heading():
                words.append(f"h{block.level} {block.text}")
            case Paragraph():
                words.append(f"{'b' if block.bold else 'p'} {block.text}")
            case Table():
                words.append(f"table {block.rows}x{block.columns}")
            case Swallowed():
                words.append("swallowed")
            case Opaque():
                words.append(block.kind)
            case _:
                words.append(f"inclusion {block.name}")
    return words


TABLE = "| a | b |\n| --- | --- |\n| 1 | 2 |"


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("# 一 #\n## 二##\n###三", ["h1 一", "h2 二", "h3 三"]),
        ("字\n# 一\n字", ["p 字", "h1 一", "p 字"]),
        ("####### 七", ["h6 # 七"]),
        ("# 尾 \\", ["p # 尾 \\"]),
        ("    # 码", ["code"]),
        ("一\n===\n二\n---", ["h1 一", "h2 二"]),
        ("一\n二\n===", ["p 一 二 ==="]),
        ("- 一\n---", ["h2 - 一"]),
        ("字\n\n---\n\n* * *", ["p 字", "rule", "rule"]),
        ("一、总体情况 {#a}\n---\n## 二 {.x #b}\n### 三 {甲}", ["h2 一、总体情况", "h2 二", "h3 三 {甲}"]),
        ("**一、总体情况**\n\n__二__\n\n<strong>三</strong>", ["b 一、总体情况", "b 二", "b 三"]),
        ("**一** 字\n\n一 **二**", ["p 一 字", "p 一 二"]),
        ("- 一\n- 二\n\n    三\n\n1. 四", ["p 一", "p 二", "p 三", "p 四"]),
        ("- # 一\n- 二\n    - 三", ["h1 一", "p 二", "p 三"]),
        ("> ## 一\n> 二\n三", ["h2 一", "p 二 三"]),
        ("> > 一\n>\n> 二", ["p 一", "p 二"]),
        ("[a]: http://x 'T'\n字 [甲][a] [a]", ["p 字 甲 a"]),
        ("```\n# 一\n```\n字", ["code", "p 字"]),
        ("```\n# 一", ["p ```", "h1 一"]),
        ("字\n~~~ {.yaml}\n| a |\n~~~", ["p 字", "code"]),
        ("<!-- \n# 一\n\n-->\n# 二", ["comment", "h1 二"]),
        ("<div>\n# 一\n\n字</div>\n\n# 二", ["html", "h1 二"]),
        ("<div>\n# 一\n\n# 二", ["html"]),
        ("字 <div>\n# 一\n</div>", ["p 字", "h1 一"]),
        ("<h2>一</h2>\n字", ["h2 一", "p 字"]),
        ("<hr>\n# 一", ["rule", "h1 一"]),
        ("<table>\n<tr><td>1</td></tr>\n\n</table> 尾\n字", ["table 1x1", "p 尾 字"]),
        ("　<table><tr><td>1</td></tr></table>", ["table 1x1"]),
        ("<table>\n<tr><td>1</td></tr>\n\n# 一", ["table 1x1"]),
        ("- 甲\n\n    <table>\n    <tr><td>1\n\n    2</td></tr>\n    </table>\n\n字", ["p 甲", "table 1x1", "p 字"]),
        ("表 <table>\n<tr><td>1</td></tr>\n</table>", ["p 表", "table 1x1"]),
        ("字 `<table><tr><td>1</td></tr></table>`", ["p 字 <table><tr><td>1</td></tr></table>"]),
        ("    <table><tr><td>1</td></tr></table>", ["code"]),
        (TABLE, ["table 2x2"]),
        (f"字\n{TABLE}", ["p 字", "swallowed"]),
        (f"字\n\n{TABLE}\n\n字", ["p 字", "table 2x2", "p 字"]),
        (f"# 一\n{TABLE}", ["h1 一", "table 2x2"]),
        (f"{TABLE}\n# 一", ["table 3x2"]),
        ("| a | b | c |\n| --- | --- |\n| 1 | 2 |", ["swallowed"]),
        ("- 甲\n\n    | a | b |\n    | --- | --- |\n    | 1 | 2 |", ["p 甲", "table 2x2"]),
        ("- | a | b |\n  | --- | --- |", ["table 2x2"]),
        ("> | a | b |\n> | --- | --- |", ["table 2x2"]),
        (f"```\n{TABLE}\n```", ["code"]),
        (f"<!--\n{TABLE}\n-->", ["comment"]),
        (
            '--8<-- "甲.md"\n\n{% include "乙.md" %}\n\n{! 丙.md !}',
            ["inclusion 甲.md", "inclusion 乙.md", "inclusion 丙.md"],
        ),
        ("--8<--\n甲.md\n乙.md\n--8<--", ["inclusion 甲.md", "inclusion 乙.md"]),
        ("{{ table('甲') }}\n\n今年{{ year }}年", ["inclusion table", "p 今年{{ year }}年"]),
        ("| a | b |\n| --- | --- |\n{{ rows() }}\n| {{ n }} | 2 |", ["table 3x2", "inclusion rows", "inclusion n"]),
        ("```\n{{ rows() }}\n```", ["code"]),
    ],
)
def test_blocks(markdown: str, expected: list[str]) -> None:
    assert outline(markdown) == expected


@pytest.mark.parametrize(
    ("extension", "markdown", "without", "with_it"),
    [
        ("md_in_html", "<div markdown>\n\n# 一\n\n</div>", ["html"], ["html", "h1 一", "html"]),
        ("admonition", '!!! note "题"\n    # 一\n\n    字', ['p !!! note "题" # 一', "code"], ["h1 一", "p 字"]),
        ("pymdownx.details", "??? note\n    字\n\n    # 一", ["p ??? note 字", "code"], ["p 字", "h1 一"]),
        (
            "pymdownx.tabbed",
            '=== "甲"\n\n    # 一\n\n=== "乙"\n\n    字',
            ['p === "甲"', "code", 'p === "乙"', "code"],
            ["h1 一", "p 字"],
        ),
        (
            "pymdownx.superfences",
            "- 甲\n\n    ```\n\n    # 一\n    ```",
            ["p 甲", "p ```", "h1 一", "p ```"],
            ["p 甲", "code"],
        ),
        ("pymdownx.extra", "<div markdown>\n\n# 一\n\n</div>", ["html"], ["html", "h1 一", "html"]),
    ],
)
def test_extensions(extension: str, markdown: str, without: list[str], with_it: list[str]) -> None:
    assert outline(markdown) == without
    assert outline(markdown, extension) == with_it


@pytest.mark.parametrize(
    "markdown",
    [
        "> " * 5_000 + "x",
        "* " * 5_000 + "x",
        "\n".join("    " * depth + "* x" for depth in range(300)),
        "[" * 5_000 + "x" + "]" * 5_000,
        "|" * 1_000_000,
        ("|" * 1_000_000 + "\n") * 2,
        "<" * 100_000,
        "<a " * 100_000 + ">",
        '<a ="' * 50_000 + ">",
        "<div>" * 50_000,
        "<!-- " * 50_000,
        "x <table> " * 20_000,
        "```x\n" * 30_000,
        "# a\n" * 20_000,
        "[a]: b\nx\n" * 10_000,
        "**a*" * 20_000,
        "x\n***\n" * 20_000,
        "{{" * 50_000,
    ],
    ids=lambda markdown: markdown[:12].replace("\n", " "),
)
def test_hostile_text_takes_no_time(markdown: str) -> None:
    started = time.process_time()
    outline(markdown)
    assert time.process_time() - started < 5
