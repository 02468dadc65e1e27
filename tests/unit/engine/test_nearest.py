"""The report that a section is most like, where some clauses are in more reports than the index keeps."""

from array import array

from crossfoot.document.clauses import Clauses
from crossfoot.engine.nearest import REPRESENTATIVES, Entry, Near, nearest

STOCK = tuple(range(1, 4))
RARE = tuple(range(11, 18))


def entry(number: int, *clauses: int, year: int = 2024, enough: int = 60) -> Entry:
    """A section of ten clauses of ten letters, those that are not named its own."""
    own = range(1000 * (number + 1), 1000 * (number + 1) + 10 - len(clauses))
    numbers = array("I", [*clauses, *own])
    zero = array("I", [0])
    content = Clauses(100, numbers, array("I", [10] * len(numbers)), zero, array("I", [0, 0]), zero, zero, "")
    return Entry(year, f"{number:03}", str(number), content, enough)


def near(*entries: Entry) -> list[Near | None]:
    return list(nearest(entries))


MANY = [entry(number, *STOCK) for number in range(REPRESENTATIVES)]


def test_what_all_have_makes_no_two_alike():
    assert near(*MANY) == [None] * REPRESENTATIVES


def test_a_common_clause_counts_though_the_index_lacks_the_report():
    alike = [entry(number, *STOCK, *RARE[:3]) for number in (100, 101)]
    assert near(*MANY, *alike)[-2:] == [Near(REPRESENTATIVES + 1, 60), Near(REPRESENTATIVES, 60)]


def test_the_most_alike_is_named_though_the_index_shows_more_of_another():
    early = entry(0, *STOCK, *RARE[:3])
    late = [entry(number, *STOCK, *RARE[:5]) for number in (100, 101)]
    found = near(early, *MANY[1:], *late)
    assert found[0] == Near(REPRESENTATIVES, 60)
    assert found[-2:] == [Near(REPRESENTATIVES + 1, 80), Near(REPRESENTATIVES, 80)]


def test_the_earliest_of_several_is_named():
    copies = [entry(number, *RARE, year=2020 + number) for number in range(4)]
    assert near(*copies) == [None, Near(0, 70), Near(0, 70), Near(0, 70)]
