"""A report's page: what is heard of every figure, what stays in sight, what is printed, where explanations lead."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from crossfoot.profile.table_model import TableSpec
from e2e.accessible import spoken_figures
from unit.pages.official import judged

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
FORMS = {
    "html, form of 2019": "lingwu/2020",
    "html, form of 2021": "suqian/2024",
    "compact": "suqian/2023",
    "pieces below sub-headings": "shuyang/2025",
}


def expected(path: str) -> list[tuple[tuple[str, ...], str]]:
    """Row path and column path of every figure of a report with what is printed there, by its pack."""
    found = []
    for binding in judged((ROOT / f"docs/reports/{path}.md").read_text("utf-8")).tables.values():
        wording = {misfit.official: misfit.printed for misfit in binding.reworded}
        for block in binding.spec.blocks:
            for row in block.rows:
                for column in block.columns:
                    labels = [*row.path, *_banner(binding.spec), *column.path]
                    words = binding.cells[row.id, column.id].printed
                    found.append((tuple(wording.get(label, label) for label in labels), words))
    return found


def _banner(spec: TableSpec) -> tuple[str, ...]:
    return (spec.banner,) if spec.banner else ()


@pytest.mark.parametrize("path", FORMS.values(), ids=FORMS)
def test_row_path_and_column_path_of_every_figure_are_heard(demonstration, page: Page, path):
    page.goto(f"{demonstration}reports/{path}/")
    figures = spoken_figures(page)
    heard = sorted((figure.path, figure.words.partition("说明")[0].strip()) for figure in figures)
    assert heard == sorted(expected(path))
    assert all(figure.table for figure in figures), "every table has a name"


def test_units_and_the_printed_note_are_there_once(demonstration, page: Page):
    page.goto(f"{demonstration}reports/suqian/2024/")
    text = page.locator("article").inner_text().partition("核对清单")[0]
    assert text.count("（单位：万元）") == 1
    assert text.count("第一项加第二项之和，等于第三项加第四项之和") == 1
    assert page.locator("[data-crossfoot-note]").count() == 1


@pytest.mark.parametrize("path", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("width", [360, 768])
def test_the_stub_stays_in_sight_and_the_page_does_not_scroll(demonstration, page: Page, path, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{demonstration}reports/{path}/")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for region in page.locator(".crossfoot-scroll:has(th[scope='row'])").all():
        before, after, left, right = region.evaluate(
            """region => {
                const stub = region.querySelectorAll("[data-crossfoot-stub]");
                const places = () => [...stub].map(cell => cell.getBoundingClientRect().left);
                const before = places();
                region.scrollLeft = region.scrollWidth;
                const last = [...region.querySelectorAll("tr > :last-child:is(td)")].map(c => c.getBoundingClientRect());
                const first = Math.max(...[...stub].map(cell => cell.getBoundingClientRect().right));
                return [before, places(), first, Math.min(...last.map(box => box.left))];
            }"""
        )
        assert after == pytest.approx(before, abs=1.5)
        assert left <= right + 1, "the last figures are not behind the stub"


def test_figures_stand_below_one_another(demonstration, page: Page):
    page.goto(f"{demonstration}reports/lingwu/2020/")
    cells = page.locator("td[headers]")
    style = cells.first.evaluate("c => [getComputedStyle(c).fontVariantNumeric, getComputedStyle(c).textAlign]")
    assert style == ["tabular-nums", "right"]


def test_the_frame_of_tables_is_whole_with_and_without_material(demonstration, page: Page):
    page.goto(f"{demonstration}reports/lingwu/2020/")
    table = page.locator("table[data-crossfoot-table]").first
    assert table.get_attribute("class") is None
    borders = table.evaluate(
        """table => [...table.querySelectorAll("th, td")].map(cell => getComputedStyle(cell).borderWidth)"""
    )
    assert set(borders) == {"0px 1px 1px 0px"}


def test_an_explanation_is_heard_at_the_cell_and_reached_by_keyboard(demonstration, page: Page):
    page.goto(f"{demonstration}reports/lingwu/2020/")
    signs = page.get_by_role("link", name="说明 ※1")
    reason = "公开发布的原件中行政复议五格空白；发布机关以外的人无从补正，照原样保留"
    assert signs.count() == 5
    expect(signs.first).to_have_accessible_description(reason)
    expect(signs.last).to_be_visible()
    signs.last.focus()
    page.keyboard.press("Enter")
    note = page.locator("#crossfoot-note-1")
    assert page.evaluate("document.querySelector(':target').id") == "crossfoot-note-1"
    assert reason in note.inner_text()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector(':target').closest('td').dataset.crossfootMark") == "waived"


def test_on_paper_rows_are_whole_and_explanations_there(demonstration, page: Page):
    page.goto(f"{demonstration}reports/lingwu/2020/")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 960})  # A4 between its margins
    assert page.locator("#crossfoot-note-1").is_visible()
    assert page.locator("[data-crossfoot-sign]").first.is_visible()
    rows = page.locator("table[data-crossfoot-table] tbody tr")
    assert set(rows.evaluate_all("rows => rows.map(row => getComputedStyle(row).breakInside)")) == {"avoid"}
    # A sheet holds the longest table, so that none is cut at all.
    heights = page.locator(".crossfoot-scroll:has(table[data-crossfoot-table])").evaluate_all(
        "all => all.map(one => [one.offsetHeight, getComputedStyle(one).breakInside])"
    )
    assert all(height <= 960 and inside == "avoid" for height, inside in heights)


def test_the_head_says_what_the_report_is_and_leads_to_its_neighbours(demonstration, page: Page):
    page.goto(f"{demonstration}reports/suqian/2024/")
    head = page.locator("[data-crossfoot-head]")
    assert head.evaluate("head => head.previousElementSibling.tagName") == "H1"
    terms = dict(zip(head.locator("dt").all_inner_texts(), head.locator("dd").all_inner_texts(), strict=True))
    assert terms["报告机关"] == "宿迁市人民政府" and terms["报告年度"] == "2024年"
    assert terms["公布日期"] == "不详：所据材料未载明发布日期，无从查考，不作推定"
    assert terms["编制依据"] == "国办公开办函〔2021〕30号"
    head.get_by_role("link", name="2023年报告").click()
    assert page.url.endswith("reports/suqian/2023/")
    page.locator("[data-crossfoot-head]").get_by_role("link", name="2024年报告").click()
    assert page.url.endswith("reports/suqian/2024/")
