"""What a government's site has on every page: tags in the head, the way to the page, reading aids, the foot."""

import re
from collections.abc import Mapping
from functools import partial
from html import escape, unescape
from pathlib import PurePosixPath
from urllib.parse import urlsplit

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from crossfoot.hosts.mkdocs.after_search import AfterSearch
from crossfoot.hosts.mkdocs.assets import asset_tags, view_file, view_tag
from crossfoot.hosts.mkdocs.furniture import Furniture
from crossfoot.hosts.mkdocs.navigation_links import first_level
from crossfoot.hosts.mkdocs.publication import address
from crossfoot.publishing.conventions import breadcrumb, footer, phrases, sitemap, toolbar
from crossfoot.publishing.conventions.articles import read_article
from crossfoot.publishing.conventions.breadcrumb import Step
from crossfoot.publishing.conventions.options import Column, Conventions
from crossfoot.publishing.conventions.tags import TaggedPage, meta_tags
from crossfoot.publishing.lists import portal
from crossfoot.publishing.markers import Link, Render
from crossfoot.publishing.model import Publication
from crossfoot.terms.text import Language

MARKS = ("sitemap", "column")
"""The names of the marks that such a site has besides."""

_META = re.compile(r"""<meta\s[^>]*?\bname=["']?([\w-]+)""", re.IGNORECASE)
_TAG = re.compile("<[^>]*>")
_SITEMAP = f"{sitemap.NAME}.md"


def add_pages(config: MkDocsConfig, files: Files, site: Conventions, language: Language) -> None:
    """Add the map of the site, and a page for each column that has reports and no page; one of the site's own stays."""
    files.append(view_file(config))
    pages = {file.src_uri for file in files.documentation_pages()}
    if _SITEMAP not in pages and f"{sitemap.NAME}/index.md" not in pages:
        _add(config, files, _SITEMAP, phrases.SITEMAP(language), "sitemap")
    for number, column in enumerate(site.columns):
        below = any(uri.startswith(column.path) for uri in pages)
        if below and not any(column.path + name in pages for name in ("index.md", "README.md")):
            _add(config, files, f"{column.path}index.md", column.name, f"column {number}", column.description)


def _add(config: MkDocsConfig, files: Files, uri: str, title: str, mark: str, description: str = "") -> None:
    """Add a page of a title and a mark. Themes print titles as HTML; a column's name is data."""
    head = {"title": escape(title), **({"description": escape(description)} if description else {})}
    text = (
        f"---\n{yaml.safe_dump(head, allow_unicode=True, width=1000)}---\n\n"
        f"<h1>{escape(title)}</h1>\n\n<!-- crossfoot:{mark} -->\n"
    )
    files.append(File.generated(config, uri, content=text, inclusion=InclusionLevel.NOT_IN_NAV))


