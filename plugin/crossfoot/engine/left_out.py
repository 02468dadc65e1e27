"""Markup that the page of a report leaves out, whatever its pack: bound from the source, and held against the page."""

from collections.abc import Iterable, Iterator

from crossfoot.binding.model import Bound, BoundMarkup
from crossfoot.document.markup import misplaced_markup
from crossfoot.document.model import Document
from crossfoot.document.permitted_html import LeftOut
from crossfoot.engine.requirements import MARKUP
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.rules.publication.active_content import RULE, shown, violation
from crossfoot.source.span import Span
from crossfoot.violations.violation import Violation


def bind_markup(document: Document) -> Bound:
    """Each thing that is left out once, with all places at which it stands."""
    places: dict[LeftOut, list[Span]] = {}
    for left_out, span in misplaced_markup(document):
        places.setdefault(left_out, []).append(span)
    return Bound(MARKUP, BoundMarkup(tuple((one, tuple(spans)) for one, spans in places.items())), max(len(places), 1))


def unsaid(left_out: Iterable[LeftOut], said: Iterable[Diagnostic], body: Span) -> Iterator[Violation]:
    """The findings for what the page left out and ``said`` does not tell of: an extension has made it, or an include.

    They stand at the start of ``body``, the text of the report.
    """
    known = {diagnostic.facts["markup"] for diagnostic in said if diagnostic.code == RULE.code}
    for one in left_out:
        if shown(one) not in known:
            yield violation(one, (Span(body.start, body.start),))
