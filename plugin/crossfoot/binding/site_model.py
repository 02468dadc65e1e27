"""What rules are handed of a site itself, as its settings describe it."""

from collections.abc import Mapping
from typing import NamedTuple

from crossfoot.profile.requirement import Requirement
from crossfoot.source.source_file import SourceFile
from crossfoot.source.span import Span


class BoundSiteItem(NamedTuple):
    """Something that the site has to say of itself. ``key`` is the setting for it, ``span`` where that should stand.

    ``column`` is the name of the column that it is asked of, empty for the site as a whole.
    """

    requirement: Requirement
    key: str
    given: bool
    span: Span
    column: str = ""


class Imprint(NamedTuple):
    """All that is asked of a site, each with the path of the settings file in which it should stand.

    ``path`` is that of the site's own settings. ``sources`` are the texts of the files in which something is missing.
    """

    path: str
    items: tuple[tuple[str, BoundSiteItem], ...]
    sources: Mapping[str, SourceFile]
