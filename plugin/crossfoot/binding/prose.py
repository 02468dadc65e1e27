"""The prose of a report, bound to what a pack demands of it."""

from collections.abc import Mapping

from crossfoot.binding.addresses import bind_addresses
from crossfoot.binding.found import TableBinding
from crossfoot.binding.front_matter import Exists
from crossfoot.binding.links import bind_links
from crossfoot.binding.model import Bound
from crossfoot.binding.period import bind_period
from crossfoot.binding.privacy import bind_privacy
from crossfoot.binding.register import Register
from crossfoot.binding.statements import bind_statements
from crossfoot.binding.typography import bind_brackets, bind_sentences
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
    exists: Exists | None = None,
) -> list[Bound]:
    """Bind all that ``profile`` asks of the prose; ``sections`` are those found, by id, ``tables`` likewise."""
    bound = bind_years(profile, document, narrative, sections, register)
    bound.extend(bind_period(profile, document, narrative, sections))
    bound.extend(bind_statements(profile, document, narrative, sections, register))
    bound.extend(_bind_text(profile, document, narrative, tables, exists))
    return bound


def _bind_text(
    profile: Profile,
    document: Document,
    narrative: Narrative,
    tables: Mapping[str, TableBinding],
    exists: Exists | None,
) -> list[Bound]:
    """Bind what is asked of the text as such."""
    bound: list[Bound] = []
    for requirement in profile.prose:
        match requirement.part:
            case "privacy":
                bound.append(bind_privacy(requirement, document, narrative, tables))
            case "links":
                bound.extend(bind_links(requirement, document, exists))
            case "addresses":
                bound.append(bind_addresses(requirement, document))
            case "brackets":
                bound.append(bind_brackets(requirement, document, narrative))
            case "sentences":
                bound.append(bind_sentences(requirement, narrative))
    return bound
