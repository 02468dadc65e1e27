"""A pack bound to a report: each requirement with the real places that it concerns, or the reason why it has none."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from crossfoot.binding.cells import CellReader
from crossfoot.binding.figures import FormCells
from crossfoot.binding.form import bind_form
from crossfoot.binding.found import TableBinding
from crossfoot.binding.front_matter import Exists, bind_front_matter, kind_of, level_of, read_year, why_unknown
from crossfoot.binding.headings import HeadingReader, bind_headings
from crossfoot.binding.heads import HeadReader
from crossfoot.binding.lost_headings import swallowed_by
from crossfoot.binding.model import (
    Bound,
    BoundCells,
    BoundColumns,
    BoundLabels,
    BoundNote,
    BoundRows,
    BoundShape,
    BoundTable,
    BoundUnits,
    inapplicable,
    unassessed,
)
from crossfoot.binding.no_figure import why_no_figure
from crossfoot.binding.prose import bind_prose
from crossfoot.binding.prose_figures import ProseBinder, ProseBinding
from crossfoot.binding.prose_values import Cells
from crossfoot.binding.reason import Reason
from crossfoot.binding.register import Register
from crossfoot.binding.relations import RelationBinder
from crossfoot.binding.sections import bind_sections
from crossfoot.binding.subjects import TABLE_PARTS
from crossfoot.binding.tables import Candidate, bind_table
from crossfoot.binding.vocabulary import Vocabulary
from crossfoot.binding.wording import SectionWording, WordingReader
from crossfoot.document.model import Document, Heading, Inclusion, Opaque, Paragraph, Section, Swallowed
from crossfoot.document.narrative import read_narrative
from crossfoot.document.table import Table
from crossfoot.profile.model import Profile, TableSpec
from crossfoot.source.span import Span
from crossfoot.terms.late import compile_late

_ROW = compile_late(r"\|[^\n]*\|[^\n]*\|")
_PICTURE = compile_late(
    r"""!\[[^\]\n]{0,300}\]\((?:data:image/|[^)\n]{0,2000}\))  # data: the picture itself, of any length
      | <img\b[^<>]*>""",
    re.IGNORECASE | re.VERBOSE,
)

LONGEST_CAPTION = 40
"""A line above a table that is longer than this is prose, not its title."""


class Binding(NamedTuple):
    """All requirements of a pack bound to one report, its official tables by id, and what its prose says."""

    bound: tuple[Bound, ...]
    tables: dict[str, TableBinding]
    prose: ProseBinding | None
    wording: tuple[SectionWording, ...]


class Binder:
    """One pack, its labels indexed once, ready to be bound to any number of reports."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.vocabularies = {spec.id: Vocabulary(spec) for spec in profile.tables}
        self._heads = {id: HeadReader(vocabulary) for id, vocabulary in self.vocabularies.items()}
        self._headings = HeadingReader(profile)
        self._cells = CellReader(profile.cells)
        self._relations = RelationBinder(profile)
        self.form_cells = FormCells(profile)
        self._wording = WordingReader(profile)

    @cached_property
    def _prose(self) -> ProseBinder | None:
        """Made when the first report needs it: of the years of a form, most have none to judge."""
        return ProseBinder(self.profile, self.profile.narrative) if self.profile.narrative else None

    def bind(
        self,
        document: Document,
        register: Register,
        exists: Exists | None,
        siblings: tuple["Binder", ...] = (),
        names: Sequence[str] = (),
    ) -> Binding:
        """Bind the pack to ``document``.

        ``siblings`` are the other years of the same form, to tell last year's form; ``names`` those of the body.
        """
        profile = self.profile
        text_end = len(document.source.text)
        swallowed = [Span(f.span.end, text_end) for t in document.tables for f in t.faults if f.kind == "unclosed"]
        bound = bind_front_matter(profile, document.front_matter, register, exists)
        headings = bind_headings(profile, self._headings, document, swallowed)
        bound.extend(headings.bound)
        bound.extend(bind_sections(profile, document, headings.sections))
        candidates = _candidates(document)
        found = self._find(candidates, headings.sections, document.source.text)
        form = bind_form(self, found, candidates, document, siblings, read_year(document.front_matter))
        bound.append(form.bound)
        lost = swallowed_by(document, swallowed)
        tables: dict[str, TableBinding] = {}
        unbound: dict[str, Reason] = {}
        for spec in profile.tables:
            presence, table, reason = self._presence(spec, found[spec.id], document, headings.sections, lost)
            if spec.id in form.other_form:
                presence, table, reason = None, None, Reason("other-form", form.other_form[spec.id])
            told = {"table": presence} if presence is not None else {}
            if table is not None and table.shifted is not None:
                if "shape" in spec.requirements:
                    told["shape"] = Bound(spec.requirements["shape"], BoundShape(table))
                table, reason = None, Reason("shifted-head")
            bound.extend(_of_table(spec, told, table, reason))
            if table is not None:
                tables[spec.id] = table
            else:
                unbound[spec.id] = reason or Reason("missing-table")
        head = document.front_matter
        kind = kind_of(profile, head, register) or why_unknown(head, "kind")
        level = level_of(profile, head, register) or why_unknown(head, "level")
        bound.extend(self._relations.bind(tables, unbound, kind, level))
        narrative = read_narrative(document)
        bound.extend(bind_prose(profile, document, narrative, headings.sections, tables, register, exists))
        prose = None
        if self._prose is not None:
            prose = self._prose.bind(document, narrative, Cells(tables, unbound), names, read_year(head))
            bound.extend(prose.bound)
        wording = self._wording.read(document, narrative, headings.sections, names)
        return Binding(tuple(bound), tables, prose, wording)

    def find_table(self, spec_id: str, candidates: list[Candidate], text: str) -> TableBinding | None:
        """The official table in any of ``candidates``, tables of the source ``text``."""
        return bind_table(self.vocabularies[spec_id], self._heads[spec_id], self._cells, candidates, text)

    def _find(
        self, candidates: list[Candidate], sections: dict[str, Section], text: str
    ) -> dict[str, TableBinding | None]:
        """Each official table in its own section; failing that, in what no other official table is made of."""
        found: dict[str, TableBinding | None] = {}
        for spec in self.profile.tables:
            section = sections.get(spec.section)
            span = section.span if section is not None else Span(0, 0)
            inside = [candidate for candidate in candidates if span.covers(candidate.table.span.start)]
            found[spec.id] = self.find_table(spec.id, inside, text)
        for spec in self.profile.tables:
            if found[spec.id] is None:
                taken = {id(table) for binding in found.values() if binding for table in binding.tables}
                rest = [candidate for candidate in candidates if id(candidate.table) not in taken]
                binding = self.find_table(spec.id, rest, text)
                if binding is not None:
                    binding.elsewhere = spec.section in sections
                    found[spec.id] = binding
        return found

    def _presence(
        self,
        spec: TableSpec,
        binding: TableBinding | None,
        document: Document,
        sections: dict[str, Section],
        swallowed: list[Span],
    ) -> tuple[Bound | None, TableBinding | None, Reason | None]:
        requirement = spec.requirements["table"]
        section = sections.get(spec.section)
        if binding is not None:
            broken = next((f for t in binding.tables for f in t.faults if f.kind in _BROKEN), None)
            if broken is not None:
                return unassessed(requirement, Reason(broken.kind)), None, Reason(broken.kind)
            if binding.missing_rows and section is not None and not binding.elsewhere:
                place, cause, detail = _instead(document, section)
                if cause in _LOSSES:
                    # The rows are there, only not as a table: one cause, and one finding that names it.
                    binding.missing_rows = ()
                    lost = BoundTable(spec, False, place, cause, detail)
                    return Bound(requirement, lost), binding, None
            cause = "elsewhere" if binding.elsewhere else ""
            place = binding.head
            if binding.elsewhere and section is not None:
                place = _end_of(document, section)
            return Bound(requirement, BoundTable(spec, not cause, place, cause)), binding, None
        if section is None:
            reason = Reason("swallowed") if swallowed else Reason("missing-section", spec.title.zh)
            return unassessed(requirement, reason), None, reason
        if any(section.span.covers(span.start) for span in swallowed):
            return unassessed(requirement, Reason("swallowed")), None, Reason("swallowed")
        place, cause, detail = _instead(document, section)
        missing = Bound(requirement, BoundTable(spec, False, place, cause, detail))
        return missing, None, Reason("missing-table", detail)


