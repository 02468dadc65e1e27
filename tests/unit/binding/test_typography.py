"""Brackets: which count, which pair; and the words around a cut."""

import pytest

from crossfoot.engine.check import check_text
from crossfoot.engine.options import CheckOptions
from crossfoot.profile.load import load_pack_file
from crossfoot.profile.shipped import shipped_packs

PROFILES = [load_pack_file(path) for path in shipped_packs().values()]


def found(body: str, code: str) -> list[tuple[object, ...]]:
    markdown = f"---\nyear: 2024\n---\n\n{body}\n"
    shown: list[tuple[object, ...]] = []
    for d in check_text(markdown, PROFILES, CheckOptions(select=frozenset({code}))).diagnostics:
        covered = markdown.split("\n")[d.line - 1][d.column - 1 : d.end_column - 1]
        shown.append(
            (d.facts.get("cause", f"{d.facts.get('wide')}/{d.facts.get('narrow')}"), covered, d.line, d.column)
        )
    return shown


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("（甲）和(乙)，（丙）。", [("4/2", "(", 5, 5)]),
        ("(甲)和（乙），(丙)。", [("2/4", "（", 5, 5)]),
        ("## （一）甲\n\n乡镇(街道)、（乙）。", [("4/2", "(", 7, 3)]),
        ("共 2 件（其中一、二)。", [("width", ")", 5, 12)]),
        ("办结(含上年)。\n\n见》指南《。", [("unopened", "》", 7, 2), ("unclosed", "《", 7, 5)]),
        ("见》指南《。", [("unopened", "》", 5, 2), ("unclosed", "《", 5, 5)]),
        ("见《甲》和》乙《。", [("unopened", "》", 5, 6), ("unclosed", "《", 5, 8)]),
        ("## 见”甲“", [("unopened", "”", 5, 5), ("unclosed", "“", 5, 7)]),
        ("共 2 件(其中一、二）。", [("width", "）", 5, 12)]),
        ("共 2 件（其中一。", [("unclosed", "（", 5, 6)]),
        ("共 2 件。其中一）。", [("unopened", "）", 5, 10)]),
        ('坚持"公开为常态。', [("unclosed", '"', 5, 3)]),
        ('坚持"公开"为"常态。', [("unclosed", '"', 5, 8)]),
        ("“甲“乙。", [("unclosed", "“", 5, 1), ("unclosed", "“", 5, 3)]),
        ("《条例（试行》。", [("unclosed", "（", 5, 4)]),
        ("甲（乙【丙）丁】(戊)。", [("unclosed", "【", 5, 4), ("unopened", "】", 5, 8), ("2/2", "(", 5, 9)]),
        ("开展清理，专栏“抗击\n\n疫情结束。", [("unclosed", "“", 5, 8)]),
        (
            "见‘甲。\n\n丙’。\n\n见〈丁。\n\n戊〉。",
            [("unclosed", "‘", 5, 2), ("unopened", "’", 7, 2), ("unclosed", "〈", 9, 2), ("unopened", "〉", 11, 2)],
        ),
        # Two halves that were meant as a pair are one fault.
        ("国办发〔2021]30 号。\n\n国办发[2021〕30 号。", [("kind", "]", 5, 9), ("unopened", "〕", 7, 9)]),
        ('坚持“公开"为常态。', [("kind", '"', 5, 6)]),
        ('坚持"公开”为常态。', [("kind", "”", 5, 6)]),
        ("坚持‘公开”为常态。", [("kind", "”", 5, 6)]),
        ("依照《条例〉（国令711号〕。", [("kind", "〉", 5, 6), ("kind", "〕", 5, 14)]),
        ("依照（条例》。", [("unclosed", "（", 5, 3), ("unopened", "》", 5, 6)]),
        ("他说：“甲。\n\n“乙。\n\n丙。", [("unclosed", "“", 7, 1)]),
        # As printed, the marks of these headings are even in number; as read, they are not.
        ("“甲。\n\n乙。”", [("unclosed", "“", 5, 1), ("unopened", "”", 7, 3)]),
        ("“甲。\n\n“乙“。\n\n丙。", [("unclosed", "“", 7, 1), ("unclosed", "“", 7, 3)]),
        ("## 总体（情况<!-- ） -->", [("unclosed", "（", 5, 6)]),
        ("## 总体（情况<span title='）'></span>", [("unclosed", "（", 5, 6)]),
    ],
)
def test_what_is_at_fault(body: str, expected: list[tuple[object, ...]]) -> None:
    assert found(body, "CF701") == expected


