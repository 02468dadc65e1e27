"""What is copied is found, all of it and no more, whatever the figures, the names and the order of the reports."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossfoot.binding.likeness import shared_letters
from crossfoot.document.clauses import Clauses, read_clauses
from crossfoot.document.masking import own_names
from crossfoot.document.narrative import read_narrative
from crossfoot.document.parse import parse
from crossfoot.engine.check import assemble, check_files
from crossfoot.engine.judge import Judge
from crossfoot.engine.nearest import REPRESENTATIVES, Entry, nearest
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.result import result_of
from crossfoot.engine.series import SeriesJudge
from crossfoot.profile.load import load_pack
from crossfoot.results.report import Report
from crossfoot.source.source_file import source_from_text

LETTERS = "围绕群众梳理公开事项逐写明依据摆放办指南业务培训新任员学习后再上岗水库位每天午在网站更灌溉用的轮次提前通知到河道采砂许可件示"
PLACES = ("示范县", "河东市", "安平区", "清泉镇", "云山自治县")
PACK = """
pack: form
title: {zh: 例, en: Example}
years: {from: 2000}
basis: 例
sections: [{id: one, heading: 概况}]
repeated_text: {sections: [one], against_last_year: 80, against_others: 60, minimum: 1}
"""
PROFILE = load_pack(PACK, "form.yml")
QUICK = settings(max_examples=60, deadline=None)

clauses = st.lists(st.text(LETTERS, min_size=6, max_size=14), min_size=1, max_size=3, unique=True)


@st.composite
def frames(draw: st.DrawFn) -> list[list[str]]:
    """Sentences of clauses, no clause twice; ``{n}`` and ``{place}`` stand for a figure and a name."""
    drawn = draw(st.lists(clauses, min_size=2, max_size=12, unique_by=lambda sentence: sentence[0]))
    seen: set[str] = set()
    kept = [[clause for clause in sentence if not (clause in seen or seen.add(clause))] for sentence in drawn]
    marks = draw(st.lists(st.sampled_from(["", "{n}件", "{place}"]), min_size=len(kept), max_size=len(kept)))
    return [[*sentence[:-1], mark + sentence[-1]] for sentence, mark in zip(kept, marks, strict=True) if sentence]


def written(sentences: list[list[str]], place: str, figures: Random) -> str:
    whole = "".join("，".join(sentence) + "。" for sentence in sentences)
    return "".join(
        piece + (str(figures.randint(1, 99_999)) if index < whole.count("{n}") else "")
        for index, piece in enumerate(whole.split("{n}"))
    ).replace("{place}", place)


def read(text: str, place: str) -> Clauses:
    source = source_from_text("r.md", text)
    return read_clauses(read_narrative(parse(source, frozenset())).passages, own_names([f"{place}人民政府"]), ())


@given(data=st.data(), one=frames(), seed=st.integers(0, 999))
@QUICK
def test_copying_some_sentences_gives_their_share(data, one, seed):
    kept = data.draw(st.sets(st.integers(0, len(one) - 1)))
    own = [[f"本来{chr(0x8D85 + 7 * i)}{chr(0x9E30 + 11 * i)}写的话"] for i in range(len(one) - len(kept))]
    copied = data.draw(st.permutations([one[i] for i in kept] + own))
    here, there = data.draw(st.permutations(PLACES))[:2]
    figures = Random(seed)
    original, copy = read(written(one, here, figures), here), read(written(copied, there, figures), there)
    share = shared_letters(original, set(copy.numbers))
    alone = [read(written([one[i]], here, figures), here).letters for i in kept]
    assert share == sum(alone)
    assert shared_letters(copy, set(original.numbers)) == share


@given(one=frames(), seed=st.integers(0, 999), places=st.permutations(PLACES))
@QUICK
def test_figures_and_names_make_no_difference(one, seed, places):
    figures = Random(seed)
    read_alike = [read(written(one, place, figures), place) for place in places[:2]]
    assert read_alike[0].numbers == read_alike[1].numbers
    assert read_alike[0].letters == read_alike[1].letters


@given(
    drawn=st.lists(
        st.tuples(st.integers(2020, 2022), st.sampled_from("甲乙丙丁"), st.lists(st.integers(0, 9), min_size=1)),
        max_size=REPRESENTATIVES,
    ),
    percent=st.sampled_from([1, 40, 60, 100]),
)
@QUICK
def test_the_index_finds_what_comparing_all_pairs_finds(drawn, percent):
    def prose(numbers: list[int]) -> Clauses:
        return read("，".join(LETTERS[3 * n : 3 * n + 4 + n] for n in numbers), "示范县")

    drawn.sort(key=lambda one: one[0])
    entries = []
    for at, (year, body, numbers) in enumerate(drawn):
        content = prose(numbers)
        entries.append(Entry(year, f"{at:02}", body, content, -(-content.letters * percent // 100)))
    for entry, near in zip(entries, nearest(entries), strict=True):
        since: dict[int, int] = {}
        for own in entries:
            if own.body == entry.body:
                since |= {number: own.year for number in own.clauses.numbers if number not in since}
        shares = [
            (-shared_letters(entry.clauses, {n for n in other.clauses.numbers if since.get(n, 0) >= other.year}), at)
            for at, other in enumerate(entries)
            if other.body != entry.body and other.year <= entry.year
        ]
        best = min(shares, default=(0, -1))
        assert ((-best[0], best[1]) if -best[0] >= entry.enough else None) == (near and (near.shared, near.entry))


def report(year: int, body: str, prose: str) -> str:
    return f"---\nyear: {year}\nbody: {body}\n---\n\n# 概况\n\n{prose}\n"


def told(result: Report) -> list[tuple[str, int, str, list[str]]]:
    return [(d.path, d.line, d.message, [str(place) for place in d.related]) for d in result.diagnostics]


def region(size: int) -> dict[str, str]:
    """Reports of as many offices, each with a seventh of one common text written anew."""
    random = Random(1)
    common = ["".join(random.choices(LETTERS, k=12)) for _ in range(70)]
    return {
        f"{number:03}.md": report(
            2024,
            f"{number}号人民政府",
            "，".join(
                "".join(random.choices(LETTERS, k=12)) if random.random() < 1 / 7 else clause for clause in common
            ),
        )
        for number in range(size)
    }


@pytest.fixture(scope="module")
def copied() -> dict[str, str]:
    return region(4 * REPRESENTATIVES)


def judge(texts: dict[str, str]) -> Report:
    one = Judge([PROFILE], CheckOptions())
    results = [result_of(one.judge(source_from_text(*item))) for item in texts.items()]
    return assemble(results, SeriesJudge([PROFILE], one.options), one.options)


def test_a_text_that_a_whole_region_copied_is_found_in_every_report(copied):
    findings = judge(copied).diagnostics
    assert [d.path for d in findings] == sorted(copied)
    assert {d.facts["other"] for d in findings} <= set(sorted(copied)[:REPRESENTATIVES])


def test_copies_are_found_though_every_clause_of_them_is_common(copied):
    # Every clause is in more reports than the index keeps, in a selection that no other report has: twice the same.
    random = Random(2)
    stock = ["".join(random.choices(LETTERS, k=12)) for _ in range(400)]
    texts = {f"{n:03}.md": report(2024, f"{n}号人民政府", "，".join(random.sample(stock, 40))) for n in range(600)}
    texts["a.md"] = texts["b.md"] = report(2024, "甲", "，".join(random.sample(stock, 40)))
    texts["b.md"] = texts["b.md"].replace("甲", "乙")
    assert [d.path for d in judge(texts).diagnostics] == ["a.md", "b.md"]


@given(seed=st.integers(0, 999))
@settings(max_examples=5, deadline=None)
def test_the_order_of_the_reports_makes_no_difference(copied, seed):
    shuffled = list(copied.items())
    Random(seed).shuffle(shuffled)
    assert told(judge(dict(shuffled))) == told(judge(copied))


def test_the_number_of_processes_makes_no_difference(copied, tmp_path):
    for name, text in copied.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    files = [(tmp_path / name, name) for name in copied]
    alone, both = (check_files(files, [PROFILE], CheckOptions(), jobs=jobs) for jobs in (1, 2))
    assert told(alone) == told(both) != []
