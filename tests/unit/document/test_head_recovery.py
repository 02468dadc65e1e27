"""A mistyped line of a head is named where it stands, and the rest of the head is read."""

import pytest

from crossfoot.document.front_matter import read_front_matter
from crossfoot.source.source_file import source_from_text

REST = "kind: government\npublished: 2025-03-12\n"
READ = {"kind": "government", "published": "2025-03-12"}


def read(head):
    source = source_from_text("a.md", f"---\n{head}---\n")
    return source.text, read_front_matter(source)[0]


def cut(text, span):
    return text[span.start : span.end]


MISTYPED = {
    "a full-width colon": ("body： 示范县\n", "wide-colon", "body：", {"body": "示范县"}),
    "and no blank after it": ("body：示范县\n", "wide-colon", "body：", {"body": "示范县"}),
    "and a full-width blank": ("body：　示范县\n", "wide-colon", "body：", {"body": "示范县"}),
    "no blank": ("year:2024\n", "no-blank", "year:2024", {"year": "2024"}),
    "a full-width blank": ("year:　2024\n", "no-blank", "year:　2024", {"year": "2024"}),
    "a blank before the colon": ("year :2024\n", "no-blank", "year :2024", {"year": "2024"}),
    "no colon": ("year 2024\n", "no-colon", "year 2024", {"year": "2024"}),
    "a colon in the value": ("source: 来源: 甲\n", "colon-in-value", "来源: 甲", {"source": "来源: 甲"}),
    "and an apostrophe": ("source: a'b: c'  # x\n", "colon-in-value", "a'b: c'", {"source": "a'b: c'"}),
    "a colon at the end of the value": ("source: 来源:\n", "colon-in-value", "来源:", {"source": "来源:"}),
    "a quotation mark": ('body: "示范县\n', "unclosed-quote", '"示范县', {"body": "示范县"}),
    "a tab before a value": ("a: x\n\ty: 1\n", "tab", "\t", None),
    "a line indented": ("a: x\n  year: 1\n", "indentation", "year: 1", None),
    "a bracket": ("a: [x, y\n", "unclosed-bracket", "[x, y", None),
    "a value on two lines": ("a: x\n甲乙\n", "no-colon", "甲乙", {"a": "x"}),
}


@pytest.mark.parametrize("last", [True, False], ids=["last", "first"])
@pytest.mark.parametrize("case", MISTYPED)
def test_the_line_at_fault_is_named_and_every_other_read(case, last):
    line, cause, marked, values = MISTYPED[case]
    text, head = read(REST + line if last else line + REST)
    assert head.fault is not None
    assert (head.fault.cause, cut(text, head.fault.span)) == (cause, marked)
    printed = {key: entry.value.printed for key, entry in head.entries.items()}
    assert printed == {**READ, **(values or {})}
    assert head.unread.isdisjoint(printed)
    if values is None:
        assert line[0] in head.unread


@pytest.mark.parametrize("case", [case for case, (_, _, _, values) in MISTYPED.items() if values])
def test_what_is_read_as_it_was_meant_keeps_its_place(case):
    line, _, _, values = MISTYPED[case]
    text, head = read(REST + line)
    for key, value in values.items():
        entry = head.entries[key]
        assert cut(text, entry.key) == key
        assert cut(text, entry.value.span).removeprefix('"') == value
    for key, value in READ.items():
        assert cut(text, head.entries[key].value.span) == value


def test_entries_below_a_key_are_put_right_too():
    text, head = read("waivers：\n  - code： CF601\n    reason：来源: 不明\n  - code:CF407\nyear: 2024\n")
    assert head.fault.cause == "wide-colon"
    assert [head.fault.detail(language) for language in ("zh", "en")] == [
        "waivers、code、reason",
        "waivers, code, reason",
    ]
    first, second = head.entries["waivers"].value.content
    assert {key: cut(text, entry.value.span) for key, entry in first.content.items()} == {
        "code": "CF601",
        "reason": "来源: 不明",
    }
    assert cut(text, second.content["code"].value.span) == "CF407"
    assert head.scalar("year") == 2024
    assert not head.unread


