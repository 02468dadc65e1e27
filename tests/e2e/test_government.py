"""What a government's site has on every page, as a reader meets it: by keyboard, in high contrast, on paper."""

import pytest
from playwright.sync_api import Browser, Page

from e2e.conftest import served
from sites.example import report
from sites.project import Project

pytestmark = pytest.mark.browser

REPORT = "reports/shuyang/2025/"
PAGES = ["", REPORT, "reports/", "sitemap/", "guide/publish/", "bodies/", "overview/", "data/"]

# Every text that is shown: its element, and the contrast of its colour with the ground that is painted below it (WCAG 2.2).
CONTRAST = """() => {
    const canvas = Object.assign(document.createElement("canvas"), {width: 1, height: 1});
    const pen = canvas.getContext("2d", {willReadFrequently: true});
    const over = colours => {
        pen.clearRect(0, 0, 1, 1);
        for (const colour of colours) { pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1); }
        return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const light = rgb => rgb.map(part => part / 255)
        .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.textContent.trim() || element.closest("svg, script, [hidden], .md-search__output, .md-skip")) continue;
        if (!element.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
        const grounds = [];
        for (let at = element; at; at = at.parentElement) grounds.unshift(getComputedStyle(at).backgroundColor);
        const ground = over(["#fff", ...grounds]);
        const ink = over([`rgb(${ground})`, getComputedStyle(element).color]);
        const [a, b] = [light(ground), light(ink)].sort((x, y) => y - x);
        found.push([walker.currentNode.textContent.trim().slice(0, 30), element.tagName, (a + 0.05) / (b + 0.05)]);
    }
    return found;
}"""


def press(page: Page, name: str, times: int = 1) -> None:
    button = page.get_by_role("button", name=name, exact=True)
    button.focus()
    for _ in range(times):
        page.keyboard.press("Enter")


def settle(page: Page) -> None:
    """Wait until nothing moves. The page's policy forbids what waits by evaluating a text."""
    page.evaluate("""new Promise(done => {
        const look = () => document.getAnimations().length ? requestAnimationFrame(look) : done();
        requestAnimationFrame(look);
    })""")


def size(page: Page) -> float:
    return float(page.evaluate("parseFloat(getComputedStyle(document.querySelector('article p')).fontSize)"))


@pytest.mark.parametrize("path", PAGES)
def test_pages_have_foot_and_way(demonstration, page: Page, path):
    page.goto(demonstration + path)
    foot = page.get_by_role("region", name="网站信息")
    assert foot.count() == 1 and foot.is_visible()
    for word in ("主办单位", "网站标识码", "ICP备案号", "公安备案号", "联系方式", "网站地图"):
        assert word in foot.inner_text()
    assert page.get_by_role("navigation", name="当前位置").count() == (1 if path else 0)
    foot.get_by_role("link", name="网站地图").click()
    assert page.get_by_role("heading", level=1).inner_text().startswith("网站地图")


def test_the_way_leads_from_a_report_to_its_column_and_home(demonstration, page: Page):
    page.goto(demonstration + REPORT)
    way = page.get_by_role("navigation", name="当前位置")
    assert way.get_by_role("listitem").all_inner_texts() == ["首页", "政府信息公开年报", "沭阳县人民政府", "2025年"]
    assert page.get_by_text("2025年", exact=True).first.get_attribute("aria-current") == "page"
    way.get_by_role("link", name="政府信息公开年报").click()
    assert page.url == demonstration + "reports/"
    page.get_by_role("navigation", name="当前位置").get_by_role("link", name="首页").click()
    page.get_by_role("heading", level=1, name="政府信息公开工作年度报告").wait_for()
    assert page.url == demonstration


def test_reading_aids_come_right_after_the_link_that_skips_them(demonstration, page: Page):
    page.goto(demonstration + REPORT)
    seen = []
    for _ in range(5):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.ariaLabel || document.activeElement.innerText.trim()"))
    assert seen[1:] == ["缩小字号", "恢复字号", "放大字号", "高对比度"]
    assert page.get_by_role("region", name="阅读辅助工具").count() == 1


def test_size_and_contrast_are_chosen_by_keyboard_and_remembered(demonstration, page: Page):
    page.goto(demonstration + REPORT)
    usual, status = size(page), page.get_by_role("status").filter(has_text="字号")
    contrast, reset = (page.get_by_role("button", name=name) for name in ("高对比度", "恢复字号"))
    assert (status.inner_text(), contrast.get_attribute("aria-pressed"), reset.get_attribute("aria-pressed")) == (
        "字号 100%",
        "false",
        "true",
    )
    press(page, "放大字号", 2)
    contrast.focus()
    page.keyboard.press("Space")
    for step in ("chosen", "reloaded", "another page", "back"):
        assert size(page) == pytest.approx(usual * 1.5, rel=0.01), step
        assert (status.inner_text(), contrast.get_attribute("aria-pressed"), reset.get_attribute("aria-pressed")) == (
            "字号 150%",
            "true",
            "false",
        ), step
        if step == "chosen":
            page.reload()
        elif step == "reloaded":
            page.goto(demonstration + "guide/publish/")
        elif step == "another page":
            page.goto(demonstration + REPORT)
    press(page, "恢复字号")
    assert size(page) == usual
    press(page, "缩小字号", 3)
    assert size(page) == pytest.approx(usual * 0.9, rel=0.01)
    assert page.get_by_role("button", name="缩小字号").get_attribute("aria-disabled") == "true"
    press(page, "放大字号", 9)
    assert size(page) == pytest.approx(usual * 2, rel=0.01)
    assert page.get_by_role("button", name="放大字号").get_attribute("aria-disabled") == "true"


