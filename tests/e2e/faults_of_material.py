"""The few faults of Material's own markup that we cannot mend from outside, each with the reason; nothing else is let pass."""

from typing import NamedTuple


class Fault(NamedTuple):
    """One fault: who finds it, the words or the rule by which it is known, the markup it is bound to, and why it stays."""

    finder: str
    rule: str
    markup: str
    reason: str


FAULTS = (
    Fault(
        "nu",
        "Attribute “autocomplete” is only allowed when the input type is",
        '<input class="md-toggle"',
        "keeps Firefox from restoring an opened drawer; browsers ignore it elsewhere, nobody perceives it",
    ),
    Fault(
        "nu",
        "Attribute “autocorrect” not allowed on element “input”",
        'class="md-search__input"',
        "in the HTML standard since 2025; this checker does not know it yet",
    ),
    Fault(
        "nu",
        "The value of the “for” attribute of the “label” element must be the ID of a non-hidden form control",
        '<label class="md-nav__title" for="__toc">',
        "the box that it names is left out where the page is not in the navigation; the label is plain text then",
    ),
)
