"""Lists as their readers use them: by keyboard, without script, filtered, and of more bodies than a page holds."""

import csv
import io
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from e2e.conftest import served
from sites.example import report
from sites.project import Project

pytestmark = pytest.mark.browser

MANY = 205


@pytest.fixture(scope="module")
def many(tmp_path_factory) -> Iterator[str]:
    """A site with more bodies in its register than a page holds, of which one has filed."""
    bodies = "".join(
        f"  - {{id: b{number}, name: 第{number}局, kind: department, level: county, since: 2024, until: 2024}}\n"
        for number in range(MANY)
    )
    text = report().replace("示范县人民政府", "第0局").replace("kind: government", "kind: department")
    files = {
        "register.yml": f"bodies:\n{bodies}",
        "docs/index.md": "# 首页\n\n<!-- crossfoot:portal -->\n",
        "docs/reports/b0/2024.md": text,
    }
    project = Project(
        tmp_path_factory.mktemp("many"), files, {"register": "register.yml", "publish": True, "fail_on": "never"}
    )
    built = project.build()
    assert built.code == 0, built.lines
    yield from served(project.root / "site")


@pytest.fixture
def scriptless(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800})
    yield context.new_page()
    context.close()


def names(page: Page) -> list[str]:
    """The bodies in the rows of the grid that can be seen."""
    return [
        head.inner_text() for head in page.locator("[data-crossfoot-portal] th[scope=row]").all() if head.is_visible()
    ]


def test_a_body_is_found_by_keyboard(demonstration, page: Page):
    page.goto(demonstration)
    field = page.get_by_role("searchbox", name="查找机关")
    field.focus()
    page.keyboard.type("沭阳")
    assert names(page) == ["沭阳县人民政府"]
    expect(page.locator("[data-crossfoot-find] [role=status]")).to_have_text("找到 1 个机关")
    page.keyboard.press("Escape")
    assert len(names(page)) == 3
    # A name of the register that is not the one shown, in full width.
    page.keyboard.type("灵武市人民政府办公")
    assert names(page) == ["灵武市人民政府"]
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_url("**/bodies/lingwu/")
    expect(page.locator("h1")).to_contain_text("灵武市人民政府")


def test_a_name_that_nobody_has_is_said(demonstration, page: Page):
    page.goto(demonstration)
    page.get_by_role("searchbox", name="查找机关").fill("<b>")
    assert names(page) == []
    expect(page.locator("[data-crossfoot-find] [role=status]")).to_have_text("没有名称相符的机关。")


def test_everything_is_there_without_script(demonstration, scriptless: Page):
    scriptless.goto(demonstration)
    assert not scriptless.locator("[data-crossfoot-find]").is_visible()
    found = {link.get_attribute("href") for link in scriptless.locator("[data-crossfoot-entry] a").all()}
    bodies = {f"bodies/{name}/" for name in ("suqian", "shuyang", "lingwu")}
    years = {f"years/{year}/" for year in (2020, 2023, 2024, 2025)}
    reports = {"reports/lingwu/2020/", "reports/suqian/2023/", "reports/suqian/2024/", "reports/shuyang/2025/"}
    assert found == {"bodies/", "years/", "overview/"} | bodies | years | reports
    for address in bodies | years | {"overview/"}:
        assert scriptless.goto(demonstration + address).ok
        assert scriptless.locator("h1").count() == 1 and scriptless.locator("table a").count() > 0
    assert not scriptless.locator("[data-crossfoot-filter]").is_visible()


def test_the_overview_is_filtered_by_keyboard_and_by_its_address(demonstration, page: Page):
    page.goto(demonstration + "overview/")
    rows = page.locator("[data-crossfoot-reports] tbody tr:visible")
    assert rows.count() == 4
    page.get_by_label("年度", exact=True).focus()
    page.keyboard.type("2024")
    told = page.locator("[data-crossfoot-filter] [role=status]")
    expect(told).to_have_text("共 4 行，符合条件的 1 行")
    assert rows.count() == 1 and "宿迁市人民政府" in rows.first.inner_text()
    assert (
        rows.first.get_by_role("link", name="宿迁市人民政府2024年报告").get_attribute("href")
        == "../reports/suqian/2024/"
    )
    page.reload()
    expect(told).to_have_text("共 4 行，符合条件的 1 行")
    page.get_by_role("button", name="清除条件").press("Enter")
    expect(told).to_have_text("")
    assert rows.count() == 4 and "?" not in page.url


@pytest.mark.parametrize(
    ("choices", "bodies"),
    [
        ({"层级": "县级"}, ["沭阳县人民政府", "灵武市人民政府"]),
        ({"上级机关": "宿迁市人民政府"}, ["沭阳县人民政府"]),
        ({"机关名称": "宿 迁"}, ["宿迁市人民政府"] * 2),
        ({"机关名称": "宿迁", "年度": "2020年"}, []),
    ],
)
def test_choices_narrow_the_list_together(demonstration, page: Page, choices, bodies):
    page.goto(demonstration + "overview/")
    for label, value in choices.items():
        field = page.get_by_label(label, exact=True)
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(label=value)
        else:
            field.fill(value)
    expect(page.locator("[data-crossfoot-filter] [role=status]")).to_have_text(f"共 4 行，符合条件的 {len(bodies)} 行")
    found = page.locator("[data-crossfoot-reports] tbody tr:visible th").all_inner_texts()
    assert found == bodies


