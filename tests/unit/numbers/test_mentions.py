"""Figures in running text: each is read as what it is, with its value, its unit and its bounds."""

from decimal import Decimal
from string import ascii_letters

import pytest

from crossfoot.document.passages import fold
from crossfoot.numbers.mention import Mention
from crossfoot.numbers.mentions import find_mentions
from crossfoot.numbers.units import Kind


def told(mention: Mention) -> str:
    """``kind value unit`` and the bounds; a plain count leaves out its kind, a manner of speaking is in question."""
    if not mention.is_quantity:
        return mention.kind.value
    kind = "" if mention.kind is Kind.COUNT else f"{mention.kind.value} "
    bounds = "" if mention.bounds is None else f" [{_end(mention.bounds.low)}..{_end(mention.bounds.high)}]"
    return (
        f"{kind}{_end(mention.value)}{mention.unit if mention.kind is Kind.COUNT else ''}{bounds}{'?' * mention.loose}"
    )


def _end(value: Decimal | None) -> str:
    if value is None:
        return ""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def read(text: str) -> list[str]:
    return [told(mention) for mention in find_mentions(fold(text))]


FIGURES = [
    ("1.2024年，收到7件", "list-number | date | 7件"),
    ("。2.2023年度收到7件", "list-number | date | 7件"),
    ("培训1.5年", "duration"),
    # Arabic, of both widths, with separators
    ("收到7件", "7件"),
    ("收到０件", "0件"),
    ("收到１２０件", "120件"),
    ("发布1,234条", "1234条"),
    ("发布1，234条", "1234条"),
    ("访问7,854,070人次", "7854070人次"),
    ("访问12,34次", "12 | 34次"),
    ("发布12 846条", "12846条"),
    ("发布1 203 400.5万条", "12034005000条"),
    ("访问12 34次", "12 | 34次"),
    ("2024 100件", "2024 | 100件"),
    ("发布0.8条", "0.8条"),
    ("投入12.50万元", "money 125000"),
    ("办理3宗", "3宗"),
    ("共120件", "120件"),
    # 万, 亿 and what is printed behind them
    ("访问18万次", "180000次"),
    ("访问1.25亿次", "125000000次"),
    ("发布2千条", "2000条"),
    ("发布3百条", "300条"),
    ("播放1千万次", "10000000次"),
    ("资金3万5000元", "money 35000"),
    ("收入1亿2000万元", "money 120000000"),
    ("投入24063万元", "money 240630000"),
    ("收费380元", "money 380"),
    ("收费1,080.50元", "money 1080.5"),
    ("总额2.3亿元", "money 230000000"),
    # in words
    ("收到七件", "7件"),
    ("收到十件", "10件"),
    ("收到二十三件", "23件"),
    ("收到一百零二件", "102件"),
    ("收到一百二十件", "120件"),
    ("发布三万五千条", "35000条"),
    ("发布三万零五条", "30005条"),
    ("发布两千零二十条", "2020条"),
    ("发布一万二条", "12000条"),
    ("发布一千二百三十四条", "1234条"),
    ("发放十二万三千四百五十六册", "123456册"),
    ("投入三百万元", "money 3000000"),
    ("投入二亿三千万元", "money 230000000"),
    ("收到壹佰贰拾件", "120件"),
    ("收到两件", "2件?"),
    ("从五个方面推进", "5个?"),
    ("一件一件抓", "1件? | 1件?"),
    # inexact
    ("推送4万余条", "40000条 [40000..50000]"),
    ("公开260余条", "260条 [260..270]"),
    ("公开2100多条", "2100条 [2100..2200]"),
    ("举办十余次", "10次 [10..20]"),
    ("举办300余场次", "300场次 [300..400]"),
    ("赠送3万余册", "30000册 [30000..40000]"),
    ("约120件", "120件 [110..130]"),
    ("近100件", "100件 [0..100]"),
    ("超过500件", "500件 [500..]"),
    ("突破1万次", "10000次 [10000..]"),
    ("不足20件", "20件 [..20]"),
    ("不少于12期", "12期 [12..]"),
    ("不超过5件", "5件 [..5]"),
    ("20件以上", "20件 [20..]"),
    ("20件以内", "20件 [..20]"),
    ("20件左右", "20件 [10..30]"),
    ("数十件", "10件 [10..100]"),
    ("几十次", "10次 [10..100]"),
    ("几百人次", "100人次 [100..1000]"),
    ("数百万元", "money 1000000 [1000000..10000000]"),
    ("数十万条", "100000条 [100000..1000000]"),
    ("总数十件", "10件"),
    ("人数十人", "10人?"),
    ("上百件", "100件 [100..]"),
    ("以上百件", ""),
    ("近千件", "1000件 [0..1000]"),
    ("超千万次", "10000000次 [10000000..]"),
    ("百余件", "100件 [100..200]"),
    ("百件以上", "100件 [100..]"),
    ("十几件", "10件 [11..19]"),
    ("二十几期", "20期 [21..29]"),
    ("数十年", ""),
    ("十几天", ""),
    ("千家万户", ""),
    ("附近7户", "7户"),
    ("预约7人", "7人"),
    ("最近7期", "7期"),
    # ranges and signs
    ("3至5件", "3件 [3..5]"),
    ("3-5件", "3件 [3..5]"),
    ("3～5件", "3件 [3..5]"),
    ("由三件增加到五件", "3件 | 5件"),
    ("十至十五个工作日", "duration"),
    ("三五件", ""),
    ("10至20万元", "money 100000 [100000..200000]"),
    ("5000至1万条", "5000条 [5000..10000]"),
    ("占百分之三十到五十", "percent 30 [30..50]"),
    ("占百分之三十至百分之五十", "percent 30 [30..50]"),
    ("占百分之三十至三月", "percent 30"),
    ("第3-5条", "ordinal"),
    ("总数十二件", "12件"),
    ("增减-4项", "-4项"),
    ("增减+12项", "12项"),
    ("增减−1项", "-1项"),
    # percentages and multiples
    ("办复率100%", "percent 100"),
    ("占１２．５％", "percent 12.5"),
    ("下降3‰", "percent 0.3"),
    ("占百分之九十", "percent 90"),
    ("占百分之九十二点五", "percent 92.5"),
    ("占百分之12.5", "percent 12.5"),
    ("占百分之百", "percent 100"),
    ("占八成", "percent 80 [75..85]"),
    ("占八成以上", "percent 80 [80..]"),
    ("占九成三", "percent 93"),
    ("占近九成三", "percent 93 [92..93]"),
    ("占九成半", "percent 95"),
    ("占8成以上", "percent 80 [80..]"),
    ("占8.5成", "percent 85"),
    ("占七成。一是", "percent 70 [65..75]"),
    ("占五分之四", "percent 80 [75..85]"),
    ("占四分之一", "percent 25 [20..30]"),
    ("占千分之三", "percent 0.3"),
    ("提高两个百分点", "points 2"),
    ("提高1.5个百分点", "points 1.5"),
    ("增长2倍", "multiple 2"),
    ("超过90%", "percent 90 [90..]"),
    # dates and times
    ("2024年", "date"),
    ("2024年3月5日", "date"),
    ("2024年度", "date"),
    ("2019—2023年", "date"),
    ("2024-03-05", "date"),
    ("2024.3.5", "date"),
    ("2024/3/5", "date"),
    ("3月", "date"),
    ("12月31日", "date"),
    ("1-6月", "date"),
    ("9：30", "date"),
    ("二〇二四年", "date"),
    ("2024版", "date"),
    # durations are no counts
    ("20个工作日", "duration"),
    ("二十个工作日", "duration"),
    ("24小时", "duration"),
    ("连续12个季度", "duration"),
    ("3个月", "duration"),
    # numbers of documents, articles, ordinals, lists
    ("国办函〔2020〕109号", "reference | reference"),
    ("国办公开办函[2021]30号", "reference | reference"),
    ("国办函〔2020条", "reference"),
    ("国务院令第711号", "ordinal"),
    ("第二十条", "ordinal"),
    ("第20条", "ordinal"),
    ("第3次常务会议", "ordinal"),
    ("第三次常务会议", "ordinal"),
    ("1.公开方面", "list-number"),
    ("（1）公开方面", "list-number"),
    ("2、公开方面", "list-number"),
    ("（一）公开方面", ""),
    ("一是公开，二是解读", ""),
    ("人民路12号", "reference"),
    # contacts
    ("电话：0951-4021234", "contact"),
    ("电话：13800000000", "contact"),
    ("邮编：751400", "contact"),
    ("拨打12345反映", "contact"),
    ("热线受理5.23万件", "52300件"),
    ("热线受理530余万件", "5300000件 [5300000..5400000]"),
    ("12345热线", "contact"),
    ("“12345”便民服务热线", "contact"),
    ("12345政务服务便民热线", "contact"),
    ("12345条信息", "12345条"),
    # names
    ("A4纸", "name"),
    ("5G基站", "name"),
    ("GB/T37668-2019", "name | name"),
    ("“六稳”“六保”", ""),
    ("http://x.cn/2024/1.html", "name | name"),
    ("“8+N”模式", "name"),
    ("一网通办", ""),
    ("十分重视", "10分?"),
    ("千方百计", ""),
    ("万众一心", ""),
    ("三公经费", ""),
    ("成立", ""),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_a_printed_figure(text: str, expected: str) -> None:
    assert " | ".join(read(text)) == expected


def test_the_table_is_long_enough() -> None:
    assert len(dict(FIGURES)) == len(FIGURES) > 100


@pytest.mark.parametrize("before", [*ascii_letters, *"@/_=&#"])
def test_what_is_joined_to_a_letter_is_a_name_whatever_follows(before: str) -> None:
    assert read(f"{before}1件") == read(f"共{before}1件") == ["name"]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("+", "1件"),
        ("-", "-1件"),
        (".", "1件"),
        ("a.", "name"),
        ("第", "ordinal"),
        ("〔", "1件"),
        ("（", "1件"),
        ("~", "1件"),
    ],
)
def test_what_another_sign_before_a_figure_makes_of_it(before: str, expected: str) -> None:
    assert read(f"{before}1件") == [expected]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("共7件", "7"),
        ("共1,234件", "1,234"),
        ("共4万余条", "4万余"),
        ("占12.5%。", "12.5%"),
        ("占百分之九十。", "百分之九十"),
        ("占八成", "八成"),
        ("增减-4项", "-4"),
        ("增减+4项", "+4"),
        ("共24063万元", "24063万"),
        ("3至5件", "3至5"),
        ("3万5000元", "3万5000"),
    ],
)
def test_where_it_stands(text: str, printed: str) -> None:
    (mention,) = find_mentions(text)
    assert text[mention.start : mention.end] == printed
    assert mention.after >= mention.end


@pytest.mark.parametrize(
    ("text", "step"), [("7件", 1), ("3万件", 10_000), ("1.05%", "0.01"), ("1.2万条", 1000), ("3万5000元", 1)]
)
def test_the_last_printed_place(text: str, step: object) -> None:
    (mention,) = find_mentions(text)
    assert mention.step == Decimal(str(step))


@pytest.mark.parametrize(
    "text",
    ["一二三" * 500 + "件", "约" + "〇" * 40 + "余件", "3万" * 1000, "3万" + "9" * 60 + "余件", "3至" + "9" * 60 + "余件",
     "约百分之" + "九" * 60, "约百分之" + "9" * 60, "9" * 24 + "亿" * 40 + "余件"],
)  # fmt: skip
def test_figures_of_no_reasonable_length_are_read_without_a_fault(text: str) -> None:
    assert list(find_mentions(text))


def test_a_long_line_of_signs_takes_no_time_to_speak_of() -> None:
    assert len(list(find_mentions("-1" * 50_000))) == 50_000
