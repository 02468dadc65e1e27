from pathlib import Path

import pytest

from crossfoot.project import settings as settings_module
from crossfoot.project.settings import Settings, SettingsErrors, settings_from_mapping
from crossfoot.terms.severity import Severity

ROOT = Path("/site")


@pytest.fixture(autouse=True)
def codes(monkeypatch):
    monkeypatch.setattr(settings_module, "known_codes", lambda: ("CF001", "CF105", "CF204", "CF301"))


def read(options, root=ROOT):
    return settings_from_mapping(options, root, root / "docs")


@pytest.mark.parametrize(
    ("options", "key", "value"),
    [
        ({}, "reports", ("reports/**/*.md",)),
        ({"reports": None}, "reports", ("reports/**/*.md",)),
        ({"reports": "a/*.md"}, "reports", ("a/*.md",)),
        ({"reports": ["./a/*.md", "b.md"]}, "reports", ("a/*.md", "b.md")),
        ({"reports": []}, "reports", ()),
        ({}, "fail_on", Severity.ERROR),
        ({"fail_on": "warning"}, "fail_on", Severity.WARNING),
        ({"fail_on": "never"}, "fail_on", None),
        ({"select": ["CF2", "cf301"]}, "select", ("CF2", "CF301")),
        ({"select": "CF2, CF3"}, "select", ("CF2", "CF3")),
        ({"ignore": "CF"}, "ignore", ("CF",)),
        ({"severity": {"CF105": "error", "a.b": False, "a.c": "off"}}, "severity",
         {"CF105": Severity.ERROR, "a.b": None, "a.c": None}),
        ({"lang": "en"}, "lang", "en"),
        ({}, "lang", None),
        ({}, "output", ()),
        ({"output": "json:a b.json"}, "output", (("json", ROOT / "a b.json"),)),
        ({"output": ["sarif:x/y", "junit:/z"]}, "output", (("sarif", ROOT / "x" / "y"), ("junit", Path("/z")))),
    ],
)  # fmt: skip
def test_options_are_read_with_their_type(options, key, value):
    assert getattr(read(options), key) == value


def test_files_are_relative_to_the_settings(tmp_path):
    (tmp_path / "pack.yml").touch()
    (tmp_path / "register.yml").touch()
    settings = read({"packs": ["pack.yml"], "register": "register.yml"}, tmp_path)
    assert settings.packs == (tmp_path / "pack.yml",)
    assert settings.register == tmp_path / "register.yml"


@pytest.mark.parametrize(
    ("options", "en", "zh"),
    [
        ({"seelct": []}, "unknown setting 'seelct'; did you mean select?", "未知的设置项 'seelct'；是否想写 select？"),
        ({"nonsense": 1}, "unknown setting 'nonsense'", "未知的设置项 'nonsense'"),
        ({"cache": 3}, "cache is true, false or a folder, not 3", "cache 应为 true、false 或一个目录，而不是 3"),
        ({"reports": 3}, "reports takes a list of words, not 3", "reports 应为词语列表，而不是 3"),
        ({"reports": [1]}, "reports takes a list of words, not 1", "reports 应为词语列表，而不是 1"),
        ({"reports": [True]}, "not true", "而不是 true"),
        ({"reports": "../x.md"}, "leads out of it", "超出了该目录"),
        ({"packs": ["nowhere.yml"]}, "packs: there is no file 'nowhere.yml'", "packs：没有文件 'nowhere.yml'"),
        ({"register": ["a"]}, "register takes one file, not […]", "register 应为一个文件，而不是 […]"),
        ({"select": ["CF9"]}, "select: there is no rule 'CF9'", "select：没有规则 'CF9'"),
        ({"ignore": "total-mismatch"}, "ignore: there is no rule 'total-mismatch'", "ignore：没有规则"),
        ({"severity": {"CF205": "error"}}, "severity: there is no rule 'CF205'; did you mean CF20", "severity：没有规则"),
        ({"severity": {"CF105": "fatal"}}, "severity.CF105 is one of error, warning, info, off, not 'fatal'", "只能是"),
        ({"severity": ["CF105"]}, "severity takes codes or requirement ids", "severity 应写成"),
        ({"fail_on": "warn"}, "fail_on is one of error, warning, never, not 'warn'; did you mean warning?", "fail_on 只能是"),
        ({"fail_on": "info"}, "fail_on is one of", "fail_on 只能是"),
        ({"output": ["sarf:x"]}, "output: 'sarf:x' is not FORMAT:FILE with one of the formats text, ", "output：'sarf:x' 不是“格式:文件”"),
        ({"output": ["json:"]}, "output: 'json:' names no file; write json:FILE", "output：'json:' 没有写明文件，应写成 json:文件"),
        ({"output": ["json:x", "sarif:y/../x"]}, "x is to be written twice", "被指定写入两次"),
        ({"output": 3}, "output takes a list of words, not 3", "output 应为词语列表，而不是 3"),
        ({"lang": "fr"}, "lang is one of zh, en, not 'fr'", "lang 只能是 zh、en，而不是 'fr'"),
    ],
)  # fmt: skip
def test_a_wrong_option_is_named_in_both_languages(options, en, zh):
    with pytest.raises(SettingsErrors) as caught:
        read(options)
    (error,) = caught.value.errors
    assert en in error.render("en")
    assert zh in error.render("zh")


def test_all_faults_are_raised_together():
    with pytest.raises(SettingsErrors) as caught:
        read({"lang": "fr", "fail_on": "x", "select": ["CF9"]})
    assert len(caught.value.errors) == 3


def test_faults_of_the_plugin_have_the_place_in_its_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("mkdocs.yml").write_text("site_name: 公开\nplugins:\n  - crossfoot:\n      lang: fr\n", encoding="utf-8")
    with pytest.raises(SettingsErrors) as caught:
        settings_from_mapping({"lang": "fr"}, Path(), Path("docs"), file=Path("mkdocs.yml"))
    assert (
        caught.value.render("zh")
        == "mkdocs.yml:4:13: lang 只能是 zh、en，而不是 'fr'\n          lang: fr\n                ^"
    )


def test_settings_are_a_value():
    assert read({}) == Settings(root=ROOT, docs_dir=ROOT / "docs", cache=ROOT / ".cache/crossfoot")
    assert read({"cache": False}).cache is None
    assert read({"cache": "build/known"}).cache == ROOT / "build/known"
