"""Presets: named choices of rules and severities, and nothing else.

``standard`` is what rules and packs say themselves. A rule that a preset does not name keeps its own severity, and
``None`` is off. What a pack calls information is not raised; a finding that its rule calls doubtful stays a warning.
"""

from collections.abc import Mapping

from crossfoot.terms.severity import Severity

STANDARD = "standard"

_OFF = None
_ERROR = Severity.ERROR
_WARNING = Severity.WARNING

PRESETS: Mapping[str, Mapping[str, Severity | None]] = {
    # What breaks the law (a report, a section, a table or a figure is missing, late, another's) or the arithmetic.
    "core": {
        "CF102": _OFF,  # order and numbers of headings
        "CF103": _OFF,
        "CF104": _OFF,
        "CF105": _OFF,  # wording of headings
        "CF106": _OFF,  # a seventh section
        "CF108": _OFF,  # aspects that a section covers
        "CF110": _OFF,  # wording of the title
        "CF208": _OFF,  # rows and columns beyond the form, and their labels
        "CF209": _OFF,
        "CF210": _OFF,
        "CF212": _OFF,  # the printed note on how the figures relate
        "CF213": _OFF,  # the unit of an amount
        "CF304": _OFF,  # unlikely figures
        "CF403": _OFF,  # years and periods that the prose names
        "CF404": _OFF,
        "CF407": _OFF,  # statements that the prose makes
        "CF502": _OFF,  # a stock that may have been set anew
        "CF506": _OFF,  # repeated wording
        "CF605": _OFF,  # files, links and addresses
        "CF606": _OFF,
        "CF607": _OFF,  # what the site says of itself
        "CF701": _OFF,  # brackets, sentences
        "CF702": _OFF,
    },
    STANDARD: {},
    # Warnings that an office which is about to publish wants to fail. Not those that only ask: CF304, CF502, CF506.
    "strict": {
        "CF004": _ERROR,  # a waiver that covers nothing
        "CF105": _ERROR,  # official wording
        "CF108": _ERROR,
        "CF110": _ERROR,
        "CF208": _ERROR,
        "CF209": _ERROR,
        "CF210": _ERROR,
        "CF212": _ERROR,
        "CF213": _ERROR,
        "CF303": _ERROR,  # figures that contradict each other
        "CF405": _ERROR,
        "CF407": _ERROR,  # what has to be said
        "CF408": _ERROR,
        "CF409": _ERROR,
        "CF503": _ERROR,  # parts and whole, reports that are due
        "CF504": _ERROR,
        "CF606": _ERROR,  # a page that can be relied on
        "CF607": _ERROR,
        "CF701": _WARNING,
        "CF702": _ERROR,
    },
}


def preset_severity(preset: str, code: str, own: Severity) -> Severity | None:
    """The severity that ``preset`` gives a rule whose ``own`` is given; ``None`` for off."""
    return PRESETS[preset].get(code, own)
