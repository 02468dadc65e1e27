"""Which requirements and rules wait until all reports are judged."""

from functools import lru_cache

from crossfoot.profile.model import Profile
from crossfoot.profile.series_model import SeriesKind
from crossfoot.rules.narrative import growth_mismatch
from crossfoot.rules.series import RULES
from crossfoot.rules.totals import unlikely_figure

_CODES = frozenset(rule.code for rule in RULES)


@lru_cache(maxsize=64)
def judged_later(profile: Profile) -> frozenset[str]:
    """The ids of requirements, and the codes of rules, that speak of more than one report."""
    alone = (profile.unbroken, profile.distinct, profile.rollup, profile.wording)
    later = {profile.unique.id, *(relation.id for relation in profile.series), *_CODES}
    if profile.narrative is not None and profile.narrative.growth is not None:
        later.update((profile.narrative.growth.id, growth_mismatch.RULE.code))
    later.update(requirement.id for requirement in alone if requirement is not None)
    if any(relation.kind is SeriesKind.UNLIKELY for relation in profile.series):
        later.add(unlikely_figure.RULE.code)
    return frozenset(later)
