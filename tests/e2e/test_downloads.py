"""Downloads and open data in a browser: files that open, a button that prints, data that no policy stops."""

import http.server
import threading
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

POLICY = (
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; script-src 'self'; font-src 'self'"
)


def test_a_link_saves_the_workbook_under_the_name_of_the_report(demonstration, page: Page, tmp_path: Path):
    page.goto(demonstration + "reports/suqian/2024/")
    section = page.get_by_role("region", name="下载")
    with page.expect_download() as download:
        section.get_by_role("link").first.click()
    assert download.value.suggested_filename == "宿迁市2024年政府信息公开工作年度报告.xlsx"
    file = tmp_path / "saved.xlsx"
    download.value.save_as(file)
    assert openpyxl.load_workbook(file).worksheets[0]["A1"].value == "主动公开政府信息情况表"


def test_the_button_prints_and_is_not_printed(demonstration, page: Page):
    page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1; };")
    page.goto(demonstration + "reports/suqian/2024/")
    button = page.get_by_role("button", name="打印全页")
    button.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("printed") == 1
    page.emulate_media(media="print")
    assert not page.locator("[data-crossfoot-downloads]").is_visible()


def test_without_scripts_nothing_is_offered_that_needs_them(demonstration, chromium):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(demonstration + "reports/suqian/2024/")
    assert page.locator("[data-crossfoot-downloads] a").count() == 3
    assert page.locator("[data-crossfoot-print]").count() == 2
    assert page.locator("[data-crossfoot-print]:visible").count() == 0
    context.close()


def test_the_data_page_does_not_scroll_sideways_and_its_links_lead_somewhere(demonstration, page: Page):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(demonstration + "data/")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    links = page.locator("[data-crossfoot-data] li a")
    assert links.count() == 4
    for address in links.evaluate_all("links => links.map(link => link.href)"):
        assert page.request.get(address).ok, address


def test_a_policy_without_inline_scripts_does_not_stop_the_description(page: Page):
    """What is tested is the browser: a page of ours, with the element, under the strictest policy for scripts."""
    from crossfoot.publishing.open_data.dataset import json_ld
    from crossfoot.publishing.open_data.summary import summarise
    from unit.publishing.example import publish

    site = publish()
    html = f"<!doctype html><title>x</title>{json_ld(site, summarise(site))}<p>here".encode()

    class Policed(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", POLICY)
            self.end_headers()
            self.wfile.write(html if self.path == "/" else html + b"<script>1</script>")

        def log_message(self, *words):
            pass

    said = []
    page.on("console", lambda message: said.append(message.text))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Policed) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        stopped = [text for text in said if "script" in text.lower()]
        page.goto(f"http://127.0.0.1:{server.server_port}/inline")
        server.shutdown()
    assert stopped == []
    assert any("script" in text.lower() for text in said), "an inline script would have been stopped"
    assert page.locator('script[type="application/ld+json"]').count() == 1
