"""Charts in Chromium: bars as long as their figures say, words inside the drawing, legible on phone and paper."""

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from crossfoot.profile.load import load_pack_file
from crossfoot.profile.shipped import shipped_packs
from e2e.conftest import served
from sites.example import report
from sites.project import Project

pytestmark = pytest.mark.browser

REPORTS = ["lingwu/2020", "suqian/2023", "suqian/2024", "shuyang/2025"]

# Each drawing: its scale on the screen, its box, and what Chromium makes of its bars, words and lines.
MEASURE = """() => [...document.querySelectorAll('[data-crossfoot-chart] svg')].map(svg => {
    const box = e => { const b = e.getBBox(); return [b.x, b.y, b.x + b.width, b.y + b.height] };
    const [labels, bars, figures] = svg.querySelectorAll('g');
    const view = svg.viewBox.baseVal;
    return {
        scale: svg.getBoundingClientRect().width / view.width,
        view: [view.x, view.y, view.width, view.height],
        bars: [...bars.children].map(box),
        labels: [...labels.children].map(e => [e.textContent, ...box(e)]),
        figures: [...figures.children].map(e => [e.textContent, ...box(e)]),
        font: parseFloat(getComputedStyle(figures).fontSize),
    };
})"""
TABLES = """() => [...document.querySelectorAll('[data-crossfoot-figures-of] table')].map(
    table => [...table.querySelectorAll('tbody tr')].map(row => [...row.cells].map(cell => cell.textContent)))"""
PANELS = """() => [...document.querySelectorAll('[data-crossfoot-chart]')].map(
    figure => figure.querySelectorAll('svg').length)"""
# The rows of seven figures that the page shows, by the label in front of them, whoever wrote the table in which form.
ROWS = """() => Object.fromEntries([...document.querySelectorAll('tr')].map(
    row => [...row.cells].map(cell => cell.textContent.replace(/\\s/g, ''))
).filter(texts => texts.length > 7).map(texts => [texts.at(-8), texts.slice(-7)]))"""


def applications(year: int, received: int, handled: int, carried: int) -> str:
    """A report in which only the totals are of interest."""
    text = report(year=year)
    for label, figure in (("一、本年新收", received), ("（七）总计", handled), ("四、结转下年度", carried)):
        text = re.sub(rf"(\| {label}.*) \d+ \|\n", rf"\g<1> {figure} |\n", text, count=1)
    return text


