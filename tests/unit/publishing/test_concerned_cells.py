"""Which figures a requirement is about: the sides of its relation, in the form's own cells."""

import json

import pytest

from crossfoot.profile.relation_model import Relation
from crossfoot.publishing.concerned_cells import concerned_cells
from crossfoot.publishing.figures import form_cells
from crossfoot.publishing.form_data import form_data
from unit.publishing.example import packs

PACKS = {pack.id: pack for pack in packs()}
CASES = [
    (
        "cn-ogi-2021",
        "applications.balance",
        {("received", "total"), ("brought_forward", "total")},
        {("total", "total"), ("carried_forward", "total")},
    ),
    ("cn-ogi-2021", "litigation.group_total", {("reconsideration", "total")}, {("reconsideration", "upheld")}),
    ("cn-ogi-2021", "narrative.received", {("received", "total"), ("brought_forward", "total")}, set()),
    ("cn-ogi-2021", "applications.carried_over", {("brought_forward", "total")}, set()),
]


@pytest.mark.parametrize(("pack", "requirement", "left", "right"), CASES)
def test_the_sides_of_a_relation(pack, requirement, left, right):
    sides = concerned_cells(PACKS[pack])[requirement]
    assert left <= {(row, column) for _, row, column in sides.left}
    assert right <= {(row, column) for _, row, column in sides.right}
    assert not set(sides.left) & set(sides.right)


@pytest.mark.parametrize("pack", packs(), ids=lambda pack: pack.id)
def test_every_relation_has_cells_and_all_are_the_forms(pack):
    found = concerned_cells(pack)
    known = form_cells(pack).index
    assert {address for sides in found.values() for side in sides for address in side} <= known.keys()
    assert {item.id for item in pack.requirements if isinstance(item, Relation)} <= found.keys()


@pytest.mark.parametrize("pack", packs(), ids=lambda pack: pack.id)
def test_the_script_counts_figures_as_the_form_does(pack):
    text = form_data(pack, "zh")
    assert text.startswith("globalThis.crossfoot = {") and "</" not in text
    form = json.loads(text.removeprefix("globalThis.crossfoot = ").removesuffix(";\n"))
    addresses = form_cells(pack).addresses
    for table, (first, rows) in form["tables"].items():
        number = first
        for row, width in rows:
            assert {(t, r) for t, r, _ in addresses[number : number + width]} == {(table, row)}
            number += width
    assert number == len(addresses)
    for id_, sides in concerned_cells(pack).items():
        told = [*form["sides"][id_], []][:2]
        assert [[addresses[number] for number in numbers(side)] for side in told] == [
            sorted(side, key=form_cells(pack).index.__getitem__) for side in sides
        ]


def numbers(side):
    """As the script reads them: single numbers, and the first and last of some that follow one another."""
    return [n for one in side for n in (range(one[0], one[1] + 1) if isinstance(one, list) else [one])]
