"""What rules are handed of a site itself, as its settings describe it."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from crossfoot.profile.requirement import Requirement
from crossfoot.source.source_file import SourceFile
from crossfoot.source.span import Span


class BoundSiteItem(NamedTuple):
    """Something that the site has to say of itself. ``key`` is the setting for it, ``span`` where that should stand.

    ``column`` is the name of the column that it is asked of, empty for the site as a whole. ``within`` are the folders
    of its columns, where every report is to lie in one; ``outside`` are the reports that do not.
    """

    requirement: Requirement
    key: str
    given: bool
    span: Span
    column: str = ""
    within: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()

    def holding(self, reports: Iterable[str]) -> "BoundSiteItem":
        """What becomes of it with the paths of published ``reports``; a page has the address of its file's name."""
        outside = tuple(path for path in reports if not f"{path.removesuffix('.md')}/".startswith(self.within))
        return self._replace(given=not outside, outside=outside)


class Imprint(NamedTuple):
    """All that is asked of a site, each with the path of the settings file in which it should stand.

    ``path`` is that of the site's own settings. ``sources`` are the texts of the files in which something is missing.
    """

    path: str
    items: tuple[tuple[str, BoundSiteItem], ...]
    sources: Mapping[str, SourceFile]
