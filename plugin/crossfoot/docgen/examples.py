"""The examples of a rule page as a reader sees them: a caption above each block, and what was found."""

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from crossfoot.docgen import phrases
from crossfoot.docgen.rule_source import PLACE, Example, WrongPage, page_name
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Language, Text
from crossfoot.testing.example import run_case
from crossfoot.testing.literate import Block, read_blocks

_KINDS: dict[str, tuple[Text, str]] = {
    "pack": (phrases.PACK_BLOCK, "yaml"),
    "options": (phrases.OPTIONS_BLOCK, "yaml"),
    "file": (phrases.FILE_BLOCK, ""),
    "report": (phrases.REPORT_BLOCK, "markdown"),
    "change": (phrases.CHANGE_BLOCK, "diff"),
    "rendered": (phrases.RENDERED_BLOCK, "html"),
    "findings": (phrases.FINDINGS_BLOCK, "text"),
}
"""By the first word of a block's title: the caption, and the language for highlighting."""

_LANGUAGES = {".yml": "yaml", ".yaml": "yaml", ".md": "markdown", ".html": "html"}


def print_chinese(lines: Sequence[str], examples: Sequence[Example]) -> list[str]:
    """``lines`` below the title of a page, with captions, and a word where nothing is found.

    The findings are those of the page, which the tests hold against a run.
    """
    clean = {example.case.reports[-1].line for example in examples if not _finds(example)}
    # The title is line 1 of the page, by which the examples are known.
    text = ["", *lines]
    printed: list[str] = []
    at = 1
    for block in read_blocks("\n".join(text)):
        kind = block.title.split(" ")[0]
        if kind not in _KINDS:
            continue
        printed += text[at : block.line - 2]
        if kind != "findings" or block.lines:
            printed += _block(block, "zh")
        if block.line in clean:
            printed += _nothing("zh")
        at = block.line + len(block.lines)
    return printed + text[at:]


def print_translated(
    lines: Sequence[str], examples: Sequence[Example], rule: Rule, path: str, language: Language
) -> list[str]:
    """``lines`` with the next example in the place of each ``[example]``, its findings those of a run in ``language``.

    Raise ``WrongPage`` where there are more or fewer places than examples.
    """
    places = lines.count(PLACE)
    if places != len(examples):
        raise WrongPage(f"{page_name(rule, language)} has {places} lines {PLACE} for {len(examples)} examples")
    left = iter(examples)
    printed: list[str] = []
    for line in lines:
        printed += _example(next(left), path, language) if line == PLACE else [line]
    return printed


def _example(example: Example, path: str, language: Language) -> Iterator[str]:
    separator: list[str] = []
    for block in example.blocks:
        if block.title.split(" ")[0] != "findings":
            yield from separator
            yield from _block(block, language)
            separator = [""]
    yield ""
    found = run_case(example.case, path, language=language).lines
    yield from _block(Block("findings", found, 0), language) if found else _nothing(language)[1:]


def _finds(example: Example) -> bool:
    return example.case.findings is not None and bool(example.case.findings.lines)


def _nothing(language: Language) -> list[str]:
    return ["", f"**{phrases.FINDINGS_BLOCK(language)}**{phrases.COLON(language)}{phrases.NOTHING_FOUND(language)}"]


def _block(block: Block, language: Language) -> list[str]:
    """The caption, and the block without its title: not every Markdown renderer knows what a title is."""
    caption, highlighting = _KINDS[block.title.split(" ")[0]]
    name = f" `{block.name}`" if block.name else ""
    highlighting = highlighting or _LANGUAGES.get(PurePosixPath(block.name).suffix, "text")
    fence = "`" * max([3, *(len(run) + 1 for run in re.findall("`{3,}", block.text))])
    return [f"**{caption(language)}**{name}", "", f"{fence}{highlighting}", *block.lines, fence]
