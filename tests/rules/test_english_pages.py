"""The English page of a rule keeps step with the Chinese one, whose examples it borrows: ``[example]`` stands for the next."""

import re
from pathlib import Path

import pytest

import crossfoot.rules
from crossfoot.docgen.rule_source import SECTIONS as PARTS
from crossfoot.testing import read_blocks, read_cases

FOLDER = Path(crossfoot.rules.__file__).parent
SECTIONS = list(PARTS["en"])
CHINESE = sorted(path for path in FOLDER.glob("*/*.md") if not path.name.endswith(".en.md"))


def english(page: Path) -> str:
    return page.with_suffix(".en.md").read_text(encoding="utf-8")


def without_blocks(text: str) -> str:
    return re.sub(r"^(`{3,}).*?^\1$", "", text, flags=re.DOTALL | re.MULTILINE)


def test_each_page_has_its_english_one_and_none_is_left_over():
    assert sorted(FOLDER.glob("*/*.en.md")) == [page.with_suffix(".en.md") for page in CHINESE]


@pytest.mark.parametrize("page", CHINESE, ids=[page.stem for page in CHINESE])
def test_it_has_the_parts_that_a_reader_looks_for(page):
    text = english(page)
    assert text.splitlines()[0] == page.read_text(encoding="utf-8").splitlines()[0]
    assert re.findall(r"^## (.+)$", without_blocks(text), re.MULTILINE) == SECTIONS


@pytest.mark.parametrize("page", CHINESE, ids=[page.stem for page in CHINESE])
def test_it_has_a_place_for_each_example_and_copies_none(page):
    text = english(page)
    cases = list(read_cases(page.read_text(encoding="utf-8")))
    assert len(re.findall(r"(?<=\n\n)\[example\](?=\n\n|\n$)", text)) == len(cases) == text.count("[example]")
    assert [block.title for block in read_blocks(text) if block.title] == []


@pytest.mark.parametrize("page", CHINESE, ids=[page.stem for page in CHINESE])
def test_it_names_the_same_rules_notices_and_requirements(page):
    def named(text: str) -> set[str]:
        return set(re.findall(r"CF\d{3}|〔\d{4}〕\d+号|`[a-z]+\.[a-z_.…]+`", without_blocks(text)))

    assert named(english(page)) == named(page.read_text(encoding="utf-8"))
