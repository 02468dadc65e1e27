"""Years in prose: a report that speaks of its own year is clean; one sentence left over from another year is found."""

import re

from hypothesis import given
from hypothesis import strategies as st

from crossfoot.results.diagnostic import Diagnostic
from properties.strategies.reports import reports
from properties.test_generated_reports import QUICK, judge

OWN_WORK = (
    "{year}年，本机关共收到政府信息公开申请{n}件，均已办结。",
    "{year}年度，全系统举办培训{n}期。",
    "平台运行平稳，{year}年编印公报{n}期。",
    "本单位{year}年公开信息{n}条，其中财政信息3条。",
    "{year}年，没有收取信息处理费。",
)
HARMLESS = (
    "收到申请{n}件，比{year}年多3件。",
    "{year}年部门决算公开{n}份。",
    "依照〔{year}〕{n}号文件公开信息9条。",
    "{year}年以来，举办培训{n}期。",
    "修订目录{n}份，标为{year}版。",
    "{year}年1月，公布年度报告1份，内容{n}页。",
)
FORMS = (
    "{y}年1月1日至{y}年12月31日",
    "{y}年1月1日至12月31日",
    "{y} 年 1 月 1 日—{y} 年 12 月 31 日",
    "{y}.01.01-{y}.12.31",
    "{y}年1月1日起，至12月31日止",
    "{y}年１月１日～１２月３１日",
    "{y}年度",
)


def prose(findings: list[Diagnostic]) -> list[Diagnostic]:
    return [finding for finding in findings if finding.code in ("CF403", "CF404", "CF407")]


def judge_with(report, sentence: str, section: str) -> tuple[str, list[Diagnostic]]:
    marked = f"## {section}\n\n"
    text = report.text
    assert text.count(marked) == 1
    changed = text.replace(marked, f"{marked}{sentence}\n\n")
    return changed, prose(judge(_Text(changed, report.file_name)))


class _Text:
    def __init__(self, text: str, file_name: str) -> None:
        self.text = text
        self.file_name = file_name


sections = st.sampled_from(("一、总体情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"))


@given(report=reports(), sentence=st.sampled_from(OWN_WORK), section=sections, n=st.integers(1, 9999))
@QUICK
def test_own_work_of_the_report_year_is_clean(report, sentence, section, n):
    assert judge_with(report, sentence.format(year=report.year, n=n), section)[1] == []


@given(
    report=reports(),
    sentence=st.sampled_from(OWN_WORK),
    section=sections,
    n=st.integers(1, 9999),
    back=st.integers(1, 20),
)
@QUICK
def test_own_work_of_an_earlier_year_is_found(report, sentence, section, n, back):
    year = report.year - back
    text, findings = judge_with(report, sentence.format(year=year, n=n), section)
    (finding,) = findings
    assert finding.code == "CF403"
    line = text.split("\n")[finding.line - 1]
    assert line[finding.column - 1 : finding.end_column - 1] == f"{year}年"


@given(
    report=reports(),
    sentence=st.sampled_from(HARMLESS),
    section=sections,
    n=st.integers(1, 9999),
    year=st.integers(2008, 2040),
)
@QUICK
def test_what_is_not_own_work_is_clean_whatever_its_year(report, sentence, section, n, year):
    assert judge_with(report, sentence.format(year=year, n=n), section)[1] == []


@given(report=reports(), form=st.sampled_from(FORMS), off=st.integers(-3, 3))
@QUICK
def test_a_period_in_any_form_is_read(report, form, off):
    year = report.year
    text = report.text
    printed = f"{year}年1月1日至{year}年12月31日"
    assert text.count(printed) == 1
    changed = text.replace(printed, form.format(y=year + off))
    findings = prose(judge(_Text(changed, report.file_name)))
    assert [finding.code for finding in findings] == (["CF404"] if off else [])


@given(report=reports(), data=st.data())
@QUICK
def test_a_replaced_year_in_a_generated_sentence_is_found(report, data):
    text = report.text
    places = [match.start() for match in re.finditer(rf"{report.year}年(?=新收|，本机关没有)", text)]
    assert len(places) == 2
    at = data.draw(st.sampled_from(places))
    findings = prose(judge(_Text(f"{text[:at]}{report.year - 1}{text[at + 4 :]}", report.file_name)))
    assert [finding.code for finding in findings] == ["CF403"]
