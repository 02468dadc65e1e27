"""A page by keyboard alone: everything that can be used is reached in the order of the page, and it shows where one is."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PAGES = [
    "",
    "reports/lingwu/2020/",
    "reports/suqian/2023/",
    "overview/",
    "bodies/",
    "bodies/suqian/",
    "years/2024/",
    "data/",
]

# What ought to be a stop, in the order of the document: whatever is usable and can be seen.
STOPS = """() => {
  const usable = 'a[href], button, input, select, textarea, summary, [tabindex]';
  // What Material's search shows is there while one types, and closed by the next Tab.
  // One stop for all radio buttons of a name. `hidden` is how Material keeps its button to the top until one scrolls up.
  const groups = new Set();
  const first = one => one.type !== 'radio' || (!groups.has(one.name) && groups.add(one.name));
  window.stops = [...document.querySelectorAll(usable)].filter(one => one.tabIndex >= 0 && !one.disabled && !one.hidden
    && one.checkVisibility({visibilityProperty: true}) && one.getClientRects().length && first(one)
    && !(one.closest('.md-search') && one.tagName !== 'INPUT'));
  return window.stops.map(one => one.outerHTML.slice(0, 160));
}"""

# Where one is, as soon as the page has been drawn: nobody presses Tab twice within a frame, and with the next one
# Material hides its button to the top.
WHERE = """async () => {
  await new Promise(requestAnimationFrame);
  const one = document.activeElement, box = one.getBoundingClientRect();
  // Material hides its switch of the palette and frames the label beside it.
  const style = getComputedStyle(one.matches('.md-option') ? one.nextElementSibling : one);
  return {
    body: one === document.body || one === document.documentElement,
    place: window.stops.findIndex(stop => stop === one || (one.type === 'radio' && stop.name === one.name)),
    html: one.outerHTML.slice(0, 160),
    framed: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none',
    search: Boolean(one.closest('.md-search')),
    seen: box.bottom > 0 && box.top < innerHeight,
    scrolls: one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(style.overflowX),
    named: Boolean(one.getAttribute('aria-label')
      || (one.getAttribute('aria-labelledby') ?? '').split(' ').some(id => document.getElementById(id)?.textContent.trim())),
  };
}"""

# Whatever scrolls sideways in the content and has to be a stop with a name of its own.
REGIONS = """() => [...document.querySelectorAll('.md-content *')].filter(one => one.checkVisibility()
  && one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX)
  && one.tagName !== 'CODE').map(one => [
    one.outerHTML.slice(0, 160), one.tabIndex,
    Boolean(one.getAttribute('aria-label') || document.getElementById((one.getAttribute('aria-labelledby') ?? '').split(' ')[0])),
  ])"""


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("path", PAGES)
def test_everything_is_reached_in_order_and_seen(demonstration, page: Page, path, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(demonstration + path, wait_until="load")
    # The theme moves every table into a frame of its own once the page is there; what moves loses the focus.
    expect(page.locator(".md-typeset :not(.md-typeset__table) > table:not([class])")).to_have_count(0)
    expected = page.evaluate(STOPS)
    visited = _walk(page, len(expected) + 40)
    places = [stop["place"] for stop in visited if stop["place"] >= 0]
    missed = [html for place, html in enumerate(expected) if place not in places]
    assert not missed, "\n".join(missed)
    assert places == sorted(places), "the order of the page"
    hidden = [stop["html"] for stop in visited if not stop["framed"] and not stop["search"]]
    assert not hidden, "\n".join(hidden)
    unseen = [stop["html"] for stop in visited if not stop["seen"] and not stop["search"]]
    assert not unseen, "\n".join(unseen)


@pytest.mark.parametrize("path", [path for path in PAGES if path != "years/2024/"])
def test_what_scrolls_sideways_is_a_stop_with_a_name(demonstration, page: Page, path):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(demonstration + path, wait_until="load")
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true })")
    page.wait_for_timeout(50)
    regions = page.evaluate(REGIONS)
    assert regions
    assert [html for html, stop, named in regions if stop < 0 or not named] == []


def test_the_overview_is_filtered_by_keyboard_alone(demonstration, page: Page):
    page.goto(demonstration + "overview/", wait_until="load")
    outcome = page.locator("select[name=outcome]")
    told = page.locator("form[data-crossfoot-filter] [role=status]")
    assert outcome.is_disabled()
    _tab_to(page, "requirement")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    # Not by wait_for_function: it evaluates text in the page, which the policy forbids as soon as it has to look twice.
    expect(outcome).to_be_focused()
    expect(told).not_to_have_text("")
    everyone = told.inner_text()
    assert outcome.is_enabled()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(told).not_to_have_text(everyone)
    assert "outcome=" in page.url and "requirement=" in page.url
    # What was found is reached next, and the filters can be left again.
    page.evaluate(STOPS)
    page.keyboard.press("Tab")
    assert page.evaluate(WHERE)["framed"]
    _tab_to(page, "", "button[type=reset]", back=True)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "?" not in url)
    assert outcome.is_disabled() and told.inner_text() == ""
    # The rows of all reports are back: their names lead on by keyboard.
    _tab_to(page, "", "table[data-crossfoot-reports] a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/bodies/**")


def _tab_to(page: Page, name: str, selector: str = "", *, back: bool = False) -> None:
    """Press Tab until the control called ``name``, or one that ``selector`` fits, has the focus."""
    for _ in range(400):
        if page.evaluate(
            "([name, selector]) => document.activeElement.matches(selector || `[name=${name}]`)", [name, selector]
        ):
            return
        page.keyboard.press("Shift+Tab" if back else "Tab")
    raise AssertionError(f"never came to {selector or name}")


def _walk(page: Page, most: int) -> list[dict[str, Any]]:
    """Press Tab until the page is left; more than ``most`` stops are a trap."""
    visited: list[dict[str, Any]] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(WHERE)
        if stop["body"] or (visited and stop["place"] == visited[0]["place"] and len(visited) > 3):
            return visited
        visited.append(stop)
    raise AssertionError(f"no way out after {most} stops; the last was {visited[-1]['html']}")
