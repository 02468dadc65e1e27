"""What a figure should be by the other figures of an equation over two years."""

from typing import NamedTuple

from crossfoot.binding.instances import Instance
from crossfoot.rules.totals.addition import plain, signed, value_of, written_out


class Reckoned(NamedTuple):
    """The printed figure, what it should be, the difference, and the sum written out."""

    printed: str
    computed: str
    difference: str
    sum: str


def reckon(instance: Instance) -> Reckoned | None:
    """The figure where the finding stands against the others; ``None`` where the equation holds."""
    residual = instance.residual
    if not residual:
        return None
    at = instance.plan.at
    own = instance.plan.signs[at]
    difference = residual / own
    printed = value_of(instance.at)
    others = [term._replace(sign=-term.sign // own) for index, term in enumerate(instance.terms) if index != at]
    return Reckoned(plain(printed), plain(printed - difference), signed(difference), written_out(others))
