"""Which pack a report is judged by."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from crossfoot.profile.model import Profile


class NoProfile(NamedTuple):
    """Why no pack fits. ``detail`` is the name, the year, or the ids between which nothing decides.

    Causes: ``unknown-name``, ``no-year``, ``uncovered-year``, ``ambiguous``.
    """

    cause: Literal["unknown-name", "no-year", "uncovered-year", "ambiguous"]
    detail: str


def choose_profile(profiles: Sequence[Profile], year: int | None, named: str | None) -> Profile | NoProfile:
    """The pack that the report names, else the one for its year.

    Of packs with one id the last counts; a pack wins over those that it extends.
    """
    by_id = {profile.id: profile for profile in profiles}
    if named is not None:
        return by_id.get(named) or NoProfile("unknown-name", named)
    if year is None:
        return NoProfile("no-year", "")
    covering = [profile for profile in by_id.values() if profile.covers(year)]
    extended = {id_ for profile in covering for id_ in profile.extends}
    left = [profile for profile in covering if profile.id not in extended]
    match left:
        case []:
            return NoProfile("uncovered-year", str(year))
        case [profile]:
            return profile
    return NoProfile("ambiguous", ", ".join(profile.id for profile in left))
