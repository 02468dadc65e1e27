"""Waivers: accepted departures, written into the front matter with a reason."""

import datetime
from dataclasses import dataclass

from crossfoot.document.front_matter import Entry, FrontMatter, Value
from crossfoot.source.span import Span
from crossfoot.terms.late import compile_late

KEYS = ("requirement", "code", "row", "column", "reason", "until")
_DATE = compile_late(r"\d{4}-\d{2}-\d{2}")


@dataclass(slots=True)
class Waiver:
    """One entry of ``waivers``.

    ``requirement`` or ``code`` says what it covers, ``row`` and ``column`` (id or label) narrow it. ``span`` is the
    whole entry, ``spans`` the place of each value, or of the key where the key is unknown.

    ``malformed`` says what is wrong with its form, ``faulty_key`` at which key, empty for the whole entry:
    ``not-a-mapping``; ``unknown-key``; ``bad-value``, a list where one word belongs, or a ``row`` or ``column`` left
    empty, which would widen the waiver; ``no-target``, neither requirement nor code; ``two-targets``; ``bad-date``.
    """

    span: Span
    requirement: str | None
    code: str | None
    row: str | None
    column: str | None
    reason: str
    until: datetime.date | None
    spans: dict[str, Span]
    malformed: str | None = None
    faulty_key: str = ""


def read_waivers(front_matter: FrontMatter) -> tuple[Waiver, ...]:
    """The waivers of a report in their order, malformed ones among them."""
    entry = front_matter.entries.get("waivers")
    if entry is None or (entry.value.content is None):
        return ()
    if isinstance(entry.value.content, list):
        return tuple(_read_waiver(value) for value in entry.value.content)
    return (_not_a_mapping(entry.value.span),)


def _not_a_mapping(span: Span) -> Waiver:
    return Waiver(span, None, None, None, None, "", None, {}, "not-a-mapping")


def _read_waiver(value: Value) -> Waiver:
    entries = value.content
    if not isinstance(entries, dict):
        return _not_a_mapping(value.span)
    until, bad_date = _read_date(entries.get("until"))
    waiver = Waiver(
        span=value.span,
        requirement=_word(entries, "requirement"),
        code=_word(entries, "code"),
        row=_word(entries, "row"),
        column=_word(entries, "column"),
        reason=_word(entries, "reason") or "",
        until=until,
        spans={key: (entry.value.span if key in KEYS else entry.key) for key, entry in entries.items()},
    )
    waiver.malformed, waiver.faulty_key = _fault(entries, waiver, bad_date)
    return waiver


def _word(entries: dict[str, Entry], key: str) -> str | None:
    """The text of a scalar, a number as it was printed; ``None`` where there is none."""
    entry = entries.get(key)
    if entry is None or isinstance(entry.value.content, (list, dict)) or entry.value.content is None:
        return None
    return entry.value.printed.strip() or None


def _read_date(entry: Entry | None) -> tuple[datetime.date | None, bool]:
    """The date and whether what stands there is none; an empty ``until`` is no date."""
    if entry is None:
        return None, False
    content = entry.value.content
    if isinstance(content, datetime.datetime):
        return content.date(), False
    if isinstance(content, datetime.date):
        return content, False
    if isinstance(content, str) and _DATE.fullmatch(content):
        try:
            return datetime.date.fromisoformat(content), False
        except ValueError:
            pass
    return None, True


def _fault(entries: dict[str, Entry], waiver: Waiver, bad_date: bool) -> tuple[str | None, str]:
    for key, entry in entries.items():
        if key not in KEYS:
            return "unknown-key", key
        if isinstance(entry.value.content, (list, dict)) and key != "until":
            return "bad-value", key
    for key in ("row", "column"):
        if key in entries and _word(entries, key) is None:
            return "bad-value", key
    if waiver.requirement is None and waiver.code is None:
        return "no-target", ""
    if waiver.requirement is not None and waiver.code is not None:
        return "two-targets", ""
    if bad_date:
        return "bad-date", "until"
    return None, ""
