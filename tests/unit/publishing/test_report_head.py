"""The head of a report's page: every value is there or said to be missing, and links lead to what is published."""

import html5lib
import pytest

from crossfoot.binding.register import Body, Register
from crossfoot.publishing.report_head import render
from sites.example import report
from unit.publishing.example import publish

PATH = "docs/reports/shifan/2024.md"
ATTACK = '"><script>alert(1)</script><img src=x onerror=alert(1)>'


def link(address: str) -> str:
    return f"../{address}"


def head(publication=None, body="shifan", year=2024, **more):
    publication = publication or publish()
    found = publication.report(body, year)
    assert found is not None
    html = render(publication, found, link, **more)
    return html5lib.parseFragment(html, namespaceHTMLElements=False)


def values(root) -> dict[str, str]:
    names = ["".join(term.itertext()) for term in root.iter("dt")]
    return dict(zip(names, ("".join(value.itertext()) for value in root.iter("dd")), strict=True))


def links(root) -> dict[str, str]:
    return {"".join(a.itertext()): a.get("href") for a in root.iter("a")}


def test_what_the_report_says_of_itself():
    root = head()
    assert values(root) == {
        "报告机关": "示范县人民政府",
        "报告年度": "2024年",
        "公布日期": "2025年3月12日",
        "信息来源": "示范县人民政府办公室",
        "编制依据": "国办公开办函〔2021〕30号",
        "电子版": "本站未提供",
    }
    assert [time.get("datetime") for time in root.iter("time")] == ["2025-03-12"]


def test_the_basis_is_the_packs():
    publication = publish()
    found = publication.report("shifan", 2024)
    assert values(head(publication))["编制依据"] == found.profile.basis.zh


NO_DATE = report().replace("published: 2025-03-12\n", "")
DATES = [
    (NO_DATE, "不详"),
    (report().replace("published: 2025-03-12", "published: 去年"), "不详"),
    (
        NO_DATE.replace("---\n\n#", "waivers:\n  - {code: CF601, reason: 无从查考}\n---\n\n#"),
        "不详：无从查考",
    ),
]


@pytest.mark.parametrize(("text", "words"), DATES, ids=["none", "no date", "waived"])
def test_a_date_that_nobody_knows_is_said_to_be_unknown(text, words):
    assert values(head(publish({PATH: text})))["公布日期"] == words


def test_a_source_that_is_not_given_is_said_to_be_missing():
    text = report().replace("source: 示范县人民政府办公室\n", "")
    assert values(head(publish({PATH: text})))["信息来源"] == "未写明"


def test_the_years_before_and_after_and_the_parent():
    assert links(head()) == {"2023年报告": "../reports/shifan/2023/"}
    assert links(head(year=2023)) == {"2024年报告": "../reports/shifan/2024/"}
    assert links(head(body="jiaoyu")) == {"上级机关：示范县人民政府2024年报告": "../reports/shifan/2024/"}


def test_over_a_gap_the_nearest_year():
    texts = {f"docs/reports/shifan/{year}.md": report(year=year) for year in (2021, 2022, 2024)}
    publication = publish(texts, unpublished=["docs/reports/shifan/2022.md"])
    assert links(head(publication)) == {"2021年报告": "../reports/shifan/2021/"}


def test_what_is_not_published_is_not_linked():
    publication = publish(unpublished=["docs/reports/shifan/2023.md", PATH])
    assert links(head(publication)) == {}
    root = head(publication, "jiaoyu")
    assert links(root) == {}
    assert "上级机关：示范县人民政府" in "".join(root.itertext())


def test_pages_of_bodies_are_linked_where_there_are_any():
    publication = publish(unpublished=[PATH])
    found = links(head(publication, "jiaoyu", page_of=lambda body: f"bodies/{body}/"))
    assert found == {"示范县教育局": "../bodies/jiaoyu/", "上级机关：示范县人民政府": "../bodies/shifan/"}


def test_a_body_that_the_register_does_not_know_has_no_parent():
    assert links(head(publish({PATH: report()}, Register()), "示范县人民政府")) == {}


def test_a_parent_that_the_register_does_not_have_is_left_out():
    register = Register((Body("shifan", "示范县人民政府", parent="nobody"),))
    assert links(head(publish({PATH: report()}, register))) == {}


def test_the_electronic_version_is_a_link_where_the_site_has_it():
    publication = publish({PATH: report(head="electronic: 2024.pdf\n")})
    assert links(head(publication, electronic="reports/shifan/2024.pdf")) == {"2024.pdf": "../reports/shifan/2024.pdf"}
    assert values(head(publication))["电子版"] == "本站未提供"


def test_everything_an_author_writes_is_text():
    text = report(head=f"electronic: '{ATTACK}'\n").replace("示范县人民政府办公室", f"'{ATTACK}'")
    text = text.replace("body: 示范县人民政府", f"body: '{ATTACK}'")
    publication = publish({PATH: text})
    root = head(publication, ATTACK, electronic=f"reports/{ATTACK}")
    assert not list(root.iter("script")) and not list(root.iter("img"))
    assert values(root)["报告机关"] == values(root)["信息来源"] == values(root)["电子版"] == ATTACK


def test_in_english():
    said = values(head(publish(language="en")))
    assert said["Published"] == "12 March 2025"
    assert "Legal basis" in said
    assert values(head(publish({PATH: NO_DATE}, language="en")))["Published"] == "unknown"


def test_the_parts_of_the_page_are_links_and_their_titles_only_words():
    root = head(contents=[("一、总体情况", "一总体情况"), (ATTACK, f'x"{ATTACK}')])
    folded = root.find(".//details[@data-crossfoot-contents]")
    assert "".join(folded.find("summary").itertext()) == "本页目录"
    assert links(folded) == {"一、总体情况": "#一总体情况", ATTACK: f'#x"{ATTACK}'}
    assert head().find(".//details") is None
