"""The reference pages' own words. What a rule or a requirement says comes from the rule and the pack."""

from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Language, Text

LIST = Text(en=", ", zh="、")
COLON = Text(en=": ", zh="：")
BETWEEN = Text(en="; ", zh="；")

SEVERITY = {
    Severity.ERROR: Text(en="error", zh="错误"),
    Severity.WARNING: Text(en="warning", zh="警告"),
    Severity.INFO: Text(en="info", zh="提示"),
}

# --- rule pages -------------------------------------------------------------------------------------

CODE_COLUMN = Text(en="Code", zh="编号")
NAME_COLUMN = Text(en="Name", zh="名称")
SEVERITY_COLUMN = Text(en="Severity", zh="级别")
FINDS_COLUMN = Text(en="What it finds", zh="查什么")
REQUIREMENT_COLUMN = Text(en="Requirement", zh="要求")
TITLE_COLUMN = Text(en="What it demands", zh="内容")
BASES_COLUMN = Text(en="Legal basis, by pack", zh="各规则包的依据")

DEFAULT_SEVERITY = Text(en="Default severity", zh="默认级别")
WAIVER = Text(en="Waiver", zh="豁免")
WAIVABLE = Text(en="possible, with a reason", zh="可以，须写明理由")
NOT_WAIVABLE = Text(en="not possible", zh="不可以")
REQUIREMENTS = Text(en="Requirements that it judges", zh="用于哪些要求")

PACK_BLOCK = Text(en="Rule pack", zh="规则包")
OPTIONS_BLOCK = Text(en="Settings", zh="设置")
FILE_BLOCK = Text(en="File", zh="文件")
REPORT_BLOCK = Text(en="Report", zh="报告")
CHANGE_BLOCK = Text(en="Changed lines of the report", zh="报告中改动的行")
RENDERED_BLOCK = Text(en="The page that was built", zh="生成的网页")
FINDINGS_BLOCK = Text(en="Found", zh="核对结果")
NOTHING_FOUND = Text(en="nothing", zh="没有问题")

# --- indexes ----------------------------------------------------------------------------------------

RULES_TITLE = Text(en="Rules", zh="规则")
RULES_INTRODUCTION = Text(
    en="Every finding bears the code of a rule. A code never changes meaning. The severities are the defaults; "
    "a pack may set others for its requirements, a site for anything.",
    zh="每条核对结果都有一个规则编号。编号的含义永远不变。表中是默认级别；规则包可以为自己的要求另定级别，站点也可以。",
)
FAMILIES = {
    "0": Text(en="The file, waivers and the page", zh="文件、豁免与网页"),
    "1": Text(en="Headings and sections", zh="标题与各部分"),
    "2": Text(en="Tables and cells", zh="表格与单元格"),
    "3": Text(en="Totals and relations", zh="合计与勾稽关系"),
    "4": Text(en="Figures, years and statements in the prose", zh="正文里的数字、年份和须写明的事"),
    "5": Text(en="Years and bodies", zh="各年与各机关"),
    "6": Text(en="Front matter and publication", zh="文首信息与公布"),
    "7": Text(en="Punctuation and sentences", zh="标点与句子"),
}
"""By the first digit of the code."""

PACKS_TITLE = Text(en="Rule packs", zh="规则包")
PACKS_INTRODUCTION = Text(
    en="A rule pack is an official form put into data: headings, tables, relations and statements, each with its "
    "legal basis. These pages print the packs in force.",
    zh="规则包是写成数据的官方格式：标题、表格、勾稽关系、须写明的事，各有依据。这里印出现行的规则包。",
)
ALL_RULES = Text(en="All rules", zh="全部规则")
ALL_PACKS = Text(en="All rule packs", zh="全部规则包")
OTHER_LANGUAGE = Text(en="中文", zh="English")
"""The way to the same page in the other language, in its words."""

# --- pack pages -------------------------------------------------------------------------------------

