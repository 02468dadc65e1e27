import json

import pytest

from crossfoot.hosts.cli.main import main

HTML = """<table><caption> 表 一 </caption>
<tr><th rowspan=2>项目<th colspan="2">申请人</tr>
<tr><td>自然<br>人<td></tr>
</table>"""

MARKDOWN = "---\nyear: 2024\n---\n\n| 𠀀项目 | 数 |\n| --- | ---: |\n| 规章 | 2 |\n"


def tables(file, capsys, *options):
    assert main(["tables", file, *options]) == 0
    return capsys.readouterr().out


def test_json_of_an_html_file(folder, capsys):
    (folder / "page.html").write_text(HTML, encoding="utf-8")
    content = json.loads(tables("page.html", capsys, "--format", "json"))
    assert list(content) == ["format", "path", "tables"]
    assert (content["format"], content["path"]) == (1, "page.html")
    (table,) = content["tables"]
    assert list(table) == ["line", "column", "caption", "rows", "columns", "grid", "cells"]
    assert (table["line"], table["column"], table["rows"], table["columns"]) == (1, 1, 2, 3)
    assert table["caption"] == "表 一"
    assert table["grid"] == [["项目", "申请人", "申请人"], ["项目", "自然 人", ""]]
    assert table["cells"][0] == {
        "text": "项目",
        "row": 0,
        "column": 0,
        "rowspan": 2,
        "colspan": 1,
        "header": True,
        "line": 2,
        "column_in_file": 19,
        "end_line": 2,
        "end_column": 21,
    }
    assert [(cell["row"], cell["column"], cell["rowspan"], cell["colspan"]) for cell in table["cells"]] == [
        (0, 0, 2, 1),
        (0, 1, 1, 2),
        (1, 1, 1, 1),
        (1, 2, 1, 1),
    ]
    assert [cell["header"] for cell in table["cells"]] == [True, True, False, False]


@pytest.mark.parametrize("name", ["a.md", "a.markdown", "A.MD"])
def test_json_of_a_markdown_file(name, folder, capsys):
    (folder / name).write_bytes(MARKDOWN.replace("\n", "\r\n").encode("utf-8-sig"))
    (table,) = json.loads(tables(name, capsys, "--format", "json"))["tables"]
    assert (table["line"], table["column"], table["caption"]) == (5, 1, None)
    assert table["grid"] == [["𠀀项目", "数"], ["规章", "2"]]
    figure = table["cells"][3]
    assert (figure["line"], figure["column_in_file"], figure["end_column"]) == (7, 8, 9)


def test_a_slot_that_no_cell_covers_is_null(folder, capsys):
    (folder / "page.htm").write_text("<table><tr><td>1<td>2<tr><td>3</table>")
    (table,) = json.loads(tables("page.htm", capsys, "--format", "json"))["tables"]
    assert table["grid"] == [["1", "2"], ["3", None]]


def test_the_drawing_lines_up(folder, capsys):
    (folder / "page.html").write_text(HTML, encoding="utf-8")
    assert tables("page.html", capsys).split("\n") == [
        "page.html:1:1  2 行 × 3 列  表 一",
        " │ 项目 │ 申请人  │ ←",
        " │ ↑    │ 自然 人 │",
        "",
    ]


def test_a_long_text_is_shortened(folder, capsys):
    (folder / "page.html").write_text(f"<table><tr><td>{'数' * 100}<td>1</table>", encoding="utf-8")
    assert " │ 数数数数数数数数数数数… │ 1" in tables("page.html", capsys, "--lang", "en")


def test_no_table(folder, capsys):
    (folder / "page.html").write_text("<p>none")
    assert tables("page.html", capsys, "--lang", "en") == "page.html: no table\n"
    assert json.loads(tables("page.html", capsys, "--format", "json"))["tables"] == []


def test_markdown_is_read_with_the_extensions_of_the_site(folder, capsys):
    (folder / "a.md").write_text("<div markdown>\n\n| a |\n| --- |\n| 1 |\n\n</div>\n")
    assert "没有表格" in tables("a.md", capsys)
    (folder / "mkdocs.yml").write_text("markdown_extensions: [md_in_html]\n")
    assert "a.md:3:1  2 行 × 1 列" in tables("a.md", capsys)
    (folder / "mkdocs.yml").write_text("plugins: [\n")
    assert "没有表格" in tables("a.md", capsys)
