"""What a pack says of figures in prose: phrases made ready, formulas read, every requirement with its id."""

from collections.abc import Sequence

from crossfoot.profile.cell_names import CellNames
from crossfoot.profile.errors import did_you_mean
from crossfoot.profile.formula import Formula
from crossfoot.profile.formula_parser import FormulaError, parse_formula
from crossfoot.profile.load_basics import both_languages, read_basics
from crossfoot.profile.narrative_model import STATED, Claim, FormWords, NarrativeSpec, ProseFigure, Topic, Wording
from crossfoot.profile.phrases import Phrase, PhraseError, any_of, read_phrase
from crossfoot.profile.records import Record
from crossfoot.profile.requirement import Requirement
from crossfoot.profile.table_model import TableSpec
from crossfoot.terms.text import Text

_END_OF_CLAUSE = "(?=[，。；！？）]|$)"
"""没有行政诉讼 claims something where the clause ends there, 没有行政诉讼败诉 and 没有行政复议、行政诉讼败诉 do not."""

_PARTS = {
    "breakdowns": Text("Totals in prose are the sum of their parts", "正文的总数等于各分项之和"),
    "percentages": Text("Shares in prose are worked out rightly", "正文的占比计算无误"),
    "growth": Text("Growth in prose agrees with the figures", "正文的增减与数字相符"),
    "repetition": Text("A figure given twice is the same both times", "正文里同一数字前后一致"),
}


def read_narrative(pack: Record, basis: Text, tables: Sequence[TableSpec]) -> NarrativeSpec | None:
    """What the pack says of prose; ``None`` where it says nothing."""
    record = pack.record("narrative")
    return None if record is None else _Reader(record, both_languages(record, "basis") or basis, tables).read()


