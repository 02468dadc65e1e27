"""A county's report with known figures, for tests of prose: what is read of a sentence, and what is found in it."""

from functools import cache

from benchmarks.figures import Figures
from benchmarks.forms import APPLICANTS, FORM_2019, FORM_2021, VERDICTS, Form
from benchmarks.tables import write_tables
from crossfoot.binding.matters import TextsBefore
from crossfoot.binding.passage_reader import PassageReader
from crossfoot.binding.passage_reading import Reading
from crossfoot.document.narrative import Prose, read_narrative
from crossfoot.document.parse import parse
from crossfoot.engine.check import check_text
from crossfoot.engine.options import CheckOptions
from crossfoot.profile.load import load_pack_file
from crossfoot.profile.model import Profile
from crossfoot.profile.shipped import shipped_packs
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.results.report import Report
from crossfoot.source.source_file import source_from_text

CODES = frozenset(("CF401", "CF402", "CF405", "CF406", "CF408", "CF409"))
"""The rules that hold figures of the prose against others; all else in the report is in order or not their business."""

NAMES = ("示范县人民政府", "示范县")
YEAR = 2024

# Natural persons, commercial, research, social, legal services, other.
_APPLICATIONS = {
    "received": (111, 6, 0, 1, 2, 0),
    "brought_forward": (5, 1, 0, 0, 0, 0),
    "granted": (55, 4, 0, 0, 1, 0),
    "partly_granted": (14, 1, 0, 0, 0, 0),
    "refused.third_party": (2, 0, 0, 0, 0, 0),
    "refused.internal": (5, 0, 0, 0, 0, 0),
    "refused.process": (3, 0, 0, 0, 0, 0),
    "refused.enforcement_file": (4, 0, 0, 0, 0, 0),
    "refused.query": (3, 0, 0, 1, 0, 0),
    "unavailable.not_held": (13, 1, 0, 0, 0, 0),
    "unavailable.not_ready_made": (2, 0, 0, 0, 0, 0),
    "unavailable.unclear": (1, 0, 0, 0, 0, 0),
    "declined.petition": (3, 0, 0, 0, 0, 0),
    "declined.repeated": (2, 0, 0, 0, 0, 0),
    "other.not_corrected": (2, 0, 0, 0, 0, 0),
    "other.rest": (3, 0, 0, 0, 1, 0),
    "total": (112, 6, 0, 1, 2, 0),
    "carried_forward": (4, 1, 0, 0, 0, 0),
}
_DISCLOSURE = {
    "regulations": ("0", "0", "0"),
    "normative_documents": ("12", "3", "86"),
    "licensing": ("4512",),
    "penalties": ("380",),
    "coercion": ("25",),
    "fees": ("35.2",),
}
_DISCLOSURE_2019 = {
    "regulations": ("0", "0", "0"),
    "normative_documents": ("12", "9", "86"),
    "licensing": ("300", "+12", "4512"),
    "other_services": ("40", "0", "77"),
    "penalties": ("900", "-4", "380"),
    "coercion": ("60", "0", "25"),
    "fees": ("18", "0"),
    "procurement": ("41", "1260 万元"),
}
_LITIGATION = {
    "reconsideration": (5, 1, 0, 1),
    "lawsuit_direct": (2, 0, 0, 0),
    "lawsuit_after_reconsideration": (0, 0, 0, 1),
}


@cache
def profile(pack: str = "cn-ogi-2021") -> Profile:
    return load_pack_file(shipped_packs()[pack])


@cache
def _reader(pack: str) -> PassageReader:
    spec = profile(pack).narrative
    assert spec is not None
    return PassageReader(spec)


@cache
def _tables(pack: str) -> tuple[str, str, str]:
    form: Form = {"cn-ogi-2019": FORM_2019, "cn-ogi-2021": FORM_2021}[pack]
    figures: Figures = {}
    disclosure = _DISCLOSURE if form is FORM_2021 else _DISCLOSURE_2019
    for clause in form.clauses:
        for row in clause.rows:
            for column, printed in zip(clause.columns, disclosure[row.id], strict=True):
                figures["disclosure", row.id, column.id] = printed
    rows = dict(_APPLICATIONS)
    if form is FORM_2019:
        rows["other"] = tuple(a + b for a, b in zip(rows["other.not_corrected"], rows["other.rest"], strict=True))
    for row in form.applications:
        values = rows.get(row.id, (0,) * 6)
        for column, value in zip(APPLICANTS, values, strict=True):
            figures["applications", row.id, column.id] = str(value)
        figures["applications", row.id, "total"] = str(sum(values))
    for case, counts in _LITIGATION.items():
        for verdict, count in zip(VERDICTS, counts, strict=True):
            figures["litigation", case, verdict.id] = str(count)
        figures["litigation", case, "total"] = str(sum(counts))
    return write_tables(form, figures, "compact")


