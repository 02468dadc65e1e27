"""Prose as passages: what is read, what is joined, what stays apart."""

from itertools import pairwise

import pytest

from crossfoot.document.narrative import read_narrative
from crossfoot.document.parse import parse
from crossfoot.source.source_file import source_from_text


def read(markdown: str) -> list[str]:
    """The passages, with a stroke where a blank line cut a sentence."""
    shown = []
    for passage in read_narrative(parse(source_from_text("a.md", markdown))).passages:
        ends = [0, *passage.cuts, len(passage.text)]
        shown.append("/".join(passage.text[one:other] for one, other in pairwise(ends)))
    return shown


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("收到 **7** 件，[网络](http://x/9) `3` 件<b>。</b>", ["收到7件，网络3件。"]),
        (
            "收到[7件](附件 1(甲).pdf)![图](图 2.png '第3件')，[网络](<附 9件.pdf>\n'题')3件(含)。",
            ["收到7件，网络3件（含）。"],
        ),
        ("收到\n7件。", ["收到7件。"]),
        ("Open Data 2024 年", ["Open Data 2024年"]),
        ("> 收到\n> 7件。\n\n- 一\n    二", ["收到7件。", "一二"]),
        ("２０２４年，Ａ（x）[2020]9号；1:2", ["2024年，A（x）〔2020〕9号；1：2"]),
        ("⼀、⾏政", ["一、行政"]),
        ("# 题\n\n字\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", ["字"]),
    ],
)
def test_what_is_read(markdown: str, expected: list[str]) -> None:
    assert read(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        (
            "一句。共办议案9件（其中会期\n\n间 3 件、闭会期间 6 件)。",
            ["一句。共办议案9件（其中会期/间3件、闭会期间6件）。"],
        ),
        ("开设“抗击疫\n\n情”专栏", ["开设“抗击疫/情”专栏"]),
        ("开展清理。该立的立，过去\n\n底数不清的改了。", ["开展清理。该立的立，过去/底数不清的改了。"]),
        ("政府开放日。先后举办\n\n“开放日”24次。", ["政府开放日。先后举办/“开放日”24次。"]),
        ("加强校对和审核，\n\n专人排查栏目。", ["加强校对和审核，/专人排查栏目。"]),
        ("收到申请7件\n\n，其中网络3件。", ["收到申请7件/，其中网络3件。"]),
        ("收到申请7件\n\n其中网络3件。", ["收到申请7件/其中网络3件。"]),
        ("可在网站（网址：\n\nwww.a.gov.cn）查阅。", ["可在网站（网址：/www.a.gov.cn）查阅。"]),
        (
            "对制定主体、权限、程序和内容逐件梳理，由市司法局审查合法性，该废的废，过去\n\n底数不清的改了。",
            ["对制定主体、权限、程序和内容逐件梳理，由市司法局审查合法性，该废的废，过去/底数不清的改了。"],
        ),
    ],
)
def test_a_sentence_cut_by_a_blank_line_is_joined(markdown: str, expected: list[str]) -> None:
    assert read(markdown) == expected


@pytest.mark.parametrize(
    "markdown",
    [
        "（一）主动公开情况\n\n全年公开信息9条。",
        "一句话，说完了。\n\n又一句，没说完",
        "宿迁市人民政府办公室\n\n2025年1月20日",
        "地址：人民路1号，邮编：100000\n\n电话：010-60000000",
        "主要问题，有三个：\n\n一是人手少，二是经费少",
        "三个聚焦（略：\n\n一是聚焦公开。",
        "收到申请情况\n\n其中网络3件。",
        "收到申请7件\n\n其中：网络3件。",
        "术语3个\n\n:   释义，一条。",
        "- 完善制度，加强培训\n- 改进平台，方便查询",
        "1. 完善制度，加强培训\n2. 改进平台，方便查询",
        "**加强领导，压实责任**\n\n市政府常务会议作了部署。",
        "完善制度，加强培训\n\n（二）改进平台，方便查询",
        "完善制度，加强培训\n\n### 题\n\n改进平台，方便查询",
        "数据见附表（单位：件，截至年末）\n\n以下分别说明。",
        # Headings of two halves, in plain paragraphs.
        "强化组织领导，健全工作机制\n\n我市成立领导小组，统筹推进。",
        "聚焦群众关切，回应社会热点，提升公开实效\n\n全年发布解读材料10篇。",
        "强化保障。压实责任，注重实效\n\n公开平台建设情况",
        # Signatures, dates, addresses.
        "工作报告如上。特此报告，请予审阅\n\n宿迁市人民政府办公室",
        "宿迁市人民政府办公室，政务公开科\n\n2025年1月20日",
        "以上情况属实。如有疑问，请来信来电\n\n2025年1月20日，宿迁。",
        "办公时间。工作日上午，节假日除外\n\n邮编：223800，传真：0527-80000000",
        "电子版请到政府网站下载。网址 www.example.gov.cn\n\n公众可以查阅，也可以下载。",
        # Items and their likes.
        "各单位开展自查。重点检查栏目更新，按月通报\n\n二是开展培训，提高能力。",
        "各单位开展自查。重点检查栏目更新，按月通报\n\n（三）开展培训，提高能力。",
        "各单位开展自查。重点检查栏目更新，按月通报\n\n3．开展培训，提高能力。",
        "各单位开展自查。重点检查栏目更新，按月通报\n\n第二，开展培训，提高能力。",
        "各单位开展自查。重点检查栏目更新，按月通报\n\n其次，开展培训，提高能力。",
        "各单位开展自查。重点检查栏目更新，按月通报\n\n下一步，将开展培训。",
        "各单位开展自查。重点检查栏目更新，按月通报\n\n2024年，全市开展培训。",
        # Captions, notes, appendices.
        "公开情况见图。全年发布信息，按季度统计\n\n图2 发布数量，按季度。",
        "公开情况见表。全年发布信息，按季度统计\n\n表1 发布数量，按季度。",
        "公开情况见表。全年发布信息，按季度统计\n\n附表2，主动公开数量。",
        "公开情况见附件。全年发布信息，按季度统计\n\n附件：公开目录，共三页。",
        "全年发布信息，按季度统计如下“要闻”\n\n按月，按季度。",
        "The report is published. It has two parts, tables and text.\n\nThe tables，above。",
    ],
)
def test_what_is_whole_stays_apart(markdown: str) -> None:
    assert all("/" not in passage for passage in read(markdown))
