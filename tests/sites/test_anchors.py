"""Anchors of headings with the settings of the demonstration site."""

import re
from pathlib import Path

import pytest

from sites.example import report

_ID = re.compile(r'<h[1-4]\b[^>]*? id="([^"]+)"')


def ids(project, path="reports/shifan/2024/index.html") -> list[str]:
    assert project.build().code == 0
    return [id_ for id_ in _ID.findall(project.page(path)) if not id_.startswith("crossfoot")]


def slugify():
    from mkdocs.utils.yaml import yaml_load

    settings = yaml_load((Path(__file__).parents[2] / "mkdocs.yml").read_text("utf-8"))
    return next(each["toc"] for each in settings["markdown_extensions"] if isinstance(each, dict) and "toc" in each)


@pytest.fixture
def anchored(make, monkeypatch):
    """Projects that are built with the ``toc`` settings of the demonstration site."""

    def anchored(text: str):
        project = make({"docs/reports/shifan/2024.md": text, "hook.py": ""}, {"fail_on": "never", "cache": False})
        (project.root / "hook.py").write_text(
            "import pymdownx.slugs\n"
            "def on_config(config):\n"
            "    config.mdx_configs['toc'] = {'permalink': True, 'slugify': pymdownx.slugs.slugify(case='lower')}\n",
            encoding="utf-8",
        )
        project.configure({"fail_on": "never", "cache": False}, hooks=["hook.py"])
        return project

    return anchored


def test_the_demonstration_site_makes_them_of_words():
    assert slugify()["slugify"]("一、总体情况", "-") == "一总体情况"


def test_they_are_the_words_of_headings_and_stay_when_another_is_added(anchored):
    before = ids(anchored(report()))
    assert before[:3] == ["示范县2024年政府信息公开工作年度报告", "一总体情况", "二主动公开政府信息情况"]
    added = ids(anchored(report().replace("## 一、总体情况", "## 概述\n\n略。\n\n## 一、总体情况")))
    assert [id_ for id_ in added if id_ != "概述"] == before


@pytest.mark.parametrize(
    ("publish", "toc", "first"),
    [
        (True, None, "一总体情况"),
        # What the site says itself of its anchors stays, whatever else it says of the table of contents.
        (True, {"slugify": "own"}, "own"),
        (True, {"permalink": True}, "一总体情况"),
        (False, None, "_1"),
    ],
)
def test_a_public_site_has_anchors_of_words_unless_it_says_otherwise(make, publish, toc, first):
    project = make({}, {"publish": publish, "cache": False})
    # Before the plugin, as if the settings said so.
    hook = "import mkdocs.plugins\n@mkdocs.plugins.event_priority(100)\n"
    hook += f"def on_config(config):\n    toc = {toc!r}\n"
    hook += "    if toc and 'slugify' in toc:\n        toc = {'slugify': lambda words, separator: 'own'}\n"
    hook += "    if toc:\n        config.mdx_configs['toc'] = toc\n"
    (project.root / "hook.py").write_text(hook, encoding="utf-8")
    project.configure({"publish": publish, "cache": False}, hooks=["hook.py"])
    found = ids(project)
    assert found[1].startswith(first), found


def test_headings_alike_are_numbered_in_their_order(anchored):
    text = report().replace("## 五、存在", "### 说明\n\n甲。\n\n### 说明\n\n乙。\n\n## 五、存在")
    assert [id_ for id_ in ids(anchored(text)) if "说明" in id_] == ["说明", "说明_1"]
