"""Why something cannot be judged, or does not apply."""

from typing import NamedTuple

from crossfoot.terms.listing import Listing


class Reason(NamedTuple):
    """Why something cannot be judged, or does not apply: a stable word, and the label or name concerned.

    ``path`` is the file in which the cause lies, where that is another one.
    """

    cause: str
    label: str | Listing = ""
    path: str = ""
