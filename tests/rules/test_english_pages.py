"""The English page of a rule keeps step with the Chinese one, whose examples it borrows: ``[example]`` stands for the next."""

import re
from pathlib import Path

import pytest

import crossfoot.rules
from crossfoot.docgen.rule_source import SECTIONS as PARTS
from crossfoot.profile.shipped import shipped_packs
from crossfoot.testing import read_blocks, read_cases
from crossfoot.testing.pages import run_page

FOLDER = Path(crossfoot.rules.__file__).parent
SECTIONS = list(PARTS["en"])
CHANGED = Path(__file__).parents[1] / "golden" / "reports"
QUOTABLE = re.compile(r"[^\s“”…:;,()×]+")
NUMBER = re.compile("^[一二三四五六七八九十]、")
MARKS = set("、；，。：！？（）《》")
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


@pytest.fixture(scope="module")
def printed() -> str:
    """All that reports and packs print, but for the rule pages themselves."""
    texts = [path.read_text(encoding="utf-8") for path in (*shipped_packs().values(), *CHANGED.glob("*.md"))]
    return "".join("".join(texts).split())


@pytest.mark.parametrize("page", CHINESE, ids=[page.stem for page in CHINESE])
def test_chinese_marks_stand_in_english_findings_only_where_they_are_quoted(page, printed):
    for outcome in run_page(page, CHANGED, "en"):
        case = outcome.case
        blocks = (*case.packs, *case.files, *case.reports, *case.rendered, *filter(None, [case.options]))
        quoted = "".join("".join(block.text for block in blocks).split()) + printed
        for found in outcome.report.diagnostics:
            for run in (NUMBER.sub("", word.rstrip(".")) for word in QUOTABLE.findall(f"{found.message} {found.help}")):
                # A mark alone is what a message speaks of.
                assert len(run) == 1 or not MARKS.intersection(run) or run in quoted, found.message


@pytest.mark.parametrize("page", CHINESE, ids=[page.stem for page in CHINESE])
def test_it_names_the_same_rules_notices_and_requirements(page):
    def named(text: str) -> set[str]:
        return set(re.findall(r"CF\d{3}|〔\d{4}〕\d+号|`[a-z]+\.[a-z_.…]+`", without_blocks(text)))

    assert named(english(page)) == named(page.read_text(encoding="utf-8"))
