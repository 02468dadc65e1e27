"""Wording of a report's own, so that no two generated reports repeat each other (CF506).

The sentences of the pool are the same for all reports; into every second clause words are put that few other reports
have there.
"""

from random import Random

_WITH = (
    "会同档案馆", "会同图书馆", "会同信访部门", "会同司法行政部门", "会同各承办单位", "会同法律顾问", "会同村居干部",
    "会同行业协会", "会同网络服务商", "会同统计机构", "依托便民窗口", "依托服务热线", "依托移动终端", "依托基层站所",
    "依托政务大厅", "依托联络员队伍", "结合年度计划", "结合群众来信", "结合督查通报", "结合节日安排", "结合季节特点",
    "结合机构调整", "参照外地做法", "参照往年台账",
)  # fmt: skip
_HOW = (
    "逐项", "分批", "按月", "按季", "及早", "当面", "反复", "集中", "专门", "定点", "从严", "从快", "轮流", "如期",
    "同步", "抽样", "逐级", "随时", "有序", "稳妥",
)  # fmt: skip


def own_wording(sentence: str, random: Random) -> str:
    """``sentence`` with words of one report's own in about every second clause."""
    return "，".join(
        random.choice(_WITH) + random.choice(_HOW) + clause if random.random() < 0.5 else clause
        for clause in sentence.split("，")
    )
