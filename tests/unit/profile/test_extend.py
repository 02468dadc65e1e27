"""A pack that builds on another adds, changes and drops; every change has a reason."""

import pytest

from crossfoot.profile.errors import PackErrors
from crossfoot.profile.load import load_pack, load_pack_file
from crossfoot.profile.model import Profile
from crossfoot.profile.relation_model import RelationKind
from crossfoot.terms.severity import Severity
from unit.profile.mini_pack import MINI

FULL = (
    MINI
    + """\
numbering: {numerals: [一, 二, 三], marks: [、]}
front_matter:
  - {key: year, type: year, title: {zh: 年, en: Year}}
  - {key: kind, type: choice, choices: [x, y], title: {zh: 类, en: Kind}}
deadlines:
  - {kind: x, by: 01-31, title: {zh: 期, en: Day}}
  - {kind: y, by: 03-31, title: {zh: 期, en: Day}}
electronic: {key: file, title: {zh: 电, en: File}}
report_title: {patterns: ["{body}{year}年报"], title: {zh: 题, en: Title}}
"""
)
FULL = FULL.replace(
    "{id: one, heading: 情况}",
    "{id: one, heading: 情况, content: {minimum: 1, placeholders: [无]},"
    " topics: [{id: w, words: [甲], title: {zh: 写, en: Says}}]}\n  - {id: two, heading: 其他}",
)


def extended(more: str, base: str = FULL) -> Profile:
    def resolve(id_: str) -> tuple[str, str]:
        if id_ != "mini":
            raise LookupError(id_)
        return base, "mini.yml"

    return load_pack(f"pack: ext\nextends: mini\n{more}", "ext.yml", resolve)


def faults(more: str, base: str = FULL) -> list[str]:
    with pytest.raises(PackErrors) as raised:
        extended(more, base)
    return [f"{error.path}:{error.line}:{error.column} {error.message.zh}" for error in raised.value.errors]


def ids(profile: Profile) -> list[str]:
    return [requirement.id for requirement in profile.requirements]


# Written beside what is there, and the fault: nobody would ever be judged by it.
NOBODY = [
    ("deadlines: [{kind: z, by: 02-01, title: {zh: 期, en: Day}}]", "3:20 没有哪个机关的 kind 是 z：文首只能写 x、y"),
    (
        "statements: [{id: s, where: one, says: [[甲]], kinds: [x, xx], title: {zh: 写, en: Says}}]",
        "3:58 没有哪个机关的 kind 是 xx：文首只能写 x、y；是不是 x？",
    ),
    (
        "relations: [{id: t.k, each: row, bound: a > 0, bodies: [{kind: Y}], title: {zh: 界, en: Bound}}]",
        "3:64 没有哪个机关的 kind 是 Y：文首只能写 x、y",
    ),
    ("change: [{requirement: publication.deadline, kind: z, by: 02-01, reason: 因}]", "3:52 z 没有期限可改"),
    (
        "change: [{requirement: t.sum, bodies: [{kind: x, level: [c]}], reason: 因}]",
        None,  # the form lists no levels
    ),
    (
        "change: [{requirement: front_matter.kind, choices: [x, y, z], reason: 因}]\n"
        "deadlines: [{kind: z, by: 02-01, title: {zh: 期, en: Day}}]",
        None,
    ),
]


@pytest.mark.parametrize(("more", "fault"), NOBODY)
def test_what_is_asked_of_a_kind_that_no_report_may_give_is_a_fault(more: str, fault: str | None) -> None:
    if fault is None:
        extended(more)
    else:
        assert faults(more) == [f"ext.yml:{fault}"]


def test_without_more_it_demands_the_same() -> None:
    base = load_pack(FULL, "mini.yml")
    profile = extended("")
    assert ids(profile) == ids(base)
    assert (profile.id, profile.form, profile.years, profile.basis.zh) == ("ext", "mini", (2020, None), "某法第一条")
    assert (profile.path, profile.extends) == ("ext.yml", ("mini",))


def test_rows_are_added_beside_a_row_and_enter_sums_and_relations() -> None:
    base = FULL.replace(
        "relations:",
        "relations:\n  - {id: t.down, each: column, bound: r <= sum(g), title: {zh: 下, en: Down}}",
    )
    profile = extended(
        "extra_rows:\n"
        "  - {table: t, after: r, id: r2, label: 又行}\n"
        "  - {table: t, after: g.s, id: s2, label: 二, variants: [两]}\n",
        base,
    )
    rows = profile.tables[0].blocks[0].rows
    assert [(row.id, row.path, row.group) for row in rows] == [
        ("r", ("行",), ""),
        ("r2", ("又行",), ""),
        ("g.s", ("组", "一"), "g"),
        ("g.s2", ("组", "二"), "g"),
    ]
    down, across = profile.relations
    assert across.over == ("r", "r2", "g.s", "g.s2")
    assert down.formula is not None
    assert down.formula.names == ("r", "g.s", "g.s2")


