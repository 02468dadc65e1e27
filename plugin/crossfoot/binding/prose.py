"""The prose of a report, bound to what a pack demands of it."""

from collections.abc import Mapping

from crossfoot.binding.found import TableBinding
from crossfoot.binding.model import Bound
from crossfoot.binding.period import bind_period
from crossfoot.binding.register import Register
from crossfoot.binding.statements import bind_statements
from crossfoot.binding.years import bind_years
from crossfoot.document.model import Document, Section
from crossfoot.document.narrative import Narrative
from crossfoot.profile.model import Profile


def bind_prose(
    profile: Profile,
    document: Document,
    narrative: Narrative,
    sections: Mapping[str, Section],
    tables: Mapping[str, TableBinding],
    register: Register,
) -> list[Bound]:
    """Bind all that ``profile`` asks of the prose; ``sections`` are those found, by id, ``tables`` likewise."""
    bound = bind_years(profile, document, narrative)
    bound.extend(bind_period(profile, document, narrative, sections))
    bound.extend(bind_statements(profile, document, narrative, sections, register))
    return bound
