"""All files of the site that are made of judged reports and are no pages."""

from collections.abc import Iterator

from crossfoot.publishing.feed import PATH, feed
from crossfoot.publishing.lists.files import list_files
from crossfoot.publishing.model import Publication
from crossfoot.publishing.open_data.files import open_data_files
from crossfoot.publishing.options import Publish
from crossfoot.publishing.site_file import SiteFile


def site_files(publication: Publication, publish: Publish) -> Iterator[SiteFile]:
    """The files, one at a time: a site of thousands of reports has tens of thousands."""
    if publish.feed and (atom := feed(publication)):
        yield SiteFile(PATH, atom.encode())
    if publish.pages:
        yield from open_data_files(publication, downloads=publish.downloads)
        yield from list_files(publication)
