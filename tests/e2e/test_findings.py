"""A served page with a finding: the way from the banner to the cell."""

import pytest
from playwright.sync_api import Page

from sites.example import report
from sites.project import Project
from sites.test_serve import REPORT, serving

pytestmark = pytest.mark.browser

COMPACT = report().replace("| 行政复议 | 1 | 0 | 0 | 0 | 1 |", "| 行政复议 | 1 | 0 | 0 | 0 | 3 |")
HTML = report(html=True).replace("<td>2</td></tr>", "<td>9</td></tr>")


@pytest.mark.parametrize(
    "theme", [{"name": "mkdocs"}, {"name": "material", "language": "zh", "font": False}], ids=["mkdocs", "material"]
)
@pytest.mark.parametrize(("text", "figure"), [(COMPACT, "3"), (HTML, "9")], ids=["compact", "html"])
def test_a_finding_leads_to_its_cell(tmp_path, page: Page, text, figure, theme):
    project = Project(tmp_path, {"docs/index.md": "# 首页\n", REPORT: text}, theme=theme)
    with serving(project) as server:
        server.wait(lambda content: "data-crossfoot-banner" in content)
        page.goto(server.base + "reports/shifan/2024/")
        banner = page.get_by_role("complementary", name="Crossfoot")
        assert banner.is_visible()
        banner.get_by_role("link").first.click()
        cell = page.locator(":target")
        assert cell.text_content() == figure
        assert cell.get_attribute("data-crossfoot-mark") == "error"
        page.wait_for_function(
            "() => { const box = document.querySelector(':target').getBoundingClientRect(); return box.top > 0 && box.bottom < innerHeight }"
        )
        outline = cell.evaluate("cell => getComputedStyle(cell).outlineStyle")
        assert outline == "solid"
