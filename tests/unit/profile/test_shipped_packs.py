"""The shipped packs hold the whole of the official forms."""

from pathlib import Path

import pytest

from crossfoot.profile.load import load_pack_file
from crossfoot.profile.model import Profile
from crossfoot.profile.relation_model import RelationKind
from crossfoot.profile.shipped import shipped_packs
from crossfoot.profile.table_model import ColumnSpec, RowSpec, TableSpec
from crossfoot.terms.severity import Severity

PACKS = {id_: load_pack_file(path) for id_, path in shipped_packs().items()}

REFUSED = "state_secret other_law safety_stability third_party internal process enforcement_file query"
ROWS_BEFORE_OTHER = [
    "received",
    "brought_forward",
    "granted",
    "partly_granted",
    *(f"refused.{id_}" for id_ in REFUSED.split()),
    *(f"unavailable.{id_}" for id_ in ("not_held", "not_ready_made", "unclear")),
    *(f"declined.{id_}" for id_ in ("petition", "repeated", "publication", "excessive", "confirmation")),
]
IDS = {
    "cn-ogi-2019": {
        "disclosure": "regulations normative_documents licensing other_services penalties coercion fees procurement",
        "applications": " ".join([*ROWS_BEFORE_OTHER, "other", "total", "carried_forward"]),
        "litigation": "reconsideration lawsuit_direct lawsuit_after_reconsideration",
    },
    "cn-ogi-2021": {
        "disclosure": "regulations normative_documents licensing penalties coercion fees",
        "applications": " ".join(
            [*ROWS_BEFORE_OTHER, "other.not_corrected", "other.fee_unpaid", "other.rest", "total", "carried_forward"]
        ),
        "litigation": "reconsideration lawsuit_direct lawsuit_after_reconsideration",
    },
}
packs = pytest.mark.parametrize("profile", PACKS.values(), ids=PACKS)


def cells(table: TableSpec) -> list[tuple[RowSpec, ColumnSpec]]:
    return [(row, column) for block in table.blocks for row in block.rows for column in block.columns]


def test_the_packs_and_their_years() -> None:
    assert {id_: (pack.id, pack.form, pack.years) for id_, pack in PACKS.items()} == {
        "cn-ogi-2019": ("cn-ogi-2019", "cn-ogi", (2019, 2020)),
        "cn-ogi-2021": ("cn-ogi-2021", "cn-ogi", (2021, None)),
    }


@pytest.mark.parametrize(
    ("id_", "figures"),
    [
        ("cn-ogi-2019", {"disclosure": 22, "applications": 161, "litigation": 15}),
        ("cn-ogi-2021", {"disclosure": 10, "applications": 175, "litigation": 15}),
    ],
)
def test_every_figure_of_the_form(id_: str, figures: dict[str, int]) -> None:
    profile = PACKS[id_]
    assert {table.id: len(cells(table)) for table in profile.tables} == figures
    for table in profile.tables:
        rows = [row.id for block in table.blocks for row in block.rows]
        assert " ".join(rows) == IDS[id_][table.id]
    assert [c.id for c in profile.tables[1].blocks[0].columns] == [
        *("natural_person", "commercial", "research", "social", "legal_services", "other", "total")
    ]
    assert [c.id for c in profile.tables[2].blocks[0].columns] == ["upheld", "corrected", "other", "pending", "total"]


@pytest.mark.parametrize(
    ("id_", "columns"),
    [
        (
            "cn-ogi-2019",
            [
                ("第二十条第（一）项", "made opened open_total", "count count count"),
                ("第二十条第（五）项", "items_last_year change decisions", "count change count"),
                ("第二十条第（六）项", "items_last_year change decisions", "count change count"),
                ("第二十条第（八）项", "items_last_year change", "count change"),
                ("第二十条第（九）项", "procurements amount", "count amount"),
            ],
        ),
        (
            "cn-ogi-2021",
            [
                ("第二十条第（一）项", "made repealed in_force", "count count count"),
                ("第二十条第（五）项", "decisions", "count"),
                ("第二十条第（六）项", "decisions", "count"),
                ("第二十条第（八）项", "amount", "decimal"),
            ],
        ),
    ],
)
def test_the_blocks_of_the_first_table(id_: str, columns: list[tuple[str, str, str]]) -> None:
    blocks = PACKS[id_].tables[0].blocks
    assert [
        (b.label, " ".join(c.id for c in b.columns), " ".join(c.type for c in b.columns)) for b in blocks
    ] == columns
    assert {b.stub for b in blocks} == {"信息内容"}
    assert blocks[0].rows[0].path == ("第二十条第（一）项", "规章")


def test_paths_of_labels() -> None:
    for profile in PACKS.values():
        applications, litigation = profile.tables[1:]
        (block,) = applications.blocks
        assert applications.banner == "申请人情况"
        assert applications.corner.startswith("（本列数据的勾稽关系为")
        assert block.columns[1].path == ("法人或其他组织", "商业企业")
        assert block.rows[4].path == ("三、本年度办理结果", "（三）不予公开", "1.属于国家秘密")
        assert litigation.layout == "across"
        assert [row.path for row in litigation.blocks[0].rows] == [
            ("行政复议",),
            ("行政诉讼", "未经复议直接起诉"),
            ("行政诉讼", "复议后起诉"),
        ]
        assert applications.group_variants.keys() >= {"三、本年度办理结果", "（三）不予公开", "法人或其他组织"}
    new_other = PACKS["cn-ogi-2021"].tables[1].blocks[0].rows[20]
    assert new_other.path[1:] == (
        "（六）其他处理",
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    )
    assert "1.逾期不补正" in new_other.variants


