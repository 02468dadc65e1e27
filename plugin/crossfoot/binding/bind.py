"""A pack bound to a report: each requirement with the real places that it concerns, or the reason why it has none."""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from crossfoot.binding.candidates import read_candidates
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
    BoundShape,
)
from crossfoot.binding.prose import bind_prose
from crossfoot.binding.prose_figures import ProseBinder, ProseBinding
from crossfoot.binding.prose_values import Cells
from crossfoot.binding.reason import Reason
from crossfoot.binding.register import Register
from crossfoot.binding.relations import RelationBinder
from crossfoot.binding.sections import bind_sections
from crossfoot.binding.table_presence import bind_presence
from crossfoot.binding.table_requirements import bind_requirements
from crossfoot.binding.tables import Candidate, bind_table
from crossfoot.binding.vocabulary import Vocabulary
from crossfoot.binding.wording import SectionWording, WordingReader
from crossfoot.document.model import Document, Section
from crossfoot.document.narrative import read_narrative
from crossfoot.profile.model import Profile
from crossfoot.source.span import Span


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
        candidates = read_candidates(document)
        found = self._find(candidates, headings.sections, document.source.text)
        form = bind_form(self, found, candidates, document, siblings, read_year(document.front_matter))
        bound.append(form.bound)
        lost = swallowed_by(document, swallowed)
        tables: dict[str, TableBinding] = {}
        unbound: dict[str, Reason] = {}
        for spec in profile.tables:
            presence, table, reason = bind_presence(spec, found[spec.id], document, headings.sections, lost)
            told = {"table": presence}
            if spec.id in form.other_form:
                told, table, reason = {}, None, Reason("other-form", form.other_form[spec.id])
            if table is not None and table.shifted is not None:
                if "shape" in spec.requirements:
                    told["shape"] = Bound(spec.requirements["shape"], BoundShape(table))
                table, reason = None, Reason("shifted-head")
            bound.extend(bind_requirements(spec, told, table, reason))
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