class _Reader:
    def __init__(self, record: Record, basis: Text, tables: Sequence[TableSpec]) -> None:
        self.record = record
        self.basis = basis
        self.names = CellNames({table.id: table for table in tables}, None, None)
        self.qualifiers = any_of(record.texts("qualifiers"))
        self.adverbs = any_of((*record.texts("qualifiers"), *record.texts("leads")))
        self.topics = {
            name: Topic(topic.texts("opens"), topic.texts("closes"), topic.texts("names"), topic.texts("words"))
            for name, topic in record.mapping("topics").items()
            if isinstance(topic, Record)
        }

    def read(self) -> NarrativeSpec:
        record = self.record
        figures = tuple(figure for entry in record.records("figures") if (figure := self._figure(entry)))
        claims = tuple(claim for entry in record.records("claims") if (claim := self._claim(entry)))
        self._fault_repeated(figures, claims)
        self._fault_unpaired(figures)
        parts = {name: self._part(name, title) for name, title in _PARTS.items()}
        return NarrativeSpec(
            leads=record.texts("leads"),
            qualifiers=record.texts("qualifiers"),
            fillers=record.texts("fillers"),
            previous=record.texts("previous"),
            earlier=record.texts("earlier"),
            topics=self.topics,
            words=self._words(),
            figures=figures,
            claims=claims,
            **parts,
        )

    def _words(self) -> FormWords:
        counted = [word for topic in self.topics.values() for word in topic.words]
        for index, word in enumerate(self.record.texts("matters")):
            if word in counted:
                name = next(name for name, topic in self.topics.items() if word in topic.words)
                message = Text(f"{word} is one of the words of the topic {name}", f"{word} 已是 {name} 的 words 之一")
                self.record.fault_item("matters", index, message)
        return FormWords(tuple(dict.fromkeys(counted)), self.record.texts("matters"))

    def _part(self, name: str, title: Text) -> Requirement:
        record = self.record.record(name)
        if record is None:
            return Requirement(f"narrative.{name}", title, self.basis)
        return Requirement(f"narrative.{name}", *read_basics(record, self.basis, title))

    def _figure(self, record: Record) -> ProseFigure | None:
        id_ = record.text("id")
        wordings = [
            Wording(phrase.pattern, uncertain, phrase.ends)
            for key, uncertain in (("phrases", False), ("uncertain", True))
            for phrase in self._phrases(record, key, self.qualifiers)
        ]
        if not id_:
            return None
        if not wordings:
            record.fault("", Text("phrases or uncertain is needed", "须写 phrases 或 uncertain"))
        means = tuple(
            formula
            for index, text in enumerate(record.texts("means"))
            if (formula := self._value(record, "means", text, "=", index))
        )
        at_most = self._value(record, "at_most", record.text("at_most"), "<=")
        part = self._value(record, "part", record.text("part"), "=")
        self._admit_topic(record)
        return ProseFigure(
            f"narrative.{id_}",
            *read_basics(record, self.basis),
            name=id_,
            wordings=tuple(wordings),
            units=record.texts("units"),
            means=means,
            at_most=at_most,
            part=part,
            topic=record.text("topic"),
            within=record.texts("within"),
            part_of=record.texts("part_of"),
            doubts=record.texts("doubts"),
            beside=record.texts("beside"),
            unless=record.texts("unless"),
            undivided=record.flag("undivided"),
        )

    def _claim(self, record: Record) -> Claim | None:
        phrases = self._phrases(record, "phrases", self.adverbs)
        holds = self._formula(record, "holds", record.text("holds"))
        self._admit_topic(record)
        if not phrases or holds is None:
            return None
        return Claim(
            f"narrative.{record.text('id')}",
            *read_basics(record, self.basis),
            name=record.text("id"),
            pattern=f"(?:{'|'.join([phrase.pattern for phrase in phrases])}){_END_OF_CLAUSE}",
            stems=record.texts("stems"),
            topic=record.text("topic"),
            holds=holds,
            within=record.texts("within"),
            unless=record.texts("unless"),
        )

    def _phrases(self, record: Record, key: str, qualifiers: str) -> list[Phrase]:
        found: list[Phrase] = []
        for index, phrase in enumerate(record.texts(key)):
            try:
                found.append(read_phrase(phrase, qualifiers))
            except PhraseError as error:
                record.fault_item(key, index, error.message)
        return found

    def _value(self, record: Record, key: str, text: str, operator: str, index: int = -1) -> Formula | None:
        """The figure, ``n``, compared with the value that ``text`` gives."""
        return self._formula(record, key, f"n {operator} {text}", index) if text else None

    def _formula(self, record: Record, key: str, text: str, index: int = -1) -> Formula | None:
        try:
            return parse_formula(text, self.names.cells | {STATED}, self.names.groups)
        except FormulaError as error:
            if index >= 0:
                record.fault_item(key, index, error.message)
            elif key in record:
                record.fault(key, error.message)
            return None

    def _admit_topic(self, record: Record) -> None:
        topic = record.text("topic")
        if topic and topic not in self.topics:
            near = did_you_mean(topic, list(self.topics))
            record.fault("topic", Text(f"no topic is called {topic}{near.en}", f"没有叫 {topic} 的 topic{near.zh}"))

    def _fault_unpaired(self, figures: Sequence[ProseFigure]) -> None:
        """Readings of a whole and of what is ``within`` it are held against each other in their order."""
        readings = {figure.name: len(figure.means) for figure in figures}
        for entry in self.record.records("figures"):
            own = readings.get(entry.text("id"), 0)
            for index, whole in enumerate(entry.texts("within")):
                asked = readings.get(whole, 0)
                if 0 < own < asked and "part" not in entry:
                    message = Text(
                        f"{whole} has {asked} readings under means, this figure {own}: they pair in their order; "
                        "where two of them are the same, write it twice",
                        f"{whole} 的 means 有 {asked} 种读法，这里只有 {own} 种：两处的读法按次序一一对应；"
                        "有两种相同的，也要写两遍",
                    )
                    entry.fault_item("within", index, message)

    def _fault_repeated(self, figures: Sequence[ProseFigure], claims: Sequence[Claim]) -> None:
        names = [figure.name for figure in figures]
        taken = set(_PARTS)
        for entry in (*self.record.records("figures"), *self.record.records("claims")):
            id_ = entry.text("id")
            if id_ in taken:
                entry.fault("id", Text(f"the id {id_} stands twice", f"编号 {id_} 写了两次"))
            taken.add(id_)
            for key in ("within", "part_of"):
                for index, name in enumerate(entry.texts(key)):
                    if name not in names:
                        near = did_you_mean(name, names)
                        message = Text(f"no figure is called {name}{near.en}", f"没有叫 {name} 的数字{near.zh}")
                        entry.fault_item(key, index, message)
