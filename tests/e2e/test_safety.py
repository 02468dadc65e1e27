"""A report whose author means ill, in Chromium: nothing runs, nothing is asked for, and the page stays whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from e2e.conftest import served
from sites.example import report
from sites.project import Project

pytestmark = pytest.mark.browser

PAYLOADS = [
    "<img src=x onerror=alert(1)>",
    '"><script>alert(1)</script>',
    "'><svg onload=alert(1)>",
    "</title></textarea></script><script>alert(1)</script>",
    "javascript:alert(1)",
    "{{ 1 }}<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
    "</td></tr></table></article></main></div><h1 id=__config onclick=alert(1)>",
    "<style>*{display:none!important}</style>",
    "<a href=//example.org/ ping=//example.org/>x",
    "<base href=//example.org/><meta http-equiv=refresh content=0;url=//example.org/>",
    "<form action=//example.org/><button formaction=javascript:alert(1) autofocus onfocus=alert(1)>",
    "]]><!--><script>alert(1)</script>",
]

LINKS = [
    "[a](javascript:alert(1))",
    "[a](java&#x09;script:alert(1))",
    "[a](&#106;avascript&colon;alert(1))",
    "[a](<java script:alert(1)>)",
    "[a](data:text/html,<script>alert(1)</script>)",
    "[a]( vbscript:alert(1) )",
    "[a][x]\n\n[x]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "*a*{: onmouseover=alert(1) style='position:fixed;inset:0' }",
    "![a](//example.org/a.png)",
    "![a](x.png){ onerror=alert(1) }",
    '<a href="JaVaScRiPt:alert(1)" style="position:fixed;inset:0">a</a>',
    '<a href="\x01javascript:alert(1)">a</a>',
    "<math><mtext></mtext><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror=alert(1)&gt;'></math>",
    "<svg><style><img title='</style><img src=x onerror=alert(1)>'></style></svg>",
    "<img name=getElementById src=x.png><form name=body><input id=__search></form>",
    "<b>never closed <i> and <a href='x'> on",
    "<div class=md-overlay id=__drawer data-md-component=search>",
    "<details open ontoggle=alert(1)>a</details>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<plaintext>",
]


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _report(body: str, payload: str, index: int) -> str:
    """A report in which every value of the author's has the payload."""
    head = f"description: {_quoted(payload)}\nauthor: {_quoted(payload)}\nkeywords: [{_quoted(payload)}]\n"
    head += f"subtitle: {_quoted(payload)}\nstatus: {_quoted(payload)}\ntags: [{_quoted(payload)}]\ntemplate: redirect.html\n"
    head += "location: javascript:alert(1)\n"
    head += f"waivers:\n  - code: CF601\n    reason: {_quoted(payload)}\n  - requirement: litigation.complete\n    reason: {_quoted(payload)}\n"
    text = report(head=head, body=body)
    text = text.replace(f"title: {body}2024年政府信息公开工作年度报告", f"title: {_quoted(body + payload)}")
    text = text.replace(f"source: {body}人民政府办公室", f"source: {_quoted(payload)}")
    text = text.replace(f"body: {body}人民政府", f"body: {_quoted(f'{body}{index}' + payload)}")
    return text.replace("| 行政复议 | 1 |", f"| 行政复议 | {payload.replace('|', '')} |").replace(
        "主要问题是", f"{payload}主要问题是"
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("safety")
    files = {"docs/index.md": "# 首页\n\n<!-- crossfoot:portal -->\n"}
    for index, payload in enumerate(PAYLOADS):
        files[f"docs/reports/p{index}/2024.md"] = _report(f"甲{index}县", payload, index)
    for index, link in enumerate(LINKS):
        files[f"docs/reports/l{index}/2024.md"] = report(body=f"乙{index}县").replace(
            "主要问题是", f"{link} 主要问题是"
        )
    project = Project(
        folder,
        files,
        plugins=["search", {"crossfoot": {"publish": {"csp": False}, "fail_on": "never", "cache": False}}],
        theme={"name": "material", "language": "zh", "font": False, "features": ["navigation.footer"]},
        markdown_extensions=["attr_list", "tables", "md_in_html", "admonition", "pymdownx.details"],
        site_name="示范",
    )
    ended = project.build()
    assert ended.code == 0, ended.lines[-5:]
    yield from served(folder / "site")


CASES = [f"p{i}" for i in range(len(PAYLOADS))] + [f"l{i}" for i in range(len(LINKS))]

STRUCTURE = """() => {
  const article = document.querySelector("article.md-content__inner");
  const footer = document.querySelector("footer");
  const checklist = document.getElementById("crossfoot-checklist");
  return [
    document.querySelectorAll("article, main, header.md-header, footer").length,
    checklist !== null && checklist.closest("article") === article && !checklist.closest("b, i, a, table, details"),
    footer !== null && footer.closest("article, main, b, i, a") === null && footer.offsetParent !== undefined,
    getComputedStyle(article).display !== "none",
    JSON.parse(document.getElementById("__config").textContent).base !== undefined,
    [...document.querySelectorAll("*")].flatMap(e => e.getAttributeNames()).filter(n => n.startsWith("on")),
    [...document.querySelectorAll("[href], [src], [action], [formaction]")].flatMap(e =>
      ["href", "src", "action", "formaction"].map(n => e.getAttribute(n)).filter(v => v && !/^https?:$/.test(new URL(v, location).protocol))),
    document.querySelectorAll("iframe, object, embed, base, meta[http-equiv=refresh], article script, article style").length,
  ];
}"""


@pytest.mark.parametrize("case", CASES)
def test_nothing_that_an_author_writes_runs_or_breaks_the_page(site, page: Page, case):
    happened: list[str] = []
    page.on("dialog", lambda dialog: (happened.append(f"dialog {dialog.message}"), dialog.dismiss()))
    page.on("pageerror", lambda error: happened.append(str(error)))
    page.on(
        "request",
        lambda request: happened.append(request.url) if not request.url.startswith((site, "data:", "blob:")) else None,
    )
    page.goto(f"{site}reports/{case}/2024/", wait_until="networkidle")
    landmarks, checklist, footer, shown, config, handlers, addresses, elements = page.evaluate(STRUCTURE)
    for link in page.locator("article a").all()[:3]:
        link.hover(force=True)
    assert happened == []
    assert (landmarks, checklist, footer, shown, config) == (4, True, True, True, True)
    assert (handlers, addresses, elements) == ([], [], 0)
    assert page.url == f"{site}reports/{case}/2024/"


@pytest.mark.parametrize("path", ["", "feed.xml"])
def test_lists_of_reports_print_what_authors_wrote_as_text(site, page: Page, path):
    happened: list[str] = []
    page.on("dialog", lambda dialog: (happened.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: happened.append(str(error)))
    page.goto(site + path, wait_until="networkidle")
    assert happened == []
    if path == "":
        assert page.locator("article img, article script, article svg:not(.md-icon *), article iframe").count() == 0
        assert page.get_by_text("<img src=x onerror=alert(1)>").count() > 0


def test_the_search_prints_what_authors_wrote_as_text(site, page: Page):
    happened: list[str] = []
    page.on("dialog", lambda dialog: (happened.append(dialog.message), dialog.dismiss()))
    page.goto(site, wait_until="networkidle")
    page.locator(".md-search__input").fill("onerror alert")
    page.locator(".md-search__input").press("Shift")
    page.wait_for_selector(".md-search-result__item")
    page.wait_for_timeout(300)
    assert page.locator(".md-search-result__item").count() > 0
    assert happened == []
    assert page.locator(".md-search-result :is(img, script, iframe, [onerror])").count() == 0
