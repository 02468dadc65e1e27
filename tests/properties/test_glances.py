"""What is told at a glance, by a letter or two, is what the whole reading would have told."""

import re
from itertools import product
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crossfoot.binding import growth, other_bodies, repetition, statements, time_frames, typography
from crossfoot.binding.coverage import Ledger
from crossfoot.binding.mark_pairs import CLOSES
from crossfoot.binding.model import BoundStatement
from crossfoot.binding.passage_reader import PassageReader
from crossfoot.binding.prose_collected import Collected
from crossfoot.binding.repetition import Repetitions
from crossfoot.binding.typography import bind_brackets
from crossfoot.document.narrative import Prose, read_narrative
from crossfoot.document.parse import parse
from crossfoot.document.passages import Passage
from crossfoot.numbers import figures_in_words, mentions
from crossfoot.profile.load import load_pack_file
from crossfoot.profile.narrative_model import FormWords
from crossfoot.profile.shipped import shipped_packs
from crossfoot.source.source_file import source_from_text
from crossfoot.source.span import Span

PROFILES = [load_pack_file(path) for path in shipped_packs().values()]
READERS = [PassageReader(profile.narrative) for profile in PROFILES if profile.narrative is not None]
PREVIOUS = ("上年", "上年度", "去年", "同期", "前一年")
MATTERS = "收到 新收 受理 政府信息公开 依申请公开 申请 办结 答复 结转 下年度 上年结转 行政复议 行政诉讼 维持 予以公开 规范性文件 制发 全年 共"
BODIES = (
    "县公安局 局部 市教育委员会 委托 市政府办公室 办理 办结 市医院 县法院 省厅 市中心 县支队 市公司 省集团 城镇化"
    " 泉镇 乡村 和平乡 金山县 河西区 本县 全县 区域 区级 交通领域 重点领域 社会层面 以交通为例 和平街道 我局 其中 以"
)
TIMES = (
    "2024年 2023年 2019—2023年 上年 去年同期 同期 全年 年内 以来 近三年 “十四五”期间 “十四五”时期 “十三五”规划 上半年 一季度 1月至6月 3月 每月 年均 历年 截至目前累计"
    " 1月1日至12月31日 自 从 截至"
)
GROWN = [
    "增长",
    "增加",
    "上升",
    "提高",
    "提升",
    "上涨",
    "多",
    "增幅",
    "增幅为",
    "增幅达",
    "下降",
    "减少",
    "降低",
    "回落",
    "下跌",
    "少",
    "降幅",
    "降幅为",
    "持平",
]
INEXACT = "约 大约 近 超过 突破 不足 不到 将近 至多 逾 以上 以下 以内 左右 上下 附近 节约"
FIGURES = "7件 12件 3456条 1.05% 30% 两成 2.5万元 七件 三万五千 十余件 4万余次 2024 12345 3.5 百分之九十 1,234件 〔2021〕30号 第5 10：30 A4 3-5"
BEFORE_ONE = "共 第 百分之 之 数 上 几 至 约 近 不足 （ 、 ， 十 2年 1"
BEHIND_ONE = "十 万 成 余 多 来 几 点五 至五 ） 、"
UNITS_OF_ONE = "件 条 级 天 年 月 号 版 个 个月 层 元 % ‰ 倍 百分点 人次 部分 是 件以上 个左右"
COUNTS = "7件 12件 30% 2.5万元"
JOINTS = "， 、 。 ； ： （ ） 共 的 为 有"
EXAMPLES = 400
NAMES = ("金山县人民政府", "金山县")
FORM = FormWords(("申请",), ("复议",))
EVERYWHERE = re.compile("")


class _All:
    """Holds everything: with it in the place of a set of letters, nothing is passed over."""

    def __contains__(self, item: object) -> bool:
        return True


def texts(*words: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(" ".join((*words, JOINTS)).split()), max_size=14).map("".join)


def prose_of(text: str) -> Prose:
    return Prose(Passage(text, [0], [0], (), Span(0, len(text))))


def clauses(*words: str) -> st.SearchStrategy[str]:
    """A few words, then figures with what is said of them, each in a clause of its own."""
    said = st.lists(st.sampled_from(" ".join(words).split()), min_size=1, max_size=2).map("".join)
    clause = st.tuples(said, st.sampled_from(("", *COUNTS.split())), st.sampled_from("，；。、（"))
    return st.lists(clause.map("".join), min_size=1, max_size=4).map("".join)


