"""The bodies of a site for its search field, where they are too many for one page."""

import json

from crossfoot.publishing.model import Publication
from crossfoot.publishing.site_file import SiteFile

PATH = "bodies/bodies.json"


def entries_file(publication: Publication) -> SiteFile:
    """``[name, other names, address of its page from the site's root or null]`` of every body."""
    bodies = [[body.name, list(body.names), publication.page_of_body(body.id)] for body in publication.bodies]
    text = json.dumps({"format": 1, "bodies": bodies}, ensure_ascii=False, separators=(",", ":"))
    return SiteFile(PATH, text.encode("utf-8", "backslashreplace"))
