"""A total of the prose and its parts."""

from typing import Literal, NamedTuple

from crossfoot.numbers.mention import Mention

Form = Literal["complete", "listed", "subset", "behind"]
"""``complete``: the parts must add up. ``listed``: several that may leave something out. ``subset``: one alone, an open
list (等), or an inexact part. ``behind``: the total stands behind its parts."""


class Breakdown(NamedTuple):
    """A total and its parts, in order.

    ``apart``: commas stand between the parts, so that one may overlap another (其中自然人111件，网上申请80件). ``each``
    are the places of figures that stand for what they make together: 甲镇、乙镇各12件.
    """

    whole: Mention
    parts: tuple[Mention, ...]
    form: Form
    apart: bool
    each: frozenset[int] = frozenset()
