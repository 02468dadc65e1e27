"""The prose of a generated report: every sentence that states a figure of the tables states the right one."""

from collections.abc import Sequence
from random import Random

from benchmarks.figures import Figures
from benchmarks.forms import FORM_2021, Form
from benchmarks.sentences import MEASURES, ORDINALS, PROBLEMS, TOPICS
from benchmarks.wording import own_wording

_NUMERALS = ("一", "二", "三", "四", "五")


def opening(body: str, year: int, form: Form, random: Random) -> str:
    """The statement before section one: basis, contents, period, electronic version, contact."""
    notice = "国办公开办函〔2021〕30号" if form is FORM_2021 else "国办公开办函〔2019〕60号"
    return (
        f"根据《中华人民共和国政府信息公开条例》和{notice}的要求，{body}编制本报告。全文由总体情况、主动公开政府信息情况、"
        "收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。"
        f"所列数据的统计期限为{year}年1月1日至{year}年12月31日。报告的电子版可以在本机关门户网站（https://www.example.gov.cn）"
        f"查阅或下载。如有疑问，请与本机关办公室联系，地址：人民路{random.randint(1, 300)}号，邮编：100000，"
        f"电话：010-{random.randint(60000000, 69999999)}。\n"
    )


def overview(body: str, year: int, figures: Figures, random: Random) -> str:
    """Section one: the five aspects as sub-headings, some 2,900 characters."""
    parts = [f"{year}年，{body}坚持以公开为常态、不公开为例外，把公开贯穿决策、执行、管理、服务和结果全过程。\n"]
    for numeral, (topic, sentences) in zip(_NUMERALS, TOPICS.items(), strict=True):
        # A government has to tell the results of appraisal, review and accountability: those are never left out.
        kept = 3 if topic == "监督保障" else 0
        told = [*sentences[:kept], *_some(sentences[kept:], len(sentences) - kept - 2, random)]
        chosen = [own_wording(sentence.format(n=random.randint(2, 480)), random) for sentence in told]
        if topic == "依申请公开":
            chosen.append(_applications(year, figures))
        half = len(chosen) // 2
        parts.append(f"### （{numeral}）{topic}\n\n{''.join(chosen[:half])}\n\n{''.join(chosen[half:])}\n")
    return "\n".join(parts)


def _applications(year: int, figures: Figures) -> str:
    def total(row: str) -> str:
        return figures["applications", row, "total"]

    persons = figures["applications", "received", "natural_person"]
    return (
        f"{year}年新收政府信息公开申请{total('received')}件，其中自然人{persons}件，上年结转{total('brought_forward')}件，"
        f"办结{total('total')}件，结转下年度{total('carried_forward')}件。"
        f"从办理结果看，予以公开{total('granted')}件，部分公开{total('partly_granted')}件。"
        f"因政府信息公开引发行政复议{figures['litigation', 'reconsideration', 'total']}件。"
        f"全年制发规范性文件{figures['disclosure', 'normative_documents', 'made']}件。"
    )


def problems(random: Random) -> str:
    """Section five: as many measures as problems."""
    faults, measures = (
        [own_wording(clause, random) for clause in _some(pool, 4, random)] for pool in (PROBLEMS, MEASURES)
    )
    return (
        "对照条例和公众的期待，工作中还存在以下问题：" + _listed(faults) + "\n\n"
        "针对上述问题，将从以下方面加以改进：" + _listed(measures) + "\n"
    )


def other_matters(year: int) -> str:
    """Section six: the fees for providing information, of which there were none."""
    return f"{year}年，本机关没有向申请人收取信息处理费，金额为0元。除此以外没有需要报告的其他事项。\n"


def _listed(clauses: Sequence[str]) -> str:
    return "；".join(ordinal + clause for ordinal, clause in zip(ORDINALS, clauses, strict=True)) + "。"


def _some(choices: Sequence[str], count: int, random: Random) -> list[str]:
    """``count`` of ``choices`` in their order."""
    return [choices[index] for index in sorted(random.sample(range(len(choices)), count))]
