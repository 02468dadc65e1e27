"""What stands in the mandated sections: text, and the aspects that it must cover."""

from crossfoot.binding.model import Bound, BoundContent, BoundTopic, unassessed
from crossfoot.binding.reason import Reason
from crossfoot.document.model import Document, Heading, Inclusion, Paragraph, Section, Swallowed
from crossfoot.document.table import Table
from crossfoot.profile.labels import label_key, letters
from crossfoot.profile.model import Profile
from crossfoot.profile.section_model import SectionRequirement


def bind_sections(profile: Profile, document: Document, sections: dict[str, Section]) -> list[Bound]:
    """Bind the contents of each mandated section that is there."""
    bound: list[Bound] = []
    for requirement in profile.sections:
        section = sections.get(requirement.section)
        if section is None:
            reason = Reason("missing-heading", requirement.official)
            if requirement.content is not None:
                bound.append(unassessed(requirement.content, reason, as_type=BoundContent))
            bound.extend(unassessed(topic, reason, as_type=BoundTopic) for topic in requirement.topics)
        else:
            bound.extend(_bind(requirement, document, section))
    return bound


def _bind(requirement: SectionRequirement, document: Document, section: Section) -> list[Bound]:
    blocks = document.blocks_of(section)
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    filled = any(isinstance(block, (Table, Swallowed)) for block in blocks)
    included = next((block for block in blocks if isinstance(block, Inclusion)), None)
    bound: list[Bound] = []
    if requirement.content is not None:
        words = {label_key(word) for word in requirement.placeholders}
        text = _beginning(paragraphs, max(requirement.minimum, *map(len, words), 0) + 1)
        if included is not None and len(text) < max(requirement.minimum, 1):
            bound.append(unassessed(requirement.content, Reason("included", included.name), as_type=BoundContent))
        else:
            placeholder = None
            if len(paragraphs) == 1 and text in words:
                placeholder = (paragraphs[0].text.strip(), paragraphs[0].span)
            subject = BoundContent(requirement, section.heading.span, len(text), filled, placeholder)
            bound.append(Bound(requirement.content, subject))
            if not filled and (placeholder is not None or len(text) < max(requirement.minimum, 1)):
                reason = Reason("empty-section", requirement.official)
                return bound + [unassessed(topic, reason, as_type=BoundTopic) for topic in requirement.topics]
    if requirement.topics:
        whole = "\n".join([block.text for block in blocks if isinstance(block, (Paragraph, Heading))])
        folded = ""
        for topic in requirement.topics:
            covered = any(word in whole for word in topic.words)
            if not covered:  # folding the whole section is only worth while then
                folded = folded or letters(whole)
                covered = any(label_key(word) in folded for word in topic.words)
            if not covered and included is not None:
                bound.append(unassessed(topic, Reason("included", included.name), as_type=BoundTopic))
                continue
            heading = section.heading.span
            bound.append(Bound(topic, BoundTopic(topic, requirement, heading, covered)))
    return bound


def _beginning(paragraphs: list[Paragraph], enough: int) -> str:
    """The letters of the paragraphs: all, or as many as are ``enough``."""
    text = ""
    for paragraph in paragraphs:
        beginning = letters(paragraph.text[: 2 * enough])
        if len(text) + len(beginning) >= enough:
            return text + beginning
        text += letters(paragraph.text)
    return text
