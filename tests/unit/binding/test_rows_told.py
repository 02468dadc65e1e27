"""Rows of the third table told in prose, outcomes told behind their figure, and the results of disputes."""

import pytest

from unit.binding.county import covered, figures_read, findings, told

OPEN = "收到政府信息公开申请120件，"

TOLD = [
    ("refused_state_secret", "不予公开18件，其中属于国家秘密{}件", 0),
    ("refused_other_law", "其他法律、行政法规禁止公开{}件", 0),
    ("refused_safety_stability", "不予公开18件，危及“三安全一稳定”{}件", 0),
    ("refused_third_party", "不予公开18件（保护第三方合法权益{}件）", 2),
    ("refused_internal", "属于三类内部事务信息的有{}件", 5),
    ("refused_internal", "不予公开的18件中，{}件属于三类内部事务信息", 5),
    ("refused_process", "不予公开18件，四类过程性信息{}件", 3),
    ("refused_enforcement_file", "{}件属于行政执法案卷不予公开", 4),
    ("refused_query", "属于行政查询事项{}件", 4),
    ("unavailable_not_held", "因不掌握相关政府信息无法提供{}件", 14),
    ("unavailable_not_held", "无法提供17件，其中本机关不掌握相关政府信息{}件", 14),
    ("unavailable_not_ready_made", "没有现成信息需要另行制作{}件", 2),
    ("unavailable_unclear", "补正后申请内容仍不明确{}件", 1),
    ("declined_petition", "信访举报投诉类申请{}件", 3),
    ("declined_repeated", "不予处理5件，其中重复申请{}件", 2),
    ("declined_repeated", "对{}件重复申请不予处理", 2),
    ("declined_publication", "要求提供公开出版物{}件", 0),
    ("declined_excessive", "无正当理由大量反复申请{}件", 0),
    ("declined_confirmation", "要求行政机关确认或重新出具已获取信息{}件", 0),
    ("other_not_corrected", "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请{}件", 2),
    ("other_fee_unpaid", "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请{}件", 0),
    ("granted", "其中{}件予以公开、15件部分公开", 60),
    ("granted_in_short", "全年共作出答复121件，公开{}件、部分公开15件、不予公开18件", 60),
    ("partly_granted", "全年共作出答复121件，公开60件、部分公开{}件、不予公开18件", 15),
    ("partly_granted", "其中60件予以公开、{}件部分公开", 15),
    ("refused", "60件予以公开，{}件不予公开", 18),
    ("unavailable", "60件予以公开，{}件无法提供", 17),
    ("declined", "60件予以公开，{}件不予处理", 5),
    ("other_results", "60件予以公开，{}件其他处理", 6),
]
DISPUTES = [
    ("reconsideration_other", "因政府信息公开被申请行政复议7件，其他结果{}件。", 0),
    ("lawsuits_upheld", "因政府信息公开被提起行政诉讼3件，结果维持{}件。", 2),
    ("lawsuits_corrected", "因政府信息公开被提起行政诉讼3件，结果纠正{}件。", 0),
    ("lawsuits_other", "因政府信息公开被提起行政诉讼3件，其他结果{}件。", 0),
    ("lawsuits_pending", "因政府信息公开被提起行政诉讼3件，尚未审结{}件。", 1),
    ("lawsuits_concluded", "因政府信息公开被提起行政诉讼3件，审结{}件。", 2),
    ("reconsideration_corrected_alone", "依申请公开答复不够规范，全年被复议纠正{}件。", 1),
    ("reconsideration_corrected_alone", "因政府信息公开被复议纠错{}件。", 1),
    ("reconsideration_corrected_alone", "2024年政府信息公开行政复议纠错{}件，纠错率14.3%。", 1),
    ("lawsuits_corrected_alone", "因政府信息公开被复议纠正1件、被法院判决纠正{}件。", 0),
    ("reconsideration_upheld", "涉及政府信息公开的行政复议7件、行政诉讼3件。政府信息公开行政复议7件中，维持{}件。", 5),
]
CASES = [(name, f"{OPEN}{words}。", count) for name, words, count in TOLD] + DISPUTES

