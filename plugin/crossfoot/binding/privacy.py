"""The long numbers of a report, with the words beside them that say whose they are."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from crossfoot.binding.contact_places import contact_places
from crossfoot.binding.found import TableBinding
from crossfoot.binding.model import Bound, BoundPrivacy, LongNumber
from crossfoot.binding.number_words import Stretches
from crossfoot.document.model import Document
from crossfoot.document.narrative import Narrative
from crossfoot.numbers.printed_numbers import PrintedNumber, printed_numbers
from crossfoot.profile.prose_model import ProseRequirement
from crossfoot.source.span import Span
from crossfoot.source.span_set import SpanSet


def bind_privacy(
    requirement: ProseRequirement, document: Document, narrative: Narrative, tables: Mapping[str, TableBinding]
) -> Bound:
    """Bind every number of the source that is one of a person's: text, comments, attributes and links alike."""
    source = document.source.text
    printed = [(number, Span(number.start, number.end)) for number in printed_numbers(source)]
    printed += list(_divided(narrative, printed))
    if not printed:
        return Bound(requirement, BoundPrivacy(()))
    stretches = Stretches(requirement, document)
    found: dict[int, LongNumber] = {}
    for number, span in printed:
        words = stretches.words(span)
        if words is not None:
            contact = words.contact and not words.of_person
            found[span.start] = LongNumber(
                number.kind, number.digits, span, contact, words.named, words.counted, words.file_name
            )
    amounts = {
        cell.span.start
        for table in tables.values()
        for cell in table.cells.values()
        if cell.column.type == "amount" and cell.value is not None
    }
    contacts = SpanSet(contact_places(document, requirement.contact_headings))
    numbers = [
        number._replace(
            contact=number.contact or contacts.cover(at),
            counted=number.counted or at in amounts,
        )
        for at, number in sorted(found.items(), key=lambda f: f[0])
    ]
    return Bound(requirement, BoundPrivacy(tuple(numbers)))


def _divided(
    narrative: Narrative, printed: Sequence[tuple[PrintedNumber, Span]]
) -> Iterator[tuple[PrintedNumber, Span]]:
    """The numbers that a line end divides, which are whole in their passage alone."""
    starts = [span.start for _, span in printed]
    for passage in narrative.passages:
        for number in printed_numbers(passage.text) if passage.is_put_together else ():
            span = passage.span(number.start, number.end)
            before = bisect_left(starts, span.end)
            if not before or printed[before - 1][1].end <= span.start:
                yield number, span