def test_requirements_are_folded_so_that_filters_and_reports_are_near(demonstration, page: Page):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(demonstration + "overview/")
    form = page.locator("table[data-crossfoot-requirements]").first
    assert not form.is_visible()
    assert page.locator("[data-crossfoot-filter]").bounding_box()["y"] < 3 * 800
    page.locator("details:has([data-crossfoot-requirements]) > summary").first.focus()
    page.keyboard.press("Enter")
    assert form.is_visible()
    form.locator("td a").first.click()
    expect(page.locator("[data-crossfoot-filter] [role=status]")).to_contain_text("符合条件的")


def test_numbers_of_a_requirement_lead_to_as_many_reports(demonstration, page: Page):
    page.goto(demonstration + "overview/")
    links = page.locator("[data-crossfoot-requirements] td a")
    seen = [(link.get_attribute("href"), int(link.text_content() or "")) for link in links.all()]
    # Both forms have requirements of one id: their numbers lead to the reports of both.
    total: dict[str | None, int] = {}
    for address, count in seen:
        total[address] = total.get(address, 0) + count
    told = page.locator("[data-crossfoot-filter] [role=status]")
    for address in [next(a for a in total if f"outcome={letter}" in str(a)) for letter in "pfwna"]:
        page.goto(f"{demonstration}overview/{address}")
        expect(told).to_have_text(f"共 4 行，符合条件的 {total[address]} 行")


def test_the_numbers_of_the_page_are_those_of_the_file(demonstration, page: Page):
    page.goto(demonstration + "overview/")
    with page.expect_download() as download:
        page.get_by_role("link", name="逐份报告（CSV）").click()
    content = download.value.path().read_bytes().decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(content, newline="")))
    rows = page.locator("[data-crossfoot-reports] tbody tr:visible").all()
    columns = ("符合", "不符合", "有说明", "未能核对", "不适用")
    assert [[cell.inner_text() for cell in row.locator("td").all()[3:]] for row in rows] == [
        [line[column] for column in columns] for line in lines
    ]


def test_the_first_column_stays_in_sight(demonstration, page: Page):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(demonstration + "overview/")
    region = page.get_by_role("region", name="逐份报告")
    region.evaluate("region => { region.scrollLeft = region.scrollWidth }")
    head = region.locator("tbody th[scope=row]").first
    assert region.evaluate("region => region.scrollLeft") > 50
    lefts = [one.evaluate("one => one.getBoundingClientRect().left") for one in (head, region)]
    assert lefts[0] >= lefts[1] - 1


def test_many_bodies_are_found_in_a_file_and_stand_on_pages(many, page: Page):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(many)
    assert page.locator("[data-crossfoot-portal]").count() == 0
    assert not any(url.endswith("bodies.json") for url in asked), "nobody has looked for anything yet"
    page.get_by_role("searchbox", name="查找机关").fill("第20")
    found = page.locator("[data-crossfoot-find] + ul a")
    expect(found).to_have_count(6)
    assert found.all_inner_texts() == ["第20局", *(f"第{number}局" for number in range(200, MANY))]
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_url("**/bodies/b20/")
    page.goto(many + "bodies/page-2/")
    page.get_by_role("searchbox", name="查找机关").fill("第7局")
    found.first.click()
    page.wait_for_url("**/bodies/b7/")


def test_many_bodies_are_reached_without_script(many, scriptless: Page):
    scriptless.goto(many)
    scriptless.get_by_role("link", name="县级部门").click()
    scriptless.wait_for_url("**/bodies/#*")
    assert scriptless.locator("[data-crossfoot-portal] th[scope=row]").count() == 200
    scriptless.get_by_role("navigation", name="分页", exact=True).get_by_role("link", name="第 2 页").click()
    scriptless.wait_for_url("**/bodies/page-2/")
    assert scriptless.locator("[data-crossfoot-portal] th[scope=row]").all_inner_texts() == [
        f"第{n}局" for n in range(200, MANY)
    ]


def test_the_search_field_says_when_its_names_cannot_be_had(many, page: Page):
    page.route("**/bodies.json", lambda route: route.abort())
    page.goto(many)
    page.get_by_role("searchbox", name="查找机关").fill("第")
    expect(page.locator("[data-crossfoot-find] [role=status]")).to_have_text("名单未能载入，请在下面查找。")


# The links to reports in lists whose words, or whose name, do not say which report they open.
UNSAID = """() => [...document.querySelectorAll('[data-crossfoot-lists] td a[href*="reports/"]')].filter(link =>
  !/\\d{4}年报告/.test(link.textContent) || !/..(政府|局|镇)\\d{4}年报告/.test(link.ariaLabel ?? '')
  || !link.ariaLabel.includes(link.textContent)).map(link => link.outerHTML)"""


@pytest.mark.parametrize("path", ["", "bodies/", "bodies/suqian/", "years/2024/", "overview/"])
def test_a_link_to_a_report_says_whose_it_is_and_of_which_year(demonstration, page: Page, path):
    page.goto(demonstration + path)
    assert page.locator("[data-crossfoot-lists] td a[href*='reports/']").count() >= 1
    assert page.evaluate(UNSAID) == []


def test_so_does_one_that_the_filter_lists(demonstration, page: Page):
    page.goto(f"{demonstration}overview/?year=2024")
    expect(page.locator("[data-crossfoot-filter] [role=status]")).to_have_text("共 4 行，符合条件的 1 行")
    assert page.evaluate(UNSAID) == []
    assert page.locator("[data-crossfoot-reports] td a:visible").all_inner_texts() == ["2024年报告"]
