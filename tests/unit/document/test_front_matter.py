import datetime

import pytest
from mkdocs.utils.meta import get_data

from crossfoot.document.front_matter import read_front_matter
from crossfoot.source.source_file import source_from_text

HEAD = """---
title: 示范县2024年政府信息公开工作年度报告
year: 2024                 # picks the pack
body: "示范县𠀀人民政府"
published: 2025-03-12
draft: no
note: |
  two
  lines

# a comment
empty:
list: [1, 2]
waivers:
  - code: CF204
    reason: 原件未填
---


# Body
"""


def read(text):
    return read_front_matter(source_from_text("a.md", text))


def plain(value):
    content = value.content
    if isinstance(content, list):
        return [plain(item) for item in content]
    if isinstance(content, dict):
        return {key: plain(entry.value) for key, entry in content.items()}
    return content


@pytest.mark.parametrize("text", [HEAD, HEAD.replace("\n", "\r\n"), "\ufeff" + HEAD], ids=["lf", "crlf", "bom"])
def test_values_are_those_that_mkdocs_reads(text):
    source = source_from_text("a.md", text)
    front_matter, body = read_front_matter(source)
    expected_body, expected = get_data(source.text)
    assert front_matter.fault is None
    assert {key: plain(entry.value) for key, entry in front_matter.entries.items()} == expected
    assert source.text[body:] == expected_body


@pytest.mark.parametrize(
    ("key", "written"),
    [
        ("title", "示范县2024年政府信息公开工作年度报告"),
        ("year", "2024"),
        ("body", '"示范县𠀀人民政府"'),
        ("published", "2025-03-12"),
        ("note", "|\n  two\n  lines"),
        ("empty", ""),
        ("list", "[1, 2]"),
        ("waivers", "- code: CF204\n    reason: 原件未填"),
    ],
)
def test_spans_cover_key_and_value_as_written(key, written):
    front_matter, _ = read(HEAD)
    entry = front_matter.entries[key]
    assert HEAD[entry.key.start : entry.key.end] == key
    assert HEAD[entry.value.span.start : entry.value.span.end] == written


@pytest.mark.parametrize("key", ["year", "draft", "missing"])
def test_span_of_a_key_is_its_value_or_the_head(key):
    front_matter, _ = read(HEAD)
    span = front_matter.span_of(key)
    assert HEAD[span.start : span.end].startswith({"year": "2024", "draft": "no", "missing": "title:"}[key])


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2024", 2024),
        ("'2024'", "2024"),
        ("2024.0", 2024.0),
        ("2_024", 2024),
        ("0x10", 16),
        ("1:30", 90),
        ("~", None),
        ("", None),
        ("off", False),
        ("2025-03-12", datetime.date(2025, 3, 12)),
        ("2025-03-12 10:00:00", datetime.datetime(2025, 3, 12, 10)),
        ("2025年3月12日", "2025年3月12日"),
        ("!!str 2024", "2024"),
    ],
)
def test_scalars_are_read_as_yaml_1_1(written, value):
    front_matter, _ = read(f"---\nkey: {written}\n---\n")
    assert front_matter.scalar("key") == value
    assert type(front_matter.scalar("key")) is type(value)


