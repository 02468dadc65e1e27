"""Chromium for the tests marked ``browser``: where it is, how it is started, what happens when it is missing."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_NAMES = ("chromium", "chromium-browser", "google-chrome")


def find_chromium() -> str | None:
    """The program that ``CHROMIUM`` names, else the first of the usual ones on the path."""
    named = os.environ.get("CHROMIUM")
    return shutil.which(named) if named else next(filter(None, map(shutil.which, _NAMES)), None)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A running Chromium, one for the session; without one a failure in CI, elsewhere a skip that the summary names."""
    program = find_chromium()
    if program is None:
        message = "No Chromium: install it (Debian: apt install chromium fonts-noto-cjk) or set CHROMIUM to its path."
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page in a context of its own, 1280 by 900 pixels, Chinese."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    yield context.new_page()
    for open_page in context.pages:
        # Chromium drops a close that meets the commit of a navigation, and Playwright then waits for ever (crbug.com/536385539).
        open_page.wait_for_load_state()
    context.close()
