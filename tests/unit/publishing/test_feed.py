"""The feed of new reports, read again by an XML parser and held against RFC 4287."""

from datetime import datetime
from xml.etree import ElementTree

import pytest

from crossfoot.publishing import feed as atom
from sites.example import report
from unit.publishing.example import publish

ATOM = "{http://www.w3.org/2005/Atom}"
HEADS = ["title", "id", "updated"]
NASTY = [
    "<img src=x onerror=alert(1)>",
    '"><script>alert(1)</script>',
    "]]>&amp;&",
    "甲\x0b乙\ufffe",
    "javascript:alert(1)",
]


def read(publication):
    return ElementTree.fromstring(atom.feed(publication))


def named(body: str, year: int, published: str) -> str:
    return report(body, year).replace(
        f"published: {year + 1}-03-12", f"published: {published}" if published else "draft: false"
    )


def test_what_the_standard_demands_is_there():
    feed = read(publish())
    assert feed.tag == ATOM + "feed"
    for element in (feed, *feed.iter(ATOM + "entry")):
        for name in HEADS:
            assert [len(found.text) > 0 for found in element.findall(ATOM + name)] == [True], name
        moment = element.find(ATOM + "updated").text
        assert datetime.fromisoformat(moment).tzinfo is not None
        assert element.find(ATOM + "id").text.startswith("urn:uuid:")
        assert element.find(ATOM + "author").find(ATOM + "name").text
    links = {link.get("rel"): link.get("href") for link in feed.findall(ATOM + "link")}
    root = "https://www.example.gov.cn/xxgk/"
    assert links == {"self": root + "feed.xml", "alternate": root}
    ids = [entry.find(ATOM + "id").text for entry in feed.iter(ATOM + "entry")]
    assert len(set(ids)) == len(ids) == 3


def test_the_newest_publication_comes_first_and_dates_are_those_of_the_reports():
    texts = {
        "docs/reports/a/2022.md": named("甲县", 2022, "2023-03-30"),
        "docs/reports/b/2022.md": named("乙县", 2022, "2024-02-01"),
        "docs/reports/a/2023.md": named("甲县", 2023, "2024-01-15"),
        "docs/reports/c/2023.md": named("丙县", 2023, ""),
    }
    entries = list(read(publish(texts)).iter(ATOM + "entry"))
    assert [entry.find(ATOM + "published").text[:10] for entry in entries] == ["2024-02-01", "2024-01-15", "2023-03-30"]
    assert read(publish(texts)).find(ATOM + "updated").text == "2024-02-01T00:00:00Z"


def test_what_is_not_published_or_has_no_date_is_not_in_it():
    one = {"docs/reports/a/2023.md": named("甲县", 2023, "")}
    assert atom.feed(publish(one)) == ""
    texts = {
        "docs/reports/a/2023.md": report("甲县", 2023),
        "docs/reports/b/2023.md": report("乙县", 2023, "draft: true\n"),
    }
    entries = list(read(publish(texts, unpublished=["docs/reports/b/2023.md"])).iter(ATOM + "entry"))
    assert [entry.find(ATOM + "title").text[:2] for entry in entries] == ["甲县"]


def test_it_stays_short():
    texts = {f"docs/reports/{n}/2023.md": report(f"甲{n}县", 2023) for n in range(atom.LIMIT + 3)}
    assert len(list(read(publish(texts)).iter(ATOM + "entry"))) == atom.LIMIT


def test_a_report_keeps_its_name_when_the_site_moves():
    def ids(root: str) -> list[str]:
        return [element.text for element in read(publish(root=root)).iter(ATOM + "id")]

    assert ids("") == ids("https://www.example.gov.cn/")


def test_without_an_address_of_the_site_links_are_relative():
    links = [link.get("href") for link in read(publish(root="")).iter(ATOM + "link")]
    assert links[:2] == ["feed.xml", "./"]
    assert all(not link.startswith(("http", "/")) for link in links)


@pytest.mark.parametrize("payload", NASTY)
def test_what_authors_write_is_text(payload):
    quoted = "'" + payload.replace("\x0b", "").replace("\ufffe", "") + "'"
    text = (
        report("甲县", 2023, f"description: {quoted}\n")
        .replace("title: 甲县", f"title: {quoted[:-1]}甲县")
        .replace("工作年度报告\nyear", "工作年度报告'\nyear")
    )
    publication = publish({"docs/reports/a/2023.md": text}, name=payload)
    feed = read(publication)
    assert feed.find(ATOM + "author").find(ATOM + "name").text == payload.replace("\x0b", "\ufffd").replace(
        "\ufffe", "\ufffd"
    )
    assert {element.tag.removeprefix(ATOM) for element in feed.iter()} <= {
        "feed", "title", "id", "updated", "author", "name", "link", "entry", "published", "category", "summary",
    }  # fmt: skip


def test_two_reports_of_one_body_and_year_have_names_of_their_own():
    def ids(*paths: str) -> list[str]:
        feed = read(publish({path: report("甲县", 2023) for path in paths}))
        return [entry.find(ATOM + "id").text for entry in feed.iter(ATOM + "entry")]

    (alone,), both = ids("docs/reports/a/2023.md"), ids("docs/reports/a/2023.md", "docs/reports/b/2023.md")
    assert len(set(both)) == 2 and both[0] == alone