def test_what_is_remembered_is_there_before_anything_is_drawn(demonstration, page: Page):
    page.goto(demonstration + REPORT)
    press(page, "放大字号", 2)
    press(page, "高对比度")
    page.add_init_script("""addEventListener("readystatechange", () => {
        const tools = document.querySelector("[data-crossfoot-view]");
        window.first ??= [document.readyState, document.documentElement.dataset.crossfootSize,
            "crossfootContrast" in document.documentElement.dataset, tools ? getComputedStyle(tools).display : ""];
    }, true)""")
    page.reload()
    assert page.evaluate("window.first") == ["interactive", "1.5", True, "flex"]
    moved = page.evaluate("""new Promise(done => new PerformanceObserver(list =>
        done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0)))
        .observe({type: "layout-shift", buffered: true}) || setTimeout(() => done(0), 500))""")
    assert moved < 0.01


@pytest.mark.parametrize("kept", ["", "null", "[]", "{", '{"size": 99}', '{"size": "3", "contrast": "yes"}'])
def test_what_nobody_chose_is_passed_over(demonstration, page: Page, kept):
    said = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(demonstration)
    page.evaluate("kept => localStorage.setItem('crossfoot-view', kept)", kept)
    page.reload()
    assert said == []
    assert page.get_by_role("status").filter(has_text="字号").inner_text() == "字号 100%"
    assert page.get_by_role("button", name="高对比度").get_attribute("aria-pressed") == "false"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_contrast_is_high_everywhere_and_the_scheme_stays(demonstration, chromium: Browser, path, scheme):
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme, locale="zh-CN")
    try:
        page = context.new_page()
        page.goto(demonstration + path)
        press(page, "高对比度")
        page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true })")
        settle(page)
        found = page.evaluate(CONTRAST)
        assert len(found) > 20
        assert [one for one in found if one[2] < 7] == []
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert ground == {"light": "rgb(255, 255, 255)", "dark": "rgb(0, 0, 0)"}[scheme]
    finally:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_is_high_in_the_plain_theme_too(tmp_path, chromium: Browser, scheme):
    files = {
        "docs/index.md": "# 首页\n\n一段。`码`[链接](reports/shifan/2024.md)\n",
        "docs/reports/shifan/2024.md": report(),
    }
    project = Project(
        tmp_path, files, {"publish": {"site": {"code": "0000000000"}}}, theme={"name": "mkdocs", "color_mode": "auto"}
    )
    assert project.build().code == 0
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme, locale="zh-CN")
    try:
        page = context.new_page()
        for address in served(tmp_path / "site"):
            for path in ("", "reports/shifan/2024/"):
                page.goto(address + path)
                if not path:
                    press(page, "高对比度")
                page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true })")
                settle(page)
                found = page.evaluate(CONTRAST)
                assert len(found) > 10
                assert [one for one in found if one[2] < 7] == []
    finally:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_we_add_is_readable_without_high_contrast(demonstration, chromium: Browser, scheme):
    context = chromium.new_context(color_scheme=scheme, locale="zh-CN")
    try:
        page = context.new_page()
        page.goto(demonstration + REPORT)
        ours = "[data-crossfoot-view], [data-crossfoot-imprint]"
        words = set(page.evaluate(f"[...document.querySelectorAll('{ours}')].flatMap(e => e.innerText.split('\\n'))"))
        found = [one for one in page.evaluate(CONTRAST) if any(word.startswith(one[0]) for word in words)]
        assert len(found) >= 8
        assert [one for one in found if one[2] < 4.5] == []
    finally:
        context.close()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_the_largest_text_does_not_make_the_page_scroll_sideways(demonstration, chromium: Browser, path, width):
    context = chromium.new_context(viewport={"width": width, "height": 800}, locale="zh-CN")
    try:
        page = context.new_page()
        page.goto(demonstration + path)
        press(page, "放大字号", 5)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    finally:
        context.close()


def test_the_size_follows_the_theme_when_the_window_grows(demonstration, page: Page):
    page.goto(demonstration + REPORT)
    press(page, "放大字号", 2)
    page.set_viewport_size({"width": 2200, "height": 900})
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    usual = page.evaluate("""() => {
        document.documentElement.removeAttribute("data-crossfoot-size");
        return parseFloat(getComputedStyle(document.documentElement).fontSize);
    }""")
    assert (
        page.evaluate("parseFloat(document.documentElement.style.getPropertyValue('--crossfoot-size'))") == usual * 1.5
    )


def test_paper_is_left_alone(demonstration, page: Page):
    page.goto(demonstration + REPORT)
    page.emulate_media(media="print")
    before = page.evaluate(
        "getComputedStyle(document.documentElement).fontSize + getComputedStyle(document.body).color"
    )
    page.emulate_media(media="screen")
    press(page, "放大字号", 3)
    press(page, "高对比度")
    page.emulate_media(media="print")
    assert before == page.evaluate(
        "getComputedStyle(document.documentElement).fontSize + getComputedStyle(document.body).color"
    )
    assert not page.get_by_role("region", name="阅读辅助工具").is_visible()
    assert page.get_by_role("region", name="网站信息").is_visible()


def test_without_scripts_there_are_no_reading_aids(demonstration, chromium: Browser):
    context = chromium.new_context(java_script_enabled=False, locale="zh-CN")
    try:
        page = context.new_page()
        page.goto(demonstration + REPORT)
        assert not page.locator("[data-crossfoot-view]").is_visible()
        assert page.locator("[data-crossfoot-imprint]").is_visible()
    finally:
        context.close()
