"""How reports lead to the pages of rules and packs: in a built site, and in what the command reports."""

import json

import pytest
import yaml

from crossfoot.hosts.cli.main import main
from sites.example import report

REPORT = "docs/reports/shifan/2024.md"
PAGE = "reports/shifan/2024/index.html"
WARNED = report().replace("（六）其他处理", "（六）其他")
WAIVED = WARNED.replace(
    "year: 2024\n", "year: 2024\nwaivers:\n  - {requirement: applications.labels, reason: 原件如此}\n"
)
REFERENCE = {
    "docs/rules/index.md": "# 规则\n",
    "docs/rules/CF210.md": "# CF210\n",
    "docs/packs/cn-ogi-2021.md": '# 格式\n\n<a id="applications.balance"></a>\n\n<a id="applications.labels"></a>\n',
}


def test_a_site_that_has_the_pages_links_to_them(make):
    project = make({REPORT: WARNED, **REFERENCE})
    assert project.build(strict=True).code == 0
    page = project.page(PAGE)
    assert '<a href="../../../rules/CF210/">CF210</a>' in page
    assert '<th scope="row"><a href="../../../packs/cn-ogi-2021/#applications.balance">' in page
    assert "/#document." not in page
    assert (project.root / "site/rules/CF210/index.html").is_file()


def test_a_waived_finding_leads_there_as_well(make):
    project = make({REPORT: WAIVED, **REFERENCE})
    assert project.build().code == 0
    assert (
        '<a href="../../../packs/cn-ogi-2021/#applications.labels"><code>applications.labels</code></a>'
        in project.page(PAGE)
    )


def test_a_site_without_them_has_no_such_link(make):
    project = make({REPORT: WARNED})
    assert project.build().code == 0
    assert "CF210/" not in project.page(PAGE) and "cn-ogi-2021/" not in project.page(PAGE)


def test_a_page_that_is_left_out_is_not_linked(make):
    project = make({REPORT: WARNED, **REFERENCE}, exclude_docs="rules/CF210.md\npacks/\n")
    assert project.build().code == 0
    assert "CF210/" not in project.page(PAGE) and "cn-ogi-2021/" not in project.page(PAGE)


def test_pages_elsewhere_are_linked_by_the_setting(make):
    project = make({REPORT: WARNED}, {"rules_url": "https://docs.example.org/r/{code}.html"})
    assert project.build().code == 0
    assert '<a href="https://docs.example.org/r/CF210.html">CF210</a>' in project.page(PAGE)


def test_the_printed_form_has_its_styles(make):
    form = '<table data-crossfoot-table="x"><tr><td>1</td></tr></table>'
    project = make({"docs/form.md": f"# 表\n\n{form}\n"})
    assert project.build().code == 0
    assert "crossfoot.css" in project.page("form/index.html")
    assert "crossfoot.css" not in project.page("index.html")


URLS = [
    ("nothing known", {}, {}, None),
    ("the site has pages and an address", {}, {"site_url": "https://x.example/a/"}, "https://x.example/a/rules/CF210/"),
    (
        "addresses of files",
        {},
        {"site_url": "https://x.example", "use_directory_urls": False},
        "https://x.example/rules/CF210.html",
    ),
    (
        "the setting wins",
        {"rules_url": "https://y.example/{code}"},
        {"site_url": "https://x.example"},
        "https://y.example/CF210",
    ),
    ("no pages in that language", {"lang": "en"}, {"site_url": "https://x.example/"}, None),
]


@pytest.mark.parametrize(("options", "config", "url"), [case[1:] for case in URLS], ids=[case[0] for case in URLS])
def test_json_gives_the_address_where_it_is_known(make, monkeypatch, capsys, options, config, url):
    project = make({REPORT: WARNED, **REFERENCE}, options, **config)
    monkeypatch.chdir(project.root)
    assert main(["check", "--format", "json"]) == 0
    (found,) = [d for d in json.loads(capsys.readouterr().out)["diagnostics"] if d["code"] == "CF210"]
    assert found["url"] == url


def test_an_address_without_a_place_for_the_code_is_refused(make, monkeypatch, capsys):
    project = make({}, {"rules_url": "https://x.example/"})
    monkeypatch.chdir(project.root)
    assert main(["check", "--lang", "en"]) == 2
    assert "rules_url takes an address with {code} in it" in capsys.readouterr().err
    assert yaml.safe_load((project.root / "mkdocs.yml").read_text("utf-8"))["plugins"]
    ended = project.build()
    assert ended.code == 1 and ended.having("rules_url")
