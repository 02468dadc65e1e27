"""Search on the demonstration site: reports first, and nothing that is not for readers of the site."""

import json
import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

CASES = [
    ("宿迁市2023", "reports/suqian/2023/"),
    ("宿迁市2023年", "reports/suqian/2023/"),
    ("2024年政府信息公开", "reports/suqian/2024/"),
    ("沭阳", "reports/shuyang/2025/"),
    ("灵武市", "reports/lingwu/2020/"),
]


@pytest.mark.parametrize(("words", "first"), CASES, ids=[words for words, _ in CASES])
def test_a_report_is_found_first(demonstration, page: Page, words, first):
    page.goto(f"{demonstration}?q={words}")
    found = page.locator(".md-search-result__item > a").first
    expect(found).to_have_attribute("href", re.compile(rf"/{re.escape(first)}(\?|$)"), timeout=30000)


def test_notes_on_how_it_is_built_and_outputs_are_left_out(built):
    index = json.loads((built / "search/search_index.json").read_text("utf-8"))
    entries = [(entry["location"], entry["text"].replace("\u200b", "")) for entry in index["docs"]]
    assert len(entries) > 100
    assert not [location for location, _ in entries if location.startswith("decisions")]
    assert not [location for location, text in entries if "各项要求：符合" in text]
