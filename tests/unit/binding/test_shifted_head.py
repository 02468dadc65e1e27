"""A head is shifted where labels stand among the figures of most rows below it, whichever rows these are."""

from itertools import permutations

import pytest

from crossfoot.binding.heads import HeadReader
from crossfoot.binding.shifted_head import find_shifted_head
from crossfoot.binding.table_rows import read_rows
from crossfoot.binding.vocabulary import Vocabulary
from crossfoot.document.parse import parse
from crossfoot.profile.load import load_pack_file
from crossfoot.profile.shipped import shipped_packs
from crossfoot.source.source_file import source_from_text

PACK = load_pack_file(shipped_packs()["cn-ogi-2021"])
VOCABULARY = Vocabulary(next(spec for spec in PACK.tables if spec.id == "applications"))
HEAD = "| 自然人 | 商业企业 | 科研机构 |\n| --- | --- | --- |\n"
LABELS = ("1.属于国家秘密", "2.重复申请", "1.信访举报投诉类申请")


def shifted(rows: list[str]) -> str:
    markdown = HEAD + "".join(f"| {first} | 0 | 1 |\n" for first in rows)
    (table,) = parse(source_from_text("a.md", markdown)).tables
    parts = list(read_rows(table, VOCABULARY, HeadReader(VOCABULARY), None))
    found = find_shifted_head(table, parts, VOCABULARY)
    return found.label if found is not None else ""


@pytest.mark.parametrize(
    ("labels", "figures", "is_shifted"),
    [(0, 0, False), (0, 1, False), (1, 0, True), (1, 1, False), (2, 1, True), (1, 2, False), (2, 2, False)],
)
def test_most_rows(labels: int, figures: int, is_shifted: bool) -> None:
    for rows in permutations([*LABELS[:labels], *["7"] * figures]):
        first = next((row for row in rows if row != "7"), "")
        assert shifted(list(rows)) == (first if is_shifted else "")
