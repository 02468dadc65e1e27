"""Our reading of tables against what Chromium's parser makes of the same text."""

from pathlib import Path

import pytest

from crossfoot.document.html_table import read_html
from differential.messy_html import MessyTables
from differential.readings import our_tables

CASES = 600


@pytest.fixture
def chromium_reads(page):
    """What Chromium makes of each text as part of one page's body."""
    page.set_content("<!DOCTYPE html><title>tables</title>")
    program = Path(__file__).with_name("dom_grid.js").read_text(encoding="utf-8")
    return lambda texts: zip(texts, page.evaluate(program, texts), strict=True)


@pytest.mark.browser
def test_tables_are_those_of_chromium(chromium_reads):
    messy = MessyTables(seed=20)
    texts = [messy.table() if number % 2 else messy.soup() for number in range(CASES)]
    for text, read in chromium_reads(texts):
        assert our_tables(text) == [tuple(table) for table in read["tables"]], text


@pytest.mark.browser
def test_headings_are_those_of_chromium(chromium_reads):
    messy = MessyTables(seed=21)
    for text, read in chromium_reads([messy.page() for _ in range(CASES)]):
        assert [[heading.level, heading.text] for heading in read_html(text).headings] == read["headings"], text
