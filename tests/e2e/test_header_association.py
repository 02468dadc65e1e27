"""Which header cells a browser assigns to every figure, by the HTML standard, against the figures as they were published.

Nothing of the plugin takes part: the algorithm runs on the browser's document, the truth is copied from the originals.
"""

import csv
import re
import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

ASSIGN = Path(__file__).with_name("header_cells.js").read_text(encoding="utf-8")
FIGURES = Path(__file__).parents[1] / "golden" / "figures"
REPORTS = {
    "lingwu/2020": "lingwu-2020",
    "shuyang/2025": "shuyang-county-2025",
    "suqian/2023": "suqian-2023",
    "suqian/2024": "suqian-2024",
}
# Printed over all columns of the table of applications; the copies leave it out. 件数 is theirs, for a table without stub.
BANNER, COUNT = "申请人情况", "件数"
# A note within a label, which some of the copies leave out.
NOTE = "区分处理的只计这一情形不计其他情形"
# Long labels that some of the copies give in short.
SHORT = {
    "1逾期不补正": "1申请人无正当理由逾期不补正行政机关不再处理其政府信息公开申请",
    "2逾期不缴费": "2申请人逾期未按收费通知要求缴纳费用行政机关不再处理其政府信息公开申请",
}


@pytest.mark.parametrize("path", REPORTS)
def test_every_figure_has_the_header_cells_of_its_row_and_column(demonstration, page: Page, path):
    page.goto(f"{demonstration}reports/{path}/")
    assigned = [cell for table in page.locator("table[data-crossfoot-table]").all() for cell in table.evaluate(ASSIGN)]
    found = [(figure, sorted(_labels(named))) for figure, named, _ in assigned]
    assert found == [(figure, sorted(labels)) for figure, labels in published(REPORTS[path])]


@pytest.mark.parametrize("path", REPORTS)
def test_by_its_place_alone_a_figure_still_has_its_own_row_and_column(demonstration, page: Page, path):
    page.goto(f"{demonstration}reports/{path}/")
    for table in page.locator("table[data-crossfoot-table]").all():
        cells = table.evaluate(ASSIGN)
        assert cells
        for figure, named, placed in cells:
            assert placed and set(_labels(placed)) <= {*_labels(named), "信息内容"}, (figure, named, placed)
        paths = [tuple(placed) for _, _, placed in cells]
        assert len(set(paths)) > len(cells) / 10


def published(name: str) -> list[tuple[str, list[str]]]:
    """Every figure as it was published, with the labels of its row and its column."""
    with (FIGURES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [
            (row["printed"].strip(), _labels([*_parts(row["row"]), *_parts(row["column"])]))
            for row in csv.DictReader(file)
        ]


def _parts(path: str) -> list[str]:
    return path.replace("增 / 减", "增减").split(" / ")


def _labels(words: list[str]) -> list[str]:
    """Letters and digits alone: line breaks, brackets and compatibility letters are printed one way or the other."""
    folded = [re.sub(r"\W|_", "", unicodedata.normalize("NFKC", one)) for one in words]
    return [SHORT.get(one, one.removesuffix(NOTE)) for one in folded if one not in (BANNER, COUNT)]
