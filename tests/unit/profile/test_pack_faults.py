"""A broken pack is refused with every fault at its own line and column."""

import pytest

from crossfoot.profile.errors import PackErrors
from crossfoot.profile.load import load_pack, load_pack_file
from unit.profile.mini_pack import MINI

# what stands in MINI, what is written instead, and the faults as line:column and Chinese words
CASES = [
    ("tables:", "tabels:", ["7:1 没有 tabels 这个键；是不是 tables？"]),
    ("years: {from: 2020}", "years: {from: 2020, to: 2019}", ["3:25 从 2020 年到 2019 年没有一个年度"]),
    ("years: {from: 2020}", "years: {from: twenty}", ["3:15 这里应是四位数字的年份"]),
    ("years: {from: 2020}\n", "", ["1:1 缺少 years 这个键"]),
    (
        "years: {from: 2020}",
        "years: {from:2020}",
        ["3:8 缺少 from 这个键", "3:9 没有 from:2020 这个键；应写成“键: 值”，半角冒号后面空一格"],
    ),
    ("years: {from: 2020}", "years:\n  from：2020", ["4:3 这里应是“键: 值”；应写成“键: 值”，半角冒号后面空一格"]),
    (
        "basis: 某法第一条",
        "basis：某法第一条",
        ["4:6 不是合法的 YAML：basis 后面的冒号是全角的，应写成“basis: …”，半角冒号后面空一格"],
    ),
    ("basis: 某法第一条", "basis:", ["4:7 这里应是文字"]),
    ("basis: 某法第一条", "basis: ' '", ["4:8 文字是空的"]),
    ("basis: 某法第一条", "basis: 某法\nbasis: 又一条", ["5:1 basis 这个键写了两次"]),
    ("basis: 某法第一条", "basis: 某法\n[一]: 二", ["5:1 键应是一个词"]),
    ("title: {zh: 小表, en: Small}", "title: [小表]", ["2:8 这里应是一句文字，或者写成 {zh: 中文, en: 英文}"]),
    ("title: {zh: 小表, en: Small}", "title: ' '", ["2:8 文字是空的"]),
    ("basis: 某法第一条", "basis: {zh: 某法第一条}", ["4:8 缺少 en 这个键"]),
    ("title: {zh: 小表, en: Small}", "title: {zh: 小表}", ["2:8 缺少 en 这个键"]),
    ("pack: mini", "pack: Mini Pack", ["1:7 “Mini Pack”不是规则包编号，例如 cn-ogi-2021"]),
    ("section: one", "section: oen", ["9:14 没有叫 oen 的部分；是不是 one？"]),
    ("{id: b, label: 乙}", "{id: a, label: 乙}", ["13:14 编号 a 写了两次"]),
    ("{id: b, label: 乙}", "{id: b, label: 甲}", ["13:24 同一处有两个“甲”"]),
    ("{id: b, label: 乙}", "{label: 乙}", ["13:9 有数字的栏要有编号 id"]),
    ("{id: b, label: 乙}", "{id: b, label: 乙, columns: [{id: c, label: 丙}]}", ["13:14 只有下分各栏的，不写 id"]),
    (
        "{id: b, label: 乙}",
        "{id: b, label: 乙, type: money}",
        ["13:33 这里应是 count, change, amount, decimal 之一"],
    ),
    ("{id: b, label: 乙}", "{id: b c, label: 乙}", ["13:14 “b c”不是编号：字母、数字、下划线，字母在前"]),
    ("{id: b, label: 乙}", "{id: sum, label: 乙}", ["13:14 sum 是公式里的词，不能作编号"]),
    ("{id: r, label: 行}", "{id: if, label: 行}", ["16:14 if 是公式里的词，不能作编号"]),
    ("years: {from: 2020}", "years: {from: 20}", ["3:15 这里应是四位数字的年份"]),
    ("years: {from: 2020}", "years: {from: 2020, to: 20240}", ["3:25 这里应是四位数字的年份"]),
    ("{id: b, label: 乙}", "[b, 乙]", ["13:9 这里应是“键: 值”"]),
    ("{id: s, label: 一}", "{label: 一}", ["20:13 有数字的行要有编号 id"]),
    ("id: g\n", "id: r\n", ["17:13 编号 r 写了两次"]),
    ("label: 组", "label: 行", ["18:16 同一处有两个“行”"]),
    ("all = a + b", "all = a + bb", ["24:22 没有叫 bb 的格；是不是 b？"]),
    ("all = a + b", "'all = a + bb'", ["24:23 没有叫 bb 的格；是不是 b？"]),
    ("all = a + b", ">\n      all =\n      a + bb", ["26:11 没有叫 bb 的格；是不是 b？"]),
    ("all = a + b", "|\n      all =\n      a + bb", ["26:11 没有叫 bb 的格；是不是 b？"]),
    ("all = a + b", "all = a\n      + bb", ["25:9 没有叫 bb 的格；是不是 b？"]),
    ("total: all = a + b", "bound: >-\n      - a > |bb|", ["25:14 没有叫 bb 的格；是不是 b？"]),
    ("total: all = a + b", "bound: |-\n      |", ["25:8 公式没有写完"]),
    ("total: all = a + b", "bound: ' |bb| > 0'", ["24:15 没有叫 bb 的格；是不是 b？"]),
    ("all = a + b", "all = sum(g)", ["24:22 没有叫 g 的组"]),
    ("all = a + b", "all = a ++ b", ["24:21 这里不应有“+”"]),
    ("all = a + b", "all = a +", ["24:21 公式没有写完"]),
    ("all = a + b", "all = a + b $ 3", ["24:24 公式里不能有“$”"]),
    ("all = a + b", "a + b = all", ["24:12 合计式的左边只能是一格"]),
    ("all = a + b", "all = a + all", ["24:12 all 成了自己的一部分"]),
    ("all = a + b", "all < a + b", ["24:12 total 要写成等式"]),
    ("all = a + b", "all = a + 2 * b", ["24:12 total 的两边只能是各格相加减"]),
    ("all = a + b", "all", ["24:12 这里应是比较式，例如 a = b"]),
    ("    total: all = a + b\n", "", ["22:5 total, balance, bound, unlikely 须且只能写一个"]),
    (
        "    total: all = a + b",
        "    total: all = a + b\n    bound: a > b",
        ["25:12 total, balance, bound, unlikely 须且只能写一个"],
    ),
    ("total: all = a + b", "bound: 1 < 2", ["24:12 公式里没有一格"]),
    ("each: row", "each: column", ["24:12 没有叫 all 的格；each: column 的公式里写行的编号"]),
    ("each: row\n    total: all", "each: column\n    total: g", ["24:12 没有叫 g 的格；它是一组，应写 sum(g)"]),
    ("each: row", "each: row\n    over: [r, x]", ["24:15 没有叫 x 的行"]),
    ("each: row", "each: row\n    over: [r, r]", ["24:15 r 写了两次"]),
    ("each: row", "each: row\n    at: c", ["24:9 公式里没有 c"]),
    ("    each: row\n    total: all = a + b", "    over: [r]\n    total: t.r.all = t.r.a", ["23:11 写 over 须写 each"]),
    ("id: t.sum", "id: u.sum", ["22:9 写了 each，编号要以表的编号开头；没有叫 u 的表"]),
    ("relations:", "relations: 7\nothers:", ["21:12 这里应是列表", "22:1 没有 others 这个键"]),
    (
        "relations:",
        "relations:\n  - {id: t.loop, each: row, total: a = all - b, title: {zh: 环, en: Loop}}",
        ["25:12 合计成了自己的一部分：a → all → a"],
    ),
    (
        "relations:",
        "relations:\n  - {id: t.sum, each: row, total: a = b, title: {zh: 环, en: Loop}}",
        ["23:9 t.sum 这条关系写了两次"],
    ),
    (
        "relations:",
        "requirements:\n  t.complet: {severity: warning}\nrelations:",
        ["22:3 由本包生成的要求里没有 t.complet；是不是 t.complete？"],
    ),
    (
        "relations:",
        "deadlines:\n  - {kind: k, by: 02-30, title: {zh: 期, en: Day}}\nrelations:",
        ["22:19 不是每年都有 02-30"],
    ),
    (
        "relations:",
        "deadlines:\n  - {kind: k, by: 13-30, title: {zh: 期, en: Day}}\nrelations:",
        ["22:19 “13-30”不是月日，例如 01-31"],
    ),
    (
        "relations:",
        "deadlines:\n  - &d {kind: k, by: 01-30, title: {zh: 期, en: Day}}\n  - *d\nrelations:",
        ["22:15 k 有两个期限"],
    ),
    (
        "relations:",
        "drop:\n  - {requirement: t.rows, reason: 不用}\nrelations:",
        ["22:3 写 drop 须写 extends"],
    ),
    (
        "relations:",
        "report_title:\n  patterns: ['{body}报告']\n  title: {zh: 题, en: Title}\nrelations:",
        ["22:13 “{body}报告”里 {body} 和 {year} 须各有一个，不能有别的花括号"],
    ),
    (
        "relations:",
        "front_matter:\n  - {key: k, type: choice, title: {zh: 键, en: Key}}\nrelations:",
        ["22:20 choices 与 type: choice 须同时写"],
    ),
    (
        "  - {id: one, heading: 情况}",
        "  - {id: one, heading: 情况}\n  - {id: two, heading: 又}\nnumbering: {numerals: [一], marks: [、]}",
        ["8:12 2 个部分只有 1 个编号"],
    ),
    (
        "  - {id: one, heading: 情况}",
        "  - {id: one, heading: 情况}\n  - {id: two, heading: 情况}",
        ["7:24 有两个标题都写作“情况”"],
    ),
    (
        "  - {id: one, heading: 情况}",
        "  - {id: one, heading: 情况}\n  - {id: one, heading: 又}",
        ["7:10 one 这个部分写了两次"],
    ),
    (
        "    columns:\n",
        "    stub: 名\n    blocks: []\n    columns:\n",
        [
            "11:11 分块的表，stub 写在各块里",
            "12:13 列表是空的",
            "14:7 分块的表，columns 写在各块里",
            "18:7 分块的表，rows 写在各块里",
        ],
    ),
    ("    section: one", "    section: one\n    exempt: [{row: r, column: z}]", ["10:20 没有 r 行 z 栏这一格"]),
    ("pack: mini", "pack: *nowhere", ["1:7 不是合法的 YAML：found undefined alias"]),
    ("pack: mini", "pack: &a [*a]", ["1:1 引用（*）重复过多，或者套住了自己"]),
    ("pack: mini", "pack: mini\ncells: {units: {元: 0}}", ["2:20 这里应是大于 0 的数"]),
    ("pack: mini", "extends: mini\npack: mini", ["1:10 规则包以自己为基础：mini → mini"]),
    ("pack: mini", "extends: cn-ogi-2012\npack: mini", ["1:10 没有叫 cn-ogi-2012 的规则包；是不是 cn-ogi-2021？"]),
]


