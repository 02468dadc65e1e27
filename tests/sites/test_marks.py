"""Marks in pages of a site that ask for nothing there is: a warning with page and line, in both languages."""

import pytest

from sites.example import report

GOVERNMENT = {"publish": {"site": {"code": "0000000000"}}}

# What stands in the page, and what is said of it, in Chinese and in English.
CASES = [
    ("<!-- crossfoot:charts 示范市人民政府 -->", "标记 charts 后面的“示范市人民政府”不对应任何内容，这里什么也没有列出；是否想写 示范县人民政府？", "the mark charts knows no 示范市人民政府; nothing stands there; did you mean 示范县人民政府?"),
    ("<!-- crossfoot:chart -->", "没有名为 chart 的标记，这里什么也没有列出；是否想写 charts？", "there is no mark chart; nothing stands there; did you mean charts?"),
    ("<!--crossfoot:Overview-->", "没有名为 Overview 的标记，这里什么也没有列出；是否想写 overview？", "there is no mark Overview; nothing stands there; did you mean overview?"),
    ("<!-- crossfoot:xyz -->", "没有名为 xyz 的标记，这里", "there is no mark xyz; nothing"),
    ("<!-- crossfoot:charts -->", "标记 charts 后面没有写明是哪一个", "the mark charts wants to know of which"),
    ("<!-- crossfoot:year 2042 -->", "标记 year 后面的“2042”不对应任何内容，这里什么也没有列出；是否想写 2024？", "the mark year knows no 2042; nothing stands there; did you mean 2024?"),
    ("<!-- crossfoot:portal 示范县 -->", "标记 portal 后面的“示范县”不对应任何内容，这里", "the mark portal knows no 示范县; nothing"),
    ("<!-- crossfoot:sitemap -->", "有了设置 publish.site，标记 sitemap 才起作用", "the mark sitemap goes with the setting publish.site"),
    ("<!-- crossfoot:column 1 -->", "有了设置 publish.site，标记 column 才起作用", "the mark column goes with the setting publish.site"),
]  # fmt: skip


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("mark", "zh", "en"), CASES)
def test_a_mark_that_asks_for_nothing_is_a_warning(make, mark, zh, en, language):
    project = make({"docs/index.md": f"# 首页\n\n文字。\n\n{mark}\n"}, {"lang": language})
    ended = project.build()
    assert ended.code == 0
    (line,) = ended.having("WARNING", "index.md")
    assert line.startswith("WARNING crossfoot: docs/index.md:5:1") and (zh if language == "zh" else en) in line
    assert project.build(strict=True).code == 1


@pytest.mark.parametrize("mark", ["<!-- crossfoot:column x -->", "<!-- crossfoot:column -->", "<!-- crossfoot:sitemap x -->", "<!-- crossfoot:colum 0 -->"])  # fmt: skip
def test_marks_of_a_governments_site(make, mark):
    project = make({"docs/index.md": f"# 首页\n\n{mark}\n"}, GOVERNMENT)
    ended = project.build()
    assert ended.code == 0 and len(ended.having("WARNING", "docs/index.md:3:1")) == 1, ended.lines


def test_every_place_is_told_and_code_is_none(make):
    text = (
        "---\ntitle: 首页\n---\n\n# 首页\n\n```markdown\n<!-- crossfoot:chart -->\n```\n\n"
        "写 `<!-- crossfoot:chart -->` 就行。\n\n<!-- crossfoot:chart -->\n\n- 一项 <!-- crossfoot:chart -->\n"
    )
    project = make({"docs/index.md": text})
    assert [line.partition("：")[0] for line in project.build().having("WARNING", "chart")] == [
        "WARNING crossfoot: docs/index.md:13:1",
        "WARNING crossfoot: docs/index.md:15:6",
    ]


def test_a_mark_that_another_plugin_has_put_there_is_told_without_a_line(make):
    project = make(
        {"docs/index.md": "# 首页\n\n{{ '<!-- cross' ~ 'foot:chart -->' }}\n"}, plugins=["macros", {"crossfoot": {}}]
    )
    (line,) = project.build().having("WARNING crossfoot")
    assert line.startswith("WARNING crossfoot: docs/index.md：")


def test_marks_in_reports_are_told_too(make):
    project = make(
        {"docs/reports/shifan/2024.md": report().replace("主要问题是", "<!-- crossfoot:nothing -->\n主要问题是")}
    )
    (line,) = project.build().having("WARNING", "nothing")
    assert line.startswith("WARNING crossfoot: docs/reports/shifan/2024.md:")
