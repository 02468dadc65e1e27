"""What the phrases of the shipped packs make of real-looking sentences, and that none of them is a false alarm."""

import re
from pathlib import Path

import pytest

from unit.binding.correct_sentences import CORRECT
from unit.binding.county import county, figures_read, findings, judge, read, told
from unit.binding.prose_sentences import SENTENCES

REVIEWED = Path(__file__).with_name("reviewed_sentences.txt").read_text("utf-8").splitlines()
"""What a reviewer wrote to be misread: other bodies, other times, parts, choices; all of it correct."""

CONTRADICTORY = Path(__file__).with_name("reviewed_contradictions.txt").read_text("utf-8").splitlines()
"""What the reviewer wrote to be found: each contradicts the county's tables, its own parts, or another figure in it."""

SCOPE_OPEN = [
    ("针对批量申请，收到政府信息公开申请20件，统一口径答复。", "CF402/scope 20"),
    ("在安全生产专项执法行动中，我县共作出行政处罚决定45件。", "CF402/scope 45"),
    ("围绕优化营商环境，制定规范性文件5件。", "CF402/scope 5"),
    ("以县政府名义，制发规范性文件8件；以县政府办公室名义，制发规范性文件4件。", "CF402/scope 8"),
    ("县住建局积极作为。全年收到政府信息公开申请21件。", "CF402/scope 21"),
    ("县住建局依申请公开工作规范。全年未发生行政复议、行政诉讼。", "CF406/scope 未发生行政复议、行政诉讼"),
    ("案例：县住建局规范依申请公开办理。全年收到政府信息公开申请21件，均按期答复。", "CF402/scope 21"),
    ("春季，收到政府信息公开申请30件；夏季，收到政府信息公开申请35件。", "CF402/scope 30 CF402/scope 35"),
    ("对食品经营者，作出行政许可决定860件。", "CF402/scope 860"),
    ("因公开内容不当，未发生行政复议。", "CF406/scope 未发生行政复议"),
    ("县政府信息公开申请平台运行平稳，全年收到申请80件，办结80件。", "CF402/scope 80 CF402/scope 80"),
    ("收到政府信息公开申请120件。公开“双随机”检查结果320条，处理完毕12件。", "CF402/scope 12"),
    ("将政务公开与法治政府建设相结合，全年办理行政复议案件92件、行政诉讼案件40件。", "CF402/scope 92 CF402/scope 40"),
]
"""Correct in the county where they tell of that matter alone, which the words leave open: a warning says so."""

RIGHT_FINDINGS = {
    "我办收到政府信息公开申请45件。": ["CF402/scope 45"],
    "收到政府信息公开申请120件，受理118件，不予受理2件。": ["CF402/scope 118"],
    "印发规范性文件14件，均同步解读。": ["CF402/scope 14"],
    "实施行政处罚390起。": ["CF402/scope 390"],
    "收到政府信息公开申请120件，其中延期答复12件，按期答复109件。": ["CF401/overlap 120"],
    "因政府信息公开被申请行政复议7件，均已审结。": ["CF406 均已审结"],
    "没有收到政府信息公开申请。": ["CF406 没有收到政府信息公开申请"],
    "本机关未被申请行政复议，未被提起行政诉讼。": ["CF406 未被申请行政复议", "CF406 未被提起行政诉讼"],
}
"""All others of the sentences agree with the county's tables, or speak of something else."""


def reading(sentence: str, **options) -> str:
    prose = sentence.replace("⏎", "\n\n")
    claims = [f"!{said.claim.name}" for one in read(prose, **options) for said in one.claims]
    return " ".join([*figures_read(prose, **options), *claims])


def test_the_county_is_in_order() -> None:
    for pack in ("cn-ogi-2021", "cn-ogi-2019"):
        assert not [d for d in judge(county("收到政府信息公开申请120件。", pack=pack)).diagnostics if d.code[2] in "23"]


def test_most_sentences_are_hard_ones() -> None:
    assert len(SENTENCES) == len(dict(SENTENCES)) > 250
    assert sum(not expected for _, expected in SENTENCES) > len(SENTENCES) / 2


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_what_is_read(sentence: str, expected: str) -> None:
    assert reading(sentence) == expected


@pytest.mark.parametrize("sentence", [sentence for sentence, _ in SENTENCES])
def test_no_false_alarm(sentence: str) -> None:
    assert told(sentence.replace("⏎", "\n\n")) == RIGHT_FINDINGS.get(sentence, [])


@pytest.mark.parametrize("sentence", [*CORRECT, *REVIEWED])
def test_a_correct_sentence_is_not_called_wrong(sentence: str) -> None:
    assert told(sentence.replace("⏎", "\n\n")) == []


