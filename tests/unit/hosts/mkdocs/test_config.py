from crossfoot.hosts.mkdocs.config import CrossfootConfig
from crossfoot.hosts.mkdocs.report_pages import with_assets
from crossfoot.project.options import KEYS


def test_the_plugin_has_every_setting_and_no_other():
    assert {name for name, _ in CrossfootConfig._schema} == set(KEYS)


def test_the_style_sheet_is_named_relative_to_the_page():
    page = with_assets("<html><head></head><body></head></body></html>", "reports/a/2024/")
    assert page.count("../../../assets/crossfoot/crossfoot.css") == 1
    assert page.index("crossfoot.js") < page.index("</head>")
    assert with_assets("no head", "a/") == "no head"
