"""The unit of a figure's value."""

from crossfoot.profile.model import Profile
from crossfoot.profile.table_model import ColumnSpec


def unit_of(profile: Profile, column: ColumnSpec) -> str | None:
    """The pack's smallest unit for an amount, whatever unit the author chose; of other columns the label says it."""
    if column.type != "amount":
        return None
    units = profile.cells.units
    return min(units, key=lambda name: units[name], default=None)
