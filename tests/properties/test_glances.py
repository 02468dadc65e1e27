"""What is told at a glance, by a letter or two, is what the whole reading would have told."""

import re
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from crossfoot.binding import growth, other_bodies, privacy, time_frames
from crossfoot.binding.phrase_book import PhraseBook
from crossfoot.document.narrative import Prose
from crossfoot.document.passages import Passage, fold
from crossfoot.numbers import mentions
from crossfoot.profile.load import load_pack_file
from crossfoot.profile.shipped import shipped_packs
from crossfoot.source.span import Span

BOOKS = [
    PhraseBook(profile.narrative)
    for profile in map(load_pack_file, shipped_packs().values())
    if profile.narrative is not None
]
PREVIOUS = ("上年", "上年度", "去年", "同期", "前一年")
MATTERS = "收到 新收 受理 政府信息公开 依申请公开 申请 办结 答复 结转 下年度 上年结转 行政复议 行政诉讼 维持 予以公开 规范性文件 制发"
BODIES = "县公安局 局部 市教育委员会 委托 办公室 办理 办结 医院 城镇化 泉镇 乡村 和平乡 金山县 本县 全县 区域 区级 重点领域 层面 为例 街道 我局 其中 以"
TIMES = (
    "2024年 2023年 2019—2023年 上年 去年同期 同期 全年 年内 以来 近三年 “十四五”期间 时期 规划 上半年 一季度 1月至6月 3月 每月 年均 历年 截至目前累计"
    " 1月1日至12月31日 自 从 截至"
)
GROWTH = "同比增长 同比下降 较上年增加 降低了 比去年减少 增幅达 提高 多 少 了 约 近 超过 不足 不到 将近 以上 以内 左右 上下 附近 节约"
FIGURES = "7件 12件 3456条 1.05% 30% 两成 2.5万元 七件 三万五千 十余件 4万余次 2024 12345 3.5 百分之九十 1,234件 〔2021〕30号 第5 10：30 A4 3-5"
JOINTS = "， 、 。 ； ： （ ） 共 的 为 有"
EVERYWHERE = re.compile("")


class _All:
    """Holds everything: with it in the place of a set of letters, nothing is passed over."""

    def __contains__(self, item: object) -> bool:
        return True


def texts(*words: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(" ".join((*words, JOINTS)).split()), max_size=14).map("".join)


def prose_of(text: str) -> Prose:
    return Prose(Passage(text, [0], [0], (), Span(0, len(text))))


@given(texts(BODIES, MATTERS, FIGURES), st.integers(0, 40))
@settings(deadline=None)
def test_whom_a_sentence_names(text: str, at: int) -> None:
    given_ = (text, 0, min(at, len(text)), text[at:], ("金山县人民政府", "金山县"))
    with patch.object(other_bodies, "_MAY_NAME", EVERYWHERE):
        whole = other_bodies.is_of_another(*given_)
    assert other_bodies.is_of_another(*given_) == whole


@given(texts(TIMES, MATTERS, FIGURES), st.integers(0, 40), st.sampled_from([None, 2024]))
@settings(deadline=None)
def test_of_what_time_a_figure_speaks(text: str, start: int, year: int | None) -> None:
    frames, given_ = time_frames.TimeFrames(PREVIOUS), (text, min(start, len(text)), len(text), 0, year)
    time_frames._times.cache_clear()
    with patch.object(time_frames, "_TIMELY", EVERYWHERE), patch.object(time_frames, "_BEGINS_TIME", _All()):
        whole = frames.is_other(*given_)
    time_frames._times.cache_clear()
    assert frames.is_other(*given_) == whole


@given(texts(FIGURES, GROWTH, MATTERS))
@settings(deadline=None)
def test_which_figures_are_inexact(text: str) -> None:
    with patch.object(mentions, "may_be_inexact", lambda *_: True):
        whole = list(mentions.find_mentions(text))
    assert list(mentions.find_mentions(text)) == whole


@given(texts(GROWTH, FIGURES, MATTERS))
@settings(deadline=None)
def test_what_has_grown(text: str) -> None:
    reader, prose = growth.GrowthReader(PREVIOUS), prose_of(text)
    with patch.object(growth, "_LAST_LETTERS", _All()):
        whole = list(reader.rates(prose))
    assert list(reader.rates(prose)) == whole


@given(texts(MATTERS, FIGURES, TIMES, BODIES), st.sampled_from(BOOKS))
@settings(deadline=None)
def test_what_a_figure_stands_for(text: str, book: PhraseBook) -> None:
    prose = prose_of(text)
    with patch.object(book, "ends", _All()):
        whole = book.read(prose, (), 2024).statements
    assert book.read(prose, (), 2024).statements == whole


@given(st.text(alphabet="0123456789１２－- ，a（", max_size=40).map(fold))
def test_where_many_digits_stand(text: str) -> None:
    assert privacy._may_hold(text) or privacy._MANY_DIGITS.search(text) is None
