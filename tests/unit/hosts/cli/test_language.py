from pathlib import Path

import pytest

from crossfoot.hosts.cli.language import choose_language, language_before_parsing
from crossfoot.hosts.cli.usage import UsageError
from crossfoot.project.settings import Settings


@pytest.mark.parametrize(
    ("asked", "lang", "environment", "site", "language"),
    [
        (None, None, {}, None, "zh"),
        (None, None, {}, "en", "en"),
        (None, None, {"LANG": "en_GB.UTF-8"}, "zh", "en"),
        (None, None, {"LANG": "zh_CN.UTF-8"}, "en", "zh"),
        (None, None, {"LANG": "C.UTF-8"}, "en", "en"),
        (None, None, {"LANG": "fr_FR"}, None, "zh"),
        (None, None, {"LC_ALL": "C", "LANG": "en_US"}, None, "zh"),
        (None, None, {"LC_ALL": "", "LC_MESSAGES": "en_US", "LANG": "zh_CN"}, None, "en"),
        (None, None, {"CROSSFOOT_LANG": "en", "LC_ALL": "zh_CN"}, None, "en"),
        (None, "zh", {"CROSSFOOT_LANG": "en"}, "en", "zh"),
        ("en", "zh", {"CROSSFOOT_LANG": "zh"}, "zh", "en"),
    ],
)
def test_who_decides_the_language(asked, lang, environment, site, language):
    settings = Settings(Path(), Path(), lang=lang, site_language=site)
    assert choose_language(asked, settings, environment) == language


def test_a_language_that_we_have_not_is_said_where_it_would_decide():
    environment = {"CROSSFOOT_LANG": "fr", "LC_ALL": "en_US"}
    with pytest.raises(UsageError, match="CROSSFOOT_LANG=fr: write zh or en"):
        choose_language(None, None, environment)
    assert choose_language("zh", None, environment) == "zh"
    assert choose_language(None, Settings(Path(), Path(), lang="zh"), environment) == "zh"
    assert choose_language(None, None, {"CROSSFOOT_LANG": "", "LC_ALL": "en_US"}) == "en"
    # What is wrong with the command line is still told, by whatever decides next.
    assert language_before_parsing([], environment) == "en"


@pytest.mark.parametrize(
    ("words", "language"),
    [
        (["check", "--lang", "en"], "en"),
        (["--lang=en"], "en"),
        (["--lang"], "zh"),
        (["--lang", "fr"], "zh"),
        ([], "zh"),
    ],
)
def test_the_language_of_help(words, language):
    assert language_before_parsing(words, {}) == language


def test_help_speaks_the_language_of_the_site(folder):
    (folder / "mkdocs.yml").write_text("theme: {language: en}\n")
    assert language_before_parsing([], {}) == "en"
    (folder / "mkdocs.yml").write_text("plugins: [\n")
    assert language_before_parsing([], {}) == "zh"