def test_columns_are_added_beside_a_column_and_enter_relations() -> None:
    base = FULL.replace(
        "relations:",
        "relations:\n  - {id: t.down, each: column, bound: r <= sum(g), title: {zh: 下, en: Down}}",
    )
    profile = extended(
        "extra_columns: [{table: t, after: b, id: c, label: 丙, type: change, variants: [三]}]\n"
        "change: [{requirement: t.sum, total: all = a + b + c, reason: 新栏也要加}]\n",
        base,
    )
    columns = profile.tables[0].blocks[0].columns
    assert [(column.id, column.path, column.type) for column in columns][2:] == [
        ("c", ("丙",), "change"),
        ("all", ("合计",), "count"),
    ]
    down, across = profile.relations
    assert down.over == ("a", "b", "c", "all")
    assert across.formula is not None
    assert across.formula.names == ("all", "a", "b", "c")


@pytest.mark.parametrize(
    ("base", "order"),
    [
        (FULL, ["complete", "units"]),
        (FULL.replace("columns:", "corner: 表注\n    columns:", 1), ["complete", "units", "note"]),
    ],
)
def test_an_added_amount_asks_for_its_unit(base, order) -> None:
    profile = extended(
        "basis: 新通知\nextra_columns: [{table: t, after: b, id: c, label: 金额, type: amount}]\n"
        "requirements: {t.units: {severity: warning}}\n",
        base,
    )
    parts = profile.tables[0].requirements
    assert list(parts)[5:] == order
    assert (parts["units"].id, parts["units"].basis.zh, parts["units"].severity) == (
        "t.units",
        "新通知",
        Severity.WARNING,
    )
    assert parts["units"].title.zh.endswith("：金额写明单位")
    assert ids(profile).index("t.units") == ids(profile).index("t.complete") + 1


def test_lines_are_called_by_another_name_and_the_old_one_stays_known() -> None:
    base = FULL.replace("label: 组", "label: 组\n        variants: [群]")
    profile = extended(
        "change:\n  - requirement: t.labels\n    reason: 新格式改了名称\n"
        "    rows: {r: 新行, g: 新组, g.s: 壹}\n    columns: {all: 总计}\n",
        base,
    )
    table = profile.tables[0]
    rows, columns = table.blocks[0].rows, table.blocks[0].columns
    assert [(row.id, row.path, row.variants) for row in rows] == [
        ("r", ("新行",), ("行",)),
        ("g.s", ("新组", "壹"), ("一",)),
    ]
    assert [(column.path, column.variants) for column in columns][-1] == (("总计",), ("合计",))
    assert table.group_variants == {"新组": ("群", "组")}
    assert profile.changed["t.labels"] == "新格式改了名称"
    assert ids(profile) == ids(load_pack(base, "mini.yml"))


@pytest.mark.parametrize(
    ("columns", "labels", "known"),
    [
        ("a: 乙, b: 甲", ["乙", "甲", "合计"], [(), (), ()]),
        ("a: 乙, b: 丙", ["乙", "丙", "合计"], [("甲",), (), ()]),
        ("b: 合计, all: 总计", ["甲", "合计", "总计"], [(), ("乙",), ()]),
    ],
)
def test_a_label_may_be_what_another_line_was_called(columns: str, labels: list[str], known: object) -> None:
    profile = extended(f"change: [{{requirement: t.labels, reason: 因, columns: {{{columns}}}}}]\n", FULL)
    block = profile.tables[0].blocks[0]
    assert [column.path[-1] for column in block.columns] == labels
    assert [column.id for column in block.columns] == ["a", "b", "all"]
    # The old name is known for the line that had it, unless it is another's now.
    assert [column.variants for column in block.columns] == known


