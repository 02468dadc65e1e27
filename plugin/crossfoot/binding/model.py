"""Requirements resolved to real places of one report: what rules are handed."""

from dataclasses import dataclass

from crossfoot.binding.filed import Filing as Filing
from crossfoot.binding.head_model import (
    BoundDeadline,
    BoundFile,
    BoundForm,
    BoundKey,
    BoundTitle,
)
from crossfoot.binding.heading_model import (
    BoundContent,
    BoundHeading,
    BoundOrder,
    BoundOthers,
    BoundTopic,
    FoundHeading,
)
from crossfoot.binding.prose_model import (
    BoundBreakdowns,
    BoundClaims,
    BoundComparisons,
    BoundGrowth,
    BoundRepetition,
    BoundShares,
)
from crossfoot.binding.reason import Reason
from crossfoot.binding.series_model import (
    BoundCarry,
    BoundMissing,
    BoundRoll,
    BoundRollUp,
    BoundSeries,
    BoundTables,
    BoundTwins,
    BoundWording,
    LikeSection,
    PartFigure,
    RolledCell,
)
from crossfoot.binding.site_model import BoundSiteItem
from crossfoot.binding.statement_model import (
    BoundPeriods,
    BoundStatement,
    BoundYears,
    FoundPeriod,
    NamedYear,
)
from crossfoot.binding.table_model import (
    BoundBalance,
    BoundBound,
    BoundCells,
    BoundColumns,
    BoundLabels,
    BoundNote,
    BoundRows,
    BoundShape,
    BoundTable,
    BoundTotal,
    BoundUnits,
    BoundUnlikely,
)
from crossfoot.binding.text_model import (
    BoundAddresses,
    BoundBrackets,
    BoundMarkup,
    BoundPrivacy,
    BoundSentences,
    Cut,
    LongNumber,
    Mispaired,
)
from crossfoot.profile.requirement import Requirement

__all__ = [
    "Bound",
    "BoundAddresses",
    "BoundBalance",
    "BoundBound",
    "BoundBrackets",
    "BoundBreakdowns",
    "BoundCarry",
    "BoundCells",
    "BoundClaims",
    "BoundColumns",
    "BoundComparisons",
    "BoundContent",
    "BoundDeadline",
    "BoundFile",
    "BoundForm",
    "BoundGrowth",
    "BoundHeading",
    "BoundKey",
    "BoundLabels",
    "BoundMarkup",
    "BoundMissing",
    "BoundNote",
    "BoundOrder",
    "BoundOthers",
    "BoundPeriods",
    "BoundPrivacy",
    "BoundRepetition",
    "BoundRoll",
    "BoundRollUp",
    "BoundRows",
    "BoundSentences",
    "BoundSeries",
    "BoundShape",
    "BoundShares",
    "BoundSiteItem",
    "BoundStatement",
    "BoundTable",
    "BoundTables",
    "BoundTitle",
    "BoundTopic",
    "BoundTotal",
    "BoundTwins",
    "BoundUnits",
    "BoundUnlikely",
    "BoundWording",
    "BoundYears",
    "Cut",
    "FoundHeading",
    "FoundPeriod",
    "LikeSection",
    "LongNumber",
    "Mispaired",
    "NamedYear",
    "PartFigure",
    "RolledCell",
    "Subject",
    "inapplicable",
    "unassessed",
]


@dataclass(slots=True)
class Bound:
    """A requirement and how many of its instances can be judged, cannot be, or do not apply, with the reasons.

    ``subject`` is what rules are handed, one of the types below; ``None`` where nothing can be judged or nothing
    applies.
    ``as_type`` is then the type that it would have been.
    """

    requirement: Requirement
    subject: "Subject | None"
    instances: int = 1
    not_assessed: int = 0
    not_applicable: int = 0
    reasons: tuple[Reason, ...] = ()
    as_type: "type[Subject] | None" = None


def unassessed(
    requirement: Requirement, *reasons: Reason, count: int = 1, as_type: "type[Subject] | None" = None
) -> Bound:
    """``requirement`` with ``count`` instances that cannot be judged."""
    return Bound(requirement, None, 0, count, 0, reasons, as_type)


def inapplicable(
    requirement: Requirement, *reasons: Reason, count: int = 1, as_type: "type[Subject] | None" = None
) -> Bound:
    """``requirement`` with ``count`` instances that do not apply."""
    return Bound(requirement, None, 0, 0, count, reasons, as_type)


Subject = (
    BoundKey
    | BoundTitle
    | BoundDeadline
    | BoundFile
    | BoundForm
    | BoundHeading
    | BoundOrder
    | BoundOthers
    | BoundContent
    | BoundTopic
    | BoundTable
    | BoundRows
    | BoundColumns
    | BoundLabels
    | BoundShape
    | BoundCells
    | BoundUnits
    | BoundNote
    | BoundTotal
    | BoundBalance
    | BoundBound
    | BoundUnlikely
    | BoundBreakdowns
    | BoundComparisons
    | BoundShares
    | BoundClaims
    | BoundGrowth
    | BoundRepetition
    | BoundYears
    | BoundPeriods
    | BoundSiteItem
    | BoundStatement
    | BoundPrivacy
    | BoundAddresses
    | BoundMarkup
    | BoundBrackets
    | BoundSentences
    | BoundTables
    | BoundSeries
    | BoundCarry
    | BoundRoll
    | BoundTwins
    | BoundMissing
    | BoundRollUp
    | BoundWording
)
"""All that rules judge."""
