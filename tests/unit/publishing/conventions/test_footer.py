"""The foot of pages, the way to a page, the reading aids: what they say, and that nothing in them can run."""

import pytest
from bs4 import BeautifulSoup

from crossfoot.publishing.conventions import breadcrumb, footer, toolbar
from crossfoot.publishing.conventions.breadcrumb import Step
from crossfoot.publishing.conventions.options import Contact, Conventions

EVIL = ["<img src=x onerror=alert(1)>", '"><script>alert(1)</script>', "' onclick='alert(1)"]
SITE = Conventions(
    code="0000000000",
    organiser="主办",
    undertaker="承办",
    contact=Contact("示范路1号", "010-1", "a@example.gov.cn"),
    icp="京ICP备00000000号",
    police="京公网安备 11010102000001号",
    emblem="https://example.org/emblem?a=1&b=2",
    error_report="https://example.org/errors",
)


def up(address: str) -> str:
    return f"../{address}"


def foot(site: Conventions, language="zh") -> BeautifulSoup:
    return BeautifulSoup(footer.render(site, "sitemap/", up, language), "html.parser")


def test_the_foot_has_everything_in_order():
    assert [entry.get_text() for entry in foot(SITE).find_all("li")] == [
        "主办单位：主办",
        "承办单位：承办",
        "联系方式：示范路1号，010-1，a@example.gov.cn",
        "网站标识码：0000000000",
        "ICP备案号：京ICP备00000000号",
        "公安备案号：京公网安备 11010102000001号",
        "党政机关网站标识",
        "我为政府网站找错",
        "网站地图",
    ]
    assert [link["href"] for link in foot(SITE).find_all("a")] == [
        "mailto:a@example.gov.cn",
        "https://beian.miit.gov.cn/",
        "https://beian.mps.gov.cn/#/query/webSearch?code=11010102000001",
        "https://example.org/emblem?a=1&b=2",
        "https://example.org/errors",
        "../sitemap/",
    ]


def test_what_is_not_given_is_not_shown():
    assert [entry.get_text() for entry in foot(Conventions()).find_all("li")] == ["网站地图"]
    assert foot(Conventions(police="京公网安备1号")).a["href"] == "https://beian.mps.gov.cn/"
    assert foot(Conventions(contact=Contact(phone="010-1")), "en").li.get_text() == "Contact: 010-1"


@pytest.mark.parametrize("evil", EVIL)
def test_what_an_author_writes_is_data(evil):
    site = Conventions(
        code=evil, organiser=evil, undertaker=evil, contact=Contact(evil, evil, evil), icp=evil, police=evil
    )
    page = foot(site)
    assert {tag.name for tag in page.find_all(True)} == {"section", "ul", "li", "a"}
    assert {name for tag in page.find_all("a") for name in tag.attrs} <= {"href", "rel"}
    assert page.get_text().count(evil) == 8
    way = BeautifulSoup(breadcrumb.render([Step(evil, evil), Step(evil)], up, "zh"), "html.parser")
    assert {tag.name for tag in way.find_all(True)} == {"nav", "span", "ol", "li", "a"}
    assert {name for tag in way.find_all("a") for name in tag.attrs} == {"href"}
    assert way.get_text().count(evil) == 2


def test_the_way_leads_home_and_ends_at_the_page():
    steps = [Step("年报", "reports/"), Step("示范县"), Step("2024年", "never/")]
    way = BeautifulSoup(breadcrumb.render(steps, up, "zh"), "html.parser")
    assert way.nav["aria-label"] == "当前位置"
    assert [entry.get_text() for entry in way.ol.find_all("li")] == ["首页", "年报", "示范县", "2024年"]
    assert [link["href"] for link in way.find_all("a")] == ["../", "../reports/"]
    assert way.select_one("[aria-current=page]").get_text() == "2024年"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_reading_aids_are_hidden_until_a_script_is_there_and_have_names(language):
    tools = BeautifulSoup(toolbar.render(language), "html.parser").section
    assert tools.has_attr("hidden") and tools["aria-label"]
    buttons = tools.find_all("button")
    assert [button["data-crossfoot-does"] for button in buttons] == ["smaller", "reset", "larger", "contrast"]
    assert all(button["type"] == "button" and (button.get("aria-label") or button.get_text()) for button in buttons)
    assert not [name for tag in tools.find_all(True) for name in tag.attrs if name.startswith("on")]