def test_labels_without_an_id_are_named_as_they_stand() -> None:
    blocks = """\
    blocks:
      - label: 第一块
        columns: [{label: 各类, columns: [{id: a, label: 甲}, {id: b, label: 乙}]}, {id: all, label: 合计}]
        rows: [{label: 小计, rows: [{id: r, label: 行}]}]
relations:"""
    base = FULL[: FULL.index("    columns:\n")] + blocks + FULL.split("relations:")[1]
    profile = extended(
        "change:\n  - requirement: t.labels\n    reason: 因\n"
        "    rows: {第一块: 甲块, 小计: 各行}\n    columns: {各类: 各种}\n",
        base,
    )
    block = profile.tables[0].blocks[0]
    assert (block.label, block.label_variants) == ("甲块", ("第一块",))
    assert [row.path for row in block.rows] == [("甲块", "各行", "行")]
    assert [column.path for column in block.columns] == [("各种", "甲"), ("各种", "乙"), ("合计",)]


def test_what_can_be_changed() -> None:
    profile = extended(
        """\
change:
  - {requirement: t.columns, reason: 因一, severity: info, basis: 某规定}
  - {requirement: headings.one, reason: 因二, heading: 新情况, variants: [情况]}
  - {requirement: sections.one, reason: 因三, minimum: 9, placeholders: [略], placeholder_will_do: true}
  - {requirement: sections.one.w, reason: 因四, words: [乙]}
  - {requirement: t.sum, reason: 因五, bound: all >= a + b, over: [r]}
  - {requirement: publication.deadline, kind: y, reason: 因六, by: 02-20}
  - {requirement: front_matter.kind, reason: 因七, choices: [y], duty: recommended, unless_registered: true}
  - {requirement: publication.electronic, reason: 因八, key: pdf}
  - {requirement: title, reason: 因九, patterns: ["{year}年{body}年报"]}
  - {requirement: form, reason: 因十, title: {zh: 新, en: New}}
"""
    )
    assert list(profile.changed.values()) == [f"因{n}" for n in "一二三四五六七八九十"]
    columns = profile.tables[0].requirements["columns"]
    assert (columns.severity, columns.basis.zh) == (Severity.INFO, "某规定")
    section = profile.sections[0]
    assert (section.official, section.variants, section.title.zh) == ("一、新情况", ("情况",), "有“新情况”部分")
    assert section.content is not None
    assert section.content.title.zh == "“新情况”部分有内容"
    assert (section.minimum, section.placeholders, section.may_be_placeholder) == (9, ("略",), True)
    assert section.topics[0].words == ("乙",)
    (relation,) = profile.relations
    assert (relation.kind, relation.over, relation.at) == (RelationKind.BOUND, ("r",), "all")
    assert [(d.kind, d.month, d.day) for d in profile.deadlines] == [("x", 1, 31), ("y", 2, 20)]
    key = profile.front_matter[1]
    assert (key.choices, key.duty, key.unless_registered, key.type) == (("y",), "recommended", True, "choice")
    assert profile.electronic is not None
    assert profile.electronic.key == "pdf"
    assert profile.title_requirement is not None
    assert profile.title_requirement.patterns == ("{year}年{body}年报",)
    assert profile.form_requirement.title.zh == "新"
    assert set(profile.requirements) >= {columns, section, section.content, relation, key, profile.form_requirement}


def test_what_is_dropped_takes_along_what_hangs_on_it() -> None:
    profile = extended(
        "drop:\n"
        "  - {requirement: t.table, reason: 不报}\n"
        "  - {requirement: headings.one, reason: 不写}\n"
        "  - {requirement: publication.electronic, reason: 没有}\n"
    )
    gone = {"t.table", "t.rows", "t.sum", "headings.one", "sections.one", "sections.one.w", "publication.electronic"}
    assert gone.isdisjoint(ids(profile))
    assert profile.sections[0].official == "一、其他"
    assert profile.dropped == {"t.table": "不报", "headings.one": "不写", "publication.electronic": "没有"}


def test_additions_of_its_own() -> None:
    profile = extended(
        """\
basis: 地方规定
sections:
  - {id: three, heading: 附件}
tables:
  - id: u
    section: three
    title: {zh: 又表, en: Other table}
    columns: [{id: n, label: 数}]
    rows: [{id: x, label: 行}]
relations:
  - {id: both, bound: t.r.a <= u.x.n, title: {zh: 跨表, en: Across tables}}
  - {id: t.less, each: row, bound: a <= b, title: {zh: 少, en: Less}}
requirements:
  u.complete: {severity: warning}
deadlines:
  - {kind: z, by: 02-01, title: {zh: 期, en: Day}}
change:
  - {requirement: front_matter.kind, choices: [x, y, z], reason: 又一类}
"""
    )
    assert profile.sections[2].official == "三、附件"
    assert profile.tables[1].requirements["complete"].severity is Severity.WARNING
    assert profile.tables[1].requirements["rows"].basis.zh == "地方规定"
    assert profile.tables[0].requirements["rows"].basis.zh == "某法第一条"
    assert [d.kind for d in profile.deadlines] == ["x", "y", "z"]
    assert ids(profile)[-1] == "both"
    assert [relation.over for relation in profile.relations] == [("r", "g.s"), (), ("r", "g.s")]