def county(prose: str, sixth: str = "没有其他事项。", pack: str = "cn-ogi-2021") -> str:
    """The county's report with ``prose`` in section one and ``sixth`` in section six."""
    second, third, fourth = _tables(pack)
    year = YEAR if pack == "cn-ogi-2021" else 2020
    title = f"示范县人民政府{year}年政府信息公开工作年度报告"
    return (
        f"---\ntitle: {title}\nyear: {year}\nbody: 示范县人民政府\nkind: government\npublished: {year + 1}-01-20\n"
        f"source: 示范县人民政府办公室\n---\n\n# {title}\n\n## 一、总体情况\n\n{prose}\n\n"
        f"## 二、主动公开政府信息情况\n\n{second}\n## 三、收到和处理政府信息公开申请情况\n\n{third}\n"
        f"## 四、政府信息公开行政复议、行政诉讼情况\n\n{fourth}\n## 五、存在的主要问题及改进情况\n\n存在问题，正在改进。\n\n"
        f"## 六、其他需要报告的事项\n\n{sixth}\n"
    )


def judge(text: str) -> Report:
    """The whole run, with coverage."""
    profiles = [profile(), profile("cn-ogi-2019")]
    return check_text(text, profiles, CheckOptions(coverage=True), "report.md")


def findings(prose: str, **options: str) -> list[Diagnostic]:
    """What the rules of figures in prose find in ``prose``."""
    return [found for found in judge(county(prose, **options)).diagnostics if found.code in CODES]


def told(prose: str, **options: str) -> list[str]:
    """Each finding as its code, its cause after a stroke, and the figure or the words it stands at."""
    text = county(prose, **options)
    lines = text.split("\n")
    shown = []
    for found in judge(text).diagnostics:
        if found.code in CODES:
            words = lines[found.line - 1][found.column - 1 : found.end_column - 1]
            cause = str(found.facts.get("cause", ""))
            shown.append(f"{found.code}{'/' if cause else ''}{cause} {words}")
    return shown


def covered(prose: str, **options: str) -> list[str]:
    """Each figure of ``prose`` with what became of it: the requirement, or the status alone."""
    text = county(prose, **options)
    first = text[: text.index(prose)].count("\n") + 1
    (checklist,) = judge(text).checklists
    assert checklist.coverage is not None
    return [
        f"{figure.printed} {figure.status}" + (f" {figure.requirement}" if figure.requirement else "")
        for figure in checklist.coverage.figures
        if first <= figure.line <= first + prose.count("\n")
    ]


def read(prose: str, pack: str = "cn-ogi-2021", year: int = YEAR) -> list[Reading]:
    """What the phrases of ``pack`` make of each passage, one after the other."""
    return [reading for _, reading in _passages_read(prose, pack, year)]


def _passages_read(prose: str, pack: str, year: int) -> list[tuple[Prose, Reading]]:
    document = parse(source_from_text("a.md", prose))
    before = TextsBefore()
    found = []
    reader = _reader(pack).of(NAMES, year)
    narrative = read_narrative(document)
    claiming = narrative.holding(reader.pack.claims.stems)
    for index, passage in enumerate(narrative.proses):
        reading = reader.read(passage, before, stems=claiming.get(index, ()))
        before.append(passage.text)
        found.append((passage, reading))
    return found


def figures_read(prose: str, pack: str = "cn-ogi-2021", year: int = YEAR) -> list[str]:
    """Each figure that was read as something: what it stands for, ``?`` where doubtful; ``<`` for another year's."""
    shown: list[tuple[int, int, str]] = []
    for number, (passage, reading) in enumerate(_passages_read(prose, pack, year)):
        for statement in reading.statements:
            mention = statement.mention
            printed = statement.prose.printed(mention)
            shown.append((number, mention.start, f"{printed}={statement.figure.name}{'?' * statement.doubtful}"))
        shown += [(number, m.start, "<") for m in passage.mentions if reading.of_another_time(m)]
    return [text for _, _, text in sorted(shown)]
