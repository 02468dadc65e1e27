"""The front matter, bound to what a pack demands of it and of the publication."""

import datetime
import re
from typing import Protocol

from crossfoot.binding.filed import ReportHead
from crossfoot.binding.model import Bound, BoundDeadline, BoundFile, BoundKey, BoundTitle, inapplicable, unassessed
from crossfoot.binding.reason import Reason
from crossfoot.binding.register import Register
from crossfoot.document.front_matter import FrontMatter
from crossfoot.numbers.dates import only_year
from crossfoot.profile.model import Profile
from crossfoot.source.span import Span
from crossfoot.terms.late import compile_late


class Exists(Protocol):
    """Looks up files that a report names."""

    def __call__(self, name: str, /) -> str | None:
        """Why the file cannot be published, or ``None`` where it can: see ``BoundFile.problem``."""

    def link(self, target: str, /) -> str | None:
        """Why a link to ``target`` leads nowhere, or ``None``: ``absent``, ``outside``; and, where that cannot be
        known, the cause of a ``Reason``: ``outside-folder``, ``page-address``, ``left-to-site``.
        """


_TIME = compile_late(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}", re.ASCII)

EARLIEST_YEAR, LATEST_YEAR = 1000, 9000
"""Four digits, with room for the deadline in the year after."""


def read_year(front_matter: FrontMatter) -> int | None:
    """The report year, where the head gives one: a whole number of four digits, quoted or not."""
    value = front_matter.scalar("year")
    if isinstance(value, bool):
        return None
    if isinstance(value, str) and value.strip().isdecimal() and len(value.strip()) == 4:
        value = int(value)
    return value if isinstance(value, int) and EARLIEST_YEAR <= value <= LATEST_YEAR else None


def read_date(front_matter: FrontMatter, key: str) -> datetime.date | None:
    """The date that ``key`` gives; ``None`` where it gives none."""
    return date_of(front_matter.scalar(key))


def date_of(value: object) -> datetime.date | None:
    """A YAML date or time, or text in the form 2025-03-12 or 2025-03-12 10:00; ``None`` for anything else."""
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    if not isinstance(value, str):
        return None
    text = value.strip()
    try:
        # Of a time YAML makes one only where it has seconds.
        return (
            datetime.datetime.fromisoformat(text).date() if _TIME.fullmatch(text) else datetime.date.fromisoformat(text)
        )
    except ValueError:
        return None


def read_text(front_matter: FrontMatter, key: str) -> str:
    """The text of ``key``, empty where there is none; a number or date as printed."""
    value = front_matter.scalar(key)
    if value is None:
        return ""
    return value.strip() if isinstance(value, str) else front_matter.entries[key].value.printed.strip()


def read_head(front_matter: FrontMatter) -> ReportHead:
    """What the head says for those who list and publish the report."""
    return ReportHead(
        title=read_text(front_matter, "title"),
        published=read_date(front_matter, "published"),
        source=read_text(front_matter, "source"),
        electronic=read_text(front_matter, "electronic"),
        keywords=read_words(front_matter, "keywords"),
        description=read_text(front_matter, "description"),
        author=read_text(front_matter, "author"),
    )


def read_words(front_matter: FrontMatter, key: str) -> tuple[str, ...]:
    """The words of ``key``: a list, or text with commas or semicolons between them."""
    entry = front_matter.entries.get(key)
    content = entry.value.content if entry is not None else None
    if isinstance(content, list):
        texts = [item.printed for item in content]
    else:
        texts = re.split("[,，;；、]", read_text(front_matter, key))
    return tuple(word for text in texts if (word := text.strip()))


def kind_of(profile: Profile, front_matter: FrontMatter, register: Register) -> str:
    """The kind of the body: as the report says, else as the register does; empty where neither does."""
    body = register.find(read_text(front_matter, "body"))
    return _choice(profile, front_matter, "kind") or (body.kind if body is not None else None) or ""


def level_of(profile: Profile, front_matter: FrontMatter, register: Register) -> str:
    """The administrative level of the body, likewise."""
    body = register.find(read_text(front_matter, "body"))
    return _choice(profile, front_matter, "level") or (body.level if body is not None else None) or ""


def _choice(profile: Profile, front_matter: FrontMatter, key: str) -> str:
    """What ``key`` says; empty where that is none of what the pack lets one choose, which is a finding of its own."""
    written = read_text(front_matter, key)
    known = {choice for requirement in profile.front_matter if requirement.key == key for choice in requirement.choices}
    return written if not known or written in known else ""


