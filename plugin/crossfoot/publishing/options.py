"""What a site publishes beside its pages; the setting ``publish``."""

from dataclasses import dataclass

from crossfoot.publishing.conventions.options import Conventions


@dataclass(frozen=True, slots=True)
class Publish:
    """Which of the pages and files that are made of all reports the site has.

    ``pages`` are those of bodies, years, the overview and the open data; ``downloads`` the files with figures;
    ``charts`` the drawings on the pages of reports and bodies, ``feed`` the feed of new reports, ``csp`` the
    Content-Security-Policy in each page and for servers. ``licence`` is that of the figures: the address of its text,
    its id or words; empty where the site states none. ``site`` is what a government's site says of itself on every
    page, ``None`` for any other.
    """

    pages: bool = True
    downloads: bool = True
    charts: bool = True
    feed: bool = True
    csp: bool = True
    licence: str = ""
    site: Conventions | None = None