@pytest.mark.parametrize(
    ("text", "cause", "place"),
    [
        ("# Report\n", "missing", (1, 1)),
        ("", "missing", (1, 1)),
        ("\n\n---\na: 1\n---\n", "missing", (3, 1)),
        ("---\n---\nx\n", "unclosed", (1, 1)),
        ("---\na: 1\n", "unclosed", (1, 1)),
        ("---\na: 1\n---", "unclosed", (1, 1)),
        ("---\n- a\n---\n", "not-a-mapping", (2, 1)),
        ("---\n# nothing\n---\n", "not-a-mapping", (2, 1)),
        ("---\nword\n---\n", "not-a-mapping", (2, 1)),
        ("---\n𠀀: 1\na: b: c\n---\n", "colon-in-value", (3, 4)),
        ("---\na: [1, 2\n---\n", "unclosed-bracket", (2, 4)),
        ("---\na: 'x\n---\n", "unclosed-quote", (2, 4)),
        ("---\n𠀀𠀀: \x07\n---\n", "control-character", (2, 5)),
        ("---\na: !foo 1\n---\n", "reserved-sign", (2, 4)),
        ("---\n? [a]\n: 1\n---\n", "not-yaml", (2, 3)),
        ("---\na: 1\n--- x\nb: 2\n---\n", "not-yaml", (3, 1)),
        ("---\npublished: 2025-02-30\n---\n", "bad-value", (2, 12)),
        ("---\nyear: 1\nbody: x\nyear: 2\n---\n", "repeated-key", (4, 1)),
        ("---\na: &x 1\nb: *x\n---\n", "alias", (2, 4)),
        ("---\na: 1\nb: *x\n---\n", "alias", (3, 4)),
        ("---\na:\n  <<: {b: 1}\n---\n", "alias", (3, 3)),
        ("---\na: " + "[" * 40 + "]" * 40 + "\n---\n", "too-deep", (2, 15)),
        ("---\na: " + "x" * 70_000 + "\n---\n", "too-large", (1, 1)),
    ],
)
def test_a_head_that_cannot_be_read_has_a_cause_and_a_place(text, cause, place):
    source = source_from_text("a.md", text)
    front_matter, _ = read_front_matter(source)
    assert front_matter.fault is not None
    assert (front_matter.fault.cause, source.position(front_matter.fault.span.start)) == (cause, place)
    assert front_matter.fault.span.end <= len(source.text)


@pytest.mark.parametrize(
    ("text", "causes"),
    [
        ("year: 1\nyear: 2\n", ["repeated-key"]),
        ("published: 2025-02-30\nyear: 1\nyear: 2\n", ["bad-value", "repeated-key"]),
        ("year: 1\nyear: 2\npublished: 2025-02-30\n", ["repeated-key"]),
    ],
)
def test_a_repeated_key_is_told_besides_the_first_fault(text, causes):
    front_matter, _ = read(f"---\n{text}---\n")
    assert [fault.cause for fault in front_matter.faults] == causes


def test_what_could_be_read_before_a_fault_is_kept():
    front_matter, body = read("---\nyear: 2024\npublished: 2025-02-30\nyear: 2025\nbody: [\n---\n\ntext\n")
    assert {key: plain(entry.value) for key, entry in front_matter.entries.items()} == {
        "year": 2024,
        "published": "2025-02-30",
    }
    assert body == len("---\nyear: 2024\npublished: 2025-02-30\nyear: 2025\nbody: [\n---\n\n")


@pytest.mark.parametrize(
    "text",
    ["Title: x\nYear: 2024\n    more\n\n\n# Body\n", "\n\ntext\n", "text\n", "a: b", "    code\n", "---\na: 1\n"],
)
def test_without_a_head_the_body_starts_where_mkdocs_has_it_start(text):
    _, body = read(text)
    assert text[body:] == get_data(text)[0]


@pytest.mark.parametrize(
    ("head", "cause"),
    [
        ("a: " + "[" * 60_000, "not-yaml"),
        ("a:\n" + "  - " * 15_000, "too-deep"),
        ("a: &a [x, x]\n" + "".join(f"b{i}: &b{i} [*a, *a]\n" for i in range(50)), "alias"),
        ("a: " + "1:" * 31_000 + "1", "bad-value"),
        ("a: " + "9" * 60_000, "bad-value"),
        ("a: b\n" * 500_000, "too-large"),
        ("a: [" + "x," * 31_000 + "]", None),
        ("a：" + " " * 60_000 + "x", "wide-colon"),
        ("a: b: " + " " * 60_000 + "#", "colon-in-value"),
        ("a：1\n" * 15_000, "not-a-mapping"),
    ],
    ids=["brackets", "dashes", "aliases", "sexagesimal", "digits", "huge", "wide", "blanks", "comment", "mistyped"],
)
def test_no_head_goes_on_for_ever(head, cause):
    front_matter, _ = read(f"---\n{head}\n---\n")
    assert (front_matter.fault.cause if front_matter.fault else None) == cause
