"""Words on downloads."""

from crossfoot.terms.text import Text

HEADING = Text(en="Downloads", zh="下载")
KINDS = {
    "xlsx": Text(
        en="Tables, Excel workbook (official layout, merged cells, for printing)",
        zh="全部表格的 Excel 工作簿（官方版式，可以直接打印）",
    ),
    "csv": Text(
        en="Tables, CSV (official layout, opens in Excel and WPS)",
        zh="全部表格的 CSV 文件（官方版式，用 Excel、WPS 打开）",
    ),
    "json": Text(en="Figures, JSON (for programs)", zh="全部数字的 JSON 文件（供程序读取）"),
}
SIZE = Text(en="{format}, {size}", zh="{format}，{size}")
PRINT = Text(en="Print the whole page", zh="打印全页")
PRINT_REPORT = Text(en="Print the report alone", zh="只打印报告")
REPORT = Text(en="{body}, report for {year}", zh="{body}{year}年度报告")
LACKING = Text(
    en="{count:cell of this table holds|cells of this table hold} no number (a blank is not 0): {why}",
    zh="本表有 {count} 格没有数字（空白不等于 0）：{why}",
)
MORE = Text(en="{words}; and {count} more", zh="{words}；另有 {count} 处")
SOURCE = Text(en="Source: {address}", zh="出处：{address}")
