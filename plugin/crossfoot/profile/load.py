"""The loading of a pack: YAML text to a profile, all its faults told at once."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from crossfoot.profile.body_words import fault_unknown_words
from crossfoot.profile.errors import PackErrors, PackText, did_you_mean
from crossfoot.profile.extend import add_lines, apply_changes, apply_drops
from crossfoot.profile.load_basics import Derived, both_languages
from crossfoot.profile.load_charts import charts_left, read_charts
from crossfoot.profile.load_dates import read_dates, read_statements
from crossfoot.profile.load_head import (
    read_cells,
    read_deadlines,
    read_electronic,
    read_front_matter,
    read_title,
    read_years,
)
from crossfoot.profile.load_narrative import read_narrative
from crossfoot.profile.load_prose import read_prose
from crossfoot.profile.load_relations import RelationReader
from crossfoot.profile.load_sections import numbered, read_numbering, read_sections
from crossfoot.profile.load_series import SeriesReader, with_series
from crossfoot.profile.load_tables import read_tables
from crossfoot.profile.load_wording import read_wording
from crossfoot.profile.model import Profile
from crossfoot.profile.order import in_order
from crossfoot.profile.pack_keys import PACK
from crossfoot.profile.records import Record
from crossfoot.profile.section_model import Numbering
from crossfoot.profile.shipped import shipped_packs
from crossfoot.profile.table_model import CellReading
from crossfoot.profile.total_cycles import fault_cycles
from crossfoot.profile.yaml_nodes import compose
from crossfoot.terms.system_reason import reason_of
from crossfoot.terms.text import Text

MAXIMUM_BYTES = 4 * 1024 * 1024

Resolve = Callable[[str], tuple[str, str]]
"""Gives text and path of the pack with an id; raises ``LookupError`` where there is none."""


def load_pack(text: str, path: str, resolve: Resolve | None = None) -> Profile:
    """Read ``text`` as the pack at ``path``; raise ``PackErrors`` with every fault.

    ``resolve`` finds the pack that this one extends; without it only shipped packs are found.
    """
    return _load(PackText(path, text), resolve or _shipped, ())


def load_pack_file(path: Path) -> Profile:
    """Read the pack in the file; one that it extends lies beside it as ``<id>.yml``, or is shipped."""

    def resolve(id_: str) -> tuple[str, str]:
        beside = path.with_name(f"{id_}.yml")
        return (_read(beside), str(beside)) if beside.is_file() else _shipped(id_)

    return load_pack(_read(path), str(path), resolve)


def _load(pack: PackText, resolve: Resolve, chain: tuple[str, ...]) -> Profile:
    root = compose(pack)
    record = PACK.read(root, pack) if root is not None else None
    if not isinstance(record, Record):
        pack.raise_faults()
        raise AssertionError("a pack that is not read has a fault")
    base = None
    if "extends" in record.nodes:
        try:
            base = _base(record, resolve, chain)
        except PackErrors as errors:
            raise PackErrors((*pack.errors, *errors.errors)) from None
        if base is None:
            pack.raise_faults()
    profile = _extension(record, base) if base else _profile(record)
    pack.raise_faults()
    return profile


def _base(record: Record, resolve: Resolve, chain: tuple[str, ...]) -> Profile | None:
    id_ = record.text("extends")
    chain = (*chain, record.text("pack"))
    if not id_:
        return None
    if id_ in chain:
        cycle = " → ".join((*chain[chain.index(id_) :], id_))
        record.fault("extends", Text(f"the pack builds on itself: {cycle}", f"规则包以自己为基础：{cycle}"))
        return None
    try:
        text, path = resolve(id_)
    except LookupError:
        near = did_you_mean(id_, list(shipped_packs()))
        record.fault("extends", Text(f"no pack is called {id_}{near.en}", f"没有叫 {id_} 的规则包{near.zh}"))
        return None
    return _load(PackText(path, text), resolve, chain)


def _profile(pack: Record) -> Profile:
    for key in ("extra_rows", "extra_columns", "change", "drop"):
        if key in pack.nodes:
            pack.fault(key, Text(f"{key} goes with extends", f"写 {key} 须写 extends"))
    derived = Derived(pack, both_languages(pack, "basis") or Text("", ""))
    title = both_languages(pack, "title") or Text("", "")
    start = Profile(
        id=pack.text("pack"),
        title=title,
        form=pack.text("form", pack.text("pack")),
        years=read_years(pack.record("years")),
        basis=derived.basis,
        path=pack.pack.path,
        requirements=(),
        front_matter=(),
        deadlines=(),
        electronic=read_electronic(pack, derived.basis),
        title_requirement=read_title(pack, derived.basis),
        numbering=Numbering((), ()),
        sections=(),
        sections_only=None,
        sections_order=None,
        tables=(),
        relations=(),
        form_requirement=derived.requirement(
            "form", Text("The report uses the form of its year", "采用报告年度适用的格式")
        ),
        unique=derived.requirement(
            "series.unique", Text("There is one report for each body and year", "每个机关每个年度只有一份报告")
        ),
        cells=CellReading((), {}),
    )
    return _finished(_with_additions(start, pack, derived), pack)


def _extension(pack: Record, base: Profile) -> Profile:
    derived = Derived(pack, both_languages(pack, "basis") or base.basis)
    start = replace(
        add_lines(base, pack, derived),
        id=pack.text("pack"),
        title=both_languages(pack, "title") or base.title,
        form=pack.text("form", base.form),
        years=read_years(pack.record("years")) if "years" in pack else base.years,
        basis=derived.basis,
        path=pack.pack.path,
        electronic=read_electronic(pack, derived.basis) or base.electronic,
        title_requirement=read_title(pack, derived.basis) or base.title_requirement,
        extends=(base.id, *base.extends),
    )
    profile = _with_additions(start, pack, derived)
    profile = apply_changes(profile, pack, _readers(profile))
    profile = apply_drops(profile, pack)
    profile.charts = charts_left(profile.charts, profile.tables)
    return _finished(profile, pack)


def _readers(profile: Profile) -> tuple[RelationReader, SeriesReader]:
    return RelationReader(profile.tables, frozenset()), SeriesReader(profile.tables, frozenset())


def _with_additions(start: Profile, pack: Record, derived: Derived) -> Profile:
    """The profile with all that the pack itself lists, its requirements in order."""
    numbering = read_numbering(pack.record("numbering")) if "numbering" in pack else start.numbering
    sections = read_sections(pack, derived, start.sections)
    tables, doubtful = read_tables(
        pack, derived, {section.section for section in sections}, {table.id for table in start.tables}
    )
    tables = (*start.tables, *tables)
    reader = RelationReader(tables, doubtful)
    relations = (*start.relations, *reader.read(pack, derived.basis, {r.id for r in start.relations}))
    profile = replace(
        start,
        dates=read_dates(pack, derived, start.dates),
        statements=(*start.statements, *read_statements(pack, derived.basis, sections, start.statements)),
        cells=read_cells(pack.record("cells")) if "cells" in pack else start.cells,
        front_matter=(
            *start.front_matter,
            *read_front_matter(pack, derived.basis, {key.id for key in start.front_matter}),
        ),
        deadlines=(
            *start.deadlines,
            *read_deadlines(pack, derived.basis, {deadline.kind for deadline in start.deadlines}),
        ),
        numbering=numbering,
        sections=sections,
        tables=tables,
        relations=relations,
        narrative=read_narrative(pack, derived.basis, tables) or start.narrative,
        prose=(*start.prose, *read_prose(pack, derived.basis, {requirement.part for requirement in start.prose})),
        wording=read_wording(pack, derived.basis, [section.section for section in sections]) or start.wording,
        charts=read_charts(pack, tables, doubtful, start.charts),
    )
    profile = with_series(profile, start, pack, derived.basis, doubtful)
    if sections and start.sections_order is None:
        profile = replace(
            profile,
            sections_order=derived.requirement(
                "headings.order", Text("The sections stand in the order of the form", "各部分按格式的顺序排列")
            ),
            sections_only=derived.requirement(
                "headings.no_others", Text("There are no other sections", "没有格式以外的部分")
            ),
        )
    derived.fault_unknown()
    return replace(profile, requirements=in_order(profile))


def _finished(profile: Profile, pack: Record) -> Profile:
    fault_cycles(profile.relations, pack)
    fault_unknown_words(profile, pack)
    profile = replace(profile, sections=numbered(profile.sections, profile.numbering, pack))
    profile = replace(profile, requirements=in_order(profile))
    seen: set[str] = set()
    for requirement in profile.requirements:
        if requirement.id in seen and requirement.id != "publication.deadline":
            pack.fault("", Text(f"two requirements are called {requirement.id}", f"有两条要求都叫 {requirement.id}"))
        seen.add(requirement.id)
    return profile


def _shipped(id_: str) -> tuple[str, str]:
    path = shipped_packs()[id_]
    return _read(path), str(path)


def _read(path: Path) -> str:
    """The file's text; one that cannot be read is a fault of the pack at its first character."""
    pack = PackText(str(path), "")
    try:
        if path.stat().st_size <= MAXIMUM_BYTES:
            return path.read_bytes().decode("utf-8-sig")
        pack.fault(1, 1, Text("the pack is larger than 4 MB", "规则包超过 4 MB"))
    except UnicodeDecodeError:
        pack.fault(1, 1, Text("the pack is not UTF-8 text", "规则包不是 UTF-8 文字"))
    except OSError as error:
        reason = reason_of(error)
        pack.fault(1, 1, Text(f"the pack cannot be read: {reason.en}", f"规则包无法读取：{reason.zh}"))
    raise PackErrors(tuple(pack.errors))
