"""Our reading of tables against html5lib's tree of the same text."""

import html5lib
import pytest

from differential.dom_grid import read_table
from differential.messy_html import MessyTables
from differential.readings import our_tables


def html5lib_tables(text):
    tree = html5lib.HTMLParser(namespaceHTMLElements=False).parse("<!DOCTYPE html><body>" + text, scripting=True)
    return [read_table(table) for table in tree.iter("table")]


@pytest.mark.parametrize("seed", range(8))
def test_tables_are_those_of_html5lib(seed):
    # html5lib loses text where an <a> or <nobr> left open meets a moved text; Chromium does not.
    messy = MessyTables(seed, without={"a", "nobr"})
    for number in range(60):
        text = messy.table() if number % 2 else messy.soup()
        assert our_tables(text) == html5lib_tables(text), text
