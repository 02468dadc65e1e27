"""What a pack asks of the prose: years, the statistical period, statements."""

from collections.abc import Sequence

from crossfoot.profile.date_keys import OPENING
from crossfoot.profile.errors import did_you_mean
from crossfoot.profile.load_basics import Derived, read_basics
from crossfoot.profile.prose_model import DateRequirements, OwnWorkRequirement, PeriodRequirement, Statement
from crossfoot.profile.records import Record
from crossfoot.profile.section_model import SectionRequirement
from crossfoot.terms.text import Text

_TITLE = Text("The title names the report year", "标题的年份是报告年度")
_HEADING = Text("The first-level heading names the report year", "一级标题的年份是报告年度")
_PATH = Text("The file's path names the report year", "文件路径的年份是报告年度")
_PERIOD = Text("The statistical period is the whole report year", "统计期限是报告年度的全年")
_SENTENCES = Text("Sentences on the body's own work speak of the report year", "写本机关工作的句子用报告年度")


def read_dates(pack: Record, derived: Derived, start: DateRequirements | None) -> DateRequirements | None:
    """What the pack asks of years, each part in place of that of ``start``."""
    record = pack.record("dates")
    if record is None:
        return start
    if start is None:
        start = DateRequirements(
            derived.requirement("dates.title", _TITLE),
            derived.requirement("dates.heading", _HEADING),
            derived.requirement("dates.path", _PATH),
        )
    return DateRequirements(
        start.title,
        start.heading,
        start.path,
        _period(record.record("period"), derived.basis) or start.period,
        _sentences(record.record("sentences"), derived.basis) or start.sentences,
    )


def _period(record: Record | None, basis: Text) -> PeriodRequirement | None:
    if record is None:
        return None
    return PeriodRequirement("dates.period", *read_basics(record, basis, _PERIOD), words=record.texts("words"))


def _sentences(record: Record | None, basis: Text) -> OwnWorkRequirement | None:
    if record is None:
        return None
    return OwnWorkRequirement(
        "dates.sentences",
        *read_basics(record, basis, _SENTENCES),
        subjects=record.texts("subjects"),
        verbs=record.texts("verbs"),
        exempt=record.texts("exempt"),
        exempt_before=record.texts("exempt_before"),
        things=record.texts("things"),
    )


def read_statements(
    pack: Record, basis: Text, sections: Sequence[SectionRequirement], taken: Sequence[Statement]
) -> tuple[Statement, ...]:
    """The statements that the pack adds; ``taken`` are those that there are already."""
    statements = {statement.id: statement for statement in taken}
    places = [OPENING, *(section.section for section in sections)]
    for record in pack.records("statements"):
        id_, where = record.text("id"), record.text("where")
        if f"statements.{id_}" in statements and id_:
            record.fault("id", Text(f"the statement {id_} stands twice", f"{id_} 写了两次"))
        if where and where not in places:
            near = did_you_mean(where, places)
            record.fault("where", Text(f"no section is called {where}{near.en}", f"没有叫 {where} 的部分{near.zh}"))
        statements[f"statements.{id_}"] = Statement(
            f"statements.{id_}",
            *read_basics(record, basis),
            where=where,
            says=word_groups(record),
            result=record.texts("result"),
            kinds=record.texts("kinds"),
            since=record.number("from"),
        )
    return tuple(statements.values())[len(taken) :]


def word_groups(record: Record) -> tuple[tuple[str, ...], ...]:
    """The groups of words under ``says``."""
    groups = record.values.get("says", ())
    if not isinstance(groups, tuple):
        return ()
    return tuple(tuple(word for word in group if isinstance(word, str)) for group in groups if isinstance(group, tuple))