def why_unknown(front_matter: FrontMatter, key: str) -> Reason:
    """Why nobody can tell what ``key`` should say."""
    if key in front_matter.unread:
        return Reason("unread-key", key)
    return Reason("unusable-key" if key in front_matter else "missing-key", key)


def bind_front_matter(
    profile: Profile, front_matter: FrontMatter, register: Register, exists: Exists | None
) -> list[Bound]:
    """Bind the keys, the title, the deadlines and the electronic version."""
    year = read_year(front_matter)
    bound = bind_keys(profile, front_matter, register)
    bound.extend(_title(profile, front_matter, register, year))
    bound.extend(_deadline(profile, front_matter, register, year))
    bound.extend(_electronic(profile, front_matter, exists))
    return bound


def bind_keys(profile: Profile, front_matter: FrontMatter, register: Register) -> list[Bound]:
    """Bind the keys of the head alone."""
    year = read_year(front_matter)
    body = register.find(read_text(front_matter, "body"))
    registered = body is not None and body.kind is not None
    bound: list[Bound] = []
    for key in profile.front_matter:
        entry = front_matter.entries.get(key.key)
        if entry is None and key.unless_registered and registered:
            bound.append(inapplicable(key, Reason("registered")))
        elif key.key in front_matter.unread:
            bound.append(unassessed(key, why_unknown(front_matter, key.key), as_type=BoundKey))
        elif entry is None and key.duty == "optional":
            bound.append(inapplicable(key, Reason("optional")))
        else:
            end = front_matter.span.end
            known = {"kind": body.kind, "level": body.level} if body is not None else {}
            subject = BoundKey(key, entry, Span(end, end), year, known.get(key.key) or "")
            if key.key == "year" and body is not None:
                subject = subject._replace(since=body.since, until=body.until)
            bound.append(Bound(key, subject))
    return bound


def _title(profile: Profile, front_matter: FrontMatter, register: Register, year: int | None) -> list[Bound]:
    requirement = profile.title_requirement
    if requirement is None:
        return []
    title, body = read_text(front_matter, "title"), read_text(front_matter, "body")
    missing = next((k for k, v in (("title", title), ("body", body), ("year", year)) if not v), None)
    if missing is not None or year is None:
        reason = why_unknown(front_matter, missing or "year")
        return [unassessed(requirement, reason, as_type=BoundTitle)]
    span = front_matter.span_of("title")
    judged_elsewhere = profile.dates is not None and profile.dates.title is not None
    printed_year = only_year(title) if judged_elsewhere else None
    return [Bound(requirement, BoundTitle(requirement, title, register.all_names(body), year, span, printed_year))]


def _deadline(profile: Profile, front_matter: FrontMatter, register: Register, year: int | None) -> list[Bound]:
    if not profile.deadlines:
        return []
    kind = kind_of(profile, front_matter, register)
    first = profile.deadlines[0]
    if not kind or year is None:
        return [unassessed(first, why_unknown(front_matter, "year" if kind else "kind"), as_type=BoundDeadline)]
    deadline = next((d for d in profile.deadlines if d.kind == kind), None)
    if deadline is None:
        return [inapplicable(first, Reason("no-deadline", kind))]
    published = read_date(front_matter, "published")
    if published is None:
        return [unassessed(deadline, why_unknown(front_matter, "published"), as_type=BoundDeadline)]
    latest = datetime.date(year + 1, deadline.month, deadline.day)
    own = register.deadline_of(register.find(read_text(front_matter, "body")), kind, year)
    # A place may ask for more than the law, never for less.
    local = datetime.date(year + 1, *own).toordinal() if own and own < (deadline.month, deadline.day) else None
    span = front_matter.span_of("published")
    subject = BoundDeadline(deadline, published.toordinal(), latest.toordinal(), span, local)
    return [Bound(deadline, subject)]


def _electronic(profile: Profile, front_matter: FrontMatter, exists: Exists | None) -> list[Bound]:
    requirement = profile.electronic
    if requirement is None:
        return []
    entry = front_matter.entries.get(requirement.key)
    if entry is not None and isinstance(entry.value.content, (list, dict)):
        shown = "[…]" if isinstance(entry.value.content, list) else "{…}"
        return [Bound(requirement, BoundFile(requirement, shown, entry.value.span, "not-a-name"))]
    name = read_text(front_matter, requirement.key)
    if not name:
        return [inapplicable(requirement, Reason("optional"))]
    if exists is None:
        return [unassessed(requirement, Reason("no-folder"), as_type=BoundFile)]
    span = front_matter.span_of(requirement.key)
    return [Bound(requirement, BoundFile(requirement, name, span, exists(name)))]
