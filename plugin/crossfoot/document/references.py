"""Link definitions: lines that a page does not show, whose names make links of brackets elsewhere."""

import re

from crossfoot.document.lines import Lines, joined
from crossfoot.terms.late import compile_late

_REFERENCE = compile_late(
    r"""^[ ]{0,3}\[([^\[\]]*)\]:[ ]*(?:\n[ ]*)?(\S+)[ ]*(?:\n[ ]*)?(?:(["']).*\3[ ]*|\(.*\)[ ]*)?$""", re.MULTILINE
)


def take_definitions(lines: Lines, references: set[str]) -> tuple[int, int] | None:
    """Add the names defined in the first run of definitions to ``references``, in lower case.

    Returns the index of the run's first line and the one after its last, or ``None`` where there is none.
    """
    text = joined(lines)
    if "]:" not in text:
        return None
    match = _REFERENCE.search(text)
    if match is None:
        return None
    start = end = match.start()
    for match in _REFERENCE.finditer(text, start):
        between = text[end : match.start()]
        if match.start() > start and (between.strip("\n") or "\n" in match[0]):
            break
        references.add(match[1].strip().lower())
        end = match.end()
    return text.count("\n", 0, start), text.count("\n", 0, end) + 1
