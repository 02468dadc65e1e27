"""What the script of a site must know of the forms to show in the tables what a requirement is about."""

import json
from collections.abc import Sequence

from crossfoot.profile.model import Profile
from crossfoot.publishing.concerned_cells import concerned_cells
from crossfoot.publishing.figures import form_cells
from crossfoot.publishing.phrases import SCRIPT
from crossfoot.terms.text import Language


def form_script(profiles: Sequence[Profile], language: Language) -> str:
    """A statement of JavaScript that sets ``crossfoot`` to the words of the script and, by id, the forms.

    ``tables`` gives for each table the number of its first figure and its rows, each an id and how many figures it has;
    ``sides`` the numbers of the figures left and right in the relation of each requirement.
    """
    data = {
        "words": {name: text(language) for name, text in SCRIPT.items()},
        "forms": {profile.id: _form(profile) for profile in profiles},
    }
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
        id_: [[index[address] for address in side] for side in cells] for id_, cells in concerned_cells(profile).items()
    }
    return {"tables": tables, "sides": sides}
