"""Prose as numbers, and where its sentences stand."""

import pickle

import pytest

from crossfoot.document.clauses import Clauses, read_clauses
from crossfoot.document.narrative import read_narrative
from crossfoot.document.parse import parse
from crossfoot.source.source_file import SourceFile, source_from_text


def read(text: str, names=(), dropped=()) -> tuple[Clauses, SourceFile]:
    source = source_from_text("r.md", text)
    return read_clauses(read_narrative(parse(source, frozenset())).passages, names, dropped), source


def sentences(text: str) -> list[str]:
    """What stands in the source at the places of the sentences."""
    clauses, source = read(text)
    spans = [clauses.span(index) for index in range(len(clauses.first))]
    return [source.text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("梳理公开事项，写明依据。举办业务培训！", ["梳理公开事项，写明依据", "举办业务培训"]),
        (
            "# 标题\n\n梳理公开事项。\n\n- 举办业务培训；\n- 无；\n- 更新办事指南。",
            ["梳理公开事项", "举办业务培训", "更新办事指南"],
        ),
        ("**梳理**公开[事项](a.html)。举办业务培训。", ["梳理**公开[事项", "举办业务培训"]),
        ("梳理公开\n事项，写明\n依据。举办业务培训。", ["梳理公开\n事项，写明\n依据", "举办业务培训"]),
        ("共更新信息，\n\n写明依据。举办业务培训。", ["共更新信息，\n\n写明依据", "举办业务培训"]),
        ("好。同时，是。", []),
        (
            "（一）主动公开情况。更新办事指南。**(二) 平台建设：**举办业务培训。",
            ["更新办事指南", "(二) 平台建设：**举办业务培训"],
        ),
        ("（1）监督保障情况\n\n举办业务培训。", ["举办业务培训"]),
        ("（一）梳理公开事项。（二）举办业务培训。", ["（一）梳理公开事项", "（二）举办业务培训"]),  # a list
        ("（一）梳理公开事项，写明依据。更新指南。", ["（一）梳理公开事项，写明依据", "更新指南"]),
        ("", []),
    ],
)
def test_sentences_stand_where_they_say(text, expected):
    assert sentences(text) == expected


def test_clauses_do_not_depend_on_where_they_stand():
    one, _ = read("梳理公开事项，同时，写明办理依据。举办业务培训。")
    other, _ = read("举办业务培训；写明办理依据：\n\n梳理公开事项。")
    assert set(one.numbers) == set(other.numbers)
    assert one.letters == other.letters == 18


COPIED = [
    "围绕群众办事梳理公开事项，逐项写明办理依据。",
    "在便民服务点摆放办事指南，老年人当面了解。",
    "举办业务培训。",
]


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"{number}是{sentence}" for number, sentence in zip("一二三", COPIED, strict=True)),
        "".join(f"{number}、{sentence}" for number, sentence in zip("123", COPIED, strict=True)),
        "".join(f"{number}.{sentence}" for number, sentence in zip("123", COPIED, strict=True)),
        "".join(f"第{number}，{sentence}" for number, sentence in zip("一二三", COPIED, strict=True)),
        "主要做法：一是" + "".join(COPIED),
        "\u200b".join("".join(COPIED)),
        "".join(COPIED).replace("，", "\u200b，\xad"),
    ],
)
def test_what_is_copied_is_the_same_with_counters_before_it_and_with_signs_that_print_as_nothing(text):
    original, _ = read("".join(COPIED))
    copied, _ = read(text)
    assert list(copied.numbers) == [*list(read("主要做法：")[0].numbers)[: text.startswith("主")], *original.numbers]


def test_a_count_that_is_no_counter_stays_a_figure():
    assert set(read("已公开3件。")[0].numbers) != set(read("已公开件。")[0].numbers)


def test_a_heading_within_a_paragraph_does_not_count():
    assert read("（一）平台建设：举办业务培训。（二）监督保障。更新办事指南。")[0].letters == 12


def test_the_numbers_are_the_same_on_any_day():
    clauses, _ = read("梳理公开事项，举办培训25期。")
    assert list(clauses.numbers) == [3295495263, 1973073805]


def test_openings_and_size():
    clauses, _ = read("围绕群众办事的全过程梳理公开事项。举办业务培训25期。")
    assert clauses.openings.split("\n") == ["围绕群众办事的全过程", "举办业务培训25期"]
    assert pickle.loads(pickle.dumps(clauses)) == clauses


def test_a_very_long_clause():
    clauses, _ = read("字" * 70_000)
    assert clauses.letters == 70_000