@pytest.mark.parametrize("named", BODIES.split())
def test_whom_a_sentence_names(named: str) -> None:
    for lead, said, joint, clause in product(
        ("", "其中", "健全制度，"), ("", "（兼）", "健全制度"), "，；", ("办结", "我局收到")
    ):
        before = f"{lead}{named}{said}{joint}"
        given_ = (before + clause, 0, len(before), clause, NAMES, FORM)
        with patch.object(other_bodies, "_MAY_NAME", EVERYWHERE):
            whole = other_bodies.is_of_another(*given_)
        assert other_bodies.is_of_another(*given_) == whole


@given(clauses(TIMES, "健全制度"), st.sampled_from(TIMES.split()), st.sampled_from(MATTERS.split()), st.booleans())
@settings(deadline=None, max_examples=EXAMPLES)
def test_of_what_time_a_figure_speaks(before: str, time: str, matter: str, timed: bool) -> None:
    text = before + time * timed + matter
    frames, given_ = time_frames.TimeFrames(PREVIOUS), (text, len(before), len(text), 0, 2024)
    time_frames._times.cache_clear()
    with (
        patch.object(time_frames, "_TIMELY", EVERYWHERE),
        patch.object(time_frames, "_BEGINS_TIME", _All()),
        patch.object(time_frames, "_MAY_BE_TIME", time_frames._CLAUSE),
    ):
        whole = frames.is_other(*given_)
    time_frames._times.cache_clear()
    assert frames.is_other(*given_) == whole


@given(texts(FIGURES, INEXACT))
@settings(deadline=None)
def test_which_figures_are_inexact(text: str) -> None:
    told = lambda *_: True  # noqa: E731
    with patch.object(mentions, "may_be_inexact", told), patch.object(figures_in_words, "may_be_inexact", told):
        whole = list(mentions.find_mentions(text))
    assert list(mentions.find_mentions(text)) == whole


def test_numerals_of_one_character() -> None:
    around = product(BEFORE_ONE.split(), "一二两三伍零", ("", *BEHIND_ONE.split()), ("", *UNITS_OF_ONE.split(), "，"))
    for text in map("".join, around):
        with patch.object(figures_in_words, "_ONES", {}):
            whole = list(mentions.find_mentions(text))
        assert list(mentions.find_mentions(text)) == whole, text


@given(
    st.sampled_from(("收到7件", "共12件（新收3件）")),
    st.sampled_from(("，同比", "，较上年", "（比去年同期")),
    st.sampled_from(GROWN),
    st.sampled_from(("", "了", "约", "近", "达", "为", "超过", "至")),
    st.sampled_from(("5件", "3.5%", "两成")),
)
@settings(deadline=None)
def test_what_has_grown(subject: str, compared: str, grown: str, more: str, change: str) -> None:
    reader, prose = growth.GrowthReader(PREVIOUS), prose_of(f"{subject}{compared}{grown}{more}{change}。")
    with patch.object(growth, "LAST_LETTERS", _All()):
        whole = list(reader.rates(prose))
    assert list(reader.rates(prose)) == whole


@given(
    clauses(
        MATTERS, MATTERS, " ".join(NAMES), "（含网络） 2024年 2024年度 上年结转 结转下年度 不予公开 行政复议 的 为"
    ),
    st.sampled_from(READERS),
)
@settings(deadline=None, max_examples=EXAMPLES)
def test_what_a_figure_stands_for(text: str, reader: PassageReader) -> None:
    prose, report = prose_of(text), reader.of(NAMES, 2024)
    with patch.object(reader.book, "_ends", _All()), patch.object(report, "letters", _All()):
        whole = report.read(prose).statements
    assert report.read(prose).statements == whole


