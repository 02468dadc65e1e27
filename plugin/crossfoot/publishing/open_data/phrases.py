"""Words on the open data."""

from crossfoot.terms.text import Text

TITLE = Text(en="Open data", zh="开放数据")
DATASET = Text(en="{name}: the figures of all reports", zh="{name}：各份报告的全部数字")
DATASET_UNNAMED = Text(en="The figures of all reports", zh="各份报告的全部数字")
DESCRIPTION = Text(
    en="{figures:cell|cells} of {reports:report|reports} by {bodies:body|bodies} for {years}, as published, exact. "
    "A cell that the report left without a number is empty, with the reason; it is never 0.",
    zh="{bodies} 个机关{years}的 {reports} 份报告，共 {figures} 格，按公布的数字照录，不舍入。"
    "报告没有填数字的格为空，并写明原因，不当作 0。",
)
YEARS = Text(en="{first} to {last}", zh="{first}—{last}年度")
YEAR = Text(en="{first}", zh="{first}年度")
EMPTY = Text(en="No report is published yet.", zh="还没有公布的报告。")
DRAFTS = Text(
    en="Drafts, and reports that have no page on this site, are not in the data.",
    zh="草稿和没有在本站公布的报告不在其中。",
)
LICENCE = Text(en="Licence: ", zh="使用许可：")
NO_LICENCE = Text(
    en="not stated. Ask the publisher before passing the data on.", zh="未注明。转用之前请向发布机关询问。"
)
FILES = Text(en="Files", zh="文件")
COLUMNS_OF = Text(en="Columns of {file}", zh="{file} 的各列")
ROWS = Text(en=" ({count:row|rows})", zh="（{count} 行）")
COLUMN, TYPE, MEANING = Text(en="Column", zh="列"), Text(en="Type", zh="类型"), Text(en="Meaning", zh="含义")
OTHER_MEANING = Text(en="In Chinese", zh="英文说明")
REQUIRED = Text(en="never empty", zh="必有")
TYPES = {
    "string": Text(en="text", zh="文字"),
    "integer": Text(en="whole number", zh="整数"),
    "number": Text(en="number", zh="数字"),
    "date": Text(en="date", zh="日期"),
}
FIGURES_CSV = Text(
    en="All figures, a row for each cell. UTF-8 with a byte order mark, opens in Excel and WPS",
    zh="全部数字，一格一行。UTF-8 编码带 BOM，可以用 Excel、WPS 打开",
)
REPORTS_CSV = Text(en="The reports, a row for each", zh="报告目录，一份一行")
FIGURES_JSON = Text(
    en="The same figures by report, table, row and column, for programs",
    zh="同样的数字，按报告、表、行、列分层，供程序读取",
)
PACKAGE = Text(
    en="Description of the files for programs (Frictionless Data Package)",
    zh="供程序读取的数据说明（Frictionless Data Package）",
)
FORMULAS = Text(
    en="In CSV, an apostrophe stands before text that a spreadsheet would carry out as a formula; JSON has the text "
    "as it is.",
    zh="CSV 里，会被表格软件当作公式执行的文字前面加了一个撇号；JSON 里照原样。",
)
