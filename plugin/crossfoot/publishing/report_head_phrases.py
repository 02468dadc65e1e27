"""Words of the head of a report's page."""

from crossfoot.terms.text import Text

BODY = Text(en="Body", zh="报告机关")
YEAR = Text(en="Report year", zh="报告年度")
IN_YEAR = Text(en="{year}", zh="{year}年")
PUBLISHED = Text(en="Published", zh="公布日期")
DATE = Text(en="{day} {month} {year}", zh="{year}年{month}月{day}日")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""English names for ``DATE``; Chinese counts months."""
UNKNOWN = Text(en="unknown", zh="不详")
UNKNOWN_BECAUSE = Text(en="unknown: {reason}", zh="不详：{reason}")
SOURCE = Text(en="Source", zh="信息来源")
NOT_GIVEN = Text(en="not given", zh="未写明")
BASIS = Text(en="Legal basis", zh="编制依据")
ELECTRONIC = Text(en="Electronic version", zh="电子版")
NONE_HERE = Text(en="not on this site", zh="本站未提供")

RELATED = Text(en="Related reports", zh="相关报告")
BEFORE = Text(en="Report for {year}", zh="{year}年报告")
PARENT = Text(en="Parent body: {body}", zh="上级机关：{body}")
PARENT_REPORT = Text(en="Parent body: {body}, {year}", zh="上级机关：{body}{year}年报告")
CONTENTS = Text(en="On this page", zh="本页目录")