def test_a_section_is_put_between_others_and_the_numbers_follow() -> None:
    profile = extended(
        "sections: [{id: new, heading: 新, after: one}, {id: last, heading: 末}]\nnumbering: {numerals: [一, 二, 三, 四], marks: [、]}\n"
    )
    assert [(section.section, section.official) for section in profile.sections] == [
        ("one", "一、情况"),
        ("new", "二、新"),
        ("two", "三、其他"),
        ("last", "四、末"),
    ]
    assert ids(profile).index("headings.new") < ids(profile).index("headings.two")


def test_a_section_may_take_the_place_of_one_that_is_dropped() -> None:
    profile = extended(
        "sections: [{id: new, heading: 新, after: one}]\nnumbering: {numerals: [一, 二], marks: [、]}\n"
        "drop: [{requirement: headings.two, reason: 并入}]\n"
    )
    assert [section.official for section in profile.sections] == ["一、情况", "二、新"]


FAULTS = [
    ("sections: [{id: new, heading: 新, after: ones}]", ["ext.yml:3:41 没有叫 ones 的部分；是不是 one？"]),
    ("change: [{requirement: t.labels, reason: 因, rows: {rr: 新}}]", ["ext.yml:3:52 没有叫 rr 的行；是不是 r？"]),
    ("change: [{requirement: t.labels, reason: 因, columns: {al: 新}}]", ["ext.yml:3:55 没有叫 al 的栏；是不是 all？"]),
    ("change: [{requirement: t.labels, reason: 因, columns: {a: 乙}}]", ["ext.yml:3:55 同一处有两个“乙”"]),
    ("change: [{requirement: t.rows, reason: 因, rows: {r: 新}}]", ["ext.yml:3:49 t.rows 没有 rows 可改"]),
    ("extra_columns: [{table: u, after: a, id: c, label: 丙}]", ["ext.yml:3:25 没有叫 u 的表"]),
    ("extra_columns: [{table: t, after: c, id: c, label: 丙}]", ["ext.yml:3:35 没有叫 c 的栏"]),
    ("extra_columns: [{table: t, after: a, id: b, label: 丙}]", ["ext.yml:3:42 编号 b 写了两次"]),
    ("extra_columns: [{table: t, after: a, id: c, label: 乙}]", ["ext.yml:3:52 同一处有两个“乙”"]),
    ("extends: x\n", ["ext.yml:3:1 extends 这个键写了两次"]),
    ("drop: [{requirement: t.rows}]", ["ext.yml:3:8 缺少 reason 这个键"]),
    ("change: [{requirement: t.rows}]", ["ext.yml:3:10 缺少 reason 这个键"]),
    ("drop: [{requirement: t.row, reason: 因}]", ["ext.yml:3:22 没有叫 t.row 的要求；是不是 t.rows？"]),
    ("change: [{requirement: t.rows, reason: 因}]", ["ext.yml:3:10 没有写 t.rows 改成什么"]),
    (
        "change: [{requirement: publication.deadline, kind: x, reason: 因}]",
        ["ext.yml:3:10 没有写 publication.deadline 改成什么"],
    ),
    ("change: [{requirement: t.row, reason: 因}]", ["ext.yml:3:24 没有叫 t.row 的要求；是不是 t.rows？"]),
    ("change: [{requirement: t.rows, reason: 因, by: 01-02}]", ["ext.yml:3:47 t.rows 没有 by 可改"]),
    (
        "change: [{requirement: publication.deadline, kind: q, reason: 因, by: 01-02}]",
        ["ext.yml:3:52 q 没有期限可改"],
    ),
    ("change: [{requirement: t.sum, reason: 因, total: all = c}]", ["ext.yml:3:55 没有叫 c 的格"]),
    ("change: [{requirement: t.sum, reason: 因, over: [q]}]", ["ext.yml:3:49 没有叫 q 的行"]),
    (
        "change: [{requirement: t.sum, reason: 因, total: all = a, bound: a = b}]",
        ["ext.yml:3:65 一条关系只有一个公式"],
    ),
    ("drop: [{requirement: form, reason: 因}]", ["ext.yml:3:22 form 不能去掉"]),
    ("drop: [{requirement: headings.one, reason: 因}]", ["ext.yml:3:22 表 t 在这个部分里；还须去掉 t.table"]),
    ("sections: [{id: one, heading: 新}]", ["ext.yml:3:17 one 这个部分写了两次"]),
    ("extra_rows: [{table: v, after: r, id: x, label: 新}]", ["ext.yml:3:22 没有叫 v 的表"]),
    ("extra_rows: [{table: t, after: q, id: x, label: 新}]", ["ext.yml:3:32 没有叫 q 的行"]),
    ("extra_rows: [{table: t, after: r, id: g, label: 新}]", ["ext.yml:3:39 编号 g 写了两次"]),
    ("extra_rows: [{table: t, after: r, id: x, label: 行}]", ["ext.yml:3:49 同一处有两个“行”"]),
    (
        "relations: [{id: t.loop, each: row, total: a = all, title: {zh: 环, en: Loop}}]",
        ["ext.yml:3:44 合计成了自己的一部分：all → a → all"],
    ),
    (
        "change: [{requirement: t.sum, reason: 因, total: all = a + all}]",
        ["ext.yml:3:49 all 成了自己的一部分"],
    ),
    ("years: {from: 2030, to: 2029}", ["ext.yml:3:25 从 2030 年到 2029 年没有一个年度"]),
]


