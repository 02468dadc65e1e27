"""The sections of a pack: headings in their order, what each must hold and cover."""

from dataclasses import replace

from crossfoot.profile.errors import did_you_mean
from crossfoot.profile.load_basics import Derived, read_basics
from crossfoot.profile.records import Record
from crossfoot.profile.requirement import Requirement
from crossfoot.profile.section_model import Numbering, SectionRequirement, Topic
from crossfoot.terms.counted import counted
from crossfoot.terms.text import Text


def read_numbering(record: Record | None) -> Numbering:
    """How headings are numbered; not at all where the pack says nothing."""
    if record is None:
        return Numbering((), ())
    return Numbering(record.texts("numerals"), record.texts("marks"))


def read_sections(
    pack: Record, derived: Derived, before: tuple[SectionRequirement, ...]
) -> tuple[SectionRequirement, ...]:
    """All sections in order, not yet numbered: those that were there ``before`` and those that the pack adds.

    One that says ``after`` which it stands follows it at once; the others come last.
    """
    sections = list(before)
    headings: set[str] = set()
    for record in pack.records("sections"):
        id_ = record.text("id")
        if not id_:
            continue
        ids = [section.section for section in sections]
        if id_ in ids:
            record.fault("id", Text(f"the section {id_} stands twice", f"{id_} 这个部分写了两次"))
            continue
        section = _section(id_, record, derived)
        for wording in (section.text, *section.variants):
            if wording in headings:
                key = "heading" if wording == section.text else "variants"
                record.fault(key, Text(f"two headings read “{wording}”", f"有两个标题都写作“{wording}”"))
            headings.add(wording)
        after = record.text("after")
        if after and after not in ids:
            near = did_you_mean(after, ids)
            record.fault("after", Text(f"no section is called {after}{near.en}", f"没有叫 {after} 的部分{near.zh}"))
        sections.insert(ids.index(after) + 1 if after in ids else len(ids), section)
    return tuple(sections)


def numbered(
    sections: tuple[SectionRequirement, ...], numbering: Numbering, pack: Record
) -> tuple[SectionRequirement, ...]:
    """The sections with their ordinals and official headings; too few numerals are a fault."""
    numerals = numbering.numerals
    if numerals and len(sections) > len(numerals):
        pack.fault(
            "numbering",
            Text(
                counted(
                    "{numerals:numeral|numerals} for {sections:section|sections}",
                    numerals=len(numerals),
                    sections=len(sections),
                ),
                f"{len(sections)} 个部分只有 {len(numerals)} 个编号",
            ),
        )
        return sections
    mark = numbering.marks[0] if numbering.marks else ""
    return tuple(
        replace(
            section, ordinal=index + 1, official=f"{numerals[index]}{mark}{section.text}" if numerals else section.text
        )
        for index, section in enumerate(sections)
    )


def _section(id_: str, record: Record, derived: Derived) -> SectionRequirement:
    heading = record.text("heading")
    english = record.text("english")
    heading_en = f"“{heading}” ({english})" if english else f"“{heading}”"
    basics = read_basics(record, derived.basis, Text(f"The section {heading_en} is there", f"有“{heading}”部分"))
    content = record.record("content")
    requirement = None
    if content is not None:
        title = Text(f"The section {heading_en} is not empty", f"“{heading}”部分有内容")
        requirement = Requirement(f"sections.{id_}", *read_basics(content, basics.basis, title))
        if content.flag("placeholder_will_do") and "placeholders" not in content.nodes:
            content.fault(
                "placeholder_will_do",
                Text("placeholders says which words these are", "还须用 placeholders 写明是哪些字"),
            )
    return SectionRequirement(
        f"headings.{id_}",
        *basics,
        section=id_,
        text=heading,
        official=heading,
        variants=record.texts("variants"),
        content=requirement,
        minimum=content.number("minimum") if content else 0,
        placeholders=content.texts("placeholders") if content else (),
        may_be_placeholder=content.flag("placeholder_will_do") if content else False,
        topics=_topics(id_, record, basics.basis),
    )


def _topics(section: str, record: Record, basis: Text) -> tuple[Topic, ...]:
    topics: dict[str, Topic] = {}
    for topic in record.records("topics"):
        id_ = f"sections.{section}.{topic.text('id')}"
        if id_ in topics and "id" in topic:
            topic.fault("id", Text(f"the topic {topic.text('id')} stands twice", f"{topic.text('id')} 写了两次"))
        topics[id_] = Topic(id_, *read_basics(topic, basis), words=topic.texts("words"))
    return tuple(topics.values())
