"""How much of a section may repeat another report, as a pack says it."""

from collections.abc import Collection

from crossfoot.profile.errors import did_you_mean
from crossfoot.profile.load_basics import read_basics
from crossfoot.profile.prose_model import WordingRequirement
from crossfoot.profile.records import Record
from crossfoot.terms.text import Text

WORDING = "series.wording"


def read_wording(pack: Record, basis: Text, sections: Collection[str]) -> WordingRequirement | None:
    """What the pack says under ``repeated_text``, if anything; it may name ``sections``."""
    record = pack.record("repeated_text")
    if record is None:
        return None
    fault_wording(record, sections)
    title = Text("The wording is the report's own", "文字不与上年或者别的机关雷同")
    return WordingRequirement(
        WORDING,
        *read_basics(record, basis, title),
        sections=record.texts("sections"),
        against_last_year=record.number("against_last_year", 100),
        against_others=record.number("against_others", 100),
        minimum=record.number("minimum"),
        discount=record.texts("discount"),
    )


def fault_wording(record: Record, sections: Collection[str]) -> None:
    """Note a section that is not among ``sections``, a percentage that no text can have, or that every text has."""
    for index, id_ in enumerate(record.texts("sections")):
        if id_ not in sections:
            near = did_you_mean(id_, list(sections))
            message = Text(f"no section is called {id_}{near.en}", f"没有叫 {id_} 的部分{near.zh}")
            record.fault_item("sections", index, message)
    for key in ("against_last_year", "against_others"):
        if not 1 <= record.number(key, 100) <= 100:
            record.fault(key, Text("a percentage from 1 to 100 is needed here", "这里应是 1 到 100 的百分数"))