@given(
    st.lists(
        st.tuples(
            st.sampled_from(("", "网站方面，", "县公安局，", "2023年，")),
            st.sampled_from(("全年发布信息", "举办政府开放日活动", "全年网站发布信息", "培训", "这", "上述")),
            st.sampled_from(FIGURES.split()),
            st.sampled_from("，。；（"),
        ).map("".join),
        min_size=2,
        max_size=8,
    ),
    st.sampled_from(READERS),
)
@settings(deadline=None, max_examples=EXAMPLES)
def test_which_figures_are_given_twice(said: list[str], reader: PassageReader) -> None:
    """Words are worked out for those figures alone whose words end alike: as if they were for all."""
    assert reader.spec.repetition is not None
    kept: list[tuple[str, str, str]] = []
    collected = Collected()
    with patch.object(Collected, "keep", lambda _, __, one: kept.append(one)):
        repetitions = Repetitions(reader.spec.repetition, collected)
        spoken = [(prose, reader.of(NAMES, 2024).read(prose)) for prose in map(prose_of, [*said, "".join(said)])]
        for prose, reading in spoken:
            repetitions.compare(prose, reading, (), Ledger(prose, reading.of_another_time, reading.is_of_elsewhere))
    whole = []
    first: dict[tuple[str, str], tuple[list[str], str]] = {}
    for prose, reading in spoken:
        stated = [statement.mention for statement in reading.statements]
        for mention in prose.mentions:
            if not mention.is_quantity or mention in stated or mention.bounds is not None or not mention.unit:
                continue
            label = reading.context(mention)
            if len(label) < 5 or reading.of_another_time(mention):
                continue
            lead = repetition._lead(repetition._Labelled(prose, mention, reading), label)
            printed = prose.printed(mention)
            before, earlier = first.setdefault((label, mention.unit), (lead, printed))
            if earlier is not printed and repetition._may_be_one(before, lead, reading.form):
                whole.append((earlier, printed, label))
    assert [(one.first.printed, one.second.printed, one.second.phrase) for one in kept] == whole


MARKED = "<b）> （ ） （一） 一、 (一) [一] 《指南》 《指南 “公开” ” 【注】 **要点** <b>（</b> 〔2021〕 〔2021] ‘公开’ ’ 〈 公开 情况（ ） &nbsp; \\("


@given(st.lists(st.sampled_from(MARKED.split()), min_size=1, max_size=5).map("".join))
@settings(deadline=None, max_examples=EXAMPLES)
@example("公开（<b）>")
def test_which_headings_are_in_order(title: str) -> None:
    (requirement,) = [one for one in PROFILES[0].prose if one.part == "brackets"]
    document = parse(source_from_text("a.md", f"## {title}\n\n正文（一）。\n"))
    narrative = read_narrative(document)
    with patch.object(typography, "is_plain", lambda _: False):
        whole = bind_brackets(requirement, document, narrative)
    assert bind_brackets(requirement, document, narrative) == whole


@pytest.mark.parametrize("between", ["", "2024年", "2024年度", "共", "为"])
@pytest.mark.parametrize("reader", READERS)
def test_what_may_stand_before_a_figure(between: str, reader: PassageReader) -> None:
    (statement,) = reader.of(NAMES, 2024).read(prose_of(f"收到政府信息公开申请{between}7件。")).statements
    assert statement.figure.id == "narrative.received"


@given(st.text(alphabet="（）《》“”a", max_size=8))
def test_whether_marks_are_even(text: str) -> None:
    even = True
    for closing, opening in CLOSES.items():
        marks = [letter for letter in text if letter in (opening, closing)]
        even &= marks.count(opening) == marks.count(closing)
        even &= not marks or (marks[0], marks[-1]) == (opening, closing)
    assert typography._is_even(text, typography._kinds(text)) == even


@given(
    st.lists(
        st.sampled_from(
            ["考核", "考核结果", "评议", "评议结果", "满意", "优秀", "追责", "没有", "责任追究", "未发生", "公开"]
        ),
        max_size=8,
    )
)
@settings(deadline=None, max_examples=EXAMPLES)
def test_what_is_stated_with_a_result(words: list[str]) -> None:
    for statement in (one for one in PROFILES[-1].statements if one.result):
        lines = [f"{one}。" for one in words]
        passages = [Passage(line, [0], [0], (), Span(0, len(line))) for line in lines]
        place = statements._Place(passages, "", Span(0, 0), None)
        stated = all(any(word in place.text for word in group) for group in statement.says)
        result = any(
            any(word in line for word in statement.says[0]) and any(word in line for word in statement.result)
            for line in lines
        )
        problem = None if stated and result else "no-result" if stated else "missing"
        bound = statements._look(statement, place).subject
        assert isinstance(bound, BoundStatement)
        assert bound.problem == problem
