"""What search reads of a report: its words, and no official table, of which it would run the figures together."""

import json

import pytest

from sites.example import report

PAGE = "reports/shifan/2024"
LABEL = "行政规范性文件"


def read(make, text: str, theme: object) -> list[dict[str, str]]:
    project = make({f"docs/{PAGE}.md": text}, theme=theme, plugins=["search", {"crossfoot": {}}])
    ended = project.build()
    assert ended.code == 0, ended.lines
    page = project.page(f"{PAGE}/index.html")
    assert LABEL in page and "crossfoot-0" not in page
    index = json.loads(project.page("search/search_index.json").replace("\\u200b", "").replace("\u200b", ""))
    return [entry for entry in index["docs"] if entry["location"].startswith(PAGE)]


@pytest.mark.parametrize("theme", ["mkdocs", {"name": "material", "language": "zh", "font": False}])
def test_it_reads_sentences_and_headings_and_no_official_table(make, theme):
    entries = read(make, report(), theme)
    assert any("主动公开政府信息情况" in entry["title"] for entry in entries)
    assert any("信息处理费" in entry["text"] for entry in entries)
    assert not any(LABEL in entry["text"] for entry in entries)


def test_it_reads_a_table_that_stays_as_the_author_wrote_it(make):
    linked = report().replace(LABEL, f"[{LABEL}](../../index.md)", 1)
    assert linked != report()
    assert any(LABEL in entry["text"] for entry in read(make, linked, "mkdocs"))
