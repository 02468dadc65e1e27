"""What is put out of sight before prose is compared."""

import pytest

from crossfoot.document.masking import mask, own_names, unmark


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("示范县人民政府", {"示范县人民政府", "示范县", "示范"}),
        ("示范县审计局", {"示范县审计局", "示范县", "示范", "审计局"}),
        (
            "宁夏回族自治区灵武市人民政府办公室",
            {"宁夏回族自治区", "灵武市", "灵武", "宁夏回族自治区灵武市", "宁夏回族"},
        ),
        ("东丽区人民政府新立街道办事处", {"东丽区", "东丽", "新立街道", "新立", "办事处"}),
        ("示范市市场监督管理局", {"示范市", "示范", "市场监督管理局"}),
        ("示范市城市管理局", {"示范市", "示范", "城市管理局"}),
        ("国家统计局", {"国家统计局"}),
    ],
)
def test_the_names_by_which_an_office_speaks_of_itself(name, known):
    names = own_names([name])
    assert known | {name} == set(names)
    assert list(names) == sorted(names, key=lambda one: (-len(one), one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("更新信息1204条", "更新信息9条"),
        ("更新信息1,204条", "更新信息三百二十条"),
        ("办结率98.5%", "办结率100%"),
        ("浏览量14万余次", "浏览量3次"),
        ("2024年1月1日至12月31日", "2023年3月5日至11月1日"),
        ("一是加强培训", "三是加强培训"),
        ("示范县召开会议", "河东市召开会议"),
        ("我县召开会议", "河东市召开会议"),
        ("示范县人民政府召开会议", "我市召开会议"),
        ("县政府办公室召开会议", "市政府办公室召开会议"),
        ("县审计局召开会议", "本局召开会议"),
        ("学习《条例》、“细则”", "学习条例细则"),
    ],
)
def test_other_figures_names_and_marks_read_the_same(one, other):
    names = own_names(["示范县人民政府", "河东市人民政府", "示范县审计局"])
    assert mask(one, names) == mask(other, names)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("举办培训3期", "举办培训3次"),
        ("全年更新信息", "逐年更新信息"),
        ("邻县召开会议", "示范县召开会议"),
        ("全面公开", "全部公开"),
    ],
)
def test_other_words_do_not(one, other):
    names = own_names(["示范县人民政府"])
    assert mask(one, names) != mask(other, names)


def test_dropped_phrases_end_a_clause_and_no_stop_goes():
    text = "示范县坚持以公开为常态、不公开为例外。2024年，全县更新信息3条！"
    dropped = [unmark("以公开为常态、不公开为例外")]
    assert mask(text, own_names(["示范县人民政府"]), dropped) == "@坚持，。#年，@更新信息#条！"
