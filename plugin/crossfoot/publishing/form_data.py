"""What the script of checklists must know of a form to show in the tables what a requirement is about."""

import json
from collections.abc import Iterable

from crossfoot.profile.model import Profile
from crossfoot.publishing.concerned_cells import concerned_cells
from crossfoot.publishing.figures import form_cells
from crossfoot.publishing.phrases import SCRIPT
from crossfoot.terms.text import Language


def form_data(profile: Profile, language: Language) -> str:
    """A statement of JavaScript that sets ``crossfoot`` to the words of the script and what it asks of the form.

    ``tables`` gives for each table the number of its first figure and its rows, each an id and how many figures it has;
    ``sides`` the figures left and, where there are any, right in the relation of each requirement: in order, numbers
    that stand alone, and of those that follow one another the first and the last.
    """
    data = {"words": {name: text(language) for name, text in SCRIPT.items()}, **_form(profile)}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f"globalThis.crossfoot = {text};\n"


def _form(profile: Profile) -> dict[str, object]:
    index = form_cells(profile).index
    tables = {}
    first = 0
    for table in profile.tables:
        rows = [[row.id, len(block.columns)] for block in table.blocks for row in block.rows]
        tables[table.id] = [first, rows]
        first += sum(len(block.columns) * len(block.rows) for block in table.blocks)
    sides = {
        id_: [_runs(index[address] for address in side) for side in (cells if cells.right else cells[:1])]
        for id_, cells in concerned_cells(profile).items()
    }
    return {"tables": tables, "sides": sides}


def _runs(numbers: Iterable[int]) -> list[int | list[int]]:
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return [first if first == last else [first, last] for first, last in runs]
