"""Places: the source at a thing's span holds the thing's text, whatever line ends, marks and tabs the file has."""

import re

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from crossfoot.document.model import Document, Heading, Inclusion, Opaque, Paragraph, Swallowed
from crossfoot.document.narrative import read_narrative
from crossfoot.document.parse import parse
from crossfoot.document.passages import fold
from crossfoot.source.source_file import source_from_text
from properties.strategies.markdown_text import documents

HEADS = ["", "---\ntitle: 报告\nyear: 2024\n---\n", "---\ntitle: 𠀀\n...\n\n"]

# What markup may take away: the letters and figures that are left stand in the same order in the source.
_WORD = re.compile(r"[^\W_]")


def letters(text: str) -> list[str]:
    return _WORD.findall(text)


def is_part_in_order(part: list[str], whole: list[str]) -> bool:
    rest = iter(whole)
    return all(letter in rest for letter in part)


def check_places(document: Document) -> None:
    text = document.source.text
    places = []
    for block in document.blocks:
        assert document.body.start <= block.span.start <= block.span.end <= len(text)
        if isinstance(block, Heading | Paragraph):
            places.append((block.text, block.span))
    for table in document.tables:
        places += [(cell.text, cell.span) for cell in table.cells]
        for cell in table.cells:
            row = table.row_spans[cell.row]
            assert (row.start <= cell.span.start and cell.span.end <= row.end) or table.syntax == "html"
    for shown, span in places:
        printed = text[span.start : span.end]
        entities = "&" in printed
        assert entities or is_part_in_order(letters(shown), letters(printed)), (shown, printed)
        if shown:
            assert printed == printed.strip(" \n\t")
    for passage in read_narrative(document).passages:
        places_of = [passage.offset(index) for index in range(len(passage.text))]
        assert places_of == sorted(set(places_of))
        assert "".join(fold(text[at]) for at in places_of).replace(",", "，") == passage.text.replace(",", "，")
        assert all(passage.first <= at < passage.last for at in places_of)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents(), st.sampled_from(HEADS), st.booleans(), st.sampled_from(["\n", "\r\n", "\r"]))
def test_spans_cover_what_they_name(text: str, head: str, mark: bool, line_end: str) -> None:
    printed = "\ufeff" * mark + (head + text).replace("\n", line_end)
    source = source_from_text("a.md", printed)
    document = parse(source)
    check_places(document)
    for block in document.blocks:
        if not isinstance(block, Swallowed | Inclusion | Opaque):
            first, after = map(source.original_offset, block.span)
            assert printed[first:after].replace(line_end, "\n") == source.text[block.span.start : block.span.end]


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_what_stands_before_moves_places_and_nothing_else(text: str) -> None:
    text = text.lstrip(" \t\n")
    plain = parse(source_from_text("a.md", HEADS[2] + text))
    moved = parse(source_from_text("a.md", HEADS[1] + text))
    distance = len(HEADS[1]) - len(HEADS[2])
    assert [type(block) for block in moved.blocks] == [type(block) for block in plain.blocks]
    assert [block.span.start for block in moved.blocks] == [block.span.start + distance for block in plain.blocks]
    assert [table.grid() for table in moved.tables] == [table.grid() for table in plain.tables]


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@example("| 甲 | 乙 |\n| --- | --- |\n  <table>\n  <tr><td>1</td>\n  \n  <td>2</td></tr>\n  </table>")
@given(st.text("|-:` \n\\#>*<table/tdr=\"'!&_[]()1甲\t\u3000𠀀{}%", max_size=120))
def test_any_text_is_read(text: str) -> None:
    check_places(parse(source_from_text("a.md", text)))
