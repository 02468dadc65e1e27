"""Totals that prose takes apart: what is a part, how complete a list is, and what becomes of the sum."""

import pytest

from crossfoot.binding.breakdowns import take_apart
from crossfoot.document.breakdowns import find_breakdowns
from crossfoot.document.narrative import read_narrative
from crossfoot.document.parse import parse
from crossfoot.source.source_file import source_from_text


def told(text: str) -> list[str]:
    """Each total with its parts and the verdict: ``7 = 1 3 3 adds-up``."""
    document = parse(source_from_text("a.md", text.replace("⏎", "\n\n")))
    shown = []
    for prose in read_narrative(document).proses:
        for breakdown in find_breakdowns(prose):
            taken = take_apart(prose, breakdown)
            parts = " ".join(f"{part.value.normalize():f}" for part in taken.parts)
            shown.append(f"{taken.whole.value.normalize():f} = {parts} {taken.sum}")
    return shown


CASES = [
    ("收到7件（其中网络1件、传真1件、邮寄2件、当面3件）。", "7 = 1 1 2 3 adds-up"),
    ("收到7件（其中网络1件、传真1件、邮寄2件、当面4件）。", "7 = 1 1 2 4 mismatch"),
    ("收到7件（网络3件，当面4件）。", "7 = 3 4 adds-up"),
    ("收到7件（网络3件，当面3件）。", "7 = 3 3 mismatch"),
    ("收到7件(网络3件,当面4件)。", "7 = 3 4 adds-up"),
    ("收到7件（网络3、当面4）。", "7 = 3 4 adds-up"),
    ("收到７件（网络３件、当面５件）。", "7 = 3 5 mismatch"),
    ("收到七件（网络三件、当面四件）。", "7 = 3 4 adds-up"),
    ("收到7件（其中网络3件）。", "7 = 3 open"),
    ("收到7件（其中网络9件）。", "7 = 9 above"),
    ("收到7件（含上年2件）。", ""),
    ("收到7件（含重复2件）。", "7 = 2 open"),
    ("收到7件（网络3件、当面2件等）。", "7 = 3 2 open"),
    ("收到7件（网络3余件、当面4件）。", "7 = 3 4 open"),
    ("收到7件（第7号）。", ""),
    ("收到7件（见附件2）。", ""),
    ("收到7件（去年3件，前年4件）。", ""),
    ("收到7件（网络3件，占42.9%；当面4件，占57.1%）。", "7 = 3 4 adds-up"),
    ("共9件（议案4件（重点1件、一般3件）、建议5件）。", "9 = 4 5 adds-up | 4 = 1 3 adds-up"),
    ("共9件（议案4件（重点1件、一般2件）、建议5件）。", "9 = 4 5 adds-up | 4 = 1 2 mismatch"),
    ("共9件（其中会⏎期间4件、闭会5件）。", "9 = 4 5 adds-up"),
    ("做了98期，其中甲县15期、乙县83期。", "98 = 15 83 adds-up"),
    ("做了98期，其中甲县15期、乙县84期。", "98 = 15 84 above"),
    ("做了98期，其中甲县15期、乙县20期。", "98 = 15 20 open"),
    ("做了98期，其中甲县15期、乙县82期。", "98 = 15 82 short"),
    ("做了98期，其中甲县97期。", "98 = 97 open"),
    ("做了98期，其中甲县15期、乙县82期等。", "98 = 15 82 open"),
    ("做了98期。其中，甲县15期，乙县83期。", "98 = 15 83 adds-up"),
    ("做了98期，其中：甲县15期；乙县83期。", "98 = 15 83 adds-up"),
    ("做了98期，其中包括甲县15期、乙县80期。", "98 = 15 80 mismatch"),
    ("做了98期，包括甲县15期、乙县83期。", "98 = 15 83 adds-up"),
    ("做了98期，包括甲县15期、乙县80期。", "98 = 15 80 mismatch"),
    ("做了98期，分别为甲县15期、乙县83期。", "98 = 15 83 adds-up"),
    ("做了98期，分别为甲县15期、乙县85期。", "98 = 15 85 mismatch"),
    ("做了98期：甲县15期、乙县83期。", "98 = 15 83 adds-up"),
    ("做了98期：甲县15期、乙县81期。", "98 = 15 81 mismatch"),
    ("做了98期，同比增加3期，其中甲县15期、乙县83期。", "98 = 15 83 adds-up"),
    ("做了98期，其中甲县15期、乙县83期，同比增加3期。", "98 = 15 83 adds-up"),
    ("收到9件，自然人6件、法人3件；其中网络5件、当面4件。", "9 = 5 4 adds-up"),
    ("收到9件，其中自然人6件、法人3件，网络5件、当面4件。", "9 = 6 3 5 4 adds-up"),
    ("收费3件，共1500元：甲1件、500元，乙2件、1000元。", "3 = 1 2 adds-up | 1500 = 500 1000 adds-up"),
    ("收费3件，共1500元：甲1件、500元，乙2件、900元。", "3 = 1 2 adds-up | 1500 = 500 900 mismatch"),
    ("支出1.5万元，其中接待5000元，用车1万元。", "15000 = 5000 10000 adds-up"),
    ("支出2亿元（其中甲1.5亿元、乙5000万元）。", "200000000 = 150000000 50000000 adds-up"),
    ("支出2亿元（其中甲1.5亿元、乙12000万元）。", "200000000 = 150000000 120000000 mismatch"),
    ("办理4万余件，其中网络2万件、当面2万件。", ""),
    ("举办6期，其中线上2期、线下4期，培训480人次。", "6 = 2 4 adds-up"),
    ("检查68家，发现130个，其中错字80个、断链50个。", "130 = 80 50 adds-up"),
    ("关停8个。现有45个，其中微信30个、微博15个。", "45 = 30 15 adds-up"),
    ("一是公开300条，二是解读12篇。", ""),
    ("公开三类信息：一是文件20件；二是人事8条。", ""),
    ("收到7件，办结7件。", ""),
    # the total stands behind its parts
    ("甲3件、乙4件，共7件。", "7 = 3 4 adds-up"),
    ("甲3件、乙4件，合计9件。", "9 = 3 4 behind"),
    ("甲3件、乙4件，共计9件文书。", ""),
    ("甲3件、乙4件，共计11件。", ""),
    ("丁9件，甲3件、乙4件，共计7件。", "7 = 3 4 adds-up"),
    ("丁9件。甲3件、乙4件，共计9件。", ""),
    ("甲3件、乙4期，共计7件。", ""),
    ("甲3件、乙4件，共办结9件。", ""),
    ("甲3万件、乙4万件，共计8万件。", "80000 = 30000 40000 rounded"),
    ("收到7件（网络1件、传真6件），共计7件。", "7 = 1 6 adds-up"),
    ("2024年3月5日收到7件。", ""),
    ("根据国办函〔2020〕109号收到7件。", ""),
    ("从五个方面推进，包括制度3个、平台4个。", ""),
    # what a comma sets apart may overlap, unless one alone is more
    ("收到120件，其中延期12件，按期109件。", "120 = 12 109 overlap"),
    ("收到120件，其中自然人111件，网上80件。", "120 = 111 80 overlap"),
    ("收到120件，其中自然人111件，网上180件。", "120 = 111 180 above"),
    ("收到120件，其中自然人111件、法人19件。", "120 = 111 19 above"),
    # a subtotal is no part
    ("办结140件，其中公开61件，部分公开12件，二者合计73件。", "140 = 61 12 open"),
    ("办结140件（公开61件、部分公开12件、小计73件、其他67件）。", "140 = 61 12 67 adds-up"),
    # brackets of the other kind
    ("收到143件（网络97件〔邮箱12件〕、信函31件、当面15件）。", "143 = 97 31 15 adds-up"),
    ("收到143件[网络97件(含邮箱12件)、信函31件、当面15件]。", "143 = 97 31 15 adds-up | 97 = 12 open"),
    ("收到143件[网络97件、信函31件、当面25件]。", "143 = 97 31 25 mismatch"),
    # 包括 before what is not half of it names some
    ("公开12846条，包括预算132条、项目88条。", "12846 = 132 88 open"),
    ("公开12846条，分别为预算132条、项目88条。", "12846 = 132 88 mismatch"),
    # what follows a list that is complete
    ("问题63个，包括错链18个、错别字45个，涉及单位28个。", "63 = 18 45 adds-up"),
    ("问题63个（错链18个、错别字45个，涉及单位28个）。", "63 = 18 45 adds-up"),
    ("问题63个，包括错链18个、错别字45个、其他28个。", "63 = 18 45 28 mismatch"),
    ("问题63个，包括错链18个，错别字45个，其他28个。", "63 = 18 45 28 mismatch"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_total_and_its_parts(text: str, expected: str) -> None:
    assert " | ".join(told(text)) == expected
