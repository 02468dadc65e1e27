"""What the facts of a requirement are called."""

from crossfoot.terms.text import Text

LIST = Text(en=", ", zh="、")
OR = Text(en=", or ", zh="，或者 ")

RELATION = Text(en="Relation", zh="勾稽关系")
UNLIKELY = Text(en="Deserves a second look if", zh="有下列情形的，须再核对")
FORMULA = Text(en="Formula by ids", zh="公式（用编号）")
EACH = {
    "row": Text(en="For each of the rows", zh="逐行核对"),
    "column": Text(en="For each of the columns", zh="逐列核对"),
}
ALL = Text(en="all {count}", zh="全部 {count} 项")
BODIES = Text(en="Asked of", zh="适用于")
LEVELS = Text(en=" of level {levels}", zh="（层级 {levels}）")
LIFTED = Text(en="Lifted where one sentence has all of", zh="一句话里写有下列各项的，不核对")
HOLDS = Text(en="Amounts to", zh="相当于说")
EQUALS = Text(en="Must equal", zh="应等于")
AT_MOST = Text(en="Must not exceed", zh="不得大于")
SHARE = Text(en="Share", zh="比率")
PART_OF = Text(en="{part} of {whole}", zh="{part} 占 {whole}")
UNITS = Text(en="Counted in", zh="单位")
HEADING = Text(en="Official heading", zh="官方标题")
VARIANTS = Text(en="Rewordings that are recognised", zh="可以辨认的其他写法")
WHERE = Text(en="Where", zh="写在")
OPENING = Text(en="the opening, before the first section", zh="开头，第一部分之前")
SAYS = Text(en="One of the words", zh="出现下列词语之一")
RESULT = Text(en="With one of the words near it", zh="附近出现下列词语之一")
KINDS = Text(en="Kinds of body", zh="机关类别")
SINCE = Text(en="From report year", zh="自报告年度")
KEY = Text(en="Key", zh="键")
TYPE = Text(en="Type", zh="类型")
KEY_TYPE = {
    "text": Text(en="text", zh="文字"),
    "year": Text(en="year", zh="年份"),
    "date": Text(en="date", zh="日期"),
    "choice": Text(en="choice", zh="选项"),
}
CHOICES = Text(en="Choices", zh="可选")
DUTY = Text(en="Duty", zh="是否必填")
DUTY_OF = {
    "required": Text(en="required", zh="必填"),
    "recommended": Text(en="recommended", zh="建议填写"),
    "optional": Text(en="optional", zh="选填"),
}
UNLESS_REGISTERED = Text(en=", unless the register knows the body", zh="，机关名录中已有的可以不填")
DEADLINE = Text(en="Last day", zh="期限")
DAY = Text(en="{day}/{month} of the year after the report year", zh="报告年度的次年 {month} 月 {day} 日")
PATTERNS = Text(en="Patterns", zh="写法")
MAY_OMIT = Text(en="Parts of a body’s name that may be left out", zh="机关名称里可以省略的部分")
DOMAINS = Text(en="Domains", zh="域名")
SECTIONS = Text(en="Sections", zh="哪些部分")
LIKE_LAST_YEAR = Text(en="Too like last year’s from this share on", zh="与上年雷同的界限")
LIKE_OTHERS = Text(en="Too like another body’s from this share on", zh="与别的机关雷同的界限")
MINIMUM_LETTERS = Text(en="Fewest characters", zh="最少字数")
MINIMUM_FIGURES = Text(en="Fewest figures other than 0", zh="不为 0 的数最少个数")
TABLES = Text(en="Tables", zh="哪些表")
MAY_BE = Text(en="Placeholders that will do", zh="可以只写")
MAY_NOT_BE = Text(en="Placeholders that will not do", zh="不能只写")
NOTE = Text(en="Printed note", zh="印着的说明")
CELLS = Text(en="Cells to fill in", zh="应填格数")