CORRECT = [
    "上年结转6件，其中属于行政查询事项1件。",
    "上年结转6件。其中属于行政查询事项1件。",
    "上年结转的6件中，本机关不掌握相关政府信息2件。",
    "上年结转6件，其中不予公开4件，其中属于行政查询事项1件。",
    "不予公开18件，部分公开15件（其中涉及第三方合法权益3件、过程性信息1件）。",
    "不予公开18件，其中属于国家秘密、内部事务信息等7件。",
    "不予公开18件，其中内部事务信息和过程性信息8件。",
    "不予公开18件，占14.9%，其中内部事务信息5件，占4.1%。",
    "其中涉及征地的30件，其中本机关不掌握相关政府信息5件。",
    "自然人申请的111件中，本机关不掌握相关政府信息13件。",
    "告知补正15件，其中逾期不补正3件。",
    "其中2件不予公开答复被复议纠正。",
    "其中重复申请5件，合并答复。",
    "延期答复12件，10件予以公开，2件不予公开。",
    "需要另行制作公开指南2件。",
    "办结121件。县公安局不予公开12件，其中属于行政执法案卷3件。",
    "办结121件。抽查行政执法案卷40件。",
    "办结121件。政务服务大厅行政查询事项400件。",
    "办结121件。信访举报投诉类事项85件全部转办。",
    "办结121件。保密审查350件，不予公开3件，其中属于国家秘密2件。",
    "办结121件。制发公文500件，其中主动公开300件、不予公开30件（国家秘密10件、内部事务信息20件）。",
    "办结121件。赠阅公开出版物200件。",
    "办结121件。制发规范性文件12件，其中9件予以公开。",
    "办结121件。制发规范性文件12件，予以公开9件。",
    "办结121件。审核公文312件，公开98件、不予公开200件。",
    "办结121件；承办建议83件，复文公开80件。",
    "办结121件，通过网站公开300件。",
    "办结121件，同比增加3件。政府信息公开300件。",
    "办结121件。承办建议83件，80件予以公开，3件不予公开。",
    "办结121件。县住建局收到21件，10件予以公开、5件部分公开。",
]
CORRECT_OF_DISPUTES = [
    "因政府信息公开被申请行政复议7件。其中，结果维持5件。被提起行政诉讼9件。其中，结果维持6件，其他结果3件。",
    "因政府信息公开被提起行政诉讼3件、被申请行政复议7件，其中维持7件。",
    "因政府信息公开被申请行政复议7件、被提起行政诉讼3件，其中维持7件，纠正1件，尚未审结2件。",
    "因政府信息公开被提起行政诉讼3件，其中未经复议直接起诉2件（结果维持2件）、复议后起诉1件（尚未审结1件）。",
    "代表县政府办理行政复议案件120件，复议纠错13件，其中政府信息公开类7件。",
    "县住建局信息公开答复被复议纠正2件。",
    "2023年依申请公开被复议纠正3件。",
    "全年行政复议纠错30件。",
    "因政府信息公开被提起行政诉讼3件，其中1件维持原判、1件驳回起诉、1件尚未审结。",
]


@pytest.mark.parametrize(("name", "words", "count"), CASES)
def test_the_figure_of_a_row_is_verified(name: str, words: str, count: int) -> None:
    sentence = words.format(count)
    assert told(sentence) == []
    assert f"{count}件=" + name in [read.rstrip("?") for read in figures_read(sentence)]
    assert any(entry.startswith(f"{count}件 verified") for entry in covered(sentence))


@pytest.mark.parametrize(("name", "words", "count"), CASES)
def test_another_figure_contradicts_that_row(name: str, words: str, count: int) -> None:
    found = findings(words.format(count + 1))
    assert f"narrative.{name}" in [one.requirement for one in found if one.code == "CF402"]


@pytest.mark.parametrize("sentence", [*(OPEN + words for words in CORRECT), *CORRECT_OF_DISPUTES])
def test_other_matters_and_parts_are_left_alone(sentence: str) -> None:
    assert told(sentence) == []


def test_the_form_of_2019_has_no_rows_of_other_results() -> None:
    sentence = f"{OPEN}不予公开18件，其中属于行政查询事项4件；其他处理6件，其中申请人逾期不补正2件。"
    assert figures_read(sentence, pack="cn-ogi-2019", year=2020) == [
        "120件=received", "18件=refused", "4件=refused_query", "6件=other_results",
    ]  # fmt: skip


def test_a_finding_quotes_the_words_behind_its_figure() -> None:
    (found,) = findings(f"{OPEN}其中61件予以公开、15件部分公开。")
    assert "“其中61件予以公开”" in found.message
