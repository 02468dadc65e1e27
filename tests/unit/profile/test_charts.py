"""Charts in packs: read, refused at their place, carried into packs that build on others."""

import pytest

from crossfoot.profile.errors import PackErrors
from crossfoot.profile.load import load_pack, load_pack_file
from crossfoot.profile.shipped import shipped_packs
from unit.profile.mini_pack import MINI

CHARTS = """\
charts:
  - id: shares
    kind: bars
    title: {zh: 各行, en: Rows}
    unit: {zh: 件, en: cases}
    values:
      - {id: row, label: {zh: 行, en: Row}, figure: t.r.all}
      - {id: group, label: {zh: 组, en: Group}, figure: sum(t.g.all) - t.r.a}
  - id: over_years
    kind: years
    title: {zh: 历年, en: Years}
    values:
      - {id: all, label: {zh: 合计, en: All}, figure: t.r.all}
"""
PACK = MINI + CHARTS
HEAD = "pack: own\nextends: mini\n"


def extension(text: str):
    return load_pack(HEAD + text, "own.yml", lambda _: (PACK, "mini.yml"))


def faults(text: str) -> list[str]:
    with pytest.raises(PackErrors) as raised:
        load_pack(text, "p.yml")
    return [f"{error.line - MINI.count(chr(10))}:{error.column} {error.message.zh}" for error in raised.value.errors]


def test_what_is_read():
    shares, years = load_pack(PACK, "p.yml").charts
    assert (shares.id, shares.kind, shares.title.en, shares.unit.zh) == ("shares", "bars", "Rows", "件")
    assert (years.kind, years.unit) == ("years", None)
    row, group = shares.values
    assert (row.id, row.label.zh, row.cells) == ("row", "行", (("t", "r", "all"),))
    assert group.cells == (("t", "g.s", "all"), ("t", "r", "a"))
    assert load_pack(MINI, "p.yml").charts == ()


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("figure: t.r.all}", "figure: t.r.al}", ["7:52 没有叫 t.r.al 的格；是不是 t.r.all？"]),
        ("figure: sum(t.g.all)", "figure: t.g.all", ["8:56 没有叫 t.g.all 的格；它是一组，应写 sum(t.g.all)"]),
        ("sum(t.g.all) - t.r.a}", "sum(t.h.all)}", ["8:60 没有叫 t.h.all 的组；是不是 t.g.all？"]),
        ("figure: t.r.all}", "figure: t.r.all > 1}", ["7:52 这里应是数或和，不是比较式"]),
        ("figure: t.r.all}", "figure: t.r.all +}", ["7:61 公式没有写完"]),
        ("figure: t.r.all}", "figure: 7}", ["7:52 算式里没有一格"]),
        (
            "figure: t.r.all}",
            "figuer: t.r.all}",
            ["7:9 缺少 figure 这个键", "7:44 没有 figuer 这个键；是不是 figure？"],
        ),
        ("kind: bars", "kind: pie", ["3:11 这里应是 bars, years 之一"]),
        ("id: over_years", "id: shares", ["9:9 shares 这张图写了两次"]),
        ("{id: group", "{id: row", ["8:14 编号 row 写了两次"]),
        ("label: {zh: 行, en: Row}", "label: [行]", ["7:26 这里应是一句文字，或者写成 {zh: 中文, en: 英文}"]),
        ("    kind: bars\n", "", ["2:5 缺少 kind 这个键"]),
    ],
)
def test_a_fault_has_its_place(old, new, expected):
    assert PACK.count(old) >= 1
    assert faults(PACK.replace(old, new, 1)) == expected


def test_a_table_at_fault_is_not_told_a_second_time():
    assert all("格" not in fault for fault in faults(PACK.replace("section: one", "section: two", 1)))


def test_a_chart_of_the_same_id_takes_the_place_of_the_one_it_builds_on():
    own = "charts:\n" + "".join(
        f"  - {{id: {id_}, kind: bars, title: {{zh: 甲, en: A}}, values: [{{id: a, label: {{zh: 甲, en: A}}, figure: t.r.a}}]}}\n"
        for id_ in ("shares", "more")
    )
    charts = extension(own).charts
    assert [chart.id for chart in charts] == ["shares", "over_years", "more"]
    assert [value.id for value in charts[0].values] == ["a"]
    assert [chart.id for chart in extension("").charts] == ["shares", "over_years"]


def test_a_row_that_is_added_to_a_group_is_in_its_sum():
    charts = extension("extra_rows:\n  - {table: t, after: g.s, id: u, label: 二}\n").charts
    assert [cell[1] for cell in charts[0].values[1].cells] == ["g.s", "g.u", "r"]


def test_a_chart_goes_with_the_table_that_it_shows():
    profile = extension("drop:\n  - {requirement: t.table, reason: 不填}\n")
    assert profile.tables == () and profile.charts == ()


def test_the_shipped_packs_draw_the_same_things():
    old, new = (load_pack_file(path) for path in shipped_packs().values())
    assert [chart.kind for chart in new.charts] == ["bars", "bars", "years"]
    assert [(c.id, c.title, c.unit, [(v.id, v.label) for v in c.values]) for c in old.charts] == [
        (c.id, c.title, c.unit, [(v.id, v.label) for v in c.values]) for c in new.charts
    ]


@pytest.mark.parametrize("path", shipped_packs().values(), ids=shipped_packs())
def test_every_outcome_and_every_applicant_is_in_exactly_one_bar(path):
    """What is drawn is what the form's own totals add up, so that no part is missing or drawn twice."""
    profile = load_pack_file(path)
    outcomes, applicants, _ = profile.charts
    parts = {relation.id: relation.formula.names[1:] for relation in profile.relations if relation.formula}
    drawn = [cell for value in outcomes.values for cell in value.cells]
    assert [row for _, row, _ in drawn] == list(parts["applications.block_total"])
    assert {column for *_, column in drawn} == {"total"}
    drawn = [cell for value in applicants.values for cell in value.cells]
    assert [column for *_, column in drawn] == list(parts["applications.row_total"])
    assert {row for _, row, _ in drawn} == {"received"}
