"""Words of the compliance overview."""

from crossfoot.publishing.lists import phrases
from crossfoot.terms.text import Text

TITLE = phrases.OVERVIEW_LINK
DESCRIPTION = Text(
    en="What was checked in all reports, requirement by requirement, and which reports are missing",
    zh="全部报告逐项核对的结果，以及缺少的报告",
)
ABOUT = Text(en="What could not be assessed is counted apart: it is not passed.", zh="未能核对的单独计数，不算符合。")
REPORTS_CSV = Text(en="All reports (CSV)", zh="逐份报告（CSV）")
REQUIREMENTS_CSV = Text(en="All requirements (CSV)", zh="逐项要求（CSV）")
MORE_LACKING = Text(
    en="Reports of {count:more body|more bodies} are missing: see the list of reports.",
    zh="另有 {count} 个机关缺报告，见逐份报告的列表。",
)
UNPLACED = Text(en="Reports without a place", zh="无法归类的报告")
UNPLACED_WORDS = Text(
    en="Body, year or form of these is not known; they are in no other list.",
    zh="机关、年度或适用的格式不明，别的列表里没有它们。",
)
UNPLACED_STANDING = Text(en="no place", zh="无法归类")
REQUIREMENTS = Text(en="By requirement", zh="逐项要求")
OF_FORM = Text(en="{form}: reports {count}", zh="{form}：{count} 份报告")
REQUIREMENT = Text(en="Requirement", zh="要求")
BASIS = Text(en="Legal basis", zh="依据")
REPORTS = Text(en="By report", zh="逐份报告")
GROUP_COLUMN = Text(en="Level and kind", zh="层级和类别")
REPORT_COLUMNS = (phrases.BODY_COLUMN, phrases.YEAR_COLUMN, GROUP_COLUMN, phrases.STANDING_COLUMN)

FILTER = Text(en="Filter", zh="筛选")
ANY = Text(en="all", zh="全部")
NAME = Text(en="Name of the body", zh="机关名称")
OUTCOME_OF = Text(en="Outcome of the requirement", zh="该项要求的结果")
RESET = Text(en="Show all", zh="清除条件")
MORE = Text(en="Show more", zh="再显示一些")
SHOWN = Text(en="{count} of {all} lines", zh="共 {all} 行，符合条件的 {count} 行")
LOST = Text(en="The data could not be loaded; the table below holds all reports.", zh="数据未能载入，请看下面的表。")

BODY_ID = Text(en="Body id", zh="机关代号")
ADDRESS = Text(en="Page", zh="网页")
FORM_ID = Text(en="Form", zh="格式")
REQUIREMENT_ID = Text(en="Requirement id", zh="要求编号")
REPORT_COUNT = Text(en="Reports", zh="报告数")
WAIVER_COUNT = Text(en="Explanations", zh="说明条数")
