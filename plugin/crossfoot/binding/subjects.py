"""What each requirement of a pack becomes once it is bound: the type of subject that its rules judge."""

from collections.abc import Iterator

from crossfoot.binding.model import (
    BoundAddresses,
    BoundBalance,
    BoundBound,
    BoundBrackets,
    BoundBreakdowns,
    BoundCarry,
    BoundCells,
    BoundClaims,
    BoundColumns,
    BoundComparisons,
    BoundContent,
    BoundDeadline,
    BoundFile,
    BoundForm,
    BoundGrowth,
    BoundHeading,
    BoundKey,
    BoundLabels,
    BoundMissing,
    BoundNote,
    BoundOrder,
    BoundOthers,
    BoundPeriods,
    BoundPrivacy,
    BoundRepetition,
    BoundRoll,
    BoundRollUp,
    BoundRows,
    BoundSentences,
    BoundSeries,
    BoundShape,
    BoundShares,
    BoundStatement,
    BoundTable,
    BoundTitle,
    BoundTopic,
    BoundTotal,
    BoundTwins,
    BoundUnits,
    BoundUnlikely,
    BoundWording,
    BoundYears,
    Subject,
)
from crossfoot.profile.head_model import DeadlineRequirement, ElectronicVersion, KeyRequirement, TitleRequirement
from crossfoot.profile.model import Profile
from crossfoot.profile.narrative_model import Claim, ProseFigure
from crossfoot.profile.prose_model import (
    OwnWorkRequirement,
    PeriodRequirement,
    ProsePart,
    ProseRequirement,
    Statement,
    WordingRequirement,
)
from crossfoot.profile.relation_model import Relation, RelationKind
from crossfoot.profile.requirement import Requirement
from crossfoot.profile.section_model import SectionRequirement, Topic
from crossfoot.profile.series_model import Distinct, RollUp, SeriesKind, SeriesRelation

TABLE_PARTS: dict[str, type[Subject]] = {
    "table": BoundTable,
    "rows": BoundRows,
    "columns": BoundColumns,
    "labels": BoundLabels,
    "shape": BoundShape,
    "complete": BoundCells,
    "units": BoundUnits,
    "note": BoundNote,
}
"""The requirements of a table, by the part of the id after the dot."""

_RELATIONS: dict[RelationKind, type[Subject]] = {
    RelationKind.TOTAL: BoundTotal,
    RelationKind.BALANCE: BoundBalance,
    RelationKind.BOUND: BoundBound,
    RelationKind.UNLIKELY: BoundUnlikely,
}
_SERIES: dict[SeriesKind, type[Subject]] = {
    SeriesKind.CARRY: BoundCarry,
    SeriesKind.ROLL: BoundRoll,
    SeriesKind.UNLIKELY: BoundUnlikely,
}
_PROSE: dict[ProsePart, type[Subject]] = {
    "privacy": BoundPrivacy,
    "links": BoundFile,
    "addresses": BoundAddresses,
    "brackets": BoundBrackets,
    "sentences": BoundSentences,
}
_BY_CLASS: dict[type[Requirement], type[Subject]] = {
    KeyRequirement: BoundKey,
    DeadlineRequirement: BoundDeadline,
    ElectronicVersion: BoundFile,
    TitleRequirement: BoundTitle,
    SectionRequirement: BoundHeading,
    Topic: BoundTopic,
    PeriodRequirement: BoundPeriods,
    OwnWorkRequirement: BoundYears,
    Statement: BoundStatement,
    WordingRequirement: BoundWording,
    ProseFigure: BoundComparisons,
    Claim: BoundClaims,
    Distinct: BoundTwins,
    RollUp: BoundRollUp,
}


def subject_types(profile: Profile) -> dict[str, type[Subject]]:
    """The type of each requirement of ``profile``, by its id."""
    types = dict(_of_parts(profile))
    for requirement in profile.requirements:
        match requirement:
            case Relation(kind=kind):
                types[requirement.id] = _RELATIONS[kind]
            case SeriesRelation(kind=series):
                types[requirement.id] = _SERIES[series]
            case ProseRequirement(part=part):
                types[requirement.id] = _PROSE[part]
            case _ if requirement.id not in types:
                types[requirement.id] = _BY_CLASS[type(requirement)]
    return types


def _of_parts(profile: Profile) -> Iterator[tuple[str, type[Subject]]]:
    """Requirements that are told by their place in the pack alone."""
    dates, narrative = profile.dates, profile.narrative
    places: list[tuple[Requirement | None, type[Subject]]] = [
        (profile.form_requirement, BoundForm),
        (profile.unique, BoundSeries),
        (profile.unbroken, BoundMissing),
        (profile.complete, BoundMissing),
        (profile.sections_order, BoundOrder),
        (profile.sections_only, BoundOthers),
        *((section.content, BoundContent) for section in profile.sections),
    ]
    if dates is not None:
        places += [(dates.title, BoundYears), (dates.heading, BoundYears), (dates.path, BoundYears)]
    if narrative is not None:
        places += [
            (narrative.breakdowns, BoundBreakdowns),
            (narrative.percentages, BoundShares),
            (narrative.growth, BoundGrowth),
            (narrative.repetition, BoundRepetition),
        ]
    for table in profile.tables:
        places += [(requirement, TABLE_PARTS[part]) for part, requirement in table.requirements.items()]
    return ((requirement.id, type_) for requirement, type_ in places if requirement is not None)