def faults(text: str) -> list[str]:
    with pytest.raises(PackErrors) as raised:
        load_pack(text, "p.yml")
    return [f"{error.line}:{error.column} {error.message.zh}" for error in raised.value.errors]


def test_the_pack_is_sound_before_it_is_broken() -> None:
    assert load_pack(MINI, "p.yml").id == "mini"


@pytest.mark.parametrize(("old", "new", "expected"), CASES, ids=range(len(CASES)))
def test_fault(old: str, new: str, expected: list[str]) -> None:
    assert MINI.count(old) >= 1
    assert faults(MINI.replace(old, new, 1)) == expected


BLOCKS = MINI.replace(
    MINI[MINI.index("    columns:") : MINI.index("relations:")],
    """\
    blocks:
      - label: 甲块
        columns: [{id: a, label: 甲}, {id: b, label: 乙}, {id: all, label: 合计}]
        rows: [{id: r, label: 行}]
      - label: 乙块
        columns: [{id: a, label: 甲}, {id: z, label: 丙}]
        rows: [{id: s, label: 行}]
""",
)


def test_a_relation_is_repeated_over_the_rows_that_have_its_cells() -> None:
    assert load_pack(BLOCKS, "p.yml").relations[0].over == ("r",)
    assert faults(BLOCKS.replace("each: row", "each: row\n    over: [r, s]")) == ["21:15 s 行没有 all 这一格"]
    assert faults(BLOCKS.replace("all = a + b", "all = a + z")) == ["19:5 没有一行有公式里的所有格"]


