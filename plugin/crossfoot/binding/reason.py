"""Why something cannot be judged, or does not apply."""

from typing import NamedTuple


class Reason(NamedTuple):
    """Why something cannot be judged, or does not apply: a stable word, and the label or name concerned."""

    cause: str
    label: str = ""
