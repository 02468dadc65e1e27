"""The two official forms as a writer of reports needs them, taken from the forms themselves and not from the packs."""

from typing import NamedTuple

Cell = tuple[str, str, str]
"""Table id, row id, column id."""


class Column(NamedTuple):
    """A column of figures."""

    id: str
    label: str


class Row(NamedTuple):
    """A row of figures with its labels from the outermost inwards."""

    id: str
    path: tuple[str, ...]


class Clause(NamedTuple):
    """One block of the table of section two."""

    title: str
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]


class Form(NamedTuple):
    """One edition of the form."""

    id: str
    years: tuple[int, ...]
    clauses: tuple[Clause, ...]
    applications: tuple[Row, ...]


class Equation(NamedTuple):
    """Cells whose sum equals the sum of others; ``kind`` is ``row``, ``block``, ``balance`` or ``group``."""

    kind: str
    left: tuple[Cell, ...]
    right: tuple[Cell, ...]


RESULTS = "三、本年度办理结果"
CORNER = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"

APPLICANTS = (
    Column("natural_person", "自然人"),
    Column("commercial", "商业企业"),
    Column("research", "科研机构"),
    Column("social", "社会公益组织"),
    Column("legal_services", "法律服务机构"),
    Column("other", "其他"),
)
TOTAL = Column("total", "总计")

VERDICTS = (
    Column("upheld", "结果维持"),
    Column("corrected", "结果纠正"),
    Column("other", "其他结果"),
    Column("pending", "尚未审结"),
)
CASES = (
    Row("reconsideration", ("行政复议",)),
    Row("lawsuit_direct", ("行政诉讼", "未经复议直接起诉")),
    Row("lawsuit_after_reconsideration", ("行政诉讼", "复议后起诉")),
)

_GROUPS: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    (
        "refused",
        "（三）不予公开",
        (
            ("state_secret", "1.属于国家秘密"),
            ("other_law", "2.其他法律行政法规禁止公开"),
            ("safety_stability", "3.危及“三安全一稳定”"),
            ("third_party", "4.保护第三方合法权益"),
            ("internal", "5.属于三类内部事务信息"),
            ("process", "6.属于四类过程性信息"),
            ("enforcement_file", "7.属于行政执法案卷"),
            ("query", "8.属于行政查询事项"),
        ),
    ),
    (
        "unavailable",
        "（四）无法提供",
        (
            ("not_held", "1.本机关不掌握相关政府信息"),
            ("not_ready_made", "2.没有现成信息需要另行制作"),
            ("unclear", "3.补正后申请内容仍不明确"),
        ),
    ),
    (
        "declined",
        "（五）不予处理",
        (
            ("petition", "1.信访举报投诉类申请"),
            ("repeated", "2.重复申请"),
            ("publication", "3.要求提供公开出版物"),
            ("excessive", "4.无正当理由大量反复申请"),
            ("confirmation", "5.要求行政机关确认或重新出具已获取信息"),
        ),
    ),
)
_OTHER_2021 = (
    ("not_corrected", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    ("fee_unpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    ("rest", "3.其他"),
)


def _applications(other: tuple[Row, ...]) -> tuple[Row, ...]:
    details = (
        Row(f"{group}.{id_}", (RESULTS, label, detail)) for group, label, members in _GROUPS for id_, detail in members
    )
    return (
        Row("received", ("一、本年新收政府信息公开申请数量",)),
        Row("brought_forward", ("二、上年结转政府信息公开申请数量",)),
        Row("granted", (RESULTS, "（一）予以公开")),
        Row("partly_granted", (RESULTS, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）")),
        *details,
        *other,
        Row("total", (RESULTS, "（七）总计")),
        Row("carried_forward", ("四、结转下年度继续办理",)),
    )


_DOCUMENTS_2019 = (
    Column("made", "本年新制作数量"),
    Column("opened", "本年新公开数量"),
    Column("open_total", "对外公开总数量"),
)
_DOCUMENTS_2021 = (
    Column("made", "本年制发件数"),
    Column("repealed", "本年废止件数"),
    Column("in_force", "现行有效件数"),
)
_ITEMS_2019 = (Column("items_last_year", "上一年项目数量"), Column("change", "本年增/减"))
_DECISIONS_2019 = (*_ITEMS_2019, Column("decisions", "处理决定数量"))
_DECISIONS_2021 = (Column("decisions", "本年处理决定数量"),)
_LICENSING, _PENALTIES, _COERCION = (
    Row("licensing", ("行政许可",)),
    Row("penalties", ("行政处罚",)),
    Row("coercion", ("行政强制",)),
)
_REGULATIONS, _FEES = Row("regulations", ("规章",)), Row("fees", ("行政事业性收费",))

FORM_2019 = Form(
    "cn-ogi-2019",
    (2019, 2020),
    (
        Clause("第二十条第（一）项", (_REGULATIONS, Row("normative_documents", ("规范性文件",))), _DOCUMENTS_2019),
        Clause("第二十条第（五）项", (_LICENSING, Row("other_services", ("其他对外管理服务事项",))), _DECISIONS_2019),
        Clause("第二十条第（六）项", (_PENALTIES, _COERCION), _DECISIONS_2019),
        Clause("第二十条第（八）项", (_FEES,), _ITEMS_2019),
        Clause(
            "第二十条第（九）项",
            (Row("procurement", ("政府集中采购",)),),
            (Column("procurements", "采购项目数量"), Column("amount", "采购总金额")),
        ),
    ),
    _applications((Row("other", (RESULTS, "（六）其他处理")),)),
)
FORM_2021 = Form(
    "cn-ogi-2021",
    (2021, 2022, 2023, 2024, 2025),
    (
        Clause("第二十条第（一）项", (_REGULATIONS, Row("normative_documents", ("行政规范性文件",))), _DOCUMENTS_2021),
        Clause("第二十条第（五）项", (_LICENSING,), _DECISIONS_2021),
        Clause("第二十条第（六）项", (_PENALTIES, _COERCION), _DECISIONS_2021),
        Clause("第二十条第（八）项", (_FEES,), (Column("amount", "本年收费金额（单位：万元）"),)),
    ),
    _applications(tuple(Row(f"other.{id_}", (RESULTS, "（六）其他处理", label)) for id_, label in _OTHER_2021)),
)
FORMS = {form.id: form for form in (FORM_2019, FORM_2021)}


def results_of(form: Form) -> tuple[Row, ...]:
    """The rows that add up to （七）总计."""
    return tuple(row for row in form.applications if row.path[0] == RESULTS and row.id != "total")


def equations(form: Form) -> tuple[Equation, ...]:
    """Every equation of the form, each once: row totals, block totals, balances, totals of cases."""
    made = [
        Equation("row", (("applications", row.id, "total"),), tuple(("applications", row.id, c.id) for c in APPLICANTS))
        for row in form.applications
    ]
    for column in (*APPLICANTS, TOTAL):
        in_column = {row.id: ("applications", row.id, column.id) for row in form.applications}
        made.append(Equation("block", (in_column["total"],), tuple(in_column[row.id] for row in results_of(form))))
        made.append(
            Equation(
                "balance",
                (in_column["received"], in_column["brought_forward"]),
                (in_column["total"], in_column["carried_forward"]),
            )
        )
    for case in CASES:
        made.append(
            Equation(
                "group", (("litigation", case.id, "total"),), tuple(("litigation", case.id, v.id) for v in VERDICTS)
            )
        )
    return tuple(made)
