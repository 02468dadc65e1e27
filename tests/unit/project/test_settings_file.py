import time
from pathlib import Path

import pytest

from crossfoot.project import settings as settings_module
from crossfoot.project.settings import SettingsErrors
from crossfoot.project.settings_file import load_settings
from crossfoot.terms.severity import Severity


@pytest.fixture(autouse=True)
def site(monkeypatch, tmp_path):
    monkeypatch.setattr(settings_module, "known_codes", lambda: ("CF001", "CF105", "CF204", "CF301"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def load(files, config=None, start=None):
    for name, text in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
    return load_settings(Path(config) if config else None, Path.cwd() / (start or ""))


PLUGIN = "plugins:\n  - search\n  - crossfoot:\n      reports: [a/*.md]\n"


@pytest.mark.parametrize(
    ("files", "reports"),
    [
        ({"mkdocs.yml": PLUGIN}, ("a/*.md",)),
        ({"mkdocs.yml": "plugins: {search: {}, crossfoot: {reports: [b.md]}}"}, ("b.md",)),
        ({"mkdocs.yml": "plugins: [search, crossfoot]"}, ("reports/**/*.md",)),
        ({"mkdocs.yml": "plugins:\n  - crossfoot:\n"}, ("reports/**/*.md",)),
        ({"mkdocs.yml": "plugins: crossfoot"}, ("reports/**/*.md",)),
        ({"mkdocs.yml": "site_name: x"}, ("reports/**/*.md",)),
        ({"mkdocs.yml": ""}, ("reports/**/*.md",)),
        ({"mkdocs.yaml": PLUGIN}, ("a/*.md",)),
        ({"mkdocs.yml": "plugins: [crossfoot]", "properdocs.yml": PLUGIN}, ("a/*.md",)),
        ({"pyproject.toml": "[tool.crossfoot]\nreports = ['c.md']\n"}, ("c.md",)),
        ({"pyproject.toml": "[tool.ruff]\n# crossfoot\n"}, ("reports/**/*.md",)),
        ({"mkdocs.yml": "site_name: x", "pyproject.toml": "[tool.crossfoot]\nreports = ['c.md']\n"}, ("c.md",)),
        ({}, ("reports/**/*.md",)),
    ],
)
def test_where_settings_are_found(files, reports, site):
    settings = load(files)
    assert settings.reports == reports
    assert settings.root == site


def test_the_nearest_folder_upwards_wins(site):
    settings = load({"mkdocs.yml": PLUGIN, "docs/reports/x.md": ""}, start="docs/reports")
    assert (settings.root, settings.docs_dir, settings.file) == (site, site / "docs", site / "mkdocs.yml")


def test_a_configuration_that_is_named_is_read():
    settings = load({"mkdocs.yml": "plugins: [crossfoot]", "other/site.yml": PLUGIN}, config="other/site.yml")
    assert settings.root == Path("other")
    assert settings.reports == ("a/*.md",)


def test_what_mkdocs_says_besides():
    settings = load(
        {
            "mkdocs.yml": "docs_dir: content\ntheme: {name: material, language: zh-Hant}\nmarkdown_extensions:\n"
            "  - tables\n  - markdown.extensions.md_in_html\n  - pymdownx.snippets:\n      base_path: x\n"
        }
    )
    assert settings.docs_dir.name == "content"
    assert settings.site_language == "zh"
    assert settings.markdown_extensions == {"tables", "md_in_html", "pymdownx.snippets"}


@pytest.mark.parametrize(
    ("written", "variable", "reports"),
    [
        ("!ENV REPORTS", None, ("reports/**/*.md",)),
        ("!ENV REPORTS", "e.md", ("e.md",)),
        ("!ENV [A_B_C, REPORTS, d.md]", None, ("d.md",)),
        ("!ENV [A_B_C, REPORTS, d.md]", "e.md", ("e.md",)),
        ("!!python/name:os.system", None, ("reports/**/*.md",)),
        ("!!python/object/apply:os.system ['touch executed']", None, ("reports/**/*.md",)),
        ("!relative $docs", None, ("reports/**/*.md",)),
    ],
)
def test_tags_are_tolerated_and_never_executed(written, variable, reports, monkeypatch):
    if variable:
        monkeypatch.setenv("REPORTS", variable)
    toc = "markdown_extensions:\n  - toc: {slugify: !!python/name:a.b.c }\n"
    settings = load({"mkdocs.yml": f"{toc}plugins:\n  - crossfoot:\n      reports: {written}\n"})
    assert settings.reports == reports
    assert not Path("executed").exists()


@pytest.mark.parametrize(
    ("files", "reports", "fail_on"),
    [
        ({"base.yml": PLUGIN, "mkdocs.yml": "INHERIT: base.yml\n"}, ("a/*.md",), Severity.ERROR),
        ({"base.yml": PLUGIN, "mkdocs.yml": "INHERIT: base.yml\nplugins: [crossfoot]\n"}, ("reports/**/*.md",), Severity.ERROR),
        (
            {
                "base.yml": "plugins: {crossfoot: {reports: [a/*.md], fail_on: error}}",
                "mkdocs.yml": "INHERIT: base.yml\nplugins: {crossfoot: {fail_on: warning}}\n",
            },
            ("a/*.md",),
            Severity.WARNING,
        ),
        ({"mkdocs.yml": "INHERIT: mkdocs.yml\n" + PLUGIN}, ("a/*.md",), Severity.ERROR),
        ({"mkdocs.yml": "INHERIT: nowhere.yml\n" + PLUGIN}, ("a/*.md",), Severity.ERROR),
        ({"mkdocs.yml": "INHERIT: b.yml\n", "b.yml": "INHERIT: mkdocs.yml\n" + PLUGIN}, ("a/*.md",), Severity.ERROR),
    ],
)  # fmt: skip
def test_inherit_is_followed(files, reports, fail_on):
    settings = load(files)
    assert (settings.reports, settings.fail_on) == (reports, fail_on)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"mkdocs.yml": PLUGIN + "      lnag: zh\n"}, ["mkdocs.yml:5:7: unknown setting 'lnag'; did you mean lang?"]),
        (
            {"mkdocs.yml": PLUGIN + "      lang: fr\n      severity:\n        CF105: fatal\n        CF9: error\n"},
            [
                "mkdocs.yml:5:13: lang is one of zh, en, not 'fr'",
                "mkdocs.yml:7:16: severity.CF105 is one of error, warning, info, off, not 'fatal'",
                "mkdocs.yml:8:9: severity: there is no rule 'CF9'",
            ],
        ),
        ({"mkdocs.yml": "plugins：[]\nnav: []\n"}, ["mkdocs.yml:1:8: not YAML: the colon after plugins is a full-width one"]),
        ({"mkdocs.yml": "plugins: [\n"}, ["mkdocs.yml:1:10: not YAML: while parsing"]),
        ({"mkdocs.yml": "- a\n"}, ["mkdocs.yml:1:1: the file must hold keys and values"]),
        ({"base.yml": PLUGIN + "      lang: fr\n", "mkdocs.yml": "INHERIT: base.yml"}, ["base.yml:5:13: lang is one of"]),
        ({"pyproject.toml": "[tool.crossfoot]\nlang = 'zh'\nlnag = 'zh'\n"}, ["pyproject.toml:3:1: unknown setting 'lnag'"]),
        (
            {"pyproject.toml": "[tool.crossfoot]\nfail_on = 'x'\n[tool.crossfoot.severity]\nCF105 = 'fatal'\n"},
            ["pyproject.toml:2:11: fail_on is one of", "pyproject.toml:4:9: severity.CF105 is one of"],
        ),
        ({"pyproject.toml": "[tool.crossfoot\n"}, ["pyproject.toml:1:16: not TOML: "]),
        ({"pyproject.toml": "[tool.crossfoot]\nreports = [1,\n 2]\n"}, ["pyproject.toml:2:11: ", "pyproject.toml:2:11: "]),
    ],
)  # fmt: skip
def test_faults_have_their_place(files, expected):
    with pytest.raises(SettingsErrors) as caught:
        load(files)
    shown = [error.render("en") for error in caught.value.errors]
    assert len(shown) == len(expected)
    assert all(line.startswith(start) for line, start in zip(shown, expected, strict=True)), shown


def test_files_that_cannot_be_read():
    with pytest.raises(SettingsErrors, match=r"there is no settings file nowhere\.yml"):
        load({}, config="nowhere.yml")
    Path("mkdocs.yml").write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsErrors, match=r"mkdocs\.yml cannot be read"):
        load({})


def test_aliases_are_read_and_bombs_do_not_go_off():
    bomb = "a: &a [x, x]\n" + "\n".join(
        f"b{i}: &b{i} [*{'a' if i == 0 else f'b{i - 1}'}, *{'a' if i == 0 else f'b{i - 1}'}]" for i in range(40)
    )
    started = time.perf_counter()
    settings = load(
        {
            "mkdocs.yml": f"{bomb}\nx: &names [a/*.md]\ntheme: {{x: *b39}}\nplugins:\n  - crossfoot:\n      reports: *names\n"
        }
    )
    assert settings.reports == ("a/*.md",)
    assert time.perf_counter() - started < 1