@pytest.mark.parametrize(
    ("kind", "formula", "at"),
    [
        ("total", "all = a + b", "all"),
        ("balance", "a + b = all", "all"),
        ("balance", "all = a + b", "b"),
        ("bound", "a <= all", "a"),
        ("unlikely", "b > all", "b"),
    ],
)
def test_where_a_finding_stands_if_the_pack_does_not_say(kind: str, formula: str, at: str) -> None:
    relation = load_pack(MINI.replace("total: all = a + b", f"{kind}: {formula}"), "p.yml").relations[0]
    assert (relation.kind.value, relation.at) == (kind, at)


def test_all_faults_at_once_in_the_order_of_the_file() -> None:
    broken = MINI.replace("section: one", "section: two").replace("a + b", "a + c").replace("2020", "x")
    assert faults(broken) == ["3:15 这里应是四位数字的年份", "9:14 没有叫 two 的部分", "24:22 没有叫 c 的格"]


def test_a_table_with_a_fault_brings_no_further_ones_in_its_formulas() -> None:
    assert faults(MINI.replace("{id: b, label: 乙}", "{id: b-, label: 乙}")) == [
        "13:14 “b-”不是编号：字母、数字、下划线，字母在前"
    ]


def test_words_and_excerpt() -> None:
    with pytest.raises(PackErrors) as raised:
        load_pack(MINI.replace("label: 乙", "label: 甲"), "packs/p.yml")
    (error,) = raised.value.errors
    assert error.worded("en") == "packs/p.yml:13:24: “甲” stands twice in one place"
    assert str(raised.value) == str(error) == error.worded("en")
    assert error.excerpt() == "13 |       - {id: b, label: 甲}\n   |                        ^"
    wide = MINI.replace("zh: 和, en: Sum", "zh: 总和, EN: Sum")
    with pytest.raises(PackErrors) as raised:
        load_pack(wide, "p.yml")
    # Two Han characters stand before the caret, each two columns wide.
    assert [e.excerpt().splitlines()[1].index("^") - 5 for e in raised.value.errors] == [11, 22]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "1:1 规则包是空的"),
        ("# 只有注释", "1:1 规则包是空的"),
        ("- a", "1:1 规则包应由“键: 值”组成"),
        ("a: \x00b", "1:4 含有 YAML 不允许的控制字符"),
        (
            "a: 1\n---\nb: 2",
            "2:1 不是合法的 YAML：这里开始了第二份文件，请去掉 --- 这一行（expected a single document in the stream but found another document）",
        ),
        ("[" * 100_000, "1:1 嵌套超过 64 层"),
        ("- " * 100_000 + "a", "1:1 嵌套超过 64 层"),
        ("a" * 2_000_000, "1:1 规则包超过 1 MB"),
        (
            "a: &a [x, x]\n"
            + "".join(f"k{i}: &{'b' * (i + 1)} [*{'b' * i or 'a'}, *{'b' * i or 'a'}]\n" for i in range(40)),
            "1:1 引用（*）重复过多，或者套住了自己",
        ),
    ],
    ids=["empty", "comment", "list", "nul", "two-documents", "brackets", "dashes", "large", "aliases"],
)
def test_what_is_no_pack(text: str, expected: str) -> None:
    assert faults(text) == [expected]


