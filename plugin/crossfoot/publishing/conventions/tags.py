"""The tags in the head of pages (网页标签): the one place that knows their names.

Form and names after the annex of 国办发〔2017〕47号; seen in use on pages of government websites. Which of them are
mandatory we know at second hand.
"""

from collections.abc import Callable, Container
from html import escape
from typing import Literal, NamedTuple
from urllib.parse import urljoin

from crossfoot.publishing.conventions.articles import Article
from crossfoot.publishing.conventions.options import Column, Conventions
from crossfoot.terms.text import Text

Level = Literal["site", "column", "article"]


class TaggedPage(NamedTuple):
    """A page as its tags describe it. ``address`` is the whole one, empty where the site does not know its own."""

    site: Conventions
    column: Column | None = None
    article: Article | None = None
    address: str = ""


class Tag(NamedTuple):
    """A tag. ``origin`` is where its value comes from, as the author writes it; an empty value makes no tag."""

    name: str
    level: Level
    mandatory: bool
    meaning: Text
    origin: str
    value: Callable[[TaggedPage], str]


def _of_column(get: Callable[[Column], str]) -> Callable[[TaggedPage], str]:
    return lambda page: get(page.column) if page.column is not None else ""


def _of_article(get: Callable[[Article], str]) -> Callable[[TaggedPage], str]:
    return lambda page: get(page.article) if page.article is not None else ""


def _image(page: TaggedPage) -> str:
    """The address of the article's picture; one that is no address of the web needs the page's own."""
    image = page.article.image if page.article is not None else ""
    whole = urljoin(page.address, image) if image else ""
    return whole if whole.lower().startswith(("https://", "http://")) else ""


def _url(page: TaggedPage) -> str:
    return page.address if page.article is not None else ""


TAGS = (
    Tag("SiteName", "site", True, Text("Name of the website", "网站名称"), "site_name", lambda p: p.site.name),
    Tag("SiteDomain", "site", True, Text("Domain of the website", "网站域名"), "site_url", lambda p: p.site.domain),
    Tag("SiteIDCode", "site", True, Text("Site code", "网站标识码"), "publish.site.code", lambda p: p.site.code),
    Tag("ColumnName", "column", True, Text("Name", "栏目名称"), "columns: name", _of_column(lambda c: c.name)),
    Tag(
        "ColumnDescription",
        "column",
        True,
        Text("Description", "栏目描述"),
        "columns: description",
        _of_column(lambda c: c.description),
    ),
    Tag(
        "ColumnKeywords",
        "column",
        True,
        Text("Keywords", "栏目关键词"),
        "columns: keywords",
        _of_column(lambda c: ",".join(c.keywords)),
    ),
    Tag("ColumnType", "column", True, Text("Type", "栏目类别"), "columns: type", _of_column(lambda c: c.type)),
    Tag("ArticleTitle", "article", True, Text("Title", "标题"), "title", _of_article(lambda a: a.title)),
    Tag("PubDate", "article", True, Text("Published", "发布时间"), "published", _of_article(lambda a: a.published)),
    Tag("ContentSource", "article", True, Text("Source", "来源"), "source", _of_article(lambda a: a.source)),
    Tag(
        "Keywords",
        "article",
        False,
        Text("Keywords", "关键词"),
        "keywords",
        _of_article(lambda a: ",".join(a.keywords)),
    ),
    Tag("Author", "article", False, Text("Author", "作者"), "author", _of_article(lambda a: a.author)),
    Tag("Description", "article", False, Text("Summary", "摘要"), "description", _of_article(lambda a: a.description)),
    Tag("Image", "article", False, Text("Picture", "图片"), "image", _image),
    Tag("Url", "article", False, Text("Address", "网址"), "site_url", _url),
)
"""Every tag, in the order in which they are written."""


def meta_tags(page: TaggedPage, present: Container[str] = ()) -> str:
    """The tags of ``page`` as HTML, one in a line.

    ``present`` are the names, in small letters, of those that the theme has written: HTML takes no account of case, and
    a page may have one description only.
    """
    lines = [
        f'<meta name="{tag.name}" content="{escape(value)}">'
        for tag in TAGS
        if tag.name.lower() not in present and (value := tag.value(page))
    ]
    return "\n".join(lines)
