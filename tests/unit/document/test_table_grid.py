import pytest

from crossfoot.document.table_grid import (
    MAXIMUM_SLOTS,
    SINGLE,
    CellSpans,
    form_grid,
    read_non_negative_integer,
    read_spans,
)


def spans(written):
    """``1 2x3``: a single cell, and one of two columns and three rows."""
    return [SINGLE if word == "1" else CellSpans(*map(int, word.split("x"))) for word in written.split()]


def formed(*groups, columns=0):
    return form_grid([[spans(row) for row in group] for group in groups], columns)


def drawn(grid):
    return ["".join("." if index < 0 else "abcdefghijkl"[index] for index in row) for row in grid.slots]


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        ([], []),
        ([[]], []),
        ([[""]], [""]),
        ([["1 1", "1 1"]], ["ab", "cd"]),
        ([["1 1 1", "1"]], ["abc", "d.."]),
        ([["1", "1 1"]], ["a.", "bc"]),
        ([["2x1 1", "1 1 1"]], ["aab", "cde"]),
        ([["1x2 1", "1"]], ["ab", "ac"]),
        ([["1 1x2", "1 1"]], ["ab.", "cbd"]),
        ([["1x2 1x2", "1"]], ["ab.", "abc"]),
        # the end of the row group clips
        ([["1x9 1", "1"], ["1 1"]], ["ab", "ac", "de"]),
        ([["1x65534 1"], ["1 1"]], ["ab", "cd"]),
        # 0: to the end of the group
        ([["1x0 1", "1", "1"], ["1 1"]], ["ab", "ac", "ad", "ef"]),
        ([["1", "2x0", "1"]], ["a..", "bb.", "bbc"]),
        ([["2x0"], ["2x0"]], ["aa", "bb"]),
        # rows without cells
        ([["1x3 1", "", "1"]], ["ab", "a.", "ac"]),
    ],
)
def test_slots(groups, expected):
    grid = formed(*groups)
    assert drawn(grid) == expected
    assert not grid.overlaps


def test_anchors_have_the_clipped_spans():
    anchors = formed(["2x0 1", "1x5"]).anchors
    assert [tuple(anchor) for anchor in anchors] == [(0, 0, 2, 2), (0, 2, 1, 1), (1, 2, 1, 1)]


@pytest.mark.parametrize(
    ("group", "expected", "overlaps"),
    [
        (["1 1x3 1", "1 1", "2x1"], ["abc", "dbe", "fb."], (5,)),
        (["1 1x2", "2x2", "1"], ["ab", "cb", "ccd"], (2,)),
        (["1 1x2", "2x2", ""], ["ab", "cb", "cc"], (2,)),
        (["1 1x2 1", "3x1"], ["abc", "dbd"], (3,)),
        (["1 1x0 1", "3x0", "1"], ["abc.", "dbd.", "dbde"], (3,)),
    ],
)
def test_of_two_cells_the_earlier_keeps_the_slot(group, expected, overlaps):
    grid = formed(group)
    width = max(map(len, expected))
    assert drawn(grid) == [row.ljust(width, ".") for row in expected]
    assert grid.overlaps == overlaps


def test_columns_that_are_there_already():
    assert drawn(formed(["1", "1 1"], columns=3)) == ["a..", "bc."]
    assert drawn(formed(["1 1"], columns=1)) == ["ab"]


@pytest.mark.parametrize(
    "groups",
    [
        [["1000x65534"] * 1001],
        [["1000x1", *[""] * 1000]],
        [["1 1x0 " * 400, *["1000x0"] * 400]],
        [[" ".join(["1"] * 1001)], *[[""]] * 999],
    ],
)
def test_too_many_slots_are_not_formed(groups):
    grid = formed(*groups)
    assert grid.too_large
    assert (grid.slots, grid.anchors) == ((), ())


def test_as_many_slots_as_allowed():
    grid = formed([" ".join(["1"] * 1000), *[""] * (MAXIMUM_SLOTS // 1000 - 1)])
    assert not grid.too_large
    assert sum(map(len, grid.slots)) == MAXIMUM_SLOTS


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        *[("2", 2), (" 2", 2), ("\n\t2 ", 2), ("+2", 2), ("2px", 2), ("2.9", 2), ("002", 2), ("0", 0), ("-0", 0), ("00", 0)],
        *[("", None), ("x", None), ("-2", None), ("+", None), ("- 2", None), ("٢", None), ("２", None), ("\u00a02", None)],
        *[("9" * 10_000, 999_999_999), ("0" * 10_000 + "7", 7)],
    ],
)  # fmt: skip
def test_non_negative_integers(value, expected):
    assert read_non_negative_integer(value) == expected


@pytest.mark.parametrize(
    ("colspan", "rowspan", "expected"),
    [
        *[(None, None, (1, 1)), ("2", "3", (2, 3)), ("0", "0", (1, 0)), ("1000", "65534", (1000, 65534))],
        *[("1001", "65535", (1000, 65534)), ("x", "", (1, 1)), ("-1", "-1", (1, 1)), ("9" * 99, "9" * 99, (1000, 65534))],
    ],
)  # fmt: skip
def test_spans(colspan, rowspan, expected):
    assert read_spans(colspan, rowspan) == expected