@pytest.mark.parametrize("sentence", CONTRADICTORY)
def test_a_contradiction_is_found(sentence: str) -> None:
    assert told(sentence.replace("⏎", "\n\n"))


WRONG = [
    ("网站浏览量450万次，比2023年的380万次增长28.4%。", "CF408 28.4%"),
    ("本年度政府信息公开申请受理总数为121件。", "CF402 121"),
    ("结转下年度继续办理6件政府信息公开申请。", "CF402 6"),
    ("全年无被申请行政复议、提起行政诉讼的情况。", "CF406 无被申请行政复议、提起行政诉讼的情况"),
    ("政策解读45篇，其中图解15篇、视频8篇、文字22篇、其他3篇。", "CF401/overlap 45"),
    ("收到申请120件，较上年的107件增加14件，增幅12.1%。", "CF408 14"),
    ("收到申请120件，较上年的107件增加13件，增幅21.1%。", "CF408 21.1%"),
    ("收到意见120条，比上年的140条减少20条，下降15%。", "CF408 15%"),
    ("共发布信息3,000条，同比增加500条，增长25%。", "CF408 25%"),
    ("共发布信息3,000条，比上年增加500条，增幅达18%。", "CF408 18%"),
    ("共发布信息3,000条，同比减少500条，降幅20%。", "CF408 20%"),
    ("抽查单位40家，合格38家，合格率96%。", "CF405 96%"),
    ("走访企业甲类41家、乙类9家，共计59家。", "CF401/behind 59"),
    ("办理人大建议83件、政协提案136件，共209件，按时办结率100%。", "CF401/behind 209"),
    ("发布稿件3.5万条、图片1.2万条，共计4.8万条。", "CF401/rounded 4.8万"),
    ("受理群众诉求3.5万件，满意34,812件，满意率94.4%。", "CF405 94.4%"),
    ("网站浏览量450万次，比2023年的380万次增长19.1%。", "CF408 19.1%"),
    ("网站浏览量450万次，比2023年的380万次增加73万次。", "CF408 73万"),
    ("共发布信息3.5万条，同比增加5,000条，增长18%。", "CF408 18%"),
    ("收到意见97条，采纳61条，采纳率62.7%。", "CF405 62.7%"),
    ("全年共发布信息100条，其中要闻80条、公告30条；推送信息20条。", "CF401/above 100"),
    ("全年共发布信息100条，其中要闻80条；公告30条；推送信息20条。", "CF401/above 100"),
    ("2024年，示范县共收到政府信息公开申请121件。", "CF402 121"),
    ("全年新收政府信息公开申请一百二十一件，上年结转6件。", "CF402 一百二十一"),
    ("共收到119件政府信息公开申请。", "CF402 119"),
    ("收到政府信息依申请119件。", "CF402 119"),
    ("收到依申请公开近100件。", "CF402 100"),
    ("收到政府信息公开申请120余件。", ""),
    ("收到政府信息公开申请100余件。", ""),
    ("收到政府信息公开申请120件，其中自然人110件。", "CF402 110"),
    ("收到政府信息公开申请120件，其中法人或其他组织19件。", "CF402 19"),
    ("收到政府信息公开申请120件，上年结转7件。", "CF402 7"),
    ("收到政府信息公开申请120件。本年收到110件。", "CF402 110"),
    ("依申请公开方面，全年办结120件。", "CF402 120"),
    ("收到政府信息公开申请120件，按期办结120件。", "CF402/scope 120"),
    ("办理政府信息公开申请99件。", "CF402 99"),
    ("收到政府信息公开申请120件，结转下年度4件。", "CF402 4"),
    ("收到政府信息公开申请120件，6件结转下一年。", "CF402 6"),
    ("收到政府信息公开申请120件，予以公开61件，部分公开15件。", "CF402 61"),
    ("收到政府信息公开申请120件，予以公开60件，部分公开14件。", "CF402 14"),
    ("收到政府信息公开申请120件，公开和部分公开74件。", "CF402 74"),
    ("收到政府信息公开申请120件，予以公开和部分公开74件。", "CF402 74"),
    ("收到政府信息公开申请120件，不予公开17件，无法提供18件。", "CF402 17 CF402 18"),
    ("收到政府信息公开申请120件，不予处理4件，其他处理7件。", "CF402 4 CF402 7"),
    ("收到政府信息公开申请120件，办结率98%。", "CF405 98%"),
    ("收到政府信息公开申请120件，均已办结。", "CF406 均已办结"),
    ("收到政府信息公开申请120件（其中网络110件、信函10件），均依法依规办结。", "CF406 均依法依规办结"),
    ("收到政府信息公开申请120件，其中网络110件、信函10件，已全部办结。", "CF406 已全部办结"),
    ("共收到政府信息公开申请120件。已全部办理完毕。", "CF406 已全部办理完毕"),
    ("全县依申请公开工作平稳，所有政府信息公开申请均已办结。", "CF406 所有政府信息公开申请均已办结"),
    ("收到政府信息公开申请120件，办结率100%。", "CF406 办结率100%"),
    ("收到政府信息公开申请120件，办结率达到百分之百。", "CF406 办结率达到百分之百"),
    ("收到政府信息公开申请几十件。", "CF402 几十"),
    ("收到政府信息公开申请二十至三十件。", "CF402 二十至三十"),
    ("因政府信息公开工作被申请行政复议8件，被提起行政诉讼2件。", "CF402 8 CF402 2"),
    ("政府信息公开行政复议7件，其中维持4件，纠正2件，尚未审结1件。", "CF402 4 CF402 2"),
    ("因政府信息公开引发行政复议7件，均获维持。", "CF406 均获维持"),
    ("政府信息公开行政诉讼3件，均获维持。", "CF406 均获维持"),
    ("因政府信息公开引发的行政复议、行政诉讼案件共11件。", "CF402 11"),
    ("备案政府信息公开行政复议案件5件。", "CF402/scope 5"),
    ("政府信息公开行政诉讼案件3件，其中未经复议直接起诉1件，复议后起诉2件。", "CF402 1 CF402 2"),
    ("全年未发生行政复议、行政诉讼案件。", "CF406 未发生行政复议、行政诉讼案件"),
    ("示范县没有因政府信息公开引发的行政诉讼。", "CF406 没有因政府信息公开引发的行政诉讼"),
    ("全年制发行政规范性文件13件，废止4件，现行有效85件。", "CF402 13 CF402 4 CF402 85"),
    ("现行有效的规范性文件85件。", "CF402 85"),
    ("作出行政许可决定4511件、行政处罚决定381件。", "CF402 4511 CF402 381"),
    ("作出行政强制决定26件。", "CF402 26"),
    ("作出行政许可决定4512件、行政处罚决定380件、行政强制决定52件。", "CF402 52"),
    ("未因政府信息公开被申请行政复议。", "CF406 未因政府信息公开被申请行政复议"),
    ("全年无行政复议、行政诉讼案件发生。", "CF406 无行政复议、行政诉讼案件发生"),
    ("收取信息处理费380万元。", "CF402/exceeds 380万"),
    ("自然人申请111件，占92.5%。收到政府信息公开申请120件（自然人111件，占91.5%；法人9件）。", "CF405 91.5%"),
    ("收到申请120件，其中自然人111件，占比不足九成，法人9件。", "CF405 九成"),
    ("收到申请120件，其中自然人111件，占近八成，法人9件。", "CF405 八成"),
    ("收到申请120件，其中自然人111件，占比超九成，法人9件，占不到一成。", ""),
    ("收到政府信息公开申请120件，比上年的107件增长11%。", "CF408 11%"),
    ("收到政府信息公开申请120件，比上年的107件下降12.1%。", "CF408/direction 12.1%"),
    ("收到政府信息公开申请120件，较去年107件增加12件。", "CF408 12"),
    ("收到申请120件，由上年的107件增加到120件，增长15%。", "CF408 15%"),
    ("公开信息由2019年的5000条增加到8500条，增长60%。", "CF408 60%"),
    ("微信粉丝从3.2万人增加到4.1万人，增长35%。", "CF408 35%"),
    ("公开信息由8500条增加到7900条，增长7.1%。", "CF408/direction 7.1%"),
    ("收到申请120件，自然人申请111件，占95.2%。", "CF405 95.2%"),
    ("收到申请120件，法人申请9件，占比为8.5%。", "CF405 8.5%"),
    ("因政府信息公开被申请行政复议7件，结果维持5件，占93.3%。", "CF405 93.3%"),
    ("举办政府开放日活动24场。年内举办政府开放日活动25场。", ""),
    ("收到政府信息公开申请120件，去年同期97件，同比增长20%多。", ""),
    ("2024年，新收到政府信息公开申请126件，其中上年结转6件。", ""),
    ("我县认真贯彻落实条例，全年收到政府信息公开申请130件。", "CF402 130"),
    ("按照条例规定，全年收到政府信息公开申请130件。", "CF402 130"),
    ("据统计，全年收到政府信息公开申请130件。", "CF402 130"),
    ("今年以来，收到政府信息公开申请130件。", "CF402 130"),
    ("政府信息公开行政复议、诉讼案件为0件。", "CF402 0"),
    ("政府信息公开行政复议、行政诉讼均为0件。", "CF406 行政复议、行政诉讼均为0件"),
    ("本年度内，收到政府信息公开申请130件。", "CF402 130"),
    ("报告期内，收到政府信息公开申请130件。", "CF402 130"),
    ("依法依规，收到政府信息公开申请130件。", "CF402 130"),
    ("受理情况，收到政府信息公开申请130件。", "CF402 130"),
    ("县住建局⏎全县收到政府信息公开申请130件。", "CF402 130"),
    ("县住建局⏎收到政府信息公开申请21件。⏎2024年，示范县收到政府信息公开申请130件。", "CF402 130"),
    ("县住建局积极作为。我县全年收到政府信息公开申请130件。", "CF402 130"),
    ("主动公开信息8500条，收到政府信息公开申请120件，办结100件。", "CF402 100"),
    ("先后举办政府开放日活动24场。先后举办政府开放日活动25场。", "CF409 25"),
    ("先后举办政府开放日活动24场。坚持开门办公，先后举办政府开放日活动25场。", "CF409 25"),
    ("坚持开门办公，先后举办政府开放日活动24场。坚持开门办公，先后举办政府开放日活动25场。", "CF409 25"),
    ("网站方面，全年共发布信息900条。微信方面，全年共发布信息500条。", ""),
    ("县公安局：主动公开政府信息12条；县教育局：主动公开政府信息88条。", ""),
    ("在用政务新媒体36个，比上年的41个减少到36个。", ""),
]