def test_rows_within_rows_without_end() -> None:
    rows = "{label: x, rows: [\n      " * 300 + "{id: q, label: z}" + "]}" * 300
    assert faults(MINI.replace("- {id: r, label: 行}", f"- {rows}"))[0].endswith("嵌套超过 64 层")


def test_no_more_faults_than_anyone_reads() -> None:
    assert len(faults("\n".join(f"k{i}: 1" for i in range(5000)))) == 200


def test_windows_line_ends_keep_places(tmp_path) -> None:
    path = tmp_path / "p.yml"
    path.write_bytes(("\ufeff" + MINI.replace("a + b", "a + bb").replace("\n", "\r\n")).encode())
    with pytest.raises(PackErrors) as raised:
        load_pack_file(path)
    assert [(e.line, e.column) for e in raised.value.errors] == [(24, 22)]


@pytest.mark.parametrize(
    ("content", "words"), [(b"\xff\xfe", "规则包不是 UTF-8 文字"), (None, "规则包无法读取：没有这个文件或目录")]
)
def test_a_file_that_cannot_be_read(tmp_path, content: bytes | None, words: str) -> None:
    path = tmp_path / "p.yml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(PackErrors) as raised:
        load_pack_file(path)
    assert raised.value.errors[0].worded("zh") == f"{path}:1:1: {words}"


def test_a_text_for_readers_is_one_for_every_language_or_one_for_each() -> None:
    written = MINI.replace("{zh: 和, en: Sum}", "Sum of the row").replace(
        "某法第一条", "{zh: 某法第一条, en: Act s. 1}"
    )
    profile = load_pack(written, "mini.yml")
    assert profile.relations[0].title == ("Sum of the row", "Sum of the row")
    assert profile.basis == profile.relations[0].basis == ("Act s. 1", "某法第一条")
    assert profile.title == ("Small", "小表")
