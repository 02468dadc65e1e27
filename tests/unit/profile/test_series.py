"""Relations with last year's report, and what a pack asks of a register: read, refused, extended."""

import pytest

from crossfoot.profile.errors import PackErrors
from crossfoot.profile.load import load_pack, load_pack_file
from crossfoot.profile.shipped import shipped_packs
from crossfoot.terms.severity import Severity
from unit.profile.mini_pack import MINI

SERIES = """\
series:
  - id: t.kept
    each: row
    over: [r]
    roll: a >= last.a
    unless: [[清理, 文件|规章], [以本年度报告为准]]
    title: {zh: 不减, en: Kept}
  - id: t.carried
    each: column
    carry: r = last.g.s
    title: {zh: 结转, en: Carried}
unbroken: {basis: 某法第二条}
distinct: {minimum: 5, severity: warning}
complete: {title: {zh: 齐, en: All}}
rollup: {tables: [t]}
"""
PACK = MINI + SERIES


def faults(text: str) -> list[str]:
    with pytest.raises(PackErrors) as raised:
        load_pack(text, "p.yml")
    return [f"{error.line - MINI.count(chr(10))}:{error.column} {error.message.en}" for error in raised.value.errors]


def test_what_is_read():
    profile = load_pack(PACK, "p.yml")
    kept, carried = profile.series
    assert (kept.kind, kept.over, kept.at, kept.formula.names) == ("roll", ("r",), "a", ("a", "last.a"))
    assert kept.unless == ((("清理",), ("文件", "规章")), (("以本年度报告为准",),))
    assert (carried.kind, carried.over, carried.at) == ("carry", ("a", "b", "all"), "r")
    assert (profile.unbroken.basis.zh, profile.distinct.minimum, profile.distinct.severity) == (
        *("某法第二条", 5),
        Severity.WARNING,
    )
    assert (profile.complete.title.en, profile.rollup.tables) == ("All", ("t",))
    ids = [requirement.id for requirement in profile.requirements]
    assert ids[:6] == [
        "form",
        "series.unique",
        "series.unbroken",
        "series.distinct",
        "register.complete",
        "register.rollup",
    ]
    assert ids[-3:] == ["t.sum", "t.kept", "t.carried"]


def test_a_pack_without_these_keys_asks_nothing_of_the_kind():
    profile = load_pack(MINI, "p.yml")
    assert profile.series == ()
    assert (profile.unbroken, profile.distinct, profile.complete, profile.rollup) == (None,) * 4


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("a >= last.a", "a >= b", ["5:11 the formula needs cells of this year and of last."]),
        ("a >= last.a", "last.b >= last.a", ["5:11 the formula needs cells of this year and of last."]),
        ("a >= last.a", "a >= last.c", ["5:16 no cell is called last.c; did you mean last.b?"]),
        ("carry: r = last.g.s", "carry: r <= last.g.s", ["10:12 a carry is an equation of cells"]),
        ("carry: r = last.g.s", "carry: r = 2 * last.g.s", ["10:12 a carry is an equation of cells"]),
        ("carry: r = last.g.s", "carry: r + r = last.g.s", ["8:5 r has to stand in the equation once"]),
        ("    unless", "    at: last.a\n    unless", ["6:9 last.a is no cell of this year in the formula"]),
        ("over: [r]", "over: [last.r]", ["4:12 no row is called last.r"]),
        ("id: t.carried", "id: u.carried", ["8:9 with each the id begins with a table; none is called u"]),
        ("id: t.carried", "id: t.kept", ["8:9 the relation t.kept stands twice"]),
        ("id: t.carried", "id: t.sum", ["8:9 the relation t.sum stands twice"]),
        ("    each: column\n", "", ["8:5 the key each is missing"]),
        ("    carry: r = last.g.s\n", "", ["8:5 exactly one of carry, roll, unlikely is needed"]),
        ("unless: [[清理, 文件|规章], [以本年度报告为准]]", "unless: [清理]", ["6:14 a list is needed here"]),
        ("tables: [t]", "tables: [t, w]", ["15:22 no table is called w"]),
        ("minimum: 5", "minimum: x", ["13:21 a whole number is needed here"]),
    ],
)
def test_faults_have_their_place(old, new, expected):
    assert PACK.count(old) == 1
    told = faults(PACK.replace(old, new))
    assert len(told) == len(expected) and all(map(str.startswith, told, expected)), told


def test_bodies_of_a_relation():
    bodies = "    bodies: [{kind: township}, {kind: government, level: [county, township]}]\n"
    profile = load_pack(MINI + bodies, "p.yml")
    assert profile.relations[0].bodies == (("township", ()), ("government", ("county", "township")))
    levels = "front_matter: [{key: level, type: choice, choices: [county, township], title: {zh: 级, en: Level}}]\n"
    load_pack(MINI + bodies + levels, "p.yml")
    assert faults(MINI + bodies.replace("[county", "[shire") + levels) == [
        "1:59 no body has the level shire; the front matter admits county, township"
    ]


def extended(more: str):
    def resolve(id_):
        return PACK, "mini.yml"

    return load_pack(f"pack: other\nextends: mini\n{more}", "other.yml", resolve)


def test_an_extension_adds_changes_and_drops():
    profile = extended(
        "extra_rows: [{table: t, after: g.s, id: w, label: 二}]\n"
        "series: [{id: t.more, each: row, roll: all <= last.all, title: {zh: 增, en: More}}]\n"
        "change:\n"
        "  - {requirement: t.kept, roll: b >= last.b, over: [r], unless: [[清]], severity: info, reason: 因}\n"
        "  - {requirement: series.distinct, minimum: 9, reason: 因}\n"
        "drop: [{requirement: series.unbroken, reason: 因}, {requirement: register.complete, reason: 因}]\n"
    )
    kept, carried, more = profile.series
    assert (kept.formula.text, kept.at, kept.unless, kept.severity) == (
        "b >= last.b",
        "b",
        ((("清",),),),
        Severity.INFO,
    )
    assert more.over == ("r", "g.s", "g.w")
    assert (carried.id, profile.distinct.minimum, profile.unbroken, profile.complete) == ("t.carried", 9, None, None)
    assert profile.rollup is not None


def test_a_table_that_is_dropped_takes_its_relations_along():
    profile = extended("drop: [{requirement: t.table, reason: 因}]\n")
    assert (profile.series, profile.relations) == ((), ())


@pytest.mark.parametrize("path", shipped_packs().values(), ids=shipped_packs())
def test_the_shipped_packs(path):
    profile = load_pack_file(path)
    expected = {
        "cn-ogi-2019": [
            *[
                ("items_rolled_forward", "roll", 5),
                ("open_total_kept", "roll", 2),
                ("decisions_are_plausible", "unlikely", 3),
            ],
            *[("carried_over", "carry", 7), ("received_is_plausible", "unlikely", 1)],
        ],
        "cn-ogi-2021": [
            *[
                ("in_force_rolled_forward", "roll", 2),
                ("decisions_are_plausible", "unlikely", 3),
                ("fees_in_unit", "unlikely", 1),
            ],
            *[("carried_over", "carry", 7), ("received_is_plausible", "unlikely", 1)],
        ],
    }[profile.id]
    expected += [("pending_followed_up", "roll", 3), ("total_is_plausible", "unlikely", 3)]
    ids = [requirement.id for requirement in profile.requirements]
    series = sorted(profile.series, key=lambda relation: ids.index(relation.id))
    assert [(r.id.partition(".")[2], r.kind.value, len(r.over)) for r in series] == expected
