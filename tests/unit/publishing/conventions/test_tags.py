"""The tags of home, column and article pages; read back by an HTML parser that we did not write."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from crossfoot.publishing.conventions.articles import Article
from crossfoot.publishing.conventions.options import Column, Conventions
from crossfoot.publishing.conventions.tags import TAGS, TaggedPage, meta_tags

GUIDE = Path(__file__).parents[4] / "docs" / "guide" / "publish.md"
COLUMN = Column("reports/", "年报", "政务公开", "历年年报", ("年报", "公开"))
SITE = Conventions(name="示范县人民政府", domain="www.example.gov.cn", code="0000000000", columns=(COLUMN,))
ARTICLE = Article("标题", "2025-03-12 00:00", "示范县", ("年报",), "作者", "摘要", "../a.png")
ADDRESS = "https://www.example.gov.cn/reports/2024/"

SITE_TAGS = {"SiteName": "示范县人民政府", "SiteDomain": "www.example.gov.cn", "SiteIDCode": "0000000000"}
COLUMN_TAGS = {
    "ColumnName": "年报",
    "ColumnDescription": "历年年报",
    "ColumnKeywords": "年报,公开",
    "ColumnType": "政务公开",
}
ARTICLE_TAGS = {
    "ArticleTitle": "标题",
    "PubDate": "2025-03-12 00:00",
    "ContentSource": "示范县",
    "Keywords": "年报",
    "Author": "作者",
    "Description": "摘要",
    "Image": "https://www.example.gov.cn/reports/a.png",
    "Url": ADDRESS,
}


def read(html: str) -> dict[str, str]:
    tags = BeautifulSoup(html, "html.parser").find_all(True)
    assert all(tag.name == "meta" and set(tag.attrs) == {"name", "content"} for tag in tags)
    found = {tag["name"]: tag["content"] for tag in tags}
    assert len(found) == len(tags)
    return found


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (TaggedPage(SITE, address=ADDRESS), SITE_TAGS),
        (TaggedPage(SITE, COLUMN, address=ADDRESS), {**SITE_TAGS, **COLUMN_TAGS}),
        (TaggedPage(SITE, COLUMN, ARTICLE, ADDRESS), {**SITE_TAGS, **COLUMN_TAGS, **ARTICLE_TAGS}),
        (TaggedPage(SITE, None, ARTICLE, ADDRESS), {**SITE_TAGS, **ARTICLE_TAGS}),
    ],
    ids=["home", "column", "article", "article of no column"],
)
def test_each_kind_of_page_has_its_tags_and_no_others(page, expected):
    assert read(meta_tags(page)) == expected


def test_no_tag_is_empty():
    assert meta_tags(TaggedPage(Conventions(), Column("a/", ""), Article("", "", "", (), "", "", ""))) == ""


def test_what_the_theme_has_written_is_not_written_again():
    found = read(meta_tags(TaggedPage(SITE, COLUMN, ARTICLE, ADDRESS), {"description", "author"}))
    assert found.keys() == {*SITE_TAGS, *COLUMN_TAGS, *ARTICLE_TAGS} - {"Description", "Author"}


@pytest.mark.parametrize("image", ["javascript:alert(1)", "data:image/png;base64,AA", "file:///etc/passwd"])
def test_a_picture_is_an_address_of_the_web(image):
    assert "Image" not in read(meta_tags(TaggedPage(SITE, None, ARTICLE._replace(image=image), ADDRESS)))


def test_without_an_address_nothing_is_made_up():
    assert not {"Image", "Url"} & read(meta_tags(TaggedPage(SITE, None, ARTICLE))).keys()


@pytest.mark.parametrize("evil", ["<img src=x onerror=alert(1)>", '"><script>alert(1)</script>', "'&quot;&amp;"])
def test_what_an_author_writes_is_data(evil):
    site = Conventions(name=evil, domain=evil, code=evil)
    article = Article(evil, evil, evil, (evil,), evil, evil, "")
    found = read(meta_tags(TaggedPage(site, Column("a/", evil, evil, evil, (evil,)), article)))
    assert set(found.values()) == {evil}
    assert len(found) == len(TAGS) - 2


def test_the_guide_has_a_row_for_each_tag():
    rows = {
        line.split("|")[1].strip(): line for line in GUIDE.read_text("utf-8").splitlines() if line.startswith("| `")
    }
    for tag in TAGS:
        row = rows[f"`{tag.name}`"]
        assert tag.meaning.zh in row and tag.origin in row
        assert ("必选" in row) == tag.mandatory


def test_names_are_known_once():
    names = [tag.name.lower() for tag in TAGS]
    assert len(set(names)) == len(names) == 15
