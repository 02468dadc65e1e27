"""Pack pages: the whole form in print, each requirement once, with its rules; packs of a site as well as ours."""

import re

import pytest

from crossfoot.docgen.pack_page import render_pack
from crossfoot.docgen.requirement_block import render_requirement
from crossfoot.engine.judging import Judged, Judging
from crossfoot.profile.load import load_pack, load_pack_file
from crossfoot.profile.shipped import shipped_packs
from crossfoot.terms.text import LANGUAGES
from unit.profile.mini_pack import MINI
from unit.profile.test_extend import FULL

PACKS = tuple(load_pack_file(file) for file in shipped_packs().values())
JUDGING = Judging(PACKS)


def extended(more: str):
    return load_pack(f"pack: ext\nextends: mini\n{more}", "ext.yml", lambda _: (FULL, "mini.yml"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pack", PACKS, ids=[pack.id for pack in PACKS])
def test_the_form_is_printed_whole(pack, language):
    page = render_pack(pack, JUDGING, language)
    places = re.findall(r'<a id="([^"]+)"></a>\*\*', page)
    assert len(places) == len(set(places))
    assert set(places) == {requirement.id for requirement in pack.requirements}
    for requirement in pack.requirements:
        assert f"**{requirement.title(language)}** `{requirement.id}`" in page
        assert requirement.basis.zh in page
        for rule in JUDGING.rules_of(Judged(requirement, pack)):
            assert f"rules/{rule.code}.md) {rule.name}" in page
    assert all(f"### {section.official}\n" in page for section in pack.sections)
    for table in pack.tables:
        tables = len(table.blocks) if table.layout == "down" else 1
        assert page.count(f'<table data-crossfoot-table="{table.id}"') == tables
        assert all(f"| `{row.id}` |" in page for block in table.blocks for row in block.rows)
        assert all(f"| `{column.id}` |" in page for block in table.blocks for column in block.columns)
    for relation in (*pack.relations, *pack.series):
        assert f"`{relation.formula.text}`" in page
    for chart in pack.charts:
        drawn = page.partition(f"`{chart.id}`")[2].partition("\n\n**")[0]
        rows = [line for line in drawn.split("\n") if line.startswith("| `")]
        assert [row.split(" | ")[0] for row in rows] == [f"| `{value.id}`" for value in chart.values]
        assert [row.count(" × ") for row in rows] == [len(value.cells) for value in chart.values]


def block(pack, id_: str, language="zh") -> str:
    requirement = next(r for r in pack.requirements if r.id == id_)
    return "\n".join(render_requirement(Judged(requirement, pack), Judging([pack]), "packs/x.md", language))


BLOCKS = [
    (
        "applications.balance",
        "zh",
        "- 勾稽关系：一、本年新收政府信息公开申请数量 + 二、上年结转政府信息公开申请数量 = （七）总计 + 四、结转下年度继续办理",
    ),
    ("applications.balance", "zh", "- 逐列核对：全部 7 项"),
    ("applications.balance", "en", "- Formula by ids: `received + brought_forward = total + carried_forward`"),
    ("applications.balance", "en", "- Rules: [CF302](../en/rules/CF302.md) balance-mismatch (error)"),
    ("disclosure.made_accounted_for", "zh", "- 逐行核对：规章、行政规范性文件"),
    (
        "disclosure.regulations_by_body",
        "en",
        "- Asked of: `township`, `government` of level `county`, `township`, `dep",
    ),
    ("disclosure.fees_are_plausible", "zh", "- 有下列情形的，须再核对：本年收费金额（单位：万元） > 10000000"),
    ("applications.carried_over", "zh", "- 勾稽关系：二、上年结转政府信息公开申请数量 = 上年的四、结转下年度继续办理"),
    ("litigation.pending_followed_up", "en", "- Relation: 总计 ≥ last year’s 尚未审结"),
    ("narrative.brought_forward", "zh", "- 应等于：二、上年结转政府信息公开申请数量 × 总计"),
    ("narrative.handled_rate", "en", "- Share: （七）总计 × 总计 of 一、本年新收政府信息公开申请数量 × 总计 + 二、"),
    ("narrative.processing_fee", "zh", "- 公式（用编号）：`10000 * disclosure.fees.amount + 100`"),
    ("narrative.no_lawsuits", "zh", "- 相当于说：未经复议直接起诉 × 总计 + 复议后起诉 × 总计 = 0"),
    ("statements.fees", "en", "- From report year: 2021"),
    ("front_matter.kind", "zh", "- 是否必填：必填，机关名录中已有的可以不填"),
    ("front_matter.source", "zh", "missing-front-matter-key（警告）"),
    ("publication.deadline", "zh", "- 期限：报告年度的次年 3 月 31 日"),
    ("title", "zh", "`{body}{year}年政府信息公开工作年度报告`"),
    ("sections.problems", "zh", "- 不能只写：“无”、“无。”、“略”"),
    ("series.wording", "en", "- Too like another body’s from this share on: 60 %"),
    ("applications.complete", "zh", "- 应填格数：175"),
]


@pytest.mark.parametrize(("id_", "language", "line"), BLOCKS, ids=[f"{b[0]}-{n}" for n, b in enumerate(BLOCKS)])
def test_what_a_requirement_demands(id_, language, line):
    assert line in block(PACKS[-1], id_, language)


def test_the_form_of_another_year_is_set_beside():
    page = render_pack(PACKS[1], JUDGING, "zh")
    _, _, compared = page.partition("## 与 cn-ogi-2019 相比")
    assert "(cn-ogi-2019.md#disclosure.items_not_negative)" in compared
    assert "(#statements.fees)" in compared
    assert "`disclosure.procurement` 政府集中采购" in compared
    assert "`applications.other.fee_unpaid`" in compared
    assert "applications.balance" not in compared  # it is the same in both
    assert "相比" not in render_pack(PACKS[0], JUDGING, "zh")


def test_a_pack_that_builds_on_another_says_what_it_drops_and_changes():
    pack = extended(
        "title: {zh: 扩, en: More}\nyears: {from: 2022}\nbasis: 乙\n"
        "drop: [{requirement: sections.one.w, reason: 不作要求}]\n"
        "change: [{requirement: t.sum, severity: warning, reason: 数据来源不一}]\n"
    )
    page = render_pack(pack, Judging([pack]), "zh")
    assert "| `sections.one.w` | 不再要求 | 不作要求 |" in page
    assert "| `t.sum` | 有改动 | 数据来源不一 |" in page
    assert '<a id="sections.one.w">' not in page
    assert "- 承袭自：`mini`" in page


def test_words_of_a_pack_are_no_markup():
    evil = MINI.replace("en: Sum}", r'en: "a|b *c* <img src=x> `d` [e](f)"}').replace("某法第一条", "<b>法</b>")
    evil += (
        "charts: [{id: c, kind: bars, title: {zh: 图, en: '<i>*c*'}, unit: {zh: 件, en: '<u>'},"
        " values: [{id: v, label: {zh: 数, en: '<s>|*v*'}, figure: t.r.a}]}]\n"
    )
    pack = load_pack(evil, "mini.yml")
    page = render_pack(pack, Judging([pack]), "en")
    assert r"**a|b \*c\* &lt;img src=x> \`d\` \[e](f)** `t.sum`" in page
    assert r"**&lt;i>\*c\* (&lt;u>)** `c`: figures of one report" in page and r"| &lt;s>\|\*v\* |" in page
    assert not any(tag in page for tag in ("<img", "<b>", "<i>", "<u>", "<s>"))
