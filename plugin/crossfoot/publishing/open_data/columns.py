"""The columns of the open data, each with what it means: the page, the data package and the files go by this list."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from crossfoot.publishing.lists.phrases import KIND, LEVEL
from crossfoot.terms.text import Language, Text

FieldType = Literal["string", "integer", "number", "date"]
"""Types of Table Schema (Frictionless Data)."""


class Column(NamedTuple):
    """A column; ``required`` where no row leaves it empty, ``choices`` where it holds nothing but these."""

    name: str
    type: FieldType
    meaning: Text
    required: bool = False
    choices: Sequence[str] = ()


STATUSES = ("passed", "explained", "remarks", "failed")
"""What may have become of a report that is published."""


def _codes(words: Mapping[str, Text], language: Language) -> str:
    """The codes that a column may hold, each with what it stands for where it is no word of the language itself."""
    if language == "en":
        return ", ".join(filter(None, words))
    return "；".join(f"{code} {text.zh}" for code, text in words.items() if code)


_PAGE = Column(
    "page",
    "string",
    Text(
        en="Address of the report's page; names the report, as in reports.csv",
        zh="报告网页的地址；用来指明是哪一份报告，与 reports.csv 相同",
    ),
    required=True,
)
_BODY_ID = Column(
    "body_id",
    "string",
    Text(
        en="Id of the body in the register; its name where the register does not know it",
        zh="机关在名录中的代号；名录没有收的，是它的名称",
    ),
    required=True,
)
_BODY = Column("body", "string", Text(en="Name of the body that files", zh="报告机关的名称"), required=True)
_KIND = Column(
    "kind",
    "string",
    Text(
        en=f"Kind of body, as the form names kinds, such as {_codes(KIND, 'en')}",
        zh=f"机关类别，用规则包里的写法，例如 {_codes(KIND, 'zh')}",
    ),
)
_LEVEL = Column(
    "level",
    "string",
    Text(
        en=f"Administrative level of the body as the register gives it: {_codes(LEVEL, 'en')}; empty where it does not",
        zh=f"机关的行政层级，用名录里的写法：{_codes(LEVEL, 'zh')}；名录没有写的为空",
    ),
)
_YEAR = Column("year", "integer", Text(en="Report year", zh="报告年度"), required=True)
_PACK = Column(
    "pack",
    "string",
    Text(en="Id of the form (rule pack) of the report", zh="报告所用格式（规则包）的代号"),
    required=True,
)
_STATUS = Column(
    "status",
    "string",
    Text(
        en="What became of the report when it was checked: passed; explained (departures with a reason); "
        "remarks (open findings that do not keep it from being published); failed",
        zh="核对的结果：passed 符合；explained 有说明；remarks 尚有问题，不妨碍公布；failed 不符合",
    ),
    required=True,
    choices=STATUSES,
)

FIGURES: tuple[Column, ...] = (
    _BODY_ID,
    _BODY,
    _KIND,
    _LEVEL,
    _YEAR,
    _PACK,
    Column("table", "string", Text(en="Id of the official table", zh="官方表格的代号"), required=True),
    Column("table_title", "string", Text(en="Title of the table on the form", zh="格式上表格的名称"), required=True),
    Column(
        "row_id",
        "string",
        Text(en="Id of the row, the same in all years where the row is the same", zh="行的代号；同一行各年度不变"),
        required=True,
    ),
    Column(
        "column_id",
        "string",
        Text(en="Id of the column, the same in all years", zh="列的代号；同一列各年度不变"),
        required=True,
    ),
    Column(
        "row_path",
        "string",
        Text(
            en="Labels of the row on the form, from the outermost, joined by “ > ”",
            zh="格式上行的名称，由外到里，用“ > ”连接",
        ),
        required=True,
    ),
    Column(
        "column_path",
        "string",
        Text(en="Labels of the column on the form, likewise", zh="格式上列的名称，写法相同"),
        required=True,
    ),
    Column(
        "type",
        "string",
        Text(
            en="count: a whole number; change: a whole number with a sign; decimal: the unit is in the label; "
            "amount: the author gave a unit",
            zh="count 个数；change 增减数，可为负；decimal 小数，单位见列名；amount 金额，作者写了单位",
        ),
        required=True,
        choices=("count", "change", "decimal", "amount"),
    ),
    Column(
        "value",
        "number",
        Text(
            en="The figure, exact; empty where the report has no number: that is not 0",
            zh="数字，照录不舍入；报告没有填数字的为空，空不等于 0",
        ),
    ),
    Column(
        "unit",
        "string",
        Text(
            en="Unit of value for an amount; otherwise the labels say it",
            zh="金额的 value 以此为单位；其余的单位见行列名称",
        ),
    ),
    Column(
        "printed",
        "string",
        Text(
            en="What the report prints in the cell; empty where it is blank or missing. An apostrophe is set before "
            "text that a spreadsheet would take for a formula",
            zh="报告在这一格印的内容；空白或缺少的为空。会被表格软件当作公式的文字，前面加了一个撇号",
        ),
    ),
    Column(
        "lacking",
        "string",
        Text(
            en="Why there is no value: blank, placeholder (a sign such as /), not-a-number, out-of-range, missing-row, "
            "missing-column, missing-table …; empty where there is one",
            zh="没有数字的原因：blank 空白、placeholder 填了“/”一类符号、not-a-number 不是数字、"
            "out-of-range 超出可能的范围、missing-row 缺行、missing-column 缺列、missing-table 缺表等；有数字的为空",
        ),
    ),
    _STATUS,
    _PAGE,
)
"""Of ``figures.csv``, a row for each cell of the form of each report."""

REPORTS: tuple[Column, ...] = (
    _PAGE,
    _BODY_ID,
    _BODY,
    _KIND,
    _LEVEL,
    Column("parent_id", "string", Text(en="Id of the body above it", zh="上级机关的代号")),
    _YEAR,
    _PACK,
    Column("title", "string", Text(en="Title of the report", zh="报告的标题"), required=True),
    Column(
        "published", "date", Text(en="Day of publication; empty where it is not known", zh="公布日期；不知道的为空")
    ),
    Column("source", "string", Text(en="Source that the report names", zh="报告写明的信息来源")),
    _STATUS,
    Column("figures", "integer", Text(en="Cells with a number", zh="有数字的格数"), required=True),
    Column("lacking", "integer", Text(en="Cells without a number", zh="没有数字的格数"), required=True),
    Column("requirements_passed", "integer", Text(en="Requirements met", zh="符合的要求项数"), required=True),
    Column("requirements_failed", "integer", Text(en="Requirements not met", zh="不符合的要求项数"), required=True),
    Column(
        "requirements_waived",
        "integer",
        Text(en="Requirements not met, with a reason", zh="不符合而有说明的要求项数"),
        required=True,
    ),
    Column(
        "requirements_not_assessed",
        "integer",
        Text(en="Requirements that could not be assessed", zh="未能核对的要求项数"),
        required=True,
    ),
    Column(
        "requirements_not_applicable",
        "integer",
        Text(en="Requirements that do not apply", zh="不适用的要求项数"),
        required=True,
    ),
    Column(
        "xlsx",
        "string",
        Text(
            en="Address of its tables as an Excel workbook, where the site offers it",
            zh="表格的 Excel 工作簿的地址（站点提供的话）",
        ),
    ),
    Column("csv", "string", Text(en="Address of its tables as CSV, likewise", zh="表格的 CSV 文件的地址（同上）")),
    Column("json", "string", Text(en="Address of its figures as JSON, likewise", zh="数字的 JSON 文件的地址（同上）")),
)
"""Of ``reports.csv``, a row for each report."""