class GovernmentPages:
    """The pages of one build. ``files`` are all of the site, its map among them."""

    def __init__(self, config: MkDocsConfig, site: Conventions, publication: Publication, files: Files) -> None:
        self.site = site
        self.publication = publication
        self.files = files
        self.language: Language = publication.language
        self.reports = {report.url: report for report in publication.reports if report.url is not None}
        self.columns = _column_pages(site, files)
        found = files.get_file_from_path(_SITEMAP) or files.get_file_from_path(f"{sitemap.NAME}/index.md")
        self.sitemap = address(found) if found is not None else ""
        home = files.get_file_from_path("index.md") or files.get_file_from_path("README.md")
        self.home = address(home) if home is not None else ""
        self.toolbar = toolbar.render(self.language)
        self._contents = [*first_level(config.nav, files)]
        path = urlsplit(config.site_url or "").path
        self.root = path if path.endswith("/") else f"{path}/"

    def renderers(self) -> Mapping[str, Render]:
        """What stands at the marks of pages that are added here."""

        def render_map(publication: Publication, argument: str, link: Link) -> str:
            if argument:
                raise LookupError(argument)
            return sitemap.render(
                publication, self.site, self.columns, link, publication.page_of_body, contents=self._contents
            )

        def render_column(publication: Publication, argument: str, link: Link) -> str:
            column = {str(number): column for number, column in enumerate(self.site.columns)}[argument]
            words = column.description
            return (f"<p>{escape(words)}</p>\n" if words else "") + portal.render(publication, "", link)

        return {"sitemap": render_map, "column": render_column}

    def put_ways(self, files: Files, later: AfterSearch) -> None:
        """Put the way to it at the beginning of each page."""
        for file in files.documentation_pages(inclusion=InclusionLevel.is_in_serve):
            page = file.page
            if page is not None and page.content is not None and address(file):
                page.content = f"{later.keep(page, partial(self._way_to, page))}\n{page.content}"

    def _way_to(self, page: Page) -> str:
        here = address(page.file)
        return breadcrumb.render(self._way(page, here, self.site.column_of(here)), self._link(page), self.language)

    def furnish(self, page: Page, output: str, furniture: Furniture) -> None:
        """Add to ``furniture`` what stands around the finished ``output`` of ``page``."""
        here = address(page.file)
        column = self.site.column_of(here) if here else None
        head = output.partition("</head>")[0]
        tags = meta_tags(self._tagged(page, here, column), {name.lower() for name in _META.findall(head)})
        furniture.head = [tags, view_tag(page.url), *furniture.head]
        self._furnish(furniture, self._link(page))

    def _link(self, page: Page) -> Link:
        return lambda there: get_relative_url(there or self.home, page.url)

    def finish_not_found(self, output: str) -> str:
        """The finished page for addresses that lead nowhere: it is shown at any address, and links from the root."""
        furniture = Furniture(head=[meta_tags(TaggedPage(self.site)), view_tag("."), asset_tags(".")])
        furniture.head = [self._rooted(tag) for tag in furniture.head]
        self._furnish(furniture, lambda there: self.root + there)
        return furniture.put_into(output)

    def _rooted(self, tags: str) -> str:
        return re.sub(r'\b(href|src)="', lambda found: f'{found[1]}="{self.root}', tags)

    def _furnish(self, furniture: Furniture, link: Link) -> None:
        furniture.first.append(self.toolbar)
        furniture.last.append(footer.render(self.site, self.sitemap, link, self.language))

    def _tagged(self, page: Page, here: str, column: Column | None) -> TaggedPage:
        article = read_article(page.meta)
        if not article.title:
            article = article._replace(title=_text(page.title))
        if here not in self.reports:
            if not article.published:
                return TaggedPage(self.site, column)
            # What nobody else is said to have written is the site's own. A report without a source is told so (CF601).
            article = article._replace(source=article.source or self.site.organiser)
        root = self.publication.root
        return TaggedPage(self.site, column, article, root + here if root else "")

    def _way(self, page: Page, here: str, column: Column | None) -> list[Step]:
        steps: list[Step] = []
        if column is not None and self.columns.get(column.path) != here:
            steps.append(Step(column.name, self.columns.get(column.path)))
        report = self.reports.get(here)
        if report is not None:
            year = phrases.YEAR(self.language).format(year=report.year)
            return [*steps, Step(report.body.name, self.publication.page_of_body(report.body.id)), Step(year)]
        title = _text(page.title)
        if column is None:
            above = [Step(_text(section.title)) for section in reversed([*page.ancestors]) if section.title]
            steps += above or self._folders(page.file)
            # A section that is called like its first page is named once.
            if steps and steps[-1].words == title:
                steps.pop()
        return [*steps, Step(title)]

    def _folders(self, file: File) -> list[Step]:
        """The pages of the folders that a page which is not in the navigation lies in, the outermost first."""
        steps = []
        for folder in reversed(PurePosixPath(file.src_uri).parents):
            for name in ("index.md", "README.md"):
                found = self.files.get_file_from_path((folder / name).as_posix())
                if found is None or found is file or not address(found) or not (found.page and found.page.title):
                    continue
                if InclusionLevel.is_in_serve(found.inclusion):  # type: ignore[no-untyped-call]
                    steps.append(Step(_text(found.page.title), address(found)))
                    break
        return steps


def _column_pages(site: Conventions, files: Files) -> dict[str, str]:
    """The addresses of the pages of columns, by their paths."""
    found: dict[str, str] = {}
    for column in site.columns:
        for name in ("index.md", "README.md"):
            file = files.get_file_from_path(column.path + name)
            if file is not None and InclusionLevel.is_in_serve(file.inclusion):  # type: ignore[no-untyped-call]
                found.setdefault(column.path, address(file))
    return found


def _text(title: object) -> str:
    """What a title, which themes print as HTML, says in words."""
    words = str(title or "")
    return " ".join(unescape(_TAG.sub("", words)).split()) or words
