"""Marks made to cost time: each text must be read at all, and no mark may be looked at over and over."""

import pytest

from crossfoot.document import link_targets
from crossfoot.document.code_spans import code_and_comments
from crossfoot.document.link_targets import read_targets
from crossfoot.document.links import read_links
from crossfoot.document.markup import misplaced_markup
from crossfoot.document.parse import parse
from crossfoot.source.source_file import source_from_text

MANY = 500_000
SOME = 20_000


class Counted:
    """A pattern that counts what is found with it."""

    def __init__(self, pattern):
        self.pattern = pattern
        self.found = 0

    def finditer(self, *place):
        for match in self.pattern.finditer(*place):
            self.found += 1
            yield match


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("](" * SOME, 0),
        ("[](" * SOME, 0),
        ("[a](b " * SOME, 0),
        ("[a](b)" * SOME, SOME),
        ('[a](b "c)' * SOME, SOME),
        ('[a](b "c")' * SOME, SOME),
        ("[a](b 'c\"" * 2000 + ")", 2000),
        ("[a](" + " " * SOME, 0),
        ("[a](<" + "b" * SOME + ">)", 1),
        ("[a](" + "(" * SOME + ")" * SOME, 0),
        ("[" * SOME + "](b)", 1),
        ("[" + "]" * SOME + "(b)", 0),
        ("[a](b\n\n" * SOME, 0),
        ("\\" * SOME + "[a](b)", 1),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else "",
)
def test_targets(text, count, monkeypatch):
    signs, brackets = Counted(link_targets._SIGN), Counted(link_targets.SQUARE_BRACKET)
    monkeypatch.setattr(link_targets, "_SIGN", signs)
    monkeypatch.setattr(link_targets, "SQUARE_BRACKET", brackets)
    assert sum(1 for _ in read_targets(text, 0, len(text))) == count
    assert max(signs.found, brackets.found) <= len(text)


@pytest.mark.parametrize("length", [997, 1000, 100_000])
def test_a_target_and_what_leads_to_it_may_be_of_any_length(length):
    for text in ("[a](b " + "c" * length + ")", "[" + "a" * length + "](b)", "[" + "[a]" * length + "](b)"):
        assert sum(1 for _ in read_targets(text, 0, len(text))) == 1
    parted = "[a](b " + "c" * length + "\n\n)"
    assert list(read_targets(parted, 0, len(parted))) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("`a` <!-- b --> ``c`d``", ["`a`", "<!-- b -->", "``c`d``"]),
        ("`<!--` a `-->`", ["`<!--`", "`-->`"]),
        ("<!-- ` --> a ` b", ["<!-- ` -->"]),
        ("<!-- `a` --> `b`", ["<!-- `a` -->", "`b`"]),
        ("<!-- a `b`", ["`b`"]),
        ("\\`a` b`", ["` b`"]),
        ("``a` b", ["``a`"]),  # Python-Markdown falls back on the shorter run
    ],
)
def test_code_and_comments(text, places):
    assert [text[span.start : span.end] for span in code_and_comments(text, 0, len(text))] == places


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("`a``" * MANY, MANY // 2),
        ("".join("`" * length + "a" for length in range(1, 1400)), 0),
        ("<!--" * MANY, 0),
        ("<!-- `a` " * (MANY // 5), MANY // 5),
        ("<!---->" * (MANY // 5), MANY // 5),
        ("`" * MANY, 0),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else "",
)
def test_much_code_and_many_comments(text, count):
    assert len(code_and_comments(text, 0, len(text))) == count


@pytest.mark.parametrize(
    ("text", "links", "misplaced"),
    [
        ("{" * MANY, 0, 0),
        ("{ " * MANY + "a=b", 0, 0),
        ("{" + " " * MANY + "x", 0, 0),
        ("{{ a.b }} " * 20_000, 0, 0),
        ("{: onclick=x } `a` " * 20_000, 0, 20_000),
        ("<a" + "@" * MANY, 0, 0),
        ('文 <a b="' * 20_000 + "\" c='>", 0, 0),
        ("[a]: b" + " " * MANY + "c", 0, 0),
        ("`a` [b](c) " * 20_000, 20_000, 0),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else "",
)
def test_reports(text, links, misplaced):
    document = parse(source_from_text("a.md", f"---\nyear: 2024\n---\n\n{text}\n"), frozenset({"attr_list"}))
    assert (len(read_links(document)), len(misplaced_markup(document))) == (links, misplaced)
