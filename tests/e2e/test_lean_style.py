"""A browser reads from a style sheet as it is delivered the rules that it reads from the files as we wrote them."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from crossfoot.hosts.mkdocs import assets

pytestmark = pytest.mark.browser

FOLDER = Path(assets.__file__).parent / "assets"
RULES = "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); return [...sheet.cssRules].map(r => r.cssText) }"


@pytest.mark.parametrize(("folder", "name"), [("style", "crossfoot.css"), ("lists", "lists.css")])
def test_the_rules_are_those_of_the_files(built, page: Page, folder, name):
    written = "\n".join(file.read_text("utf-8") for file in sorted((FOLDER / folder).glob("*.css")))
    delivered = (built / "assets/crossfoot" / name).read_text("utf-8")
    assert len(delivered) < 0.9 * len(written)
    rules = page.evaluate(RULES, delivered)
    assert len(rules) > 20 and rules == page.evaluate(RULES, written)