_LOSSES = frozenset(("swallowed-by-text", "cut-off", "included", "code", "comment"))
"""What can have become of a piece of a table whose rows are missing."""

_BROKEN = frozenset(("overlap", "too-large", "unclosed"))


def _candidates(document: Document) -> list[Candidate]:
    candidates: list[Candidate] = []
    chain: list[Heading] = []
    line: str = ""
    for block in document.blocks:
        if isinstance(block, Heading):
            chain = [heading for heading in chain if heading.level < block.level]
            chain.append(block)
            line = ""
        elif isinstance(block, Paragraph):
            line = block.text.strip() if len(block.text) <= LONGEST_CAPTION else ""
        elif isinstance(block, Table):
            context = [heading.text for heading in chain]
            if line:
                context.append(line)
            if block.caption:
                context.append(block.caption)
            candidates.append(Candidate(block, tuple(context)))
            line = ""
    return candidates


def _end_of(document: Document, section: Section) -> Span:
    text = document.source.text[: section.span.end].rstrip()
    end = max(len(text), section.heading.block.start)
    return Span(end, end)


def _instead(document: Document, section: Section) -> tuple[Span, str, str]:
    """Where a missing table should stand, and what stands there in its stead."""
    for block in document.blocks_of(section):
        if isinstance(block, Swallowed):
            return block.span, "swallowed-by-text", ""
        if isinstance(block, Paragraph) and _ROW.match(document.source.text, block.span.start) is not None:
            return block.span, "cut-off", ""
        if isinstance(block, Inclusion):
            return block.span, "included", block.name
        if isinstance(block, Opaque) and block.kind in ("code", "comment"):
            text = document.source.text[block.span.start : block.span.end]
            if "|" in text or "<table" in text:
                return block.span, block.kind, ""
    picture = _PICTURE.search(document.source.text, section.span.start, section.span.end)
    if picture is not None:
        return Span(*picture.span()), "picture", ""
    return _end_of(document, section), "", ""


