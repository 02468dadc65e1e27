"""The demonstration site as a reader meets it: on a wide and a narrow screen, by keyboard, by screen reader, on paper."""

import pytest
from playwright.sync_api import Browser, Page

from crossfoot.pages.phrases import OUTCOME, SIGN
from crossfoot.terms.outcome import OutcomeKind

pytestmark = pytest.mark.browser

OUTCOMES = {OUTCOME[kind].zh for kind in OutcomeKind}
REPORTS = ["lingwu/2020", "suqian/2023", "suqian/2024", "shuyang/2025"]
LISTS = ["bodies/", "bodies/suqian/", "years/", "years/2024/", "overview/"]
PAGES = ["", "guide/", *LISTS, *[f"reports/{name}/" for name in REPORTS]]


@pytest.mark.parametrize("path", PAGES)
def test_pages_ask_no_other_host_and_say_nothing_to_the_console(demonstration, page: Page, path):
    said, asked = [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.on("response", lambda response: said.append(response.url) if response.status >= 400 else None)
    page.goto(demonstration + path, wait_until="networkidle")
    assert said == []
    assert asked and all(url.startswith((demonstration, "data:", "blob:")) for url in asked)


@pytest.mark.parametrize("width", [360, 390, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_the_page_never_scrolls_sideways(demonstration, chromium: Browser, path, width):
    context = chromium.new_context(viewport={"width": width, "height": 800}, locale="zh-CN")
    try:
        page = context.new_page()
        page.goto(demonstration + path)
        page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true })")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    finally:
        context.close()


def test_the_portal_leads_to_every_report(demonstration, page: Page):
    page.goto(demonstration)
    links = page.locator("[data-crossfoot-portal] td a")
    targets = {link.get_attribute("href") for link in links.all()}
    assert targets == {f"reports/{name}/" for name in REPORTS}
    assert page.locator("[data-crossfoot-portal] tbody tr:has(th[scope=row])").count() == 3
    links.first.click()
    assert page.locator("h1").count() == 1


# What a screen reader is told of a figure: the texts of the cells that its `headers` name.
HEADERS = """table => [...table.querySelectorAll("td[headers]")].map(cell => [
    cell.getAttribute("headers").split(" ").map(id => document.getElementById(id)),
    cell,
]).map(([heads, cell]) => [
    heads.every(head => head && head.closest("table") === table && head.tagName === "TH"),
    heads.map(head => head.textContent).join(" / "),
    cell.textContent,
])"""


def test_figures_of_official_tables_are_tied_to_their_headers(demonstration, page: Page):
    page.goto(demonstration + "reports/suqian/2023/")
    tables = page.locator("[data-crossfoot-table]")
    assert [table.locator("td[headers]").count() for table in tables.all()] == [6, 1, 2, 1, 175, 15]
    told = tables.nth(4).evaluate(HEADERS)
    assert all(right for right, _, _ in told)
    figures = {heads: figure for _, heads, figure in told}
    assert (
        figures[
            "三、本年度办理结果 / （四）无法提供 / 1.本机关不掌握相关政府信息 / 申请人情况 / 法人或其他组织 / 商业企业"
        ]
        == "74"
    )
    assert figures["四、结转下年度继续办理 / 申请人情况 / 总计"] == "121"


def test_chromium_offers_tables_with_captions_and_header_cells(demonstration, page: Page):
    page.goto(demonstration + "reports/suqian/2023/")
    table = page.get_by_role("table", name="收到和处理政府信息公开申请情况表")
    assert table.count() == 1
    assert table.get_by_role("columnheader", name="商业企业").count() == 1
    assert table.get_by_role("rowheader", name="2.重复申请").count() == 1
    assert table.get_by_role("cell", name="1047", exact=True).count() == 1


def test_figures_line_up_at_the_right(demonstration, page: Page):
    page.goto(demonstration + "reports/suqian/2023/")
    alignments = page.locator("[data-crossfoot-table] td[headers]").evaluate_all(
        "cells => [...new Set(cells.map(cell => getComputedStyle(cell).textAlign))]"
    )
    assert alignments == ["right"]


def test_every_name_on_a_page_is_there_once(demonstration, page: Page):
    for name in REPORTS:
        page.goto(f"{demonstration}reports/{name}/")
        repeated = page.evaluate(
            "(() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id);"
            " return ids.filter((id, i) => ids.indexOf(id) !== i) })()"
        )
        assert repeated == []


def test_an_explanation_leads_to_the_blank_cell(demonstration, page: Page):
    page.goto(demonstration + "reports/lingwu/2020/")
    page.locator("[data-crossfoot-checklist]").get_by_role("link", name="看原处").first.click()
    cell = page.locator(":target")
    assert cell.evaluate("cell => cell.tagName") == "TD"
    assert cell.text_content() == "※1", "blank but for the sign that leads to the reason"
    assert cell.get_attribute("data-crossfoot-mark") == "waived"
    cell.wait_for(state="attached")
    assert cell.evaluate(
        "cell => { const box = cell.getBoundingClientRect(); return box.top > 0 && box.bottom < innerHeight }"
    )


def test_the_checklist_opens_by_keyboard_and_holds_every_requirement(demonstration, page: Page):
    page.goto(demonstration + "reports/suqian/2024/")
    family = page.locator("details[data-crossfoot-family]").filter(has_text="行政复议、行政诉讼情况表")
    assert not family.locator("table").is_visible()
    family.locator("summary").focus()
    page.keyboard.press("Enter")
    assert family.locator("table").is_visible()
    rows = page.locator("[data-crossfoot-checklist] tr[data-outcome]:not([data-crossfoot-several])")
    assert rows.count() > 50
    for row in rows.all()[:5]:
        assert row.locator("td").nth(0).text_content() in OUTCOMES, "the outcome in words"
        assert row.locator("td").nth(1).text_content().isdecimal(), "how many were checked"


def test_every_outcome_has_its_sign_beside_the_word(demonstration, page: Page):
    page.goto(demonstration + "reports/lingwu/2020/")
    shown = page.locator("[data-crossfoot-checklist] tr[data-outcome]").evaluate_all(
        """rows => rows.map(row => [row, row.cells[1] ?? row.querySelector("span")]).map(([row, said]) =>
            [row.dataset.outcome, said.textContent.split(" ")[0], getComputedStyle(said, '::before').content])"""
    )
    assert {kind for kind, _, _ in shown} == {kind.value for kind in OutcomeKind}
    signs = {(kind.value, OUTCOME[kind].zh, f'"{SIGN[kind]} " / ""') for kind in OutcomeKind}
    assert set(map(tuple, shown)) == signs, "those of the counts above, and silent"


def test_everything_folded_is_printed(demonstration, page: Page):
    page.goto(demonstration + "reports/suqian/2023/")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details[data-crossfoot-family]:not([open])").count() == 0
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 960})  # A4 between its margins
    wide = page.locator(".crossfoot-scroll").evaluate_all(
        "all => all.filter(one => one.scrollWidth > one.clientWidth + 1).length"
    )
    assert wide == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[data-crossfoot-family][open]").count() == 0
