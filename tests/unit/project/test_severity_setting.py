"""The setting severity, as a block and as a list of blocks, in YAML and in TOML."""

from pathlib import Path

import pytest

from crossfoot.project import settings as settings_module
from crossfoot.project.packs import load_profiles
from crossfoot.project.settings import SettingsErrors, settings_from_mapping
from crossfoot.project.settings_file import load_settings
from crossfoot.terms.severity import Severity

E, W, I = Severity.ERROR, Severity.WARNING, Severity.INFO  # noqa: E741


@pytest.fixture(autouse=True)
def site(monkeypatch, tmp_path):
    monkeypatch.setattr(settings_module, "known_codes", lambda: ("CF001", "CF105", "CF204", "CF301"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(severity, root=None):
    root = root or Path.cwd()
    return settings_from_mapping({"severity": severity}, root, root / "docs")


def said(settings, path="docs/reports/a/2020.md", year=2020):
    """What the blocks that apply to a report say, the general one first."""
    return [settings.severity, *(dict(b.severities) for b in settings.narrowed if b.applies_to(path, year))]


@pytest.mark.parametrize(
    ("severity", "expected"),
    [
        ({"CF105": "error", "a.b": False}, [{"CF105": E, "a.b": None}]),
        ([{"CF105": "error"}, {"CF105": "info", "cf2": "warning"}], [{"CF105": I, "CF2": W}]),
        ([{"CF105": "error"}, {"years": 2020, "CF105": "off"}], [{"CF105": E}, {"CF105": None}]),
        ({"years": 2021, "CF105": "off"}, [{}]),
        ([{"years": "2019-2020", "CF105": "off"}], [{}, {"CF105": None}]),
        ([{"years": "2021-", "CF105": "off"}], [{}]),
        ([{"years": " -2020 ", "CF105": "off"}], [{}, {"CF105": None}]),
        ([{"years": [2018, "2020-2022"], "CF105": "off"}], [{}, {"CF105": None}]),
        ([{"paths": "reports/a/*.md", "CF105": "off"}], [{}, {"CF105": None}]),
        ([{"paths": ["reports/b/**", "reports/a/**"], "CF105": "off"}], [{}, {"CF105": None}]),
        ([{"paths": "reports/b/**", "CF105": "off"}], [{}]),
        ([{"paths": "reports/a/**", "years": 2021, "CF105": "off"}], [{}]),
        ([], [{}]),
        (None, [{}]),
    ],
)
def test_blocks(severity, expected):
    assert said(read(severity)) == expected


def test_paths_are_below_the_docs_folder(site):
    settings = read([{"paths": "**", "CF105": "off"}])
    assert said(settings, "docs/a.md") == [{}, {"CF105": None}]
    assert said(settings, str(site / "docs" / "a.md")) == [{}, {"CF105": None}]
    assert said(settings, "elsewhere/a.md") == [{}]
    assert said(settings, "docs/../elsewhere/a.md") == [{}]


@pytest.mark.parametrize(
    ("severity", "en", "zh"),
    [
        (["CF105"], "severity takes codes or requirement ids", "severity 应写成"),
        ([{"CF205": "error"}], "severity: there is no rule 'CF205'; did you mean CF20", "severity：没有规则"),
        ([{"CF105": "fatal"}], "severity.CF105 is one of error, warning, info, off, not 'fatal'", "只能是"),
        ([{"years": "last", "CF105": "off"}], "severity.years takes years such as 2020, 2019-2020 or 2021-, not 'last'", "应为年度"),
        ([{"years": "2021-2019", "CF105": "off"}], "severity.years takes years", "应为年度"),
        ([{"years": "-", "CF105": "off"}], "severity.years takes years", "应为年度"),
        ([{"years": True, "CF105": "off"}], "severity.years takes years", "应为年度"),
        ([{"years": [], "CF105": "off"}], "severity.years names nothing", "severity.years 没有写内容"),
        ([{"paths": [], "CF105": "off"}], "severity.paths names nothing", "severity.paths 没有写内容"),
        ([{"paths": "../x/**", "CF105": "off"}], "leads out of it", "超出了该目录"),
        ([{"path": "reports/**", "CF105": "off"}], "severity has no 'path'; did you mean paths?", "severity 没有 'path'；是否想写 paths？"),
        ([{"year": 2020, "CF105": "off"}], "severity has no 'year'; did you mean years?", "是否想写 years？"),
    ],
)  # fmt: skip
def test_a_wrong_block_is_named_in_both_languages(severity, en, zh):
    with pytest.raises(SettingsErrors) as caught:
        read(severity)
    (error,) = caught.value.errors
    assert en in error.render("en")
    assert zh in error.render("zh")


YAML = """plugins:
  - crossfoot:
      severity:
        - CF105: error
        - paths: reports/a/**
          years: 2019-2020
          CF204: warning
          "litigation.complete": off
"""
TOML = """[tool.crossfoot]
docs_dir = "docs"

[[tool.crossfoot.severity]]
CF105 = "error"

[[tool.crossfoot.severity]]
paths = "reports/a/**"
years = "2019-2020"
CF204 = "warning"
"litigation.complete" = "off"
"""


@pytest.mark.parametrize(("name", "text"), [("mkdocs.yml", YAML), ("pyproject.toml", TOML)])
def test_both_kinds_of_file_say_the_same(name, text, site):
    (site / "docs").mkdir()
    Path(name).write_text(text, encoding="utf-8")
    assert said(load_settings(None, site)) == [{"CF105": E}, {"CF204": W, "litigation.complete": None}]


@pytest.mark.parametrize(
    ("name", "text", "old", "new", "place"),
    [
        ("mkdocs.yml", YAML, "CF204: warning", "CF204: fatal", "mkdocs.yml:7:18"),
        ("mkdocs.yml", YAML, "years: 2019-2020", "years: '2019,2020'", "mkdocs.yml:6:18"),
        ("mkdocs.yml", YAML, "CF105", "CF999", "mkdocs.yml:4:11"),
        ("pyproject.toml", TOML, 'CF204 = "warning"', 'CF204 = "fatal"', "pyproject.toml:10:9"),
        ("pyproject.toml", TOML, '"2019-2020"', '"x"', "pyproject.toml:9:9"),
        ("pyproject.toml", TOML, "CF105", "CF999", "pyproject.toml:5:1"),
    ],
)
def test_a_fault_has_its_place(name, text, old, new, place, site):
    assert old in text
    Path(name).write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(SettingsErrors) as caught:
        load_settings(None, site)
    (error,) = caught.value.errors
    assert str(error.place) == place


@pytest.mark.parametrize(("name", "text", "place"), [("mkdocs.yml", YAML, "mkdocs.yml:8:11"), ("pyproject.toml", TOML, "pyproject.toml:11:1")])  # fmt: skip
def test_a_requirement_that_no_pack_has(name, text, place, site):
    Path(name).write_text(text.replace("litigation.complete", "litigation.complet"), encoding="utf-8")
    with pytest.raises(SettingsErrors) as caught:
        load_profiles(load_settings(None, site))
    (error,) = caught.value.errors
    assert error.render("en").startswith(f"{place}: severity: no pack has a requirement 'litigation.complet'; did you")


@pytest.mark.parametrize(
    ("options", "preset"), [({}, "standard"), ({"preset": "core"}, "core"), ({"preset": None}, "standard")]
)
def test_the_preset(options, preset, site):
    assert settings_from_mapping(options, site, site).preset == preset


def test_a_preset_that_there_is_not(site):
    with pytest.raises(SettingsErrors) as caught:
        settings_from_mapping({"preset": "strickt"}, site, site)
    assert caught.value.render("en") == "preset is one of core, standard, strict, not 'strickt'; did you mean strict?"


def test_a_baseline_is_relative_to_the_settings_and_need_not_be_there_yet(site):
    assert settings_from_mapping({"baseline": "known.json"}, site, site).baseline == site / "known.json"
    with pytest.raises(SettingsErrors):
        settings_from_mapping({"baseline": ["known.json"]}, site, site)
