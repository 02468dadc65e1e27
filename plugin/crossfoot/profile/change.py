"""Requirements that an extending pack changes, each with a reason."""

from dataclasses import replace
from typing import TypeVar

from crossfoot.profile.errors import did_you_mean
from crossfoot.profile.head_model import DeadlineRequirement, ElectronicVersion, KeyRequirement, TitleRequirement
from crossfoot.profile.load_basics import both_languages
from crossfoot.profile.load_dates import word_groups
from crossfoot.profile.load_head import fault_patterns, read_day
from crossfoot.profile.load_prose import PROSE_KEYS, change_prose
from crossfoot.profile.load_relations import RelationReader, read_bodies
from crossfoot.profile.load_series import SeriesReader, read_notes
from crossfoot.profile.load_wording import fault_wording
from crossfoot.profile.model import Profile
from crossfoot.profile.prose_model import (
    OwnWorkRequirement,
    PeriodRequirement,
    ProseRequirement,
    Statement,
    WordingRequirement,
)
from crossfoot.profile.records import Record
from crossfoot.profile.relabel import LABEL_KEYS, with_new_labels
from crossfoot.profile.relation_keys import KINDS_OF_RELATION
from crossfoot.profile.relation_model import Relation, RelationKind
from crossfoot.profile.requirement import Requirement
from crossfoot.profile.rewrite import Rewriter
from crossfoot.profile.section_model import SectionRequirement, Topic
from crossfoot.profile.series_keys import KINDS_OF_SERIES
from crossfoot.profile.series_model import Distinct, RollUp, SeriesKind, SeriesRelation
from crossfoot.terms.severity import read_severity
from crossfoot.terms.text import Text

_ALWAYS = frozenset({"requirement", "reason", "title", "basis", "severity"})
_WHICH = frozenset({"requirement", "kind", "reason"})
"""What says which requirement is meant, and why."""
_CONTENT = frozenset({"minimum", "placeholders", "placeholder_will_do"})
_KEYS: dict[type[Requirement], frozenset[str]] = {
    KeyRequirement: frozenset({"type", "duty", "choices", "unless_registered"}),
    DeadlineRequirement: frozenset({"kind", "by"}),
    ElectronicVersion: frozenset({"key"}),
    TitleRequirement: frozenset({"patterns", "body_may_omit"}),
    SectionRequirement: frozenset({"heading", "variants"}),
    Topic: frozenset({"words"}),
    PeriodRequirement: frozenset({"words"}),
    OwnWorkRequirement: frozenset({"subjects", "verbs", "exempt", "exempt_before", "things"}),
    Statement: frozenset({"says", "result", "kinds"}),
    Relation: frozenset({"over", "at", "bodies", *KINDS_OF_RELATION}),
    SeriesRelation: frozenset({"over", "at", "unless", *KINDS_OF_SERIES}),
    Distinct: frozenset({"minimum"}),
    RollUp: frozenset({"tables"}),
    WordingRequirement: frozenset({"sections", "against_last_year", "against_others", "minimum", "discount"}),
}


Readers = tuple[RelationReader, SeriesReader]
R = TypeVar("R", Relation, SeriesRelation)


def apply_changes(profile: Profile, pack: Record, readers: Readers) -> Profile:
    """The profile with the pack's ``change`` carried out; a change of nothing is a fault."""
    changed = dict(profile.changed)
    for record in pack.records("change"):
        id_ = record.text("requirement")
        one = _Change(record, id_, readers, profile)
        profile = Rewriter(one).profile(with_new_labels(profile, record))
        if id_ and not one.met:
            _fault_unmet(record, id_, profile)
        elif not record.faulty and _WHICH.issuperset(record.nodes):
            record.fault("", Text(f"nothing of {id_} is changed", f"没有写 {id_} 改成什么"))
        changed[id_] = record.text("reason")
    return replace(profile, changed=changed)


def fault_unknown(record: Record, id_: str, profile: Profile) -> None:
    """Note that the profile has no requirement ``id_``."""
    near = did_you_mean(id_, list(dict.fromkeys(requirement.id for requirement in profile.requirements)))
    record.fault("requirement", Text(f"no requirement is called {id_}{near.en}", f"没有叫 {id_} 的要求{near.zh}"))


def _fault_unmet(record: Record, id_: str, profile: Profile) -> None:
    kinds = [deadline.kind for deadline in profile.deadlines if deadline.id == id_]
    if not kinds:
        fault_unknown(record, id_, profile)
        return
    kind = record.text("kind")
    near = did_you_mean(kind, kinds)
    record.fault("kind", Text(f"{kind} has no deadline to change{near.en}", f"{kind} 没有期限可改{near.zh}"))


def _keys_of(requirement: Requirement) -> frozenset[str]:
    if isinstance(requirement, ProseRequirement):
        return PROSE_KEYS[requirement.part]
    return _KEYS.get(type(requirement), frozenset())


