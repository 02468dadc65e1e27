"""One cell that explains several broken sums: every one of them names it, and no cell of a sound sum is named."""

import pytest

from unit.engine.judged import report, run

CASES = {
    # what is changed: the findings (requirement, instance cell), and what each names
    "a total of row and column": (
        {"granted/total": 8},
        ["applications.row_total granted", "applications.block_total total"],
        ("（一）予以公开 × 总计", "7"),
    ),
    "a part of row and column": (
        {"refused/firm": 4},
        ["applications.row_total refused", "applications.block_total firm"],
        ("（二）不予公开 × 法人或其他组织 / 企业", "1"),
    ),
    "a total of three relations": (
        {"total/person": 9},
        ["applications.row_total total", "applications.block_total person", "applications.balance person"],
        ("（三）总计 × 自然人", "7"),
    ),
    "a figure of row and balance": (
        {"received/other": 5},
        ["applications.row_total received", "applications.balance other"],
        ("一、新收 × 法人或其他组织 / 其他", "1"),
    ),
}


def broken(cells):
    return [found for found in run(report(cells)).diagnostics if found.code in ("CF301", "CF302")]


@pytest.mark.parametrize("case", CASES)
def test_every_finding_names_the_one_cell(case):
    cells, expected, (name, value) = CASES[case]
    found = broken(cells)
    where = {f"{f.requirement} {f.row_id if f.requirement.endswith('row_total') else f.column_id}" for f in found}
    assert where == set(expected)
    assert {(f.facts["one_cell"], f.facts["one_cell_value"]) for f in found} == {(name, value)}
    printed = next(iter(cells.values()))
    assert all(f"若“{name}”由 {printed} 改为 {value}" in f.message for f in found)


def test_the_other_relations_are_named_and_not_its_own():
    row, column = sorted(broken({"granted/total": 8}), key=lambda f: f.requirement, reverse=True)
    assert row.facts["one_cell_explains"] == [f"{column.requirement}/total"]
    assert column.facts["one_cell_explains"] == [f"{row.requirement}/granted"]
    assert "另外 1 处" in row.message


@pytest.mark.parametrize(
    "cells",
    [
        pytest.param({"received/total": 11, "received/person": 8}, id="two cells that make up for each other in the row"),
        pytest.param({"granted/person": 6, "refused/firm": 4}, id="two cells of no common sum"),
        pytest.param({"granted/total": 8, "granted/person": 6}, id="a sound sum holds the cell in between"),
        pytest.param({"granted/person": "5", "granted/total": 9, "total/total": 11}, id="differences that are not equal"),
        pytest.param({"granted/firm": 0, "refused/firm": 0, "total/firm": 2, "granted/total": 5}, id="several to choose from"),
    ],
)  # fmt: skip
def test_what_no_single_cell_explains_is_not_explained(cells):
    for found in broken(cells):
        name = found.facts.get("one_cell")
        if name is None:
            continue
        # Whoever changes the cell as told mends all sums that hold it and breaks none.
        mended = {**cells, cell_id(str(name)): str(found.facts["one_cell_value"])}
        before, after = keys(broken(cells)), keys(broken(mended))
        assert after < before, (name, before, after)


def named(cells) -> dict[str, str]:
    """What each broken sum names: the sum by its requirement and row or column, the cell by its name and figure."""
    return {
        f"{found.requirement.partition('.')[2]} {found.row_id if 'row' in found.requirement else found.column_id}": (
            f"{found.facts['one_cell']} {found.facts['one_cell_value']}" if "one_cell" in found.facts else ""
        )
        for found in broken(cells)
    }


def test_a_sound_sum_that_holds_the_cell_rules_it_out():
    # （三）总计 × 自然人 at 8 would mend its row and its column, and break the balance, which holds.
    names = named({"refused/person": 3, "total/total": 11})
    assert names["row_total total"] == "（三）总计 × 总计 10"
    assert names["block_total person"] == "（二）不予公开 × 自然人 2"


def test_between_two_cells_nothing_is_said():
    names = named({"received/person": 8, "refused/person": 3, "total/total": 11})
    assert (names["balance person"], names["row_total received"]) == ("", "")


def test_a_count_is_never_explained_by_a_negative_one():
    names = named({"refused/total": 2, "total/other": 0})
    assert names["row_total refused"] == "（二）不予公开 × 总计 3"
    assert all(" -" not in name for name in names.values())


def test_one_broken_sum_is_not_explained():
    assert named({"granted/total": 8, "total/total": ""}) == {"row_total granted": ""}


def keys(found):
    return {(f.requirement, f.row_id, f.column_id) for f in found}


def cell_id(name: str) -> str:
    rows = {"一、新收": "received", "（一）予以公开": "granted", "（二）不予公开": "refused", "（三）总计": "total"}
    columns = {"自然人": "person", "法人或其他组织 / 企业": "firm", "法人或其他组织 / 其他": "other", "总计": "total"}
    row, _, column = name.partition(" × ")
    return f"{rows[row]}/{columns[column]}"
