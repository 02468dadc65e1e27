"""Pointing at a requirement marks its figures in the tables: the right ones, on their sides, by keyboard as well."""

from decimal import Decimal

import pytest
from playwright.sync_api import Locator, Page

from crossfoot.profile.relation_model import Relation, RelationKind
from unit.publishing.example import packs

pytestmark = pytest.mark.browser

EQUATIONS = {
    relation.id
    for pack in packs()
    for relation in pack.relations
    if relation.kind in (RelationKind.TOTAL, RelationKind.BALANCE)
}
PAGES = ["lingwu/2020", "shuyang/2025", "suqian/2023", "suqian/2024"]


def row_of(page: Page, requirement: str) -> Locator:
    row = page.locator(f'tr[data-outcome]:has(th a[href$="#{requirement}"])')
    row.locator("xpath=ancestor::details").evaluate("details => { details.open = true }")
    return row


def side(page: Page, name: str) -> list[str]:
    return page.locator(f'td[data-crossfoot-side="{name}"]').all_text_contents()


@pytest.mark.parametrize("path", PAGES)
def test_what_is_marked_adds_up_on_both_sides(demonstration, page: Page, path):
    page.goto(f"{demonstration}reports/{path}/")
    asked = 0
    for row in page.locator('tr[data-outcome="passed"]:has(th a)').all():
        requirement = row.locator("th a").get_attribute("href").partition("#")[2]
        if requirement not in EQUATIONS or row.locator("[data-crossfoot-show]").count() == 0:
            continue
        row_of(page, requirement).locator("[data-crossfoot-show]").click()
        left, right = side(page, "left"), side(page, "right")
        assert left and right and sum(map(Decimal, left)) == sum(map(Decimal, right)), requirement
        assert f"{len(left)} 格" in page.locator("[data-crossfoot-bar]").inner_text()
        asked += 1
    assert asked >= 2, "row totals and a balance at least"


def test_pointing_marks_and_leaving_unmarks(demonstration, page: Page):
    page.goto(demonstration + "reports/shuyang/2025/")
    row = row_of(page, "applications.balance")
    row.hover()
    assert (len(side(page, "left")), len(side(page, "right"))) == (14, 14)
    page.locator("#crossfoot-checklist").hover()
    assert side(page, "left") == side(page, "right") == []


def test_by_keyboard_it_leads_to_the_figures_and_back(demonstration, page: Page):
    page.goto(demonstration + "reports/shuyang/2025/")
    button = row_of(page, "applications.balance").locator("[data-crossfoot-show]")
    button.focus()
    assert len(side(page, "left")) == 14, "the focus points as a mouse does"
    page.keyboard.press("Enter")
    assert button.get_attribute("aria-pressed") == "true"
    assert is_on_screen(page.locator('td[data-crossfoot-side="left"]').first)
    page.get_by_role("button", name="等式右边").click()
    assert is_on_screen(page.locator('td[data-crossfoot-side="right"]').first)
    page.keyboard.press("Escape")
    assert button.get_attribute("aria-pressed") == "false"
    assert button.evaluate("button => button === document.activeElement") and is_on_screen(button)
    assert not page.locator("[data-crossfoot-bar]").is_visible()
    button.blur()
    assert side(page, "left") == []


def test_both_sides_are_told_apart_without_colour(demonstration, page: Page):
    page.goto(demonstration + "reports/shuyang/2025/")
    row_of(page, "applications.balance").hover()
    styles = [
        page.locator(f'td[data-crossfoot-side="{name}"]').first.evaluate("cell => getComputedStyle(cell).outlineStyle")
        for name in ("left", "right")
    ]
    assert styles == ["solid", "dashed"]


def is_on_screen(place: Locator) -> bool:
    return place.evaluate(
        "p => { const box = p.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight }"
    )


def test_a_requirement_without_figures_has_no_button(demonstration, page: Page):
    page.goto(demonstration + "reports/shuyang/2025/")
    assert row_of(page, "headings.overview").locator("[data-crossfoot-show]").count() == 0
    relations = {item.id for pack in packs() for item in pack.requirements if isinstance(item, Relation)}
    shown = page.locator("tr:has([data-crossfoot-show])").evaluate_all(
        "rows => rows.map(row => row.querySelector('th a').hash.slice(1))"
    )
    assert relations & set(shown) and "applications.balance" in shown


def test_what_is_marked_is_not_covered(demonstration, page: Page):
    """Nothing of the theme's floats over the figures as long as the bar is shown: that one leads back."""
    page.goto(f"{demonstration}reports/suqian/2023/")
    row_of(page, "applications.balance").locator("[data-crossfoot-show]").click()
    page.mouse.wheel(0, -200)
    page.wait_for_timeout(300)
    assert page.locator(".md-top").count() == 1 and not page.locator(".md-top").is_visible()
    page.keyboard.press("Escape")
    page.mouse.wheel(0, 400)
    page.mouse.wheel(0, -200)
    page.locator(".md-top").wait_for(state="visible")