class _Change:
    """One entry of ``change``, as a function of a requirement."""

    def __init__(self, record: Record, id_: str, readers: Readers, profile: Profile) -> None:
        self._record = record
        self._id = id_
        self._reader, self._series = readers
        self._sections = tuple(section.section for section in profile.sections)
        self._of_labels = any(id_ == f"{table.id}.labels" for table in profile.tables)
        self.met = False

    def __call__(self, requirement: Requirement) -> Requirement:
        record = self._record
        if isinstance(requirement, SectionRequirement) and requirement.content and requirement.content.id == self._id:
            self._admit(_CONTENT)
            requirement = self._content(requirement)
        if requirement.id != self._id or not self._is_of_kind(requirement):
            return requirement
        self.met = True
        # The requirement that a section is not empty is a plain one; its keys were admitted with the section.
        if not self._id.startswith("sections.") or isinstance(requirement, Topic):
            self._admit(LABEL_KEYS if self._of_labels else _keys_of(requirement))
        requirement = replace(
            requirement,
            title=both_languages(record, "title") or requirement.title,
            basis=both_languages(record, "basis") or requirement.basis,
            severity=read_severity(record.text("severity")) or requirement.severity,
        )
        return self._own_keys(requirement)

    def _is_of_kind(self, requirement: Requirement) -> bool:
        return not isinstance(requirement, DeadlineRequirement) or self._record.text("kind") in ("", requirement.kind)

    def _admit(self, keys: frozenset[str]) -> None:
        for key in self._record.nodes:
            if key not in _ALWAYS and key not in keys:
                self._record.fault(key, Text(f"{self._id} has no {key} to change", f"{self._id} 没有 {key} 可改"))

    def _own_keys(self, requirement: Requirement) -> Requirement:
        record = self._record
        match requirement:
            case KeyRequirement():
                return replace(
                    requirement,
                    type=record.text("type", requirement.type),  # type: ignore[arg-type]
                    duty=record.text("duty", requirement.duty),  # type: ignore[arg-type]
                    choices=record.texts("choices") or requirement.choices,
                    unless_registered=record.flag("unless_registered")
                    if "unless_registered" in record
                    else requirement.unless_registered,
                )
            case DeadlineRequirement() if "by" in record:
                month, day = read_day(record)
                return replace(requirement, month=month, day=day)
            case ElectronicVersion():
                return replace(requirement, key=record.text("key", requirement.key))
            case TitleRequirement():
                fault_patterns(record)
                return replace(
                    requirement,
                    patterns=record.texts("patterns") or requirement.patterns,
                    body_may_omit=record.texts("body_may_omit") or requirement.body_may_omit,
                )
            case SectionRequirement():
                return self._section(requirement)
            case Topic() | PeriodRequirement():
                return replace(requirement, words=record.texts("words") or requirement.words)
            case OwnWorkRequirement():
                return replace(
                    requirement,
                    subjects=record.texts("subjects") or requirement.subjects,
                    verbs=record.texts("verbs") or requirement.verbs,
                    exempt=record.texts("exempt") or requirement.exempt,
                    exempt_before=record.texts("exempt_before") or requirement.exempt_before,
                    things=record.texts("things") or requirement.things,
                )
            case Statement():
                return replace(
                    requirement,
                    says=word_groups(record) or requirement.says,
                    result=record.texts("result") or requirement.result,
                    kinds=record.texts("kinds") or requirement.kinds,
                )
            case ProseRequirement():
                return change_prose(requirement, record)
            case Relation():
                kinds = self._kinds(KINDS_OF_RELATION)
                changed = self._formula(requirement, kinds, self._reader)
                changed.kind = RelationKind(kinds[0]) if kinds else requirement.kind
                return replace(changed, bodies=read_bodies(record)) if "bodies" in record else changed
            case SeriesRelation():
                kinds = self._kinds(KINDS_OF_SERIES)
                rolled = self._formula(requirement, kinds, self._series)
                rolled.kind = SeriesKind(kinds[0]) if kinds else requirement.kind
                return replace(rolled, unless=read_notes(record)) if "unless" in record else rolled
            case Distinct():
                return replace(requirement, minimum=record.number("minimum", requirement.minimum))
            case WordingRequirement():
                return self._wording(requirement)
            case RollUp():
                return replace(requirement, tables=record.texts("tables") or requirement.tables)
        return requirement

    def _wording(self, wording: WordingRequirement) -> WordingRequirement:
        record = self._record
        fault_wording(record, self._sections)
        return replace(
            wording,
            sections=record.texts("sections") or wording.sections,
            against_last_year=record.number("against_last_year", wording.against_last_year),
            against_others=record.number("against_others", wording.against_others),
            minimum=record.number("minimum", wording.minimum),
            discount=record.texts("discount") or wording.discount,
        )

    def _section(self, section: SectionRequirement) -> SectionRequirement:
        old, new = section.text, self._record.text("heading", section.text)
        content = section.content
        return replace(
            section,
            text=new,
            title=_renamed(section.title, old, new),
            variants=self._record.texts("variants") or section.variants,
            content=content and replace(content, title=_renamed(content.title, old, new)),
        )

    def _content(self, section: SectionRequirement) -> SectionRequirement:
        record = self._record
        return replace(
            section,
            minimum=record.number("minimum", section.minimum),
            placeholders=record.texts("placeholders") or section.placeholders,
            may_be_placeholder=record.flag("placeholder_will_do")
            if "placeholder_will_do" in record
            else section.may_be_placeholder,
        )

    def _kinds(self, known: tuple[str, ...]) -> list[str]:
        """The kinds of formula that the record gives; more than one is a fault."""
        kinds = [kind for kind in known if kind in self._record]
        if len(kinds) > 1:
            self._record.fault(kinds[1], Text("a relation has one formula", "一条关系只有一个公式"))
            return []
        return kinds

    def _formula(self, relation: R, kinds: list[str], reader: RelationReader) -> R:
        """A copy of ``relation`` with the formula of the kind given, if any, and what else of it is changed."""
        record = self._record
        kind = kinds[0] if kinds else relation.kind
        formula = reader.formula(record, kind, relation.table, relation.each) if kinds else relation.formula
        if formula is None:
            return replace(relation)
        changed = replace(relation, formula=formula)
        if kinds or "over" in record:
            changed = replace(changed, over=reader.over(record, relation.table, relation.each, formula))
        if kinds or "at" in record:
            changed = replace(changed, at=reader.at(record, kind, formula))
        return changed


def _renamed(title: Text, old: str, new: str) -> Text:
    return Text(title.en.replace(old, new), title.zh.replace(old, new))
