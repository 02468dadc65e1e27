"""Consistent reports of one body in several years running: each year's figures follow from the last year's."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from benchmarks.figures import Figures, draw_figures
from benchmarks.forms import APPLICANTS, CASES, FORM_2019, FORM_2021, VERDICTS, Form, results_of
from benchmarks.generate import GeneratedReport, make_report
from benchmarks.tables import Syntax

COUNTS = ("licensing", "penalties", "coercion")
ITEMS = (*COUNTS, "other_services", "fees")


@dataclass(frozen=True, slots=True, repr=False)
class ChainedReport(GeneratedReport):
    """One year of a chain; ``stated`` are the figures of which its prose speaks."""

    stated: Figures

    def __repr__(self) -> str:
        return f"<report {self.number} of {self.year}, seed {self.seed}, {self.syntax}>"

    @property
    def _stated(self) -> Figures:
        return self.stated


def form_of(year: int) -> Form:
    """The form of a report year."""
    return FORM_2019 if year in FORM_2019.years else FORM_2021


def make_chain(number: int, years: Sequence[int], *, seed: int = 0, syntax: Syntax = "html") -> list[ChainedReport]:
    """The reports of body ``number`` for ``years``, which follow one another without a gap."""
    random = Random(f"chain {seed} {number}")
    first = make_report(number, seed=seed, syntax=syntax)
    chain: list[ChainedReport] = []
    for year in years:
        form = form_of(year)
        figures = next_year(chain[-1].form, form, chain[-1].figures, random) if chain else _first_year(form, random)
        chain.append(
            ChainedReport(number, seed, form, syntax, first.body, first.kind, year, figures, stated=dict(figures))
        )
    return chain


def _first_year(form: Form, random: Random) -> Figures:
    """Figures in which most applications are new: else what is new would differ widely from one year to the next."""
    while True:
        figures = draw_figures(form, random)
        received, brought_forward = (
            int(figures["applications", row, "total"]) for row in ("received", "brought_forward")
        )
        if received >= 2 * brought_forward:
            return figures


def next_year(last_form: Form, form: Form, last: Figures, random: Random) -> Figures:
    """Figures of the year after ``last`` in which all relations hold, those between the years as well."""
    figures = draw_figures(form, random)
    figures.update(_disclosure(last_form, form, last, random))
    figures.update(_applications(form, last, random))
    for case in CASES:
        pending = int(last["litigation", case.id, "pending"])
        before = {verdict.id: int(last["litigation", case.id, verdict.id]) for verdict in VERDICTS}
        counts = {verdict: random.randint(count // 2, count + 2) for verdict, count in before.items()}
        counts["upheld"] += max(0, pending - sum(counts.values()))
        figures.update({("litigation", case.id, verdict): str(count) for verdict, count in counts.items()})
        figures["litigation", case.id, "total"] = str(sum(counts.values()))
    return figures


def _disclosure(last_form: Form, form: Form, last: Figures, random: Random) -> Figures:
    figures: Figures = {}
    for row in COUNTS:
        decisions = int(last["disclosure", row, "decisions"])
        figures["disclosure", row, "decisions"] = str(decisions + random.randint(1, 3 + decisions // 4))
    if form is not last_form:
        return figures
    documents = {column: int(v) for (_, row, column), v in last.items() if row == "normative_documents"}
    made = random.randrange(60)
    if form is FORM_2019:
        opened = random.randint(0, made)
        new = {"made": made, "opened": opened, "open_total": documents["open_total"] + opened}
        for row in ITEMS:
            stock = int(last["disclosure", row, "items_last_year"]) + int(last["disclosure", row, "change"])
            figures["disclosure", row, "items_last_year"] = str(stock)
            figures["disclosure", row, "change"] = f"{random.randint(-stock // 3, stock // 3):+d}"
    else:
        repealed = random.randint(0, documents["in_force"])
        new = {"made": made, "repealed": repealed, "in_force": documents["in_force"] + made - repealed}
        fees = Decimal(last["disclosure", "fees", "amount"])
        figures["disclosure", "fees", "amount"] = str((fees * random.randint(80, 120) / 100).quantize(Decimal("0.01")))
    figures.update({("disclosure", "normative_documents", column): str(value) for column, value in new.items()})
    return figures


def _applications(form: Form, last: Figures, random: Random) -> Figures:
    """What ended how grows by little; what is carried forward is the next year's first line."""
    rows = {row.id: dict.fromkeys((c.id for c in APPLICANTS), 0) for row in form.applications}
    for column in APPLICANTS:
        total = 0
        for row in results_of(form):
            before = int(last.get(("applications", row.id, column.id), "0"))
            rows[row.id][column.id] = before + (random.random() < 0.3 if before else 0)
            total += rows[row.id][column.id]
        brought_forward = int(last["applications", "carried_forward", column.id])
        carried_forward = max(random.randint(0, total // 10), brought_forward - total)
        rows["received"][column.id] = total + carried_forward - brought_forward
        rows["brought_forward"][column.id] = brought_forward
        rows["total"][column.id], rows["carried_forward"][column.id] = total, carried_forward
    figures = {
        ("applications", row, column): str(value) for row, values in rows.items() for column, value in values.items()
    }
    figures.update({("applications", row, "total"): str(sum(values.values())) for row, values in rows.items()})
    return figures
