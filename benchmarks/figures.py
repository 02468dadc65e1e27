"""Random figures in which every relation of the form holds."""

from collections.abc import Mapping
from decimal import Decimal
from random import Random

from benchmarks.forms import APPLICANTS, CASES, FORM_2019, VERDICTS, Cell, Form, results_of

Figures = dict[Cell, str]
"""Every figure of the form as it is printed."""


def draw_figures(form: Form, random: Random) -> Figures:
    """Figures for every cell of ``form``; equations, inequalities and plausibility bounds hold."""
    disclosure = _disclosure_2019(random) if form is FORM_2019 else _disclosure_2021(random)
    figures: Figures = {}
    for clause in form.clauses:
        for row in clause.rows:
            for column, value in zip(clause.columns, disclosure[row.id], strict=True):
                figures["disclosure", row.id, column.id] = value
    figures.update(_applications(form, random))
    figures.update(_litigation(random))
    return figures


def _disclosure_2021(random: Random) -> Mapping[str, tuple[str, ...]]:
    made, repealed = random.randrange(60), random.randrange(40)
    in_force = max(0, made - repealed) + random.randrange(400)
    fees = Decimal(random.randrange(5_000_000)).scaleb(-2) if random.random() < 0.8 else Decimal(0)
    return {
        "regulations": ("0", "0", "0"),
        "normative_documents": (str(made), str(repealed), str(in_force)),
        "licensing": (str(random.randrange(200_000)),),
        "penalties": (str(random.randrange(90_000)),),
        "coercion": (str(random.randrange(3_000)),),
        "fees": (str(fees),),
    }


def _disclosure_2019(random: Random) -> Mapping[str, tuple[str, ...]]:
    made = random.randrange(40)
    opened = random.randint(0, made)
    procurements = random.randrange(1, 300)
    return {
        "regulations": ("0", "0", "0"),
        "normative_documents": (str(made), str(opened), str(opened + random.randrange(200))),
        "licensing": (*_items(random), str(random.randrange(20_000))),
        "other_services": (*_items(random), str(random.randrange(9_000))),
        "penalties": (*_items(random), str(random.randrange(5_000))),
        "coercion": (*_items(random), str(random.randrange(300))),
        "fees": _items(random),
        "procurement": (str(procurements), f"{procurements * random.randrange(5, 400)} 万元"),
    }


def _items(random: Random) -> tuple[str, str]:
    """A stock of items that the year's change neither doubles nor uses up."""
    stock = random.randrange(30, 1_200)
    change = random.randint(-stock // 3, stock // 3)
    return str(stock), f"{change:+d}" if change else "0"


def _applications(form: Form, random: Random) -> Figures:
    rows = {row.id: dict.fromkeys((c.id for c in APPLICANTS), 0) for row in form.applications}
    results = [row.id for row in results_of(form)]
    # Most applications end in a few results; the others stay at 0, as they do in print.
    weights = [random.choice((0, 0, 1, 2)) for _ in results]
    weights[0] = 8
    for column in APPLICANTS:
        scale = random.choice((40, 200, 900)) if column.id == "natural_person" else random.choice((0, 0, 3, 25))
        received, brought_forward = random.randint(0, scale), random.randint(0, scale // 10)
        carried_forward = random.randint(0, (received + brought_forward) // 10)
        total = received + brought_forward - carried_forward
        for result in random.choices(results, weights, k=total):
            rows[result][column.id] += 1
        rows["received"][column.id], rows["brought_forward"][column.id] = received, brought_forward
        rows["total"][column.id], rows["carried_forward"][column.id] = total, carried_forward
    figures = {
        ("applications", row, column): str(value) for row, values in rows.items() for column, value in values.items()
    }
    figures.update({("applications", row, "total"): str(sum(values.values())) for row, values in rows.items()})
    return figures


def _litigation(random: Random) -> Figures:
    figures: Figures = {}
    for case in CASES:
        counts = [random.choice((0, 0, random.randrange(30))) for _ in VERDICTS]
        for verdict, count in zip(VERDICTS, counts, strict=True):
            figures["litigation", case.id, verdict.id] = str(count)
        figures["litigation", case.id, "total"] = str(sum(counts))
    return figures
