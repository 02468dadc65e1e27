"""Which rules judge which requirements: by the type of subject that a requirement becomes, as in a run."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crossfoot.binding.subjects import subject_types
from crossfoot.engine.requirements import BEYOND_PACKS, RULES_OF
from crossfoot.profile.model import Profile, Requirement
from crossfoot.rules.registry import RULES
from crossfoot.rules.rule import Rule


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
            return RULES_OF[judged.requirement.id]
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
