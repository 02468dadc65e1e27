"""What the guide for pack writers shows is what the loader does."""

import re
from pathlib import Path

import pytest

from crossfoot.profile.errors import PackErrors
from crossfoot.profile.load import load_pack

GUIDE = (Path(__file__).parents[3] / "docs" / "guide" / "packs.md").read_text(encoding="utf-8")
WHOLE_PACKS = [block for block in re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL) if block.startswith("pack:")]


def test_the_guide_shows_two_whole_packs() -> None:
    park, hubei = (load_pack(text, "packs/park.yml") for text in WHOLE_PACKS)
    assert [relation.over for relation in park.relations] == [
        ("spring", "autumn", "year"),
        ("adults", "children", "all"),
    ]
    assert hubei.extends == ("cn-ogi-2021",)
    assert [row.id for row in hubei.tables[0].blocks[0].rows][-1] == "other_documents"
    assert [deadline.day for deadline in hubei.deadlines] == [31, 28, 31]
    assert hubei.changed.keys() == {
        "publication.deadline",
        "disclosure.complete",
        "litigation.group_total",
        "applications.labels",
    }
    assert [column.id for column in hubei.tables[2].blocks[0].columns][-2:] == ["withdrawn", "total"]
    assert hubei.dropped.keys() == {"applications.note"}


def test_the_fault_that_the_guide_shows() -> None:
    with pytest.raises(PackErrors) as raised:
        load_pack(WHOLE_PACKS[0].replace("adults + children\n", "adults + childern\n", 1), "packs/park.yml")
    (error,) = raised.value.errors
    assert f"{error.worded('zh')}\n{error.excerpt()}\n" in GUIDE
