"""A site of which every author means ill, in Chromium: nothing runs, nothing is asked for, and every page stays whole."""

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import Browser, Page

from e2e.conftest import served
from sites.hostile import ALL, FOLDER, HEADED, LINKED, MARKUP, OTHERS, PAYLOADS, REGISTERED, Author, hostile_site

pytestmark = pytest.mark.browser

# Formulas do nothing on a page; they are in the files (tests/sites/test_hostile_files.py).
WRITTEN = [author for author in (*REGISTERED, *OTHERS) if author.payload in MARKUP]
REPORTS = [*(author.name for author in REGISTERED if author in WRITTEN), *LINKED, *HEADED]
"""The folders of reports, each with something else in it."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_site(tmp_path_factory.mktemp("safety")).root / "site"


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[str]:
    yield from served(folder)


STRUCTURE = """() => {
  const article = document.querySelector("article.md-content__inner");
  const footer = document.querySelector("footer");
  const all = [...document.querySelectorAll("*")];
  const drawn = [...document.querySelectorAll("article svg, footer svg, [data-crossfoot-imprint] svg")];
  const known = ["svg", "title", "desc", "g", "text", "tspan", "rect", "line", "path"];
  return {
    landmarks: document.querySelectorAll("article, main, header.md-header, footer").length === 4,
    footer: footer !== null && footer.closest("article, main, b, i, a") === null && footer.offsetParent !== undefined,
    shown: getComputedStyle(article).display !== "none",
    config: JSON.parse(document.getElementById("__config").textContent).base !== undefined,
    handlers: all.flatMap(e => e.getAttributeNames()).filter(name => name.startsWith("on")),
    addresses: all.flatMap(e => ["href", "src", "action", "formaction", "ping", "srcdoc", "xlink:href"].map(name => e.getAttribute(name)))
      .filter(value => value && !/^(https?|mailto):$/.test(new URL(value, location).protocol)),
    elements: [...document.querySelectorAll("iframe, object, embed, base, meta[http-equiv=refresh], article script, article style," +
      "[data-crossfoot-imprint] :is(img, script, style), body > script:not([src]):not(#__config):not(.md-base)")]
      .map(e => e.outerHTML.slice(0, 80)),
    images: article.querySelectorAll("img").length,
    svg: drawn.every(svg => [svg, ...svg.querySelectorAll("*")].every(e => known.includes(e.localName))),
  };
}"""


@pytest.fixture(scope="module")
def visitor(chromium: Browser) -> Iterator[Page]:
    """One page for all visits of the module."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    yield context.new_page()
    context.close()


@contextlib.contextmanager
def watched(page: Page, site: str) -> Iterator[list[str]]:
    """What happens on ``page`` meanwhile that ought not: a dialog, an error, a request to elsewhere."""
    happened: list[str] = []
    watchers = {
        "dialog": lambda dialog: (happened.append(f"dialog {dialog.message}"), dialog.dismiss()),
        "pageerror": lambda error: happened.append(str(error)),
        "request": lambda request: (
            happened.append(request.url) if not request.url.startswith((site, "data:", "blob:")) else None
        ),
    }
    for event, watcher in watchers.items():
        page.on(event, watcher)
    yield happened
    for event, watcher in watchers.items():
        page.remove_listener(event, watcher)


def faults(page: Page, site: str, path: str, *, images: bool = False) -> list[str]:
    """What is wrong with the page at ``path``, which is opened; ``page`` stays on it. A report may have ``images``."""
    with watched(page, site) as happened:
        page.goto(site + path, wait_until="load")
        # Whatever hides in a link or waits for the pointer has its chance.
        page.evaluate("""() => document.querySelectorAll("article *").forEach(one => ["mouseover", "focus", "toggle"].forEach(
            name => one.dispatchEvent(new Event(name, {bubbles: true}))))""")
        page.evaluate("() => new Promise(done => setTimeout(done))")
        found = page.evaluate(STRUCTURE)
    wrong = [*happened, *found["handlers"], *found["addresses"], *found["elements"]]
    wrong += [name for name in ("landmarks", "footer", "shown", "config", "svg") if not found[name]]
    if found["images"] and not images:
        wrong.append("an image")
    if page.url != site + path:
        wrong.append(f"led to {page.url}")
    return [f"/{path}: {one}" for one in wrong]


