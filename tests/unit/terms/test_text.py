"""Every sentence of the package is there in both languages, and both say the same things of the case in hand."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import crossfoot

PACKAGE = Path(crossfoot.__file__).parent
HAN = re.compile("[一-鿿]")


def sentences() -> Iterator[tuple[str, ast.expr, ast.expr]]:
    """Place, English and Chinese of each ``Text(…)`` and ``refuse(…)`` written out; one made of other texts has no words of its own."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "refuse":
                yield from refusal(f"{path.relative_to(PACKAGE)}:{node.lineno}", node)
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Text"):
                continue
            given = dict(zip(("en", "zh"), node.args, strict=False)) | {word.arg: word.value for word in node.keywords}
            if all(isinstance(words, ast.Constant | ast.JoinedStr) for words in given.values()):
                yield f"{path.relative_to(PACKAGE)}:{node.lineno}", given["en"], given["zh"]


def refusal(place: str, call: ast.Call) -> Iterator[tuple[str, ast.expr, ast.expr]]:
    """The two languages of what is wrong with settings, a pack or a register: the second and third of the arguments."""
    _, *words = call.args
    if len(words) > 1 and all(isinstance(said, ast.Constant | ast.JoinedStr) for said in words[:2]):
        yield place, words[0], words[1]


def literal(words: ast.expr) -> str:
    """The words themselves, without what is filled in."""
    parts = words.values if isinstance(words, ast.JoinedStr) else [words]
    return "".join(str(part.value) for part in parts if isinstance(part, ast.Constant))


def fields(words: ast.expr) -> set[str]:
    """What is filled in: the names in the braces. What has two languages counts as one, tables of words do not count."""
    if isinstance(words, ast.JoinedStr):
        named = {name for part in words.values if isinstance(part, ast.FormattedValue) for name in names(part.value)}
    else:
        named = {name for _, name, _, _ in string.Formatter().parse(literal(words)) if name is not None}
    return {re.sub(r"(^|\.|_)(en|zh)$", "", name) for name in named if not name.isupper()}


def names(value: ast.expr) -> Iterator[str]:
    """The names in an expression, each with its attributes."""
    dotted = ast.unparse(value)
    if isinstance(value, ast.Name | ast.Attribute) and re.fullmatch(r"[\w.]+", dotted):
        yield dotted
    else:
        for child in ast.iter_child_nodes(value):
            yield from names(child) if isinstance(child, ast.expr) else ()


SENTENCES = list(sentences())


def test_there_are_sentences_to_look_at():
    assert len(SENTENCES) > 600


def test_no_language_is_empty():
    # Nothing at all in both, such as the hint that is not needed, is no sentence.
    empty = [
        (place, literal(en), literal(zh))
        for place, en, zh in SENTENCES
        if bool(literal(en) or fields(en)) != bool(literal(zh) or fields(zh))
    ]
    assert empty == []


def test_both_languages_fill_in_the_same():
    assert [(place, fields(en) ^ fields(zh)) for place, en, zh in SENTENCES if fields(en) != fields(zh)] == []


def test_a_sentence_with_english_words_has_chinese_ones():
    untranslated = [
        (place, literal(en), literal(zh))
        for place, en, zh in SENTENCES
        if literal(en) == literal(zh) and re.search("[A-Za-z]{2}", literal(en))
    ]
    assert untranslated == []
