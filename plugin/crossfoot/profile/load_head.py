"""The head of a report in a pack: keys of the front matter, deadlines, the electronic version, the title."""

from collections.abc import Collection
from decimal import Decimal
from typing import cast

from crossfoot.profile.head_model import (
    DeadlineRequirement,
    ElectronicVersion,
    KeyDuty,
    KeyRequirement,
    KeyType,
    TitleRequirement,
)
from crossfoot.profile.load_basics import read_basics
from crossfoot.profile.records import Record
from crossfoot.profile.table_model import CellReading
from crossfoot.terms.text import Text

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def read_cells(record: Record | None) -> CellReading:
    """How figures are printed; nothing is a placeholder where the pack says nothing."""
    if record is None:
        return CellReading((), {})
    units = {name: worth for name, worth in record.mapping("units").items() if isinstance(worth, Decimal)}
    return CellReading(record.texts("placeholders"), units)


def read_years(record: Record | None) -> tuple[int, int | None]:
    """The report years; a range that holds no year is a fault."""
    if record is None:
        return 0, None
    first = record.number("from")
    last = record.number("to") if "to" in record else None
    if last is not None and last < first:
        record.fault("to", Text(f"no year lies from {first} to {last}", f"从 {first} 年到 {last} 年没有一个年度"))
    return first, last


def read_front_matter(pack: Record, basis: Text, taken: Collection[str]) -> tuple[KeyRequirement, ...]:
    """The keys that the pack adds; ``taken`` are the requirements there are already."""
    keys: dict[str, KeyRequirement] = {}
    for record in pack.records("front_matter"):
        key = record.text("key")
        id_ = f"front_matter.{key}"
        if not key:
            continue
        if id_ in taken or id_ in keys:
            record.fault("key", Text(f"the key {key} is demanded twice", f"{key} 这个键写了两次"))
            continue
        kind = record.text("type", "text")
        if (kind == "choice") != ("choices" in record.nodes):
            record.fault(
                "choices" if "choices" in record.nodes else "type",
                Text("choices go with the type choice, and with no other", "choices 与 type: choice 须同时写"),
            )
        keys[id_] = KeyRequirement(
            id_,
            *read_basics(record, basis),
            key=key,
            type=cast(KeyType, kind),
            duty=cast(KeyDuty, record.text("duty", "required")),
            choices=record.texts("choices"),
            unless_registered=record.flag("unless_registered"),
        )
    return tuple(keys.values())


def read_deadlines(pack: Record, basis: Text, taken: Collection[str]) -> tuple[DeadlineRequirement, ...]:
    """The deadlines that the pack adds; ``taken`` are the kinds that have one already."""
    deadlines: dict[str, DeadlineRequirement] = {}
    for record in pack.records("deadlines"):
        kind = record.text("kind")
        if not kind:
            continue
        if kind in taken or kind in deadlines:
            record.fault("kind", Text(f"{kind} has two deadlines", f"{kind} 有两个期限"))
            continue
        month, day = read_day(record)
        deadlines[kind] = DeadlineRequirement(
            "publication.deadline", *read_basics(record, basis), kind=kind, month=month, day=day
        )
    return tuple(deadlines.values())


def read_day(record: Record) -> tuple[int, int]:
    """The day under ``by``; one that is not in every year is a fault."""
    month, _, day = record.text("by", "01-31").partition("-")
    if int(day) > _DAYS[int(month) - 1]:
        record.fault("by", Text(f"there is no {month}-{day} in every year", f"不是每年都有 {month}-{day}"))
    return int(month), int(day)


def read_electronic(pack: Record, basis: Text) -> ElectronicVersion | None:
    """The electronic version, if the pack asks for one."""
    record = pack.record("electronic")
    if record is None:
        return None
    return ElectronicVersion("publication.electronic", *read_basics(record, basis), key=record.text("key"))


def read_title(pack: Record, basis: Text) -> TitleRequirement | None:
    """How a title is made up, if the pack says so."""
    record = pack.record("report_title")
    if record is None:
        return None
    fault_patterns(record)
    return TitleRequirement(
        "title",
        *read_basics(record, basis),
        patterns=record.texts("patterns"),
        body_may_omit=record.texts("body_may_omit"),
    )


def fault_patterns(record: Record) -> None:
    """Note every pattern that has other blanks than one body and one year."""
    for pattern in record.texts("patterns"):
        rest = pattern.replace("{body}", "", 1).replace("{year}", "", 1)
        if "{" in rest or "}" in rest or len(rest) != len(pattern) - len("{body}{year}"):
            record.fault(
                "patterns",
                Text(
                    f"{pattern!r} needs {{body}} and {{year}} once each, and no other braces",
                    f"“{pattern}”里 {{body}} 和 {{year}} 须各有一个，不能有别的花括号",
                ),
            )
