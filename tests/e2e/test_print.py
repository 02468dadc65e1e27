"""A report printed to PDF on A4: whole rows, nothing of the report left out, the checklist unfolded."""

import io
import re
import unicodedata
from typing import Any

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

pytestmark = pytest.mark.browser

REPORTS = ["lingwu/2020", "suqian/2023", "shuyang/2025"]
A4 = (595.3, 841.9)  # points, 210 by 297 mm

# The text of each element as it is in the document, with the signs that the style sheet sets before cells; buttons and
# anchors beside headings are not the report's.
TEXTS = """selector => [...document.querySelectorAll(selector)].map(one => {
  const copy = one.cloneNode(true);
  one.querySelectorAll('td').forEach((cell, at) => {
    const sign = getComputedStyle(cell, '::before').content.match(/^"(.*?)"/);
    if (sign) copy.querySelectorAll('td')[at].prepend(sign[1]);
  });
  copy.querySelectorAll('.headerlink, button, script, svg').forEach(part => part.remove());
  if (one.closest('[data-crossfoot-notes]')) copy.querySelectorAll('a').forEach(link => link.remove());
  return copy.textContent;
})"""
ROWS = "table[data-crossfoot-table] tr, table[data-crossfoot-items] tr"
# Figures of charts are printed as the chart; the table behind them would say them twice. Ways to other pages and places are no use on paper.
CONTENT = "article :is(h1, h2, h3, h4, p, li, caption, figcaption):not(nav *, [data-crossfoot-downloads] *, [data-crossfoot-contents] *, [data-crossfoot-figures-of] *, li:has(ul))"


@pytest.fixture(scope="module", params=REPORTS)
def printed(request: pytest.FixtureRequest, demonstration: str, chromium: Any) -> Any:
    """The sheets of a report as text, the rows of its tables and the rest of its content."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN", color_scheme="light")
    page: Page = context.new_page()
    page.goto(f"{demonstration}reports/{request.param}/", wait_until="load")
    pdf = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    rows, content = page.evaluate(TEXTS, ROWS), page.evaluate(TEXTS, CONTENT)
    context.close()
    return pdf, [_plain(sheet.extract_text()) for sheet in pdf.pages], rows, content


def test_the_sheets_are_a4(printed):
    for sheet in printed[0].pages:
        # Chromium rounds up to whole pixels.
        assert (sheet.mediabox.width, sheet.mediabox.height) == pytest.approx(A4, abs=1.5)


def test_no_row_is_cut(printed):
    _, sheets, rows, _ = printed
    assert len(rows) > 100
    cut = [row for row in rows if not any(_plain(row) in sheet for sheet in sheets)]
    assert not cut, "\n".join(cut)


def test_nothing_of_the_report_is_left_out(printed):
    _, sheets, _, content = printed
    paper = "".join(sheets)
    missing = [text for text in content if _plain(text) not in paper]
    assert not missing, "\n".join(missing)


def test_the_report_alone_is_a_few_sheets(demonstration, page: Page):
    """Its tables and its text, without charts and checklist; the whole page again once it is printed."""
    page.add_init_script("window.print = () => {}")
    page.goto(f"{demonstration}reports/suqian/2023/", wait_until="load")
    page.get_by_role("button", name="只打印报告").click()
    alone = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    paper = "".join(_plain(sheet.extract_text()) for sheet in alone.pages)
    assert 2 <= len(alone.pages) <= 5
    assert "四、结转下年度继续办理" in paper and "六、其他需要报告的事项" in paper
    assert "核对清单" not in paper and "申请办理结果(件)" not in paper
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="print")
    assert page.locator("[data-crossfoot-checklist]").is_visible()


def test_no_head_of_a_list_stands_alone_at_the_end_of_a_sheet(demonstration, page: Page):
    """The words of the last heads, of which each sheet begins with a copy, are no sheet's last."""
    page.goto(f"{demonstration}overview/", wait_until="load")
    printed = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    sheets = [_plain(sheet.extract_text()) for sheet in printed.pages]
    assert len(sheets) > 10
    assert not [sheet[-20:] for sheet in sheets if re.search(r"(要求|依据|机关年度层级和类别状态.*)$", sheet)]


# Radicals that a PDF gives for the characters with the same glyph, and that NFKC leaves alone.
_RADICALS = str.maketrans(
    "⺟⺠⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰戶", "母民西见角贝车长门青页风飞食马骨鬼鱼鸟麦黄齐齿龙户"
)


def _plain(text: str) -> str:
    """Without white space, dashes and compatibility letters, which a PDF has in its own ways."""
    return re.sub(r"\s|[–—‒−―⸺-]", "", unicodedata.normalize("NFKC", text).translate(_RADICALS))
