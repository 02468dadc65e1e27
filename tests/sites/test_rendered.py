"""CF006: a page that shows something else than what was judged, and pages that only look different."""

import pytest

from sites.example import report

REPORT = "docs/reports/shifan/2024.md"
TABLE = "| 地方 | 数字 |\n| --- | --- |\n| 东 | 3 |\n"
HOOK = "def {event}({first}, **_):\n    return {first}.replace({old!r}, {new!r})\n"


def hook(event: str, first: str, old: str, new: str) -> dict[str, str]:
    return {"hook.py": HOOK.format(event=event, first=first, old=old, new=new)}


CHANGES = [
    (
        "a hook changes a figure in the Markdown",
        {REPORT: report(), **hook("on_page_markdown", "markdown", "| 行政许可 | 517 |", "| 行政许可 | 518 |")},
        {"hooks": ["hook.py"]},
        ["CF006", "“518”", "“517”"],
    ),
    (
        "a hook changes a figure in an HTML table",
        {REPORT: report(html=True), **hook("on_page_content", "html", "<td>2</td></tr>", "<td>20</td></tr>")},
        {"hooks": ["hook.py"]},
        ["CF006", "“20”", "“2”"],
    ),
    (
        "a hook hides a table: the page shows it all the same",
        {
            REPORT: report(html=True),
            **hook("on_page_content", "html", "<table>\n<tr><th colspan", "<template><table>\n<tr><th colspan"),
        },
        {"hooks": ["hook.py"]},
        ["CF608", "<template>"],
    ),
    (
        "a hook hides a table in a comment",
        {
            REPORT: report(html=True),
            "hook.py": "def on_page_content(html, **_):\n    a, b, c = html.partition('<table>\\n<tr><th colspan')\n    d, e, f = c.partition('</table>')\n    return a + '<!--' + b + d + e + '-->' + f\n",
        },
        {"hooks": ["hook.py"]},
        ["CF006"],
    ),
    (
        "a hook changes a heading",
        {REPORT: report(), **hook("on_page_markdown", "markdown", "## 一、总体情况", "## 一、总体形势")},
        {"hooks": ["hook.py"]},
        ["CF006", "总体形势"],
    ),
    (
        "a snippet adds a table",
        {
            REPORT: report().replace("本年没有收取信息处理费。", '本年没有收取信息处理费。\n\n--8<-- "more.md"\n'),
            "more.md": TABLE,
        },
        {"markdown_extensions": [{"pymdownx.snippets": {"base_path": ["."]}}]},
        ["CF006", "地方 数字 东 3"],
    ),
    (
        "a macro adds a table",
        {REPORT: report().replace("本年没有收取信息处理费。", "本年没有收取信息处理费。\n\n{{ more }}\n")},
        {"plugins": ["macros", "crossfoot"], "extra": {"more": TABLE}},
        ["CF006", "地方 数字 东 3"],
    ),
    (
        "an extension makes a table of what was none",
        {
            REPORT: report().replace(
                "本年没有收取信息处理费。",
                "本年没有收取信息处理费。\n\n/// html | table\n\n/// html | tr\n\n/// html | td\n7\n///\n///\n///\n",
            )
        },
        {"markdown_extensions": ["pymdownx.blocks.html"]},
        ["CF006"],
    ),
]


@pytest.mark.parametrize(
    ("files", "config", "words"), [case[1:] for case in CHANGES], ids=[case[0] for case in CHANGES]
)
def test_other_figures_than_those_judged_are_refused(make, files, config, words):
    project = make(files, **config)
    ended = project.build()
    assert ended.code == 1, ended.lines
    found = ended.having("ERROR", *words)
    assert found, ended.lines
    assert "docs/reports/shifan/2024.md:" in found[0]
    assert not (project.root / "site/reports/shifan/2024/index.html").exists()


def test_the_place_is_the_cell_in_the_authors_file(make):
    files = {REPORT: report(), **hook("on_page_markdown", "markdown", "| 行政许可 | 517 |", "| 行政许可 | 518 |")}
    line = make(files, hooks=["hook.py"]).build().having("CF006")[0]
    text = report().split("\n")
    number = next(i for i, words in enumerate(text, 1) if words.startswith("| 行政许可"))
    assert f"docs/reports/shifan/2024.md:{number}:{text[number - 1].index('517') + 1}:" in line


def test_a_figure_behind_a_macro_is_refused_before_the_site_is_touched(make):
    files = {REPORT: report().replace("| 行政许可 | 517 |", "| 行政许可 | {{ licences }} |")}
    ended = make(files, plugins=["macros", "crossfoot"], extra={"licences": 517}).build()
    assert ended.code == 1
    assert ended.having("ERROR", "CF206")


MARKUP = (
    report(html=True)
    .replace("## 一、总体情况", '## 一、总体情况 { #one .wide data-x="1" }')
    .replace(
        "本年主动公开信息一批；",
        '本年主动公开“信息”一批[^1]；"quoted" -- ==marked== H~2~O :smile: https://example.org {++new++} '
        '++ctrl+c++\n\n!!! note "注"\n\n    ### （一）在 *提示* 里 `x` &amp; \\*y\\*\n\n    | a | b |\n    | --- | --- |\n    | **粗** `x|y` | [链](https://example.org) &lt;3 |\n\n'
        '=== "甲"\n\n    | c |\n    | --- |\n    | ~~1~~ <br> 2 :smile: |\n\n=== "乙"\n\n    文\n\n??? note "折"\n\n    <table markdown="0"><tr><td>&nbsp;7&#x20;</td></tr></table>\n\n'
        '```python linenums="1"\nprint(1)\n```\n\n[^1]: 脚注 -- 一\n\n- 列\n\n    | d |\n    | --- |\n    | 3 [^1] |\n\n*[H]: 氢\n\n',
    )
)

MATERIAL = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "smarty",
    "meta",
    {"toc": {"permalink": "⚓︎ &amp;", "title": "目录"}},
    "pymdownx.betterem",
    "pymdownx.caret",
    "pymdownx.critic",
    "pymdownx.details",
    "pymdownx.emoji",
    {"pymdownx.highlight": {"anchor_linenums": True, "linenums_style": "table"}},
    "pymdownx.inlinehilite",
    "pymdownx.keys",
    "pymdownx.magiclink",
    "pymdownx.mark",
    "pymdownx.smartsymbols",
    "pymdownx.superfences",
    {"pymdownx.tabbed": {"alternate_style": True}},
    "pymdownx.tasklist",
    "pymdownx.tilde",
]


LOOKS = [
    ("none", report(), []),
    ("none, html", report(html=True), []),
    ("smarty", report(html=True), ["smarty", "attr_list", {"toc": {"permalink": True}}]),
    ("extra", report(), ["extra", {"toc": {"permalink": "#", "baselevel": 2}}]),
    ("extra, html", report(html=True), ["extra"]),
    ("pymdownx.extra", report(html=True), ["pymdownx.extra", {"toc": {"anchorlink": True}}]),
    ("Material's", report(), MATERIAL),
    ("Material's, html", report(html=True), MATERIAL),
    ("Material's, markup", MARKUP, MATERIAL),
]


@pytest.mark.parametrize(("text", "extensions"), [case[1:] for case in LOOKS], ids=[case[0] for case in LOOKS])
def test_what_extensions_do_to_words_is_no_finding(make, text, extensions):
    theme = {"name": "material", "language": "zh", "font": False}
    ended = make({REPORT: text}, theme=theme, markdown_extensions=extensions).build()
    assert not ended.having("CF006"), ended.having("CF006")
    assert ended.code == 0, ended.lines
