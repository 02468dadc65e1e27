"""Mistyped YAML is told where it was mistyped, not where the parser noticed, and in words that say what to do."""

import pytest
import yaml

from crossfoot.source.yaml_slips import slip_of

HEAD = "pack: a\ntitle: {zh: 甲，乙, en: A}\n"
# What is written after HEAD, the part of it at which the slip is told, and the first words.
SLIPS = [
    ("basis：某法\nyears: {from: 2020}\n", "：某法", "basis 后面的冒号是全角的"),
    ("basis：某法\n\n\nyears: {from: 2020}\n", "：某法", "basis 后面的冒号是全角的"),
    ("years:\n  to: 2021\n  from：2020\nbasis: 某法\n", "：2020", "from 后面的冒号是全角的"),
    ("years:\n  to: 2021\n  from:2020\nbasis: 某法\n", ":2020", "from 的冒号后面少一个空格"),
    ("rows:\n  - {id: a，label: 甲}\n", "，label", "逗号是全角的"),
    ("years:\n\tfrom: 2020\n", "\tfrom", "行首用了制表符"),
    ("basis: 某法: 第一条\n", ": 第一条", "这里不应有冒号"),
    ("basis: @某法\n", "@某法", "这个符号在 YAML 里另有含义"),
    ("rows:\n  - {id: a}\n - {id: b}\n", "- {id: b}", "这一行的缩进与上下行不一致"),
    ("rows:\n  - {id: a}\n  -{id: b}\n", "-{id: b}", "短横后面少一个空格"),
    ("rows:\n  - id: a\n  -id: b\n", "-id: b", "短横后面少一个空格"),
    ("basis: 某法\n---\nyears: 2020\n", "---", "这里开始了第二份文件"),
    # What reads like a slip in the lines of a text is none where the line itself has one.
    ("title: >\n  note：见\nbasis: 某法: 第一条\n", ": 第一条", "这里不应有冒号"),
    # The comma of a text is none of a list, nor is what stands far above the place.
    ("a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nrows: {id: b, label: [乙}\n", "}", "括号没有成对"),
]


@pytest.mark.parametrize(("more", "at", "words"), SLIPS)
def test_a_slip_is_told_in_its_place(more: str, at: str, words: str) -> None:
    text = HEAD + more
    with pytest.raises(yaml.MarkedYAMLError) as raised:
        yaml.compose(text, yaml.CSafeLoader)
    mark = raised.value.problem_mark
    slip = slip_of(text, mark.index, f"{raised.value.context} {raised.value.problem}")
    assert text[slip.offset :].startswith(at), (text[slip.offset :], slip.message.zh)
    assert slip.message.zh.startswith(words)
    assert slip.message.en


def test_rare_words_of_the_parser_are_handed_on() -> None:
    assert slip_of("a: b", 0, "found nonsense") == (0, ("found nonsense", "found nonsense"))