@pytest.mark.parametrize(("sentence", "expected"), [*WRONG, *SCOPE_OPEN])
def test_what_is_wrong_is_found_where_it_stands(sentence: str, expected: str) -> None:
    assert " ".join(told(sentence.replace("⏎", "\n\n"))) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("全年制作规范性文件12件，新公开规范性文件9件。", "12件=documents_made 9件=documents_opened"),
        ("收到政府信息公开申请120件，均已办结。", "120件=received !all_handled"),
        ("收取信息处理费380元。", ""),
    ],
)
def test_the_form_of_2019(sentence: str, expected: str) -> None:
    assert reading(sentence, pack="cn-ogi-2019", year=2020) == expected


def test_a_topic_ends_at_a_heading_and_not_at_a_paragraph() -> None:
    start = "收到政府信息公开申请120件。"
    assert told(f"{start}\n\n全年办结100件。") == ["CF402 100"]
    assert told("\n\n".join([start, *["工作扎实推进。"] * 100, "全年办结100件。"])) == ["CF402 100"]
    assert told(f"{start}\n\n### 回应关切\n\n全年办结100件。") == []


@pytest.mark.parametrize(
    ("sentence", "ending"),
    [
        (
            "收到政府信息公开申请120件，办结116件。",
            "（七）总计 × 总计 121；一、本年新收政府信息公开申请数量 × 总计 120 - 四、结转下年度继续办理 × 总计 5 = 115",
        ),
        ("全年收取信息处理费400000元。", "行政事业性收费 × 本年收费金额（单位：万元） 35.2"),
        ("支出45.6万元，较上年48.0万元减少3.4万元。", "从 48.0万元 到 45.6万元 应为 2.4万元"),
        ("访问1200万次，较上年900万次增加200万次。", "从 900万次 到 1200万次 应为 300万次"),
        ("支出45.6万元，比上年减少2.4万元，下降6%。", "从 48万元 到 45.6万元 应为 5%"),
    ],
)
def test_a_message_can_be_worked_out_again(sentence: str, ending: str) -> None:
    (found,) = findings(sentence)
    assert found.message.endswith(ending)


def test_severities() -> None:
    assert [
        found.severity.name for found in findings("我县加强政务公开和行政复议工作，全年办理行政复议案件92件。")
    ] == ["WARNING"]
    assert [found.severity.name for found in findings("印发规范性文件14件。")] == ["WARNING"]
    assert [found.severity.name for found in findings("制发规范性文件14件。")] == ["ERROR"]


GUIDE = (Path(__file__).parents[3] / "docs" / "guide" / "prose.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("sentence", "expected"), re.findall(r"^\| ([^|]+。) \|(.*)\|$", GUIDE, re.MULTILINE))
def test_the_guide_says_what_is_read(sentence: str, expected: str) -> None:
    assert reading(sentence) == expected.strip()
