"""Text in CSV: read back as it was, and never carried out by a spreadsheet."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.publishing.csv_text import field, line

HARMLESS = ["0", "-5", "+5", "-1,234.50", "-", "——", "－", "/", "示范县", "a=b", "3 = 3", "第1项"]
OBEYED = [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", " =1", "\t=1", "\r=1", "\n@x", "＝1+1", "＋cmd", "－2+3", "＠SUM", "-cmd|'/c calc'!A1", "--1",
]  # fmt: skip


@pytest.mark.parametrize("text", HARMLESS)
def test_harmless_text_stays_as_it_is(text):
    assert next(csv.reader([field(text)]), [""]) == [text]


@pytest.mark.parametrize("text", OBEYED)
def test_an_apostrophe_stops_what_a_spreadsheet_would_carry_out(text):
    (read,) = next(csv.reader(io.StringIO(field(text), newline="")))
    assert read == "'" + text


@given(st.lists(st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"])), min_size=2))
def test_fields_are_read_back(texts):
    (read,) = csv.reader(io.StringIO(line(texts), newline=""), strict=True)
    assert [one in (other, "'" + other) for one, other in zip(read, texts, strict=True)] == [True] * len(texts)
    for one in read:
        stripped = one.lstrip()
        assert not stripped.startswith(("=", "@")), "a formula"
