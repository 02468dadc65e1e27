"""Words of the lists of a site."""

from crossfoot.terms.outcome import OutcomeKind
from crossfoot.terms.text import Text

STANDING = {
    "passed": Text(en="passed", zh="通过"),
    "explained": Text(en="explained", zh="有说明"),
    "remarks": Text(en="remarks", zh="有待核实"),
    "failed": Text(en="refused", zh="未通过"),
    "draft": Text(en="draft", zh="草稿"),
    "missing": Text(en="not on this site", zh="本站未收录"),
    "awaited": Text(en="not due yet", zh="尚未到期"),
    "not-due": Text(en="not asked for", zh="名录未要求"),
    "absent": Text(en="none", zh="无"),
}
"""In a word, what became of a report."""
MEANING = {
    "passed": Text(en="no departure from the form was found", zh="未发现与格式不符之处"),
    "explained": Text(en="departs from the form, with reasons given", zh="与格式不符之处已写明理由"),
    "remarks": Text(en="published with open findings", zh="已公布，仍有没有说明的问题"),
    "failed": Text(en="a build would refuse it", zh="正式建站时不会公布"),
    "draft": Text(en="a build leaves it out", zh="正式建站时不会公布"),
    "missing": Text(en="the register asks for it and it is due", zh="名录要求、已经到期而没有"),
    "awaited": Text(en="the last day of publication is to come", zh="公布期限未到"),
    "not-due": Text(en="the register asks for none for that year", zh="名录没有要求该年度的报告"),
    "absent": Text(en="whether one is due cannot be judged", zh="是否应有，无从判断"),
}
KIND = {
    "government": Text(en="governments", zh="人民政府"),
    "department": Text(en="departments", zh="部门"),
    "township": Text(en="townships and subdistricts", zh="乡镇、街道"),
    "": Text(en="kind not given", zh="类别未写明"),
}
LEVEL = {
    "national": Text(en="national", zh="国家级"),
    "province": Text(en="province", zh="省级"),
    "prefecture": Text(en="prefecture", zh="市级"),
    "county": Text(en="county", zh="县级"),
    "township": Text(en="township", zh="乡级"),
}
GROUP = Text(en="{level}: {kind}", zh="{level}{kind}")

BODY_COLUMN = Text(en="Body", zh="机关")
YEAR_COLUMN = Text(en="Year", zh="年度")
IN_YEAR = Text(en="{year}", zh="{year}年")
REPORT = Text(en="Report {year}", zh="{year}年报告")
REPORT_NAMED = Text(en="Report {year} of {body}", zh="{body}{year}年报告")
"""The name of the link that shows ``REPORT``: it holds those words, for people who say what they see."""
STANDING_COLUMN = Text(en="Standing", zh="状态")
PUBLISHED_COLUMN = Text(en="Published", zh="公布日期")
TIMELINESS_COLUMN = Text(en="Deadline", zh="公布期限")
KIND_COLUMN = Text(en="Kind", zh="类别")
LEVEL_COLUMN = Text(en="Level", zh="层级")
PARENT_COLUMN = Text(en="Parent body", zh="上级机关")
EXPLAINED_COLUMN = Text(en="Explanations", zh="说明")
COUNTED_BODIES = Text(en="bodies: {count}", zh="{count} 个机关")
COLON = Text(en=": ", zh="：")
COMMA = Text(en=", ", zh="，")

TIMELINESS = {
    OutcomeKind.PASSED: Text(en="in time", zh="期限内"),
    OutcomeKind.FAILED: Text(en="late", zh="逾期"),
    OutcomeKind.WAIVED: Text(en="late, explained", zh="逾期，有说明"),
    OutcomeKind.NOT_ASSESSED: Text(en="not assessed", zh="未能核对"),
    OutcomeKind.NOT_APPLICABLE: Text(en="not applicable", zh="不适用"),
}
UNKNOWN_DATE = Text(en="unknown", zh="不详")

EMPTY = Text(en="There is no report yet.", zh="还没有报告。")
FIND = Text(en="Find a body", zh="查找机关")
FIND_HINT = Text(en="part of its name", zh="名称中的几个字")
FOUND = Text(en="bodies found: {count}", zh="找到 {count} 个机关")
FOUND_MORE = Text(en="bodies found: {count}, the first {shown} are listed", zh="找到 {count} 个机关，列出前 {shown} 个")
FOUND_NONE = Text(en="No body has this in its name.", zh="没有名称相符的机关。")
UNLOADED = Text(en="The list could not be loaded; see the bodies below.", zh="名单未能载入，请在下面查找。")
BY_YEAR = Text(en="By year", zh="按年度")
BY_BODY = Text(en="By body", zh="按机关")
GRID = Text(en="Reports by body and year", zh="各机关历年报告")
LEGEND = Text(en="What the signs mean", zh="符号的意思")
OVERVIEW_LINK = Text(en="Compliance overview", zh="核对情况总览")

PAGES = Text(en="Pages", zh="分页")
PAGES_BELOW = Text(en="Pages, below the list", zh="分页（列表之后）")
PAGE = Text(en="Page {number}", zh="第 {number} 页")
PAGE_OF = Text(en="Page {number} of {count}", zh="第 {number} 页，共 {count} 页")

BODIES_TITLE = Text(en="Bodies", zh="各机关报告")
BODIES_DESCRIPTION = Text(
    en="Every body with its reports of all years", zh="各机关历年报告一览：哪一年公布了，哪一年没有"
)
YEARS_TITLE = Text(en="Years", zh="各年度报告")
YEARS_DESCRIPTION = Text(en="Every year with the number of its reports", zh="各年度报告一览：公布了多少份，缺多少份")
YEAR_TITLE = Text(en="Reports for {year}", zh="{year}年度报告")
YEAR_DESCRIPTION = Text(
    en="Reports for {year}: which bodies have filed, which have not", zh="{year}年度报告：哪些机关公布了，哪些没有"
)
BODY_DESCRIPTION = Text(
    en="{body}: reports of all years, dates of publication, what was checked",
    zh="{body}：历年报告、公布日期、核对结果和说明",
)
TITLE_PAGE = Text(en="{title} ({page})", zh="{title}（{page}）")

OTHER_NAMES = Text(en="Other names", zh="别称")
COMPILED_FROM = Text(en="Compiled from the reports of", zh="由下列机关的报告汇总")
COMPILED_IN = Text(en="{names} (for {years})", zh="{names}（{years} 年度）")
UNREGISTERED = Text(en="Not in the register of bodies", zh="机关名录未收录")
SERIES = Text(en="Reports of all years", zh="历年报告")
SERIES_OF = Text(en="Reports of {body} for all years", zh="{body}历年报告")
BELOW_OF = Text(en="Bodies below {body}", zh="{body}的下级机关")
WAIVERS = Text(en="Explanations", zh="历年说明")
WAIVER = Text(en="{target}: {reason}", zh="{target}：{reason}")
UNTIL = Text(en=" (until {date})", zh="（有效期至 {date}）")
BELOW = Text(en="Subordinate bodies", zh="下级机关")

LACKING = Text(en="Reports that are missing", zh="缺少的报告")
NONE_LACKING = Text(en="No report that the register asks for is missing.", zh="名录要求的报告没有缺少。")
UNJUDGED_LACKING = Text(
    en="The site has no register of bodies: whether a report is missing cannot be judged.",
    zh="本站没有机关名录，缺不缺报告无从判断。",
)
