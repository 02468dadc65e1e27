"""What is made ready while reports are judged: what the build would read later anyway, and nothing else."""

import sys

import jieba
import pytest
from mkdocs.config import load_config

from crossfoot.hosts.mkdocs.make_ready import make_ready

MATERIAL = "theme: {name: material, language: zh, font: false}\n"


@pytest.mark.parametrize(
    ("settings", "language", "reads"),
    [
        (MATERIAL, "zh", True),
        (MATERIAL, "en", False),
        (MATERIAL + "plugins: [search: {enabled: false}]\n", "zh", False),
        (MATERIAL + "plugins: []\n", "zh", False),
        ("theme: mkdocs\n", "zh", False),
    ],
    ids=["Material's search", "of another language", "that is turned off", "that is not there", "MkDocs' own search"],
)
def test_the_dictionary_is_read_for_the_search_that_will_read_it(tmp_path, monkeypatch, settings, language, reads):
    calls: list[str] = []
    monkeypatch.setattr(jieba, "initialize", lambda: calls.append("read"))
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n" + settings, encoding="utf-8")
    make_ready(load_config(str(tmp_path / "mkdocs.yml")), language)
    assert calls == ["read"] * reads


def test_where_words_are_not_divided_there_is_nothing_to_read(tmp_path, monkeypatch):
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n" + MATERIAL, encoding="utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"))
    monkeypatch.delitem(sys.modules, "jieba")
    make_ready(config, "zh")
