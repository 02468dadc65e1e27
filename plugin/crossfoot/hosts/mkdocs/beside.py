"""What a public site has beside its pages: a feed, true dates in the sitemap, a page for lost readers, a policy."""

from html import escape
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from crossfoot.hosts.mkdocs import not_found
from crossfoot.publishing import feed
from crossfoot.publishing.model import Publication
from crossfoot.publishing.options import Publish
from crossfoot.publishing.policy import APACHE, NGINX, PagePolicy

_YEARS = range(1970, 2106)
"""MkDocs packs the sitemap with its newest date, for which the format has four bytes."""


class Beside:
    """All of it for one build; nothing that the setting ``publish`` does not ask for.

    A server has no policy: what reloads its pages is a script that MkDocs puts into them afterwards.
    """

    def __init__(self, publication: Publication, publish: Publish | None, *, serving: bool) -> None:
        self.publication = publication
        self.publish = publish
        self.policy = PagePolicy() if publish is not None and publish.csp and not serving else None
        self.has_feed = publish is not None and publish.feed and feed.feed(publication) != ""

    def date(self, files: Files) -> None:
        """Give the sitemap the dates that are known: MkDocs would say that every page is of the day of the build.

        MkDocs fails where no page has a date. Then the home page keeps its own, for what it lists is of that day.
        """
        if self.publish is None:
            return
        dates = {r.url: r.filed.head.published for r in self.publication.reports if r.url is not None}
        dates = {url: day for url, day in dates.items() if day is not None and day.year in _YEARS}
        included = files.documentation_pages(inclusion=InclusionLevel.is_included)
        pages = [file.page for file in included if file.page is not None]
        known = [dates.get(page.file.url) for page in pages]
        home = next((page for page in pages if page.is_homepage), pages[0] if pages else None)
        for page, published in zip(pages, known, strict=True):
            if any(known) or page is not home:
                page.update_date = published.isoformat() if published else ""

    def tags(self, page: Page) -> list[str]:
        """What the head of a page says of it."""
        if not self.has_feed:
            return []
        title = feed.TITLE(self.publication.language).format(site=self.publication.name)
        href = get_relative_url(feed.PATH, page.url)
        return [f'<link rel="alternate" type="{feed.MEDIA_TYPE}" title="{escape(title)}" href="{escape(href)}">']

    def secure(self, output: str, content: str) -> str:
        """The finished page with its policy; what stands in ``content``, the page's own text, is not allowed by it."""
        return self.policy.put_into(output, content) if self.policy is not None else output

    def not_found(self, output: str, site_url: str) -> str:
        """The page for addresses that lead nowhere."""
        if self.publish is None:
            return output
        output = not_found.not_found(output, urlsplit(site_url).path or "/", self.publication.language)
        return self.secure(output, "")

    def write(self, folder: Path) -> None:
        """Write the lines for servers below ``folder``, the site's."""
        if self.policy is not None:
            for name, line in ((NGINX, self.policy.nginx()), (APACHE, self.policy.apache())):
                file = folder / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(line, "utf-8")
