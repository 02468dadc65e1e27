"""Figures in prose: written out they are read back; what adds up never fires, one changed part of a full list always does."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.generate import GeneratedReport
from crossfoot.engine.check import check_text
from crossfoot.engine.options import CheckOptions
from crossfoot.numbers.mentions import find_mentions
from crossfoot.profile.load import load_pack, load_pack_file
from crossfoot.profile.shipped import shipped_packs
from properties.strategies.reports import reports

PROSE = load_pack(
    "pack: prose\ntitle: {zh: 例, en: Example}\nyears: {from: 2000}\nbasis: 例\n"
    "sections: [{id: one, heading: 总体情况}]\nnarrative: {}\n",
    "prose.yml",
)
PROFILES = [load_pack_file(path) for path in shipped_packs().values()]
DIGITS = "零一二三四五六七八九"
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def in_words(number: int) -> str:
    """``number`` below 10^12 as a schoolbook writes it."""
    for power, name in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= power:
            head, rest = divmod(number, power)
            gap = "零" if rest and rest < power // 10 else ""
            return in_words(head) + name + gap + (in_words(rest) if rest else "")
    return DIGITS[number]


@given(st.integers(1, 10**9))
def test_a_number_in_words_is_read_back(number: int) -> None:
    (mention,) = find_mentions(f"收到{in_words(number)}件。")
    assert mention.value == number


@given(st.integers(0, 10**12))
def test_a_number_with_separators_is_read_back(number: int) -> None:
    (mention,) = find_mentions(f"收到{number:,}件。")
    assert (mention.value, mention.unit) == (number, "件")


@given(st.integers(1, 10**7), st.integers(0, 2))
def test_a_number_in_myriads_is_read_back(number: int, places: int) -> None:
    (mention,) = find_mentions(f"收到{Decimal(number).scaleb(-places)}万件。")
    assert mention.value == Decimal(number).scaleb(-places) * 10_000


def faults(prose: str) -> list[str]:
    text = f"---\nyear: 2024\n---\n\n## 总体情况\n\n{prose}\n"
    return [d.code for d in check_text(text, [PROSE], CheckOptions(), "a.md").diagnostics if d.code[2] == "4"]


@st.composite
def lists(draw: st.DrawFn) -> tuple[str, list[int], str]:
    """How a list is introduced and joined, its parts, and its unit."""
    form = draw(st.sampled_from(["（其中{}）", "（{}）", "，包括{}", "，分别为{}", "：{}", "，其中{}", "。其中{}"]))
    parts = draw(st.lists(st.integers(0, 5000), min_size=2, max_size=6))
    return form, parts, draw(st.sampled_from(["件", "条", "人次"]))


def sentence(form: str, total: int, parts: list[int], unit: str, joint: str, full: bool) -> str:
    listed = joint.join(f"{name}{part}{unit}" for name, part in zip("甲乙丙丁戊己", parts, strict=False))
    text = f"全年收到{total}{unit}{form.format(listed)}。"
    return text.translate(FULL_WIDTH) if full else text


@given(lists(), st.sampled_from("、，；"), st.booleans())
@settings(deadline=None)
def test_what_adds_up_never_fires(drawn, joint: str, full: bool) -> None:
    form, parts, unit = drawn
    assert faults(sentence(form, sum(parts), parts, unit, joint, full)) == []


@given(lists(), st.sampled_from("、，；"), st.booleans(), st.integers(1, 9), st.data())
@settings(deadline=None)
def test_one_changed_part_always_does(drawn, joint: str, full: bool, by: int, data) -> None:
    form, parts, unit = drawn
    total = sum(parts)
    index = data.draw(st.integers(0, len(parts) - 1))
    # A run that adds up without the added part is a list taken apart twice over; keep to what no run explains.
    parts = [part + by * (at == index) for at, part in enumerate(parts)]
    runs = {sum(parts[a:b]) for a in range(len(parts)) for b in range(a + 1, len(parts) + 1)}
    if total not in runs:
        assert faults(sentence(form, total, parts, unit, joint, full)) == ["CF401"]


STATED = {
    "received_anew": ("年新收政府信息公开申请{}件", ("applications", "received", "total")),
    "brought_forward": ("，上年结转{}件", ("applications", "brought_forward", "total")),
    "handled": ("，办结{}件", ("applications", "total", "total")),
    "carried_forward": ("，结转下年度{}件", ("applications", "carried_forward", "total")),
    "received_from_persons": ("，其中自然人{}件", ("applications", "received", "natural_person")),
    "partly_granted": ("，部分公开{}件", ("applications", "partly_granted", "total")),
    "reconsideration": ("引发行政复议{}件", ("litigation", "reconsideration", "total")),
    "documents_made": ("全年制发规范性文件{}件", ("disclosure", "normative_documents", "made")),
}


@given(reports(), st.sampled_from(sorted(STATED)), st.just(100_000))
@settings(max_examples=60, deadline=None)
def test_one_changed_figure_of_the_prose_is_found_there(report: GeneratedReport, name: str, by: int) -> None:
    words, cell = STATED[name]
    printed = report.figures[cell]
    changed = str(int(printed) + by)
    assert report.text.count(words.format(printed)) == 1
    text = report.text.replace(words.format(printed), words.format(changed))
    findings = check_text(text, PROFILES, CheckOptions(), report.file_name).diagnostics
    # A part that is now more than its total is a second finding.
    (found,) = [d for d in findings if d.code != "CF401" or name != "received_from_persons"]
    assert (found.code, found.requirement) == ("CF402", f"narrative.{name}")
    line = text.split("\n")[found.line - 1]
    assert line[found.column - 1 : found.end_column - 1] == changed