OF_PACK = Text(en="Pack: ", zh="规则包：")
PACK_ID = Text(en="Pack", zh="编号")
YEARS = Text(en="Report years", zh="适用报告年度")
YEARS_RANGE = Text(en="{first} to {last}", zh="{first} 至 {last} 年")
YEARS_OPEN = Text(en="{first} and later", zh="{first} 年起")
TAKE_OUT = Text(en="take this line out when the report is ready", zh="写好以后删去这一行")
ADVISED = Text(en=" (advised, not required)", zh="（建议写，不是必须）")
BASIS = Text(en="Legal basis", zh="依据")
EXTENDS = Text(en="Builds on", zh="承袭自")
SIZE = Text(en="Size", zh="规模")
SIZE_OF = Text(
    en="{requirements:requirement|requirements}; {tables:table|tables} with {figures:figure|figures}",
    zh="{requirements} 项要求；{tables} 张表，共 {figures} 个数",
)
HEAD_FAMILY = Text(en="The report, its head and its publication", zh="报告、文首与公布")
SECTIONS_FAMILY = Text(en="Headings and sections", zh="各部分的标题和内容")
TABLES_FAMILY = Text(en="Tables", zh="表格")
PROSE_FAMILY = Text(en="Prose", zh="正文")
SERIES_FAMILY = Text(en="Years and bodies", zh="各年与各机关")
CHARTS_FAMILY = Text(en="Charts", zh="图表")
ALL_SECTIONS = Text(en="All sections together", zh="各部分之间")

LAYOUT = Text(en="The table as the form prints it:", zh="格式中的表样：")
COLUMN_IDS = Text(en="Columns", zh="各列")
ROW_IDS = Text(en="Rows", zh="各行")
ID_COLUMN = Text(en="Id", zh="编号")
LABEL_COLUMN = Text(en="Official label", zh="官方名称")
TYPE_COLUMN = Text(en="Figure", zh="应填")
VARIANTS_COLUMN = Text(en="Rewordings that are recognised", zh="可以辨认的其他写法")
CELL_TYPE = {
    "count": Text(en="whole number, not negative", zh="不小于 0 的整数"),
    "change": Text(en="whole number with its sign", zh="带正负号的整数"),
    "amount": Text(en="amount with its unit", zh="金额，连同单位"),
    "decimal": Text(en="number, not negative", zh="不小于 0 的数，可以有小数"),
}
CHART_KIND = {
    "bars": Text(en="figures of one report", zh="一份报告的几个数"),
    "years": Text(en="figures of a body over its years", zh="一个机关历年的几个数"),
}
CHART = Text(en="**{title}** `{id}`: {kind}", zh="**{title}** `{id}`：{kind}")
CHART_UNIT = Text(en=" ({unit})", zh="（{unit}）")
NAMED_COLUMN = Text(en="Called in the chart", zh="图上名称")
SUM_COLUMN = Text(en="Figure", zh="取自")

RULES_FACT = Text(en="Rules", zh="规则")
JUDGED_BY = Text(en="{rule} ({severity})", zh="{rule}（{severity}）")

DROPPED_FAMILY = Text(en="What it drops and changes of the pack it builds on", zh="对所承袭的规则包的删改")
WHAT_COLUMN = Text(en="What became of it", zh="处理")
REASON_COLUMN = Text(en="Reason", zh="理由")
DROPPED = Text(en="dropped", zh="不再要求")
CHANGED = Text(en="changed", zh="有改动")
COMPARED_FAMILY = Text(en="Compared with {pack}", zh="与 {pack} 相比")
ONLY_THERE = Text(en="Dropped: only {pack} has these", zh="不再要求：只有 {pack} 有")
ONLY_HERE = Text(en="New: {pack} has none of these", zh="新的要求：{pack} 没有")
DIFFERENT = Text(en="In both, but different", zh="两者都有而内容不同")
LABELS_THERE = Text(en="Rows and columns that only {pack} has", zh="只有 {pack} 有的行和列")
LABELS_HERE = Text(en="Rows and columns that {pack} has not", zh="{pack} 没有的行和列")


def years(first: int, last: int | None, language: Language) -> str:
    """The report years of a pack in words."""
    return (YEARS_OPEN if last is None else YEARS_RANGE)(language).format(first=first, last=last)
