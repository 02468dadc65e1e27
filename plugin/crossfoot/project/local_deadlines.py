"""Local days of publication against the law's: a place may ask for more than the law, not for less."""

from collections.abc import Sequence

from crossfoot.binding.register import Day, Register
from crossfoot.profile.model import Profile
from crossfoot.project.errors import SettingsError, SettingsErrors
from crossfoot.project.register_place import place_in
from crossfoot.terms.text import Text


def refuse_late_deadlines(register: Register, profiles: Sequence[Profile]) -> None:
    """Raise ``SettingsErrors`` for every day in the register that is later than any pack allows."""
    latest: dict[str, Day] = {}
    for profile in profiles:
        for deadline in profile.deadlines:
            latest[deadline.kind] = max(latest.get(deadline.kind, (1, 1)), (deadline.month, deadline.day))
    anyone = max(latest.values(), default=(12, 31))
    given = [(day, latest.get(kind, anyone), register.deadline_spans[kind]) for kind, day in register.deadlines.items()]
    given += [
        (body.deadline, latest.get(body.kind or "", anyone), body.span) for body in register.bodies if body.deadline
    ]
    errors = []
    source = register.source
    for day, bound, span in given:
        if day > bound:
            own, law = (f"{month:02}-{number:02}" for month, number in (day, bound))
            message = Text(
                f"the local deadline {own} is later than the law's, {law}", f"本地期限 {own} 晚于法定期限 {law}"
            )
            errors.append(SettingsError(message, place_in(source, span.start)))
    if errors:
        raise SettingsErrors(errors)