@pytest.mark.parametrize(("more", "expected"), FAULTS, ids=range(len(FAULTS)))
def test_fault(more: str, expected: list[str]) -> None:
    assert faults(more) == expected


def test_faults_of_the_base_stand_in_the_base() -> None:
    assert faults("nonsense: 1\n", FULL.replace("a + b", "a + bb")) == [
        "ext.yml:3:1 没有 nonsense 这个键",
        "mini.yml:25:22 没有叫 bb 的格；是不是 b？",
    ]


def test_packs_that_build_on_each_other() -> None:
    assert faults("", FULL.replace("pack: mini", "extends: ext\npack: mini")) == [
        "mini.yml:1:10 规则包以自己为基础：ext → mini → ext"
    ]


def test_a_pack_in_a_file_builds_on_its_neighbour_or_on_a_shipped_one(tmp_path) -> None:
    (tmp_path / "mini.yml").write_text(FULL, encoding="utf-8")
    (tmp_path / "a.yml").write_text("pack: a\nextends: mini\n", encoding="utf-8")
    (tmp_path / "b.yml").write_text("pack: b\nextends: cn-ogi-2021\n", encoding="utf-8")
    assert load_pack_file(tmp_path / "a.yml").extends == ("mini",)
    assert load_pack_file(tmp_path / "b.yml").form == "cn-ogi"


PROSE = """\
prose:
  privacy: {contact_words: [电话], title: {zh: 私, en: Privacy}}
  addresses: {domains: [GOV.cn], title: {zh: 址, en: Addresses}}
"""


def test_what_is_asked_of_the_text_is_extended_changed_and_dropped() -> None:
    profile = extended(
        "prose: {sentences: {severity: info, title: {zh: 句, en: Sentences}}}\n"
        "change: [{requirement: prose.privacy, contact_words: [联系], contact_headings: [联系我们], number_words: [编号], person_words: [户主], reason: 因}]\n"
        "drop: [{requirement: prose.addresses, reason: 因}]\n",
        FULL + PROSE,
    )
    privacy, sentences = profile.prose
    assert (privacy.contact_words, privacy.contact_headings) == (("联系",), ("联系我们",))
    assert (privacy.number_words, privacy.person_words) == (("编号",), ("户主",))
    assert (sentences.part, sentences.severity) == ("sentences", Severity.INFO)
    assert [r.id for r in profile.requirements if r.id.startswith("prose.")] == ["prose.privacy", "prose.sentences"]
    assert extended("", FULL + PROSE).prose[1].domains == ("gov.cn",)


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("prose: {privacy: {title: {zh: 私, en: P}}}", "prose.privacy is there already"),
        (
            "change: [{requirement: prose.privacy, domains: [a.cn], reason: 因}]",
            "prose.privacy has no domains to change",
        ),
        (
            "change: [{requirement: prose.links, title: {zh: 链, en: L}, reason: 因}]",
            "no requirement is called prose.links",
        ),
        ("prose: {addresses: {title: {zh: 址, en: A}}}", "the key domains is missing"),
        ("prose: {bracket: {title: {zh: 括, en: B}}}", "unknown key bracket"),
    ],
)
def test_what_is_wrong_with_what_is_asked_of_the_text(more: str, message: str) -> None:
    with pytest.raises(PackErrors) as raised:
        extended(more, FULL + PROSE)
    assert message in "\n".join(error.message.en for error in raised.value.errors)
