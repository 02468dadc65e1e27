"""What a finding is known by from one run to the next."""

import hashlib
from collections.abc import Iterable

from crossfoot.reporters.encode import encode
from crossfoot.results.diagnostic import Diagnostic


def fingerprints(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """A fingerprint for each finding, all of them different; 32 hexadecimal digits.

    It is made of the code, the requirement, the path and the labels of the place. Lines, columns, figures and wording
    are left out: it stays when text is added above, when a figure is corrected to another wrong one, and in the other
    language. Findings that are alike in all that are numbered in their order.
    """
    seen: dict[str, int] = {}
    made: list[str] = []
    for found in diagnostics:
        place = [found.table, found.row, found.column_path, found.row_id, found.column_id]
        identity = encode([found.code, found.requirement, found.path, *place])
        number = seen[identity] = seen.get(identity, 0) + 1
        named = f"{identity} {number}".encode("utf-8", "surrogatepass")
        made.append(hashlib.sha256(named).hexdigest()[:32])
    return made
