"""Sentences of a report for 2023: which of them say that the body's own work was done in another year."""

import pytest

from crossfoot.binding.own_work import may_be_meant, own_work_years
from crossfoot.numbers.dates import read_years
from crossfoot.profile.load import load_pack_file
from crossfoot.profile.shipped import shipped_packs

PACKS = [load_pack_file(path) for path in shipped_packs().values()]

NOT_FOUND = [
    # comparison
    "较2022年增加9件。",
    "2022年收到申请7件，2023年收到9件。",
    "收到申请9件，2022年为7件。",
    "2022年同期收到申请7件。",
    "2022年，收到申请7件，增长率为20%，同比有所提高。",
    "与2022年相比，公开信息多了30条。",
    "2022年结转申请3件，已全部办结。",
    "2022年结转的申请办结3件。",
    "2022年收到7件，今年收到9件。",
    "2022年收到7件，增加2件。",
    "去年，即2022年，收到申请7件。",
    # plans
    "2024年，将公开信息不少于30条。",
    "2024年计划举办培训3期。",
    "下一步，2024年举办培训3期。",
    "2024年，开展培训不少于2次。",
    "2024年，组织三项工作：一是公开，二是解读，三是培训2期。",
    # budgets, documents, laws, names, titles
    "2018年部门决算公开1次。",
    "公开2022年度部门预算1份。",
    "依照国办公开办函〔2021〕30号编制，公开信息30条。",
    "2019年修订的条例施行后，设有专栏3个。",
    "修订目录3份，均标为2024版。",
    "发布《2022年政府信息公开工作年度报告》1份。",
    "2022年，印发《政府信息公开指南》1份。",
    "2022年度报告公开后，收到意见3条。",
    "2022年报告反映的问题3个，均已整改。",
    "2021年国务院办公厅印发通知1份。",
    # ranges, days, history
    "2020—2022年，共收到申请30件。",
    "2020年至2022年，共收到申请30件。",
    "2021、2022年共收到申请30件。",
    "2019年以来，共举办培训12期。",
    "2019年起，每年举办培训2期。",
    "截至2022年底，发布信息900条。",
    "2022年底前公开信息30条。",
    "2022年12月，公开信息3条。",
    "2022年1月至3月，公开信息3条。",
    "2022年1月1日至2023年12月31日，公开信息30条。",
    "二〇二二年十二月公开信息3条。",
    "2024年1月31日，公布年度报告1份。",
    "2020年建成查阅点12个。",
    # the year of a thing that is published, or of an event
    "2022年民生实事项目公开10件。",
    "2022年高考录取信息公开300条。",
    "2022年度“双随机”抽查结果公开3批次。",
    "2019年修订的条例施行后，公开信息300条。",
    "2022年政府工作报告确定的民生实事10件，公开进展信息40条。",
    "在2022年的基础上，新增公开事项56项。",
    "2021年，本机关建成公开平台，几年来发布信息260条。",
    "2022年机构改革时，印发文件3件。",
    # the year is not at the head of a clause, or of somebody else, or nothing is counted
    "对于2022年收到的申请3件，已补充答复。",
    "某某公司2022年收到通知3份。",
    "2022年，本机关认真学习条例。",
    "2022年，本机关公开工作稳步推进。",
    "2022年，公开工作依照第3条办理。",
    "收到申请2022件。",
    "答复2022年的申请3件。",
    "条例自2019年5月15日起施行，收到申请3件。",
]
FOUND = [
    ("2022年，本机关共收到政府信息公开申请9件。", "2022年"),
    ("2022年新收申请9件，上年结转3件，办结12件，结转下年度0件。", "2022年"),
    ("2022年收到申请七件，均已办结。", "2022年"),
    ("2022年度，收到申请9件。", "2022年"),
    ("在2022年，公开信息30余条。", "2022年"),
    ("本机关2022年没有收取信息处理费。", "2022年"),
    ("2022年，未发生行政复议案件。", "2022年"),
    ("全县2021年度受理申请749件。", "2021年"),
    ("示范县2022年公开信息30条。", "2022年"),
    ("示范县人民政府2022年公开信息30条。", "2022年"),
    ("一是2022年举办培训3期。", "2022年"),
    ("情况如下：2022年，印发文件12件。", "2022年"),
    ("学习了条例，2022年召开会议3次。", "2022年"),
    ("平台运行平稳；2022年编印公报4期。", "2022年"),
    ("二〇二二年，共收到申请9件。", "二〇二二年"),
    ("2022年1月1日至12月31日，全县收到申请9件。", "2022年"),
    ("2022年1月1日至2022年12月31日，收到申请9件。", "2022年"),
    ("二〇二二年一月一日至十二月三十一日，收到申请9件。", "二〇二二年"),
    ("2022年政府信息公开申请受理9件。", "2022年"),
    ("2022年门户网站发布信息30条。", "2022年"),
    ("2022年扎实推进公开工作，公开信息30条。", "2022年"),
    ("2022年，重点项目公开信息30条。", "2022年"),
    ("2024年，共收到申请9件。", "2024年"),
    ("2013年，收到申请9件。", "2013年"),
]
BODY = ["示范县人民政府", "示范县"]


def read(profile, text: str) -> list[str]:
    requirement = profile.dates.sentences
    return [
        text[year.start : year.end + 1]
        for year in own_work_years(requirement, text, read_years(text), BODY, 2023)
        if year.value != 2023
    ]


both = pytest.mark.parametrize("profile", PACKS, ids=lambda profile: profile.id)


@both
@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_is_no_finding(profile, text: str) -> None:
    assert read(profile, text) == []


@both
@pytest.mark.parametrize(("text", "printed"), FOUND)
def test_what_is_left_over_from_another_year(profile, text: str, printed: str) -> None:
    assert read(profile, text) == [printed]


@both
@pytest.mark.parametrize(("text", "printed"), FOUND)
def test_the_report_year_in_its_place_is_none(profile, text: str, printed: str) -> None:
    assert read(profile, text.replace(printed, "2023年")) == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2022年，公开信息30条。", False),
        ("2022年，我县认真贯彻落实条例，公开信息30条。", False),
        ("2022年公开信息30条。2023年公开信息32条。", True),
        ("今年收到申请9件。2022年收到申请7件。", True),
        ("2022年冬季，组织活动3次。", True),
        ("2022年高考期间，发布信息12条。", True),
        ("2022年，县政府公报创刊，印发4期。", True),
        ("2022年，收到申请7件，为近年来最多。", True),
    ],
)
def test_a_year_that_may_stand_there_on_purpose(text: str, meant: bool) -> None:
    assert may_be_meant(text, read_years(text)[0], 2023) is meant
