"""The charts' own words. What is drawn, and what it is called, comes from the pack."""

from crossfoot.terms.text import Text

CHARTS = Text(en="Charts", zh="图表")
NO_FIGURE = Text(en="no figure", zh="无数据")
"""Stands where a report has no number; a 0 is printed as 0."""

WITH_UNIT = Text(en="{title} ({unit})", zh="{title}（{unit}）")
OF_BODY = Text(en="{body}: {title}", zh="{body}：{title}")
OF_VALUE = Text(en="{title}: {value}", zh="{title}：{value}")
TOLD = Text(en="{label}: {figure}", zh="{label}：{figure}")
BETWEEN = Text(en="; ", zh="；")

TABLE = Text(en="The figures as a table", zh="图中数字列表")
ITEM_COLUMN = Text(en="Item", zh="项目")
FIGURE_COLUMN = Text(en="Figure", zh="数字")
YEAR_COLUMN = Text(en="Year", zh="年度")
YEAR = Text(en="{year}", zh="{year}年")

NO_REPORT = Text(
    en="This site has no report for {years}; the place is left empty and does not stand for 0.",
    zh="本站没有{years}的报告，图上留空，不代表 0。",
)
OTHER_FORM = Text(
    en="The report for {years} is on another form, with nothing to compare; it is not drawn.",
    zh="{years}的报告用另一种格式，没有可比的数，没有画。",
)
EARLIER = Text(en="Years before {year} are not drawn.", zh="{year}年以前的没有画。")