def test_of_many_keys_with_one_mistake_not_all_are_named():
    _, head = read("".join(f"{'k' * 90}{number}：x\n" for number in range(150)))
    assert head.fault.cause == "wide-colon"
    assert len(str(head.fault.detail)) < 600 and str(head.fault.detail).endswith("……")
    assert len(head.entries) == 150


@pytest.mark.parametrize("mistyped", ["body：示范县\n", "body:示范县\n", "body 示范县\n", "body: 甲: 乙\n"])
@pytest.mark.parametrize("last", [True, False], ids=["last", "first"])
@pytest.mark.parametrize(
    ("repeating", "key"),
    [
        ("year: 2024\nyear: 2025\n", "year"),
        ("year：2024\nyear: 2025\n", "year"),
        ("year: 2024\nyear：2025\n", "year"),
        ("year: 2024\nwaivers:\n  - code: CF601\n    code: CF602\n", "code"),
        ("waivers:\n  - code：CF601\n    code: CF602\nyear: 2024\n", "code"),
        ("year: 2024\nyear: 2025\nyear: 2026\nsource: x\nsource: y\n", "year"),
    ],
)
def test_a_key_given_twice_is_told_besides(mistyped, last, repeating, key):
    text, head = read(repeating + mistyped if last else mistyped + repeating)
    fault, repeated = head.faults
    assert fault.cause != repeated.cause == "repeated-key"
    assert repeated.detail == cut(text, repeated.span) == key
    assert text.count(f"{key}:", 0, repeated.span.start) + text.count(f"{key}：", 0, repeated.span.start) == 1
    assert head.scalar("year") == 2024


@pytest.mark.parametrize(
    "head",
    ["year：2024\nbody：x\n", "a: {b: 1, c: {b: 2}}\nyear：2024\n", "a:\n  - x: 1\n  - x: 2\nx：1\n", "a: [x\na: y\n"],
)
def test_a_key_at_two_places_is_not_given_twice(head):
    _, read_head = read(head)
    assert [fault.cause for fault in read_head.faults] == [read_head.fault.cause]


HEAD = "title: 示范县：年报\nyear: 2024\nbody: \"示范县\"\nwaivers:\n  - code: CF601\n    reason: '原件 未载明'\nlist: [a, b]\n"


@pytest.mark.parametrize("sign", [*list("：:\u3000 \t\n-'\"[]{}#&*!|>%@`,?x"), ""])
def test_whatever_one_sign_does_to_a_head_all_places_lie_in_it(sign):
    for at in range(len(HEAD)):
        text, head = read(HEAD[:at] + sign + HEAD[at + 1 :] if HEAD[at + 1 :] else HEAD)
        assert head.unread.isdisjoint(head.entries)
        if head.fault is not None:
            assert 0 <= head.fault.span.start <= head.fault.span.end <= len(text)
        for key, entry in head.entries.items():
            assert text[entry.key.start : entry.key.end].strip("'\"").endswith(key.strip("'\""))
            assert entry.key.end <= entry.value.span.start <= entry.value.span.end <= len(text)


@pytest.mark.parametrize("text", ["word\n", "示范县2024年\n", "- a\n"])
def test_what_is_no_head_is_not_made_one(text):
    _, head = read(text)
    assert head.fault.cause == "not-a-mapping"
    assert not head.entries


@pytest.mark.parametrize(
    "head",
    [
        "note: |\n  注意：全角\n  a:b\nyear: 2024\n",
        "link: https://example.org/a:b\nyear: 2024\n",
        "title: 示范县：年度报告\nyear: 2024\n",
        "text: 'a: b'\nyear: 2024\n",
    ],
)
def test_a_head_that_is_yaml_is_left_alone(head):
    _, read_head = read(head)
    assert read_head.fault is None
    assert read_head.scalar("year") == 2024