@pytest.mark.parametrize(("id_", "rows"), [("cn-ogi-2019", 23), ("cn-ogi-2021", 25)])
def test_the_sums_of_the_form(id_: str, rows: int) -> None:
    profile = PACKS[id_]
    relations = {relation.id: relation for relation in profile.relations}
    assert [
        (r.id, r.kind, len(r.over), r.at)
        for r in profile.relations
        if r.kind in (RelationKind.TOTAL, RelationKind.BALANCE)
    ] == [
        ("applications.row_total", RelationKind.TOTAL, rows, "total"),
        ("applications.block_total", RelationKind.TOTAL, 7, "total"),
        ("applications.balance", RelationKind.BALANCE, 7, "carried_forward"),
        ("litigation.group_total", RelationKind.TOTAL, 3, "total"),
    ]
    # Every result row is in the block total, once: all rows but 一, 二, the total itself and 四.
    block_total = relations["applications.block_total"].formula
    assert block_total is not None
    assert block_total.linear is not None
    parts = [name for name, count in block_total.linear.items() if count == -1]
    assert len(parts) == rows - 4
    assert set(parts) == {row.id for row in profile.tables[1].blocks[0].rows} - {
        *("received", "brought_forward", "total", "carried_forward")
    }


@pytest.mark.parametrize(
    ("id_", "expected"),
    [
        (
            "cn-ogi-2019",
            [
                ("opened_within_total", "bound", "WARNING", 2),
                ("opened_within_made", "bound", "INFO", 2),
                ("items_not_negative", "bound", "ERROR", 5),
                ("change_is_plausible", "unlikely", "WARNING", 5),
                ("decisions_have_items", "bound", "WARNING", 4),
                ("procurement_has_amount", "bound", "WARNING", 1),
                ("amount_has_procurement", "bound", "WARNING", 1),
                ("regulations_by_body", "unlikely", "INFO", 1),
            ],
        ),
        (
            "cn-ogi-2021",
            [
                ("made_accounted_for", "bound", "ERROR", 2),
                ("regulations_by_body", "unlikely", "WARNING", 1),
                ("fees_are_plausible", "unlikely", "WARNING", 1),
            ],
        ),
    ],
)
def test_the_inequalities(id_: str, expected: list[tuple[str, str, str, int]]) -> None:
    assert [
        (r.id.removeprefix("disclosure."), r.kind.value, r.severity and r.severity.name, len(r.over))
        for r in PACKS[id_].relations
        if r.table == "disclosure"
    ] == expected


@packs
def test_every_requirement_has_both_titles_and_a_basis(profile: Profile) -> None:
    for requirement in profile.requirements:
        assert requirement.title.zh, requirement.id
        assert requirement.title.en, requirement.id
        assert "〔" in requirement.basis.zh or "条例" in requirement.basis.zh, requirement.id
    ids = [requirement.id for requirement in profile.requirements]
    assert len(set(ids)) == len(ids) - 2  # a deadline for each of three kinds has one id
    assert len({requirement.title.zh for requirement in profile.requirements}) == len(ids)


@packs
def test_the_sections(profile: Profile) -> None:
    assert [section.official for section in profile.sections] == [
        "一、总体情况",
        "二、主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况",
        "五、存在的主要问题及改进情况",
        "六、其他需要报告的事项",
    ]
    assert [len(section.topics) for section in profile.sections] == [5, 0, 0, 0, 2, 0]
    assert [bool(section.content) for section in profile.sections] == [True, False, False, False, True, True]
    problems, other = profile.sections[4:]
    assert (problems.minimum, problems.may_be_placeholder) == (10, False)
    assert "无" in problems.placeholders
    assert other.may_be_placeholder is (profile.id == "cn-ogi-2019")
    wordings = [wording for section in profile.sections for wording in (section.text, *section.variants)]
    assert len(set(wordings)) == len(wordings)


@packs
def test_the_head(profile: Profile) -> None:
    assert {key.key: (key.type, key.duty) for key in profile.front_matter} == {
        "title": ("text", "required"),
        "year": ("year", "required"),
        "body": ("text", "required"),
        "kind": ("choice", "required"),
        "level": ("choice", "optional"),
        "published": ("date", "required"),
        "source": ("text", "recommended"),
    }
    assert {d.kind: (d.month, d.day, d.severity) for d in profile.deadlines} == {
        "government": (3, 31, None),
        "department": (1, 31, None),
        "township": (1, 31, Severity.WARNING),
    }
    kind = profile.front_matter[3]
    assert kind.unless_registered
    assert set(kind.choices) == {d.kind for d in profile.deadlines}
    assert profile.electronic is not None
    assert profile.cells.units == {"元": 1, "万元": 10_000, "亿元": 100_000_000}


def test_the_packs_are_found_in_the_checkout() -> None:
    assert {path.parent for path in shipped_packs().values()} == {Path(__file__).parents[3] / "data" / "packs"}
