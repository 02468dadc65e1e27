"""The opening of a report: all that stands before its first section."""

from collections.abc import Mapping

from crossfoot.document.model import Section
from crossfoot.profile.model import Profile


def opening_end(profile: Profile, sections: Mapping[str, Section]) -> int | None:
    """Where the opening ends; ``None`` where the first section is not found and the text may be part of it."""
    if not profile.sections:
        return None
    first = sections.get(profile.sections[0].section)
    if first is None:
        return None
    return min(section.span.start for section in sections.values())