@pytest.mark.parametrize("name", REPORTS)
def test_nothing_that_an_author_writes_runs_or_breaks_the_page(site, visitor: Page, name):
    assert faults(visitor, site, f"reports/{name}/2024/", images=True) == []
    assert visitor.evaluate("""() => {
        const checklist = document.getElementById("crossfoot-checklist");
        return checklist.closest("article") === document.querySelector("article.md-content__inner")
            && !checklist.closest("b, i, a, table, details");
    }""")


def test_the_name_of_a_file_is_a_name(site, visitor: Page):
    assert faults(visitor, site, f"reports/{quote(FOLDER)}/{quote(FOLDER)}/") == []
    assert visitor.locator(".md-nav").get_by_text(FOLDER).count() > 0


@pytest.mark.parametrize(
    "path",
    ["", "bodies/", "years/", "years/2024/", "years/2023/", "overview/", "data/", "sitemap/", "reports/", "404.html"],
)
def test_lists_print_what_others_wrote_as_text(site, visitor: Page, path):
    assert faults(visitor, site, path) == []
    words = " ".join(visitor.locator("body").inner_text().split())
    # The foot of every page says who is in charge.
    assert words.count(ALL) >= 4
    if path in ("", "bodies/", "years/2024/", "reports/"):
        for author in (*REGISTERED, *OTHERS):
            assert " ".join(author.body.split()) in words


def test_pages_of_bodies_print_what_others_wrote_as_text(site, visitor: Page, folder: Path):
    """Their charts are on them, whatever the body is called."""
    names = {author.body: folder for folder, author in _bodies(folder).items()}
    assert len(names) == len(WRITTEN)
    for author in WRITTEN:
        assert faults(visitor, site, f"bodies/{quote(names[author.body])}/") == []
        assert visitor.locator("h1").inner_text().removesuffix("¶").strip() == author.body
        assert author.body in visitor.title()
        assert visitor.locator("[data-crossfoot-charts] svg rect").count() >= 3, author.body
        assert visitor.locator("[data-crossfoot-charts]").get_attribute("aria-label").startswith(author.body)
        assert author.payload in visitor.locator("article").inner_text().partition("CF601")[2]


def _bodies(folder: Path) -> dict[str, Author]:
    """The authors by the folders of their pages, which say in the file that the overview is filtered from."""
    told = json.loads((folder / "overview" / "reports.json").read_text("utf-8"))["bodies"]
    by_body = {author.body: author for author in WRITTEN}
    return {unquote(page.split("/")[1]): by_body[name] for name, page, *_ in told if name in by_body}


def test_the_data_for_search_engines_is_data(site, visitor: Page):
    visitor.goto(f"{site}data/")
    (text,) = visitor.locator("script[type='application/ld+json']").all_text_contents()
    assert json.loads(text)["@type"] == "Dataset"
    assert visitor.locator("meta[name=SiteName]").get_attribute("content") == ALL


def test_what_scripts_make_of_the_data_is_text(site, visitor: Page):
    with watched(visitor, site) as happened:
        visitor.goto(f"{site}overview/", wait_until="load")
        visitor.locator("select[name=standing]").select_option(index=1)
        visitor.wait_for_function("document.querySelector('table[data-crossfoot-reports] tbody:last-of-type tr')")
        made = visitor.locator("table[data-crossfoot-reports] tbody:last-of-type")
        assert made.locator("img, script, iframe, svg, style, form, [onclick]").count() == 0
        assert PAYLOADS[0] in made.inner_text()
        visitor.goto(site, wait_until="load")
        visitor.get_by_role("searchbox", name="查找机关").fill("onerror")
        assert visitor.locator("[data-crossfoot-portal] tbody th[scope=row]:visible").count() == 2
    assert happened == []


def test_the_search_prints_what_authors_wrote_as_text(site, visitor: Page):
    with watched(visitor, site) as happened:
        visitor.goto(site, wait_until="load")
        visitor.locator(".md-search__input").fill("onerror alert")
        visitor.locator(".md-search__input").press("Shift")
        visitor.wait_for_selector(".md-search-result__item")
        visitor.wait_for_timeout(300)
        assert visitor.locator(".md-search-result__item").count() > 0
        assert visitor.locator(".md-search-result :is(img, script, iframe, [onerror])").count() == 0
    assert happened == []


def test_the_feed_is_no_page(site, visitor: Page):
    with watched(visitor, site) as happened:
        visitor.goto(f"{site}feed.xml", wait_until="load")
    assert happened == []
