"""How offices word what they have to state: which wordings are read as a statement with its result (CF407)."""

import pytest

from unit.binding.county import county, judge

FEES = [
    ("本年度没有收取信息处理费。", True),
    ("依申请公开信息收费情况：本年度无收费。", True),
    ("信息处理费收取情况：0。", True),
    ("信息处理费收取情况如下：全年共收0笔。", True),
    ("2024年信息处理费收取0。", True),
    ("本年度不存在收取信息处理费的情况。", True),
    ("本年度未有收取信息处理费的情况。", True),
    ("没有政府信息公开信息处理费。", True),
    ("本机关无信息公开处理费收取情况。", True),
    ("未开展信息处理费收取工作。", True),
    ("本机关2024年度未收取任何费用。", True),
    ("医院2024年度未收取信息公开相关费用。", True),
    ("将按照《政府信息公开信息处理费管理办法》执行。", False),
    ("没有其他需要报告的事项。", False),
]
OVERVIEWS = [
    ("政务公开考核权重4%，经考核全部合格。社会评议满意率98%。责任追究情况：无。", []),
    ("严格落实考核制度，考核第一名。接受群众评议，获好评。责任追究0起。", []),
    ("年度考核取得满分。邀请代表进行评议，均表示认可。未发生责任追究。", []),
    ("考核、社会评议、责任追究结果：均无。", []),
    ("开展季度考评4次，评出优秀部门3个。社会评议得分91.5分。没有责任追究情况。", []),
    ("考核优秀。社会评议满意率98%。全县无一人因政府信息公开工作被追究责任。", []),
    ("考核优秀。社会评议满意率98%。全年无人因公开不当受到责任追究。", []),
    ("考核优秀。社会评议满意率98%。落实责任追究制度，配备无人机2架。", ["accountability"]),
    ("纳入考核，占比4%。开展社会评议。落实责任追究制度。", ["appraisal", "public_review", "accountability"]),
]


def unstated(text: str, *ids: str) -> list[str]:
    found = {d.requirement for d in judge(text).diagnostics if d.code == "CF407"}
    return [id_ for id_ in ids if f"statements.{id_}" in found]


@pytest.mark.parametrize(("sixth", "stated"), FEES)
def test_the_fees(sixth: str, stated: bool) -> None:
    assert unstated(county("总体良好。", sixth), "fees") == ([] if stated else ["fees"])


@pytest.mark.parametrize(("overview", "lacking"), OVERVIEWS)
def test_what_a_government_has_to_tell(overview: str, lacking: list[str]) -> None:
    assert unstated(county(overview), "appraisal", "public_review", "accountability") == lacking