@pytest.mark.parametrize(
    "body",
    [
        "（甲）GB/T 15834 (2011)、Open Data (OGD)、ISO (2019)。",
        "（甲）见 https://x.example/a(甲)、[附件(1).pdf](附件(1).pdf)、附件(1).docx。",
        "（甲）`f(乙)` 和 `(` 和 `“`。",
        "（甲）    \n\n    f(乙)\n\n<!-- (丙) -->",
        "（甲）：1) 乙；2）丙；a) 丁；一）戊；（己）。",
        "（甲）谢谢 :) 再见 ;-)",
        "（甲）\n\n| 名称 | 数 |\n| --- | --- |\n| (一)规章 | 2 |\n| （二 | 3 |",
        "（甲）\n\n<table><tr><td>(一)</td></tr></table>",
        "开展清理，专栏“抗击\n\n疫情”结束（甲\n\n乙）。",
        "(甲)和(乙)，不混用。",
        '坚持"公开"为"常态"，配备24"显示屏。',
        '（甲）见[附件](<附 件2.pdf>)、[附件](附件 1.pdf)、[附件](附件 1(甲).pdf)、![图](<附 图.png> "图")、[表](a.md\n"附")。',
        '见[表](a.md "附"表)和<span title="题">表</span>，`"`不算。',
        "（甲）- [ ] 未办 [1, 2) 和 [^1",
        "“甲。\n\n“乙。\n\n“丙。”",
        "他说：“甲。\n\n“乙。\n\n“丙。”",
        "他说：‘甲。\n\n‘乙。’",
        "it’s Open Data’s ‘it’s’，6’2，〔2021〕30 号 [1] 和 〔二[2]〕，见[甲][乙]。\n\n[乙]: https://x.example/",
        "“‘甲’乙”《丙〈丁〉》〔2020〕【戊】「己『庚』」 it's",
    ],
)
def test_what_is_right(body: str) -> None:
    assert found(body, "CF701") == []


@pytest.mark.parametrize("mark", ["）", "(甲"])
def test_a_line_of_brackets_takes_no_time_to_speak_of(mark: str) -> None:
    assert len(found(mark * 10_000, "CF701")) == 10_000


def test_nested_brackets_take_no_time_to_speak_of() -> None:
    assert found("[a](" * 4_000 + ")" * 4_000, "CF701") == []


@pytest.mark.parametrize(
    ("body", "before", "after", "place"),
    [
        ("梳理文件。会\n\n期“乙”。", "梳理文件。会", "期“乙”。", (5, 3, 5, 7)),
        (
            "开展清理工作。开设“抗击\n疫\n\n情”专栏，登载信息 61 条。",
            "作。开设“抗击疫",
            "情”专栏，登载信",
            (5, 10, 6, 2),
        ),
        ("开展清理工作。开设**抗击疫**\n\n情专栏。", "理工作。开设抗击疫"[-8:], "情专栏。", (5, 9, 5, 15)),
    ],
)
def test_a_cut_is_placed_at_the_words_before_it(
    body: str, before: str, after: str, place: tuple[int, int, int, int]
) -> None:
    report = check_text(f"---\nyear: 2024\n---\n\n{body}\n", PROFILES, CheckOptions(select=frozenset({"CF702"})))
    (cut,) = report.diagnostics
    assert (cut.facts["before"], cut.facts["after"]) == (before, after)
    assert (cut.line, cut.column, cut.end_line, cut.end_column) == place


def test_each_blank_line_of_a_sentence_is_a_finding() -> None:
    body = "开展清理工作。开设“抗击\n\n疫\n\n情”专栏。"
    assert [place[2:] for place in found(body, "CF702")] == [(5, 9), (7, 1)]


@pytest.mark.parametrize("signed", ["示范县教育局", "示范县人民政府", "示范县人民政府办公室（盖章）", "河东街道"])
def test_who_signs_goes_on_with_no_sentence(signed: str) -> None:
    assert found(f"特此报告，\n\n{signed}", "CF702") == []
    assert found(f"（此页无正文），\n\n{signed}\n\n2025年1月20日", "CF702") == []
    assert len(found(f"加强指导，\n\n{signed}负责协调。", "CF702")) == 1


@pytest.mark.parametrize(
    "body",
    [
        "一、聚焦重点领域信息公开，持续提升政府透明度和群众获得感满意度，打造阳光政府\n\n全年公开信息3000条，其中网站2000条。",
        "(二)聚焦群众关切，深化依申请公开，切实提高办理质量和效率，回应社会各方面的信息需求\n\n全年收到申请3件，均已办结。",
        "3.强化监督保障，将政务公开纳入年度绩效考核，开展社会评议，未发生责任追究情形\n\n全年举办培训2期，参训300人次。",
        "——加强领导。成立小组\n\n——强化培训。全年举办2期。",
        "●加强领导。成立小组\n\n●强化培训。全年举办2期。",
        "①加强领导。成立小组\n\n②强化培训。全年举办2期。",
    ],
)
def test_headings_and_items_of_lists_are_whole(body: str) -> None:
    assert found(body, "CF702") == []


def test_a_numbered_sentence_may_be_cut_all_the_same() -> None:
    for body in (
        "一、强化领导。成立小组，明确责\n\n任，定期研究。",
        "（一）强化领导，成立小组，\n\n明确责任，定期研究。",
    ):
        assert len(found(body, "CF702")) == 1
