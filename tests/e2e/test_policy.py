"""The demonstration site under its own Content-Security-Policy, without a network, and with its search."""

import functools
import http.server
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from e2e.conftest import ROOT
from sites.project import command, environment

pytestmark = pytest.mark.browser

PAGES = [
    "",
    "guide/",
    "guide/site/",
    "reports/suqian/2023/",
    "reports/lingwu/2020/",
    "rules/",
    "en/rules/",
    "nowhere/at/all/",
]
LISTENER = """
window.violations = [];
document.addEventListener("securitypolicyviolation", e => violations.push(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`));
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    built = tmp_path_factory.mktemp("policy")
    words = command("mkdocs", "build", "--strict", "--site-dir", str(built))
    done = subprocess.run(words, cwd=ROOT, env=environment(), capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    assert "jieba" not in done.stderr and "Building prefix dict" not in done.stderr
    return built


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[str]:
    """The site from a server that sends the policy as the file for nginx has it, and the page for lost readers."""
    line = (folder / "assets/crossfoot/csp.nginx.conf").read_text("utf-8")
    policy = line.split('"')[1]

    class Server(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *words: object) -> None:
            pass

        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", policy)
            super().end_headers()

        def send_error(self, code: int, *words: object, **more: object) -> None:
            body = (folder / "404.html").read_bytes()
            self.send_response(404)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Server, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def alone(chromium: Browser, site: str) -> Iterator[tuple[BrowserContext, list[str]]]:
    """A context that reaches this site and nothing else, and what was said and asked for in vain."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    context.add_init_script(LISTENER)
    complaints: list[str] = []

    def decide(route: Route) -> None:
        if route.request.url.startswith((site, "data:", "blob:")):
            route.continue_()
        else:
            complaints.append(route.request.url)
            route.abort()

    context.route("**/*", decide)
    context.on("console", lambda message: complaints.append(message.text) if "404" not in message.text else None)
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    yield context, complaints
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_no_page_violates_the_policy_or_asks_another_host(site, alone, path):
    context, complaints = alone
    page = context.new_page()
    page.goto(site + path, wait_until="networkidle")
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    toggle = page.locator("label[for^=__palette]:visible")
    before = page.locator("body").get_attribute("data-md-color-scheme")
    toggle.first.click()
    assert page.locator("body").get_attribute("data-md-color-scheme") != before
    assert page.evaluate("violations") == []
    assert complaints == []


def test_what_is_not_in_the_policy_does_not_run(site, alone):
    """The policy is one that a browser enforces: what gets into a page all the same is stopped."""
    context, _ = alone
    page = context.new_page()
    page.goto(site, wait_until="networkidle")
    page.evaluate("""() => {
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.body.append(script);
      const div = document.createElement("div");
      div.innerHTML = "<img src=data:, onerror='window.ran = true'>";
      document.body.append(div);
    }""")
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    assert {words.split()[0] for words in page.evaluate("violations")} == {"script-src-elem", "script-src-attr"}


@pytest.mark.parametrize(
    ("word", "report"),
    [
        ("意见征集", "suqian/2024"),
        ("区级", "suqian/2024"),
        ("政民互动", "suqian/2023"),
        ("社会评议", "lingwu/2020"),
        ("目录清单", "suqian/2024"),
    ],
)
def test_the_search_finds_words_inside_clauses(site, alone, word, report):
    context, complaints = alone
    page = context.new_page()
    page.goto(site, wait_until="networkidle")
    search(page, word)
    found = [link.get_attribute("href") or "" for link in page.locator(".md-search-result__item a").all()]
    assert any(f"reports/{report}/" in address for address in found), found
    assert page.evaluate("violations") == []
    assert complaints == []


def test_a_lost_reader_can_search(site, alone):
    context, complaints = alone
    page = context.new_page()
    page.goto(site + "nowhere/at/all/", wait_until="networkidle")
    assert page.locator("h1").inner_text() == "没有找到这个页面"
    search(page, "社会评议")
    assert page.locator(".md-search-result__item").count() > 0
    page.keyboard.press("Escape")
    page.get_by_role("link", name="返回首页").click()
    assert page.url == site
    assert complaints == []


@pytest.mark.parametrize("report", ["suqian/2024", "lingwu/2020"])
def test_headings_are_reached_by_their_words(site, alone, report):
    context, _ = alone
    page = context.new_page()
    page.goto(f"{site}reports/{report}/#一总体情况", wait_until="networkidle")
    assert page.locator("h2:target").inner_text().startswith("一、总体情况")
    ids = page.evaluate("[...document.querySelectorAll('article :is(h2, h3, h4)[id]')].map(h => h.id)")
    assert len(ids) > 5
    assert all(
        not id_.startswith("_") and any("一" <= letter <= "龥" for letter in id_)
        for id_ in ids
        if not id_.startswith("crossfoot-")
    ), ids


def search(page: Page, word: str) -> None:
    """Type ``word``: Material listens to keys, and to no text that is put in at once."""
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").fill(word)
    page.locator(".md-search__input").press("Shift")
    expect(page.locator(".md-search-result__meta")).to_contain_text("符合条件的结果", timeout=30_000)


def test_it_can_be_read_from_a_folder(folder: Path, chromium: Browser):
    """Without a server: what a report says and how it looks; search wants one, as Material does."""
    context = chromium.new_context(locale="zh-CN", viewport={"width": 1280, "height": 900})
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    try:
        page: Page = context.new_page()
        page.goto((folder / "reports/suqian/2023/index.html").as_uri(), wait_until="load")
        assert page.locator("h1").inner_text().startswith("宿迁")
        assert page.evaluate("getComputedStyle(document.querySelector('.md-header')).position") == "sticky"
        assert all(url.startswith(("file:", "data:")) for url in asked)
    finally:
        context.close()