def _of_table(
    spec: TableSpec, told: Mapping[str, Bound], binding: TableBinding | None, reason: Reason | None
) -> list[Bound]:
    """The requirements of a table; ``told`` are those of which it is known already what to make of them, by part."""
    requirements = spec.requirements
    rows = sum([len(block.rows) for block in spec.blocks])
    columns = sum([len(block.columns) for block in spec.blocks])
    cells = len(spec.cells)
    amounts = sum([len(b.rows) for b in spec.blocks for c in b.columns if c.type == "amount"])
    bound: list[Bound] = []
    if binding is None:
        reason = reason or Reason("missing-table")
        counts = {"rows": rows, "columns": columns, "complete": cells, "units": amounts, "shape": rows}
        for part, requirement in requirements.items():
            if part in told:
                bound.append(told[part])
            else:
                bound.append(unassessed(requirement, reason, count=counts.get(part, 1), as_type=TABLE_PARTS[part]))
        return bound
    absent = len(binding.absent)
    reasons = tuple(dict.fromkeys(binding.absent.values()))
    ragged = {entry.place.row_id for entry in binding.ragged if entry.place is not None}
    for part, requirement in requirements.items():
        match part:
            case _ if part in told:
                bound.append(told[part])
            case "table":
                pass
            case "rows":
                lost = rows - len(binding.rows) - len(binding.missing_rows)
                lack = (Reason("missing-table"),) if lost else ()
                bound.append(Bound(requirement, BoundRows(binding), rows - lost, lost, 0, lack))
            case "columns":
                bound.append(Bound(requirement, BoundColumns(binding), columns))
            case "labels":
                bound.append(Bound(requirement, BoundLabels(binding)))
            case "shape":
                found = len(binding.rows)
                missing = tuple(Reason("missing-row", *gap.labels) for gap in binding.missing_rows)
                bound.append(Bound(requirement, BoundShape(binding), max(found, len(ragged)), rows - found, 0, missing))
            case "complete":
                judged = cells - absent - binding.exempt
                bound.append(Bound(requirement, BoundCells(binding), judged, absent, binding.exempt, reasons))
            case "units":
                unread = [c for c in binding.cells.values() if c.column.type == "amount" and c.value is None]
                there = sum([cell.column.type == "amount" for cell in binding.cells.values()]) - len(unread)
                ids = {c.id for block in spec.blocks for c in block.columns if c.type == "amount"}
                lacking = [why for (_, column), why in binding.absent.items() if column in ids]
                why = tuple(dict.fromkeys([*lacking, *map(why_no_figure, unread)]))
                bound.append(Bound(requirement, BoundUnits(binding), there, amounts - there, 0, why))
            case "note" if binding.note is None and all(binding.compact):
                bound.append(inapplicable(requirement, Reason("printed-by-page")))
            case "note":
                bound.append(Bound(requirement, BoundNote(binding)))
    return bound
