"""The prose of a report, bound to what a pack demands of it."""

from collections.abc import Mapping

from crossfoot.binding.found import TableBinding
from crossfoot.binding.model import Bound
from crossfoot.document.model import Document, Section
from crossfoot.document.narrative import Narrative
from crossfoot.profile.model import Profile


def bind_prose(
    profile: Profile,
    document: Document,
    narrative: Narrative,
    sections: Mapping[str, Section],
    tables: Mapping[str, TableBinding],
) -> list[Bound]:
    """Bind all that ``profile`` asks of the prose; ``sections`` are those found, by id, ``tables`` likewise."""
    return []
