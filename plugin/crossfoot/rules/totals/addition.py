"""Sums written out, so that a reader can add up again."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from crossfoot.binding.found import BoundCell
from crossfoot.binding.instances import Instance, Term
from crossfoot.violations.violation import Related, Violation


def plain(value: Decimal) -> str:
    """``value`` in digits, never with an exponent; a whole number without a decimal point."""
    return str(int(value)) if value == value.to_integral_value() else f"{value:f}"


def signed(value: Decimal) -> str:
    """``value`` with its sign; 0 has none."""
    return f"+{plain(value)}" if value > 0 else plain(value)


def value_of(cell: BoundCell) -> Decimal:
    """The number of a cell that the binding found to be one."""
    assert cell.value is not None
    return cell.value


def values_of(instance: Instance, names: Sequence[str]) -> dict[str, Decimal]:
    """The numbers of ``instance`` by the ``names`` that its formula gives them."""
    return {name: value_of(cell) for name, cell in zip(names, instance.cells, strict=True)}


def written_out(terms: Iterable[Term]) -> str:
    """``2 + 1 + 4 = 7``: the terms that are not 0 and their sum; that alone where they are less than two."""
    parts: list[str] = []
    total = Decimal(0)
    for term in terms:
        value = value_of(term.cell)
        if value:
            total += term.sign * value
            sign = "-" if term.sign * value < 0 else "+"
            parts.append(f"{sign} {plain(abs(value))}")
    if len(parts) < 2:
        return plain(total)
    first = parts[0].removeprefix("+ ").replace("- ", "-")
    return f"{' '.join([first, *parts[1:]])} = {plain(total)}"


def listed(terms: Iterable[Term]) -> list[str]:
    """Each term with its label, as printed."""
    return [f"{term.label} {term.cell.printed}" for term in terms]


def violation_of(instance: Instance, facts: object, cause: str = "") -> Violation:
    """A violation of the relation in ``instance``, which stands at its cell; the other terms are related places."""
    at = instance.at
    others = [term for term in instance.terms if term.cell is not at]
    return Violation(
        at.span,
        facts,
        place=instance.plan.place,
        related=tuple([Related(term.cell.span, term.cell.printed, term.path) for term in others]),
        instance=instance.plan.id,
        cause=cause,
    )
