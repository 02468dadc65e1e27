"""Reference pages in a terminal."""

import pytest

from crossfoot.hosts.cli.plain import to_terminal

CASES = [
    ("headings", "# A\n\n## B", "A\n\nB"),
    ("links and bold", "见 [CF301](CF301.md#x)、**重要**。", "见 CF301、重要。"),
    ("places", '<a id="a.b"></a>**标题** `a.b`', "标题 `a.b`"),
    ("code is kept", "`[…](…)` 和 `**x**`", "`[…](…)` 和 `**x**`"),
    ("escapes", r"a \* b \[c] \`d` &lt;e> &amp;", "a * b [c] `d` <e> &"),
    ("fences", "前\n\n```yaml\na: **b**\n\n# c\n```\n\n后", "前\n\n    a: **b**\n\n    # c\n\n后"),
    ("a fence in a longer one", "````markdown\n```text\nx\n```\n````", "    ```text\n    x\n    ```"),
    ("tables", "| 甲 | b |\n| --- | ---: |\n| `x` | 一\\|二 |\n\n后", "  甲   b\n  `x`  一|二\n\n后"),
    ("a table at the end", "| a | b |\n| --- | --- |\n| c | d |", "  a  b\n  c  d"),
]


@pytest.mark.parametrize(("markdown", "text"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_marks_of_markdown_are_gone_and_the_words_are_there(markdown, text):
    assert to_terminal(f"{markdown}\n") == f"{text}\n"