@pytest.fixture(scope="session")
def years(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page with the charts of a body that filed, with a gap, from small figures to huge ones."""
    figures = {2021: (0, 0, 0), 2022: (9540370, 9540300, 70), 2024: (12, 11, 1), 2025: (4770185, 31, 4770154)}
    texts = {f"docs/reports/shifan/{year}.md": applications(year, *of_year) for year, of_year in figures.items()}
    project = Project(
        tmp_path_factory.mktemp("years"),
        {"docs/index.md": "# 示范县\n\n<!-- crossfoot:charts 示范县人民政府 -->\n", **texts},
        {"fail_on": "never", "publish": True},
        theme={"name": "material", "font": False, "language": "zh"},
    )
    assert project.build().code == 0
    yield from served(Path(project.root) / "site")


@pytest.fixture(params=[*REPORTS, "years"])
def address(request: pytest.FixtureRequest) -> str:
    if request.param == "years":
        return str(request.getfixturevalue("years"))
    return f"{request.getfixturevalue('demonstration')}reports/{request.param}/"


def at(chromium: Browser, address: str, width: int, **options) -> Page:
    page = chromium.new_context(viewport={"width": width, "height": 900}, locale="zh-CN", **options).new_page()
    page.goto(address)
    return page


def value(words: str) -> Decimal | None:
    return None if words == "无数据" else Decimal(words)


def test_bars_are_as_long_as_their_figures_say(address, page: Page):
    page.goto(address)
    panels = page.evaluate(PANELS)
    drawings = page.evaluate(MEASURE)
    tables = page.evaluate(TABLES)
    assert len(panels) == len(tables) and drawings
    for count, table in zip(panels, tables, strict=True):
        of_chart, drawings = drawings[:count], drawings[count:]
        pairs: list[tuple[Decimal, float]] = []
        for at_panel, drawing in enumerate(of_chart):
            shown = [row[1 + at_panel] for row in table]
            assert [words for words, *_ in drawing["figures"]] == shown
            assert [words for words, *_ in drawing["labels"]] == [row[0] for row in table]
            numbers = [number for words in shown if (number := value(words)) is not None]
            pairs += zip(numbers, [right - left for left, _, right, _ in drawing["bars"]], strict=True)
        longest, length = max(pairs)
        assert length > 80 or not longest
        for number, size in pairs:
            assert abs(size - (float(number / longest) * length if longest else 0)) < 0.02
    assert drawings == []


@pytest.mark.parametrize("name", REPORTS)
def test_every_figure_is_one_of_the_report(demonstration, page: Page, name):
    """The sums are worked out anew from the tables that the page shows."""
    page.goto(f"{demonstration}reports/{name}/")
    shown, tables = page.evaluate(ROWS), page.evaluate(TABLES)
    profile = load_pack_file(shipped_packs()["cn-ogi-2019" if name == "lingwu/2020" else "cn-ogi-2021"])
    block = next(table for table in profile.tables if table.id == "applications").blocks[0]
    labels = {row.id: row.path[-1] for row in block.rows}
    columns = [column.id for column in block.columns]
    kinds = ["bars", "bars", *(["years"] if name.startswith("suqian") else [])]
    charts = [chart for chart in profile.charts if chart.kind in kinds]
    assert [chart.kind for chart in charts] == kinds
    for chart, table in zip(charts, tables, strict=True):
        if chart.kind == "years":
            (own,) = [row for row in table if row[0] == f"{name.partition('/')[2]}年"]
            assert len(table) > 1
            table = [[drawn.label.zh, words] for drawn, words in zip(chart.values, own[1:], strict=True)]
        for drawn, (label, words) in zip(chart.values, table, strict=True):
            assert label == drawn.label.zh
            figures = [shown[labels[row]][columns.index(column)] for _, row, column in drawn.cells]
            whole = all(figure.isdigit() for figure in figures)
            assert words == (str(sum(map(int, figures))) if whole else "无数据")


@pytest.mark.parametrize("width", [360, 390, 1280])
def test_words_are_legible_and_inside_the_drawing(address, chromium: Browser, width):
    page = at(chromium, address, width)
    for drawing in page.evaluate(MEASURE):
        assert drawing["scale"] * drawing["font"] >= 12
        left, top, wide, high = drawing["view"]
        for words, x1, y1, x2, y2 in (*drawing["labels"], *drawing["figures"]):
            assert left <= x1 and x2 <= left + wide + 0.5, words
            assert top - 1 <= y1 and y2 <= top + high + 1, words
        bars = drawing["bars"]
        for label in drawing["labels"]:
            assert all(label[3] < bar[0] for bar in bars)
        for words, x1, y1, _, y2 in drawing["figures"]:
            beside = [bar for bar in bars if bar[1] < y2 and y1 < bar[3] and bar[2] > x1]
            assert not [bar for bar in beside if y1 < (bar[1] + bar[3]) / 2 < y2], words
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


def luminance(colour: str) -> float:
    channels = [float(part) / 255 for part in re.findall(r"[\d.]+", colour)[:3]]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_bars_and_words_stand_out_from_the_page(demonstration, chromium: Browser, scheme):
    page = at(chromium, f"{demonstration}reports/suqian/2023/", 1280, color_scheme=scheme)
    bar, word, ground = page.evaluate(
        "() => [getComputedStyle(document.querySelector('[data-crossfoot-bars] rect')).fill,"
        " getComputedStyle(document.querySelector('[data-crossfoot-chart] text')).fill,"
        " getComputedStyle(document.body).backgroundColor]"
    )
    for colour, least in ((bar, 3), (word, 4.5)):
        darker, lighter = sorted((luminance(colour), luminance(ground)))
        assert (lighter + 0.05) / (darker + 0.05) >= least, (colour, ground)
    assert (luminance(ground) < 0.2) is (scheme == "dark")
    page.context.close()


def test_on_paper_bars_are_as_black_as_words_and_the_table_is_not_printed_twice(demonstration, page: Page):
    page.goto(f"{demonstration}reports/suqian/2023/")
    page.emulate_media(media="print")
    bar, word = page.evaluate(
        "() => ['[data-crossfoot-bars] rect', '[data-crossfoot-chart] text'].map("
        "which => getComputedStyle(document.querySelector(which)).fill)"
    )
    assert bar == word
    assert page.locator("[data-crossfoot-chart] svg").first.is_visible()
    assert not page.locator("[data-crossfoot-figures-of]").first.is_visible()


def test_a_screen_reader_is_told_title_and_figures(demonstration, page: Page):
    page.goto(f"{demonstration}reports/suqian/2023/")
    image = page.get_by_role("img", name="申请办理结果（件）")
    assert image.count() == 1
    assert "予以公开：1191；部分公开：328" in image.evaluate("svg => svg.querySelector('desc').textContent")
    assert page.get_by_role("figure", name="申请办理结果（件）").count() == 1
    page.locator("[data-crossfoot-figures-of] summary").first.focus()
    page.keyboard.press("Enter")
    table = page.get_by_role("table", name="申请办理结果（件）")
    assert table.get_by_role("rowheader", name="予以公开").count() == 1
    assert table.get_by_role("cell", name="1191", exact=True).is_visible()


def test_a_missing_year_is_a_gap(years, page: Page):
    page.goto(years)
    received, handled, carried = page.evaluate(MEASURE)
    assert [words for words, *_ in received["figures"]] == ["0", "9540370", "无数据", "12", "4770185"]
    assert len(received["bars"]) == len(handled["bars"]) == len(carried["bars"]) == 4
    assert "本站没有2023年的报告，图上留空，不代表 0。" in page.locator("figure").inner_text()
    page.get_by_text("图中数字列表").click()
    page.get_by_role("link", name="2022年").click()
    assert page.url.endswith("/reports/shifan/2022/")
