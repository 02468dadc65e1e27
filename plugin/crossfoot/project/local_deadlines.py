"""Local days of publication against the law's: a place may ask for more than the law, not for less."""

from collections.abc import Iterator, Sequence

from crossfoot.binding.register import Day, LocalDeadline, Register
from crossfoot.profile.model import Profile
from crossfoot.project.errors import SettingsError, SettingsErrors
from crossfoot.project.register_place import place_in
from crossfoot.terms.text import Text


def refuse_late_deadlines(register: Register, profiles: Sequence[Profile]) -> None:
    """Raise ``SettingsErrors`` for every day in the register that is later than any pack allows of the years for which
    it holds.
    """
    errors = []
    source = register.source
    for kind, local in _local(register):
        bound = _latest(profiles, kind, local.since)
        if local.by > bound:
            own, law = (f"{month:02}-{number:02}" for month, number in (local.by, bound))
            message = Text(
                f"the local deadline {own} is later than the law's, {law}", f"本地期限 {own} 晚于法定期限 {law}"
            )
            errors.append(SettingsError(message, place_in(source, local.span.start)))
    if errors:
        raise SettingsErrors(errors)


def _local(register: Register) -> Iterator[tuple[str, LocalDeadline]]:
    """The local deadlines, each with the kind for which it holds, empty where that is not known."""
    yield from register.deadlines.items()
    for body in register.bodies:
        if body.deadline is not None:
            yield body.kind or "", body.deadline


def _latest(profiles: Sequence[Profile], kind: str, since: int | None) -> Day:
    """The latest day for ``kind``, of any kind where no pack has it, in the packs of the years from ``since`` on."""
    latest: dict[str, Day] = {}
    for profile in profiles:
        last = profile.years[1]
        if since is not None and last is not None and last < since:
            continue
        for deadline in profile.deadlines:
            latest[deadline.kind] = max(latest.get(deadline.kind, (1, 1)), (deadline.month, deadline.day))
    return latest.get(kind, max(latest.values(), default=(12, 31)))
