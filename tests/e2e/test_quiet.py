"""No kind of page asks another host for anything, or says anything to the console, its policy in force."""

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def test_every_kind_of_page_is_quiet_and_asks_no_other_host(demonstration, page: Page, kinds):
    said, asked = [], []
    page.on("console", lambda message: said.append((page.url, message.text)))
    page.on("pageerror", lambda error: said.append((page.url, str(error))))
    page.on("response", lambda response: said.append((page.url, response.url)) if response.status >= 400 else None)
    page.on("request", lambda request: asked.append(request.url))
    for path in kinds:
        page.goto(demonstration + path, wait_until="networkidle")
    assert said == []
    assert {url for url in asked if not url.startswith((demonstration, "data:", "blob:"))} == set()
    assert len(asked) > len(kinds)
