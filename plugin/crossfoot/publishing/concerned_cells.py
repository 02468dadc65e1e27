"""Which cells of a form a requirement is about, and on which side of its relation each stands."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from crossfoot.binding.figures import Address
from crossfoot.profile.formula import (
    Absolute,
    Both,
    Comparison,
    Condition,
    Either,
    Expression,
    Implies,
    Name,
    Not,
    Number,
    Product,
    Sum,
    address_of,
)
from crossfoot.profile.model import Profile
from crossfoot.profile.narrative_model import STATED, Claim, ProseFigure
from crossfoot.profile.relation_model import Relation
from crossfoot.profile.requirement import Requirement
from crossfoot.profile.series_model import LAST, SeriesRelation


class Sides(NamedTuple):
    """The cells left and right of the sign of a relation; those of a requirement without sides are on the left."""

    left: tuple[Address, ...]
    right: tuple[Address, ...]


def concerned_cells(profile: Profile) -> dict[str, Sides]:
    """The cells of each requirement that names any, by its id, each once and in the order of the formula."""
    found = {}
    for requirement in profile.requirements:
        sides = _sides(requirement)
        left = tuple(dict.fromkeys(sides[0]))
        right = tuple(address for address in dict.fromkeys(sides[1]) if address not in left)
        if left or right:
            found[requirement.id] = Sides(left, right)
    return found


def _sides(requirement: Requirement) -> tuple[list[Address], list[Address]]:
    match requirement:
        case Relation(formula=formula) | SeriesRelation(formula=formula) if formula is not None:
            left, right = _of_condition(formula.condition)
            return list(_addresses(requirement, left)), list(_addresses(requirement, right))
        case ProseFigure():
            formulas = [*requirement.means, *(f for f in (requirement.at_most, requirement.part) if f is not None)]
            return [_address(name) for formula in formulas for name in formula.names if name != STATED], []
        case Claim(holds=formula) if formula is not None:
            return [_address(name) for name in formula.names], []
    return [], []


def _addresses(relation: Relation | SeriesRelation, names: Iterable[str]) -> Iterator[Address]:
    """The cells of this year's report that ``names`` stand for, in every row or column for which it is judged."""
    own = [name for name in names if not name.startswith(LAST)]
    if relation.each is None:
        yield from map(_address, own)
    for id_ in relation.over:
        for name in own:
            yield (relation.table or "", id_, name) if relation.each == "row" else (relation.table or "", name, id_)


def _address(name: str) -> Address:
    table, (row, column) = address_of(name)
    return table, row, column


def _of_condition(condition: Condition) -> tuple[list[str], list[str]]:
    """The names on both sides; of a condition for another, its own cells are left and what follows from it is right."""
    match condition:
        case Comparison(left, _, right):
            return list(_names(left)), list(_names(right))
        case Not(of):
            return _of_condition(of)
        case Both(parts) | Either(parts):
            sides = [_of_condition(part) for part in parts]
            return [name for left, _ in sides for name in left], [name for _, right in sides for name in right]
        case Implies(if_, then):
            asked, follows = _of_condition(if_), _of_condition(then)
            return [*asked[0], *asked[1]], [*follows[0], *follows[1]]


def _names(expression: Expression) -> Iterator[str]:
    match expression:
        case Number():
            return
        case Name(id_):
            yield id_
        case Sum(terms):
            for _, term in terms:
                yield from _names(term)
        case Product(_, of) | Absolute(of):
            yield from _names(of)
