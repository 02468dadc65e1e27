"""Our reading of tables against what Chromium's parser makes of the same text."""

from pathlib import Path

import pytest

from differential.messy_html import MessyTables
from differential.readings import our_tables

CASES = 600
PROGRAM = Path(__file__).with_name("dom_grid.js")


@pytest.mark.browser
def test_tables_are_those_of_chromium(page):
    messy = MessyTables(seed=20)
    texts = [messy.table() if number % 2 else messy.soup() for number in range(CASES)]
    page.set_content("<!DOCTYPE html><title>tables</title>")
    for text, read in zip(texts, page.evaluate(PROGRAM.read_text(encoding="utf-8"), texts), strict=True):
        assert our_tables(text) == [tuple(table) for table in read["tables"]], text
