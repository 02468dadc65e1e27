"""Every kind of page at the widths of phones and tablets: nothing runs out of sight, nothing is squeezed."""

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

WIDTHS = (768, 390, 320)

# What has no room of its own to scroll in, and ends to the right of the page's edge.
OUTSIDE = """() => {
  document.querySelectorAll('details').forEach(details => { details.open = true });
  const width = document.documentElement.clientWidth;
  const scrolls = element => element && (element.scrollWidth > element.clientWidth
    && ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  return [document.documentElement.scrollWidth > width ? `the page is ${document.documentElement.scrollWidth} wide` : '',
    ...[...document.querySelectorAll('article :is(h1, h2, h3, p, li, dd, button, input, select, svg, figcaption)')]
      .filter(one => one.getBoundingClientRect().right > width + 1 && !scrolls(one)).map(one => one.outerHTML.slice(0, 150))
  ].filter(Boolean);
}"""

# The sign behind a heading stands beside its last words; a line that it begins would be empty for all who do not point at it.
ON_LINES_OF_THEIR_OWN = """() => [...document.querySelectorAll('article .headerlink')].filter(link => {
  const words = document.createRange();
  words.selectNodeContents(link.parentElement);
  words.setEndBefore(link);
  const last = [...words.getClientRects()].at(-1);
  return last && link.getBoundingClientRect().top > last.bottom - 1;
}).map(link => link.parentElement.textContent)"""

# Text across a whole table, from its region's edge to edge however far that is scrolled.
CUT = """() => {
  document.querySelectorAll('details').forEach(details => { details.open = true });
  const cut = [];
  for (const region of document.querySelectorAll('.crossfoot-scroll:has(th[scope="rowgroup"] > span)')) {
    for (const place of [0, 40, region.scrollWidth]) {
      region.scrollLeft = place;
      const {left, right} = region.getBoundingClientRect();
      for (const span of region.querySelectorAll('th[scope="rowgroup"] > span')) {
        const box = span.getBoundingClientRect();
        if (box.left < left - 1 || box.right > right + 1) cut.push(`${place}: ${span.textContent}`);
      }
    }
  }
  return cut;
}"""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("script", [OUTSIDE, ON_LINES_OF_THEIR_OWN], ids=["outside", "signs"])
def test_nothing_is_out_of_sight_and_no_line_is_empty(demonstration, chromium: Browser, kinds, width, script):
    context = chromium.new_context(viewport={"width": width, "height": 900}, locale="zh-CN")
    page = context.new_page()
    found = []
    for path in kinds:
        page.goto(demonstration + path, wait_until="load")
        found += [f"/{path}: {fault}" for fault in page.evaluate(script)]
    context.close()
    assert not found, "\n".join(found)


@pytest.mark.parametrize("width", [1280, *WIDTHS])
def test_the_legal_basis_is_read_without_scrolling(demonstration, page, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{demonstration}reports/lingwu/2020/", wait_until="load")
    assert page.locator("th[scope=rowgroup] > span").count() > 20
    assert page.evaluate(CUT) == []


def test_names_in_code_are_not_cut_in_tables(demonstration, page):
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto(f"{demonstration}guide/publish/", wait_until="load")
    codes = page.locator("td code").filter(has_text="ColumnDescription")
    assert codes.count() == 1
    assert codes.evaluate("code => code.getClientRects().length") == 1


@pytest.mark.parametrize("width", [1280, 1000, 768, 390])
def test_large_text_has_room_for_words(demonstration, page, width):
    """At twice the size a line holds ten characters, the ways through the site and the page are still there."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{demonstration}reports/lingwu/2020/", wait_until="load")
    while (larger := page.locator("[data-crossfoot-does=larger]")).get_attribute("aria-disabled") != "true":
        larger.click()
    paragraph = page.locator("article > p").first
    assert paragraph.evaluate("p => p.clientWidth / parseFloat(getComputedStyle(p).fontSize)") >= 10
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if width >= 960:
        contents = page.locator(".md-sidebar--secondary a[href='#crossfoot-checklist']")
        contents.scroll_into_view_if_needed()
        contents.click()
        assert page.evaluate("location.hash") == "#crossfoot-checklist"


def test_a_phone_has_the_table_of_contents_in_the_head_without_a_script(demonstration, chromium: Browser):
    context = chromium.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False, locale="zh-CN")
    page = context.new_page()
    page.goto(f"{demonstration}reports/suqian/2023/", wait_until="load")
    page.get_by_text("本页目录").click()
    page.locator("[data-crossfoot-contents]").get_by_role("link", name="核对清单").click()
    assert page.url.endswith("#crossfoot-checklist")
    page.set_viewport_size({"width": 1280, "height": 900})
    assert not page.locator("[data-crossfoot-contents]").is_visible()
    context.close()
