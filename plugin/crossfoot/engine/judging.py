"""Which rules judge which requirements: by the type of subject that a requirement becomes, as in a run."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from crossfoot.binding.subjects import subject_types
from crossfoot.engine.requirements import (
    BEYOND_PACKS,
    DRAFT,
    FILE,
    FRONT_MATTER,
    MARKUP,
    PROFILE,
    RENDERED,
    TABLES,
    WAIVERS,
)
from crossfoot.profile.model import Profile
from crossfoot.profile.requirement import Requirement
from crossfoot.profile.site_items import SITE_REQUIREMENTS
from crossfoot.rules.document import (
    rendered_table_differs,
    unknown_profile,
    unreadable_file,
    unreadable_front_matter,
    unreadable_table,
    unused_waiver,
    waiver_without_reason,
)
from crossfoot.rules.publication import active_content, invalid_front_matter_value, missing_site_information
from crossfoot.rules.registry import RULES
from crossfoot.rules.rule import Rule

_BEYOND_PACKS: Mapping[str, tuple[Rule, ...]] = {
    FILE.id: (unreadable_file.RULE,),
    FRONT_MATTER.id: (unreadable_front_matter.RULE,),
    DRAFT.id: (invalid_front_matter_value.RULE,),
    PROFILE.id: (unknown_profile.RULE,),
    TABLES.id: (unreadable_table.RULE,),
    MARKUP.id: (active_content.RULE,),
    WAIVERS.id: (waiver_without_reason.RULE, unused_waiver.RULE),
    RENDERED.id: (rendered_table_differs.RULE,),
    **{requirement.id: (missing_site_information.RULE,) for requirement in SITE_REQUIREMENTS},
}
"""The rules of which findings belong to each requirement that is in no pack; most of a report's the engine raises."""


class Judged(NamedTuple):
    """A requirement and the pack that it is in; ``None`` for what is asked whatever the pack."""

    requirement: Requirement
    profile: Profile | None


class Judging:
    """The requirements of ``profiles`` and the rules that judge them."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self.profiles = tuple(profiles)
        self._rules: dict[tuple[str, str], tuple[Rule, ...]] = {}
        for profile in self.profiles:
            for id_, type_ in subject_types(profile).items():
                self._rules[profile.id, id_] = tuple(rule for rule in RULES if rule.judges is type_)

    def rules_of(self, judged: Judged) -> tuple[Rule, ...]:
        """The rules that judge a requirement, in the order of their codes."""
        if judged.profile is None:
            return _BEYOND_PACKS[judged.requirement.id]
        return self._rules[judged.profile.id, judged.requirement.id]

    def codes(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """The codes of the rules by the ids of pack and requirement; that of the pack is empty for every report's."""
        return {
            (judged.profile.id if judged.profile else "", judged.requirement.id): tuple(
                [rule.code for rule in self.rules_of(judged)]
            )
            for judged in self.all()
        }

    def requirements_of(self, rule: Rule) -> Iterator[Judged]:
        """What ``rule`` judges: the requirements of every report, then those of each pack in its order."""
        return (judged for judged in self.all() if rule in self.rules_of(judged))

    def all(self) -> Iterator[Judged]:
        """Every requirement with its pack."""
        for requirement in BEYOND_PACKS:
            yield Judged(requirement, None)
        for profile in self.profiles:
            for requirement in profile.requirements:
                yield Judged(requirement, profile)
