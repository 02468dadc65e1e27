"""What is wider than a phone: the labels leave room for figures, no figure is cut unsaid, and a word tells that there is more."""

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

REPORT = "reports/suqian/2023/"

# The share of each region that what stays in sight covers, once the region is scrolled to its end.
COVERED = """() => {
  document.querySelectorAll('details').forEach(details => { details.open = true });
  return [...document.querySelectorAll('.crossfoot-scroll:has(tbody th[scope="row"])')].map(region => {
    region.scrollLeft = region.scrollWidth;
    const {left, width} = region.getBoundingClientRect();
    const stuck = [...region.querySelectorAll('th, [data-crossfoot-stub]')]
      .filter(cell => getComputedStyle(cell).position === 'sticky').map(cell => cell.getBoundingClientRect().right);
    return (Math.max(left, ...stuck) - left) / width;
  });
}"""

# Of each region whether it can be scrolled, and whether the word for it takes room.
TOLD = """() => [...document.querySelectorAll('.crossfoot-scroll')].filter(one => one.checkVisibility()).map(region => [
  region.scrollWidth > region.clientWidth + 1, parseFloat(getComputedStyle(region, '::before').height) > 5])"""


@pytest.mark.parametrize("presses", range(5), ids=lambda presses: f"{100 + 25 * presses}%")
@pytest.mark.parametrize("width", [390, 360, 320])
@pytest.mark.parametrize("path", [REPORT, "overview/"])
def test_labels_leave_room_for_figures(demonstration, page: Page, path, width, presses):
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(demonstration + path, wait_until="load")
    for _ in range(presses):
        page.locator("[data-crossfoot-does=larger]").click()
    covered = page.evaluate(COVERED)
    assert len(covered) >= 2
    assert max(covered) < 0.6


@pytest.mark.parametrize("path", [REPORT, "reports/lingwu/2020/", "reports/shuyang/2025/"])
def test_a_common_phone_shows_every_column(demonstration, page: Page, path):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(demonstration + path, wait_until="load")
    wide = page.locator(".crossfoot-scroll:has([data-crossfoot-table='applications'])").evaluate_all(
        "all => all.map(one => one.scrollWidth - one.clientWidth)"
    )
    assert len(wide) >= 1
    assert max(wide) <= 1


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("path", ["", REPORT, "overview/"])
def test_a_word_is_there_just_where_something_can_be_scrolled(demonstration, chromium: Browser, path, script):
    """And a shadow at the edge, whose cover moves along with the table."""
    context = chromium.new_context(viewport={"width": 320, "height": 844}, java_script_enabled=script, locale="zh-CN")
    page = context.new_page()
    page.goto(demonstration + path, wait_until="load")
    told = page.evaluate(TOLD)
    region = page.locator(".crossfoot-scroll").nth([one for one, _ in told].index(True))
    shade = region.evaluate("one => getComputedStyle(one).backgroundAttachment")
    context.close()
    assert all(scrolls == said for scrolls, said in told), told
    assert shade == "local, local, scroll, scroll"
