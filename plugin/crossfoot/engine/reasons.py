"""Why something was not judged, or does not apply, in words."""

from functools import lru_cache

from crossfoot.binding.reason import Reason
from crossfoot.document.sentences import LONGEST_SENTENCE
from crossfoot.numbers.personal_numbers import hide_personal_numbers
from crossfoot.terms.listing import SEMICOLON, Listing
from crossfoot.terms.text import Language, Text

_WORDS = {
    "blank": Text("“{label}” is blank", "“{label}”空白"),
    "placeholder": Text("“{label}” holds a sign instead of a figure", "“{label}”填的是符号，不是数字"),
    "not-a-number": Text("“{label}” is not a number", "“{label}”不是数字"),
    "out-of-range": Text("“{label}” cannot be right", "“{label}”超出可能的范围"),
    "no-unit": Text("“{label}” has no unit", "“{label}”没有写单位"),
    "missing-row": Text("the row “{label}” is missing", "缺少“{label}”一行"),
    "missing-column": Text("the column “{label}” is missing", "缺少“{label}”一列"),
    "missing-table": Text("the table is missing", "缺少表格"),
    "missing-section": Text("the section of the table is missing", "缺少表格所在的部分"),
    "missing-heading": Text("the heading “{label}” is missing", "缺少标题“{label}”"),
    "empty-section": Text("the section “{label}” is empty", "“{label}”没有内容"),
    "missing-key": Text("the front matter does not give `{label}`", "文首信息没有写 {label}"),
    "unread-key": Text("`{label}` in the front matter could not be read", "文首信息的 {label} 没有读出来"),
    "unusable-key": Text("`{label}` in the front matter has no valid value", "文首信息的 {label} 写得不合要求"),
    "ragged": Text("the row “{label}” has too many or too few cells", "“{label}”一行的单元格数不对"),
    "shifted-head": Text("the head of the table lacks its corner cell", "表头左边少了一格，整个表格错位"),
    "swallowed": Text("a table or tag that is not closed swallowed it", "被前面没有结束的表格或者标签吞没"),
    "unclosed": Text("the table is not closed", "表格没有结束"),
    "overlap": Text("cells of the table overlap", "表格的单元格重叠"),
    "too-large": Text("the table cannot be formed", "表格无法成形"),
    "included": Text("it comes from “{label}”, which was not read", "内容引自“{label}”，没有读取"),
    "other-form": Text("the table is on the form {label}", "表格用的是 {label} 的格式"),
    "no-folder": Text("the text has no folder in which to look", "没有可供查找文件的文件夹"),
    "no-links": Text("there is no link to a file", "没有指向文件的链接"),
    "no-addresses": Text("there is no address", "没有网址"),
    "outside-folder": Text("“{label}” leads out of the report's folder", "“{label}”指向报告所在文件夹以外"),
    "page-address": Text("“{label}” is the address of a page, not a file", "“{label}”是网页地址，不是文件"),
    "left-to-site": Text(
        "“{label}” may be made by the build, which checks links itself",
        "“{label}”可能由网站生成，链接由 MkDocs 自行检查",
    ),
    "registered": Text("the register knows the body", "机关名录中已有"),
    "optional": Text("not given, and need not be", "没有写，也不要求写"),
    "no-deadline": Text("the form sets no deadline for “{label}”", "格式没有为“{label}”规定期限"),
    "printed-by-page": Text("a pipe table has no room for it; the page prints it", "管道表格放不下，由网页补印"),
    "no-year": Text("no year is named", "没有写年份"),
    "no-own-work": Text("no sentence names a year for the body's own work", "没有一句话用年份写本机关的工作"),
    "no-period": Text("no statistical period is stated", "没有写统计期限"),
    "unread-period": Text("the period is stated in a way that is not read: {label}", "统计期限的写法读不出来：{label}"),
    "no-opening": Text("nothing stands before the first section", "第一部分之前没有文字"),
    "other-kind": Text("not asked of this kind of body: {label}", "{label} 不作此要求"),
    "other-year": Text("asked from {label} on", "{label} 年起才作此要求"),
    "short-section": Text("the section “{label}” is too short to be compared", "“{label}”字数太少，不作比较"),
    "unread": Text("raw HTML and code in “{label}” are not read", "“{label}”里的 HTML、代码没有读取"),
    "no-other-report": Text(
        "there is no report of last year or of another body to compare with", "没有上年或者别的机关的报告可以比较"
    ),
    "deselected": Text("the rule is switched off", "规则已关闭"),
    "no-pack": Text("no rule pack fits the report", "没有适用的规则包"),
    "not-stated": Text("the prose does not speak of it", "正文没有写到"),
    "last-year": Text("it takes last year's report", "要与上年的报告相比"),
    "another-year": Text("it speaks of another year", "说的是别的年度"),
    "elsewhere": Text(
        "it may be told of another body, or of a part of this one", "可能说的是别的机关，或者只是其中一部分"
    ),
    "approximate": Text("it is no exact figure", "不是准数"),
    "long-sentence": Text(
        f"the sentence that begins “{{label}}” has more than {LONGEST_SENTENCE} letters: not read, nor is what follows "
        "in its paragraph",
        f"“{{label}}……”这一句超过 {LONGEST_SENTENCE} 字，从这里到段末没有核对",
    ),
    "nothing-to-compare": Text("there is nothing to compare it with", "没有可以比较的数字"),
    "is-duration": Text("a length of time", "时间长短"),
    "is-date": Text("a date", "日期"),
    "is-ordinal": Text("an ordinal", "序数"),
    "is-reference": Text("the number of a document or an address", "文号、门牌号"),
    "is-contact": Text("a telephone number or the like", "电话、邮编、热线"),
    "is-list-number": Text("a list number", "编号"),
    "is-name": Text("part of a name", "名称的一部分"),
    "not-of-table": Text("{label} is not this year's figure in the table", "{label} 与今年的表格不一致"),
    "base-of-nothing": Text("last year's figure is 0", "上年的数是 0"),
    "no-last-year": Text("no report for {label} is among those judged", "没有核对 {label} 年的报告"),
    "not-on-last-form": Text("the form of last year ({label}) does not have it", "上年的格式（{label}）没有这一项"),
    "note-printed": Text("the report says why the figures were set anew", "报告中已说明数字重新核定"),
    "first-report": Text("there is no earlier report", "没有更早的报告"),
    "few-figures": Text("fewer than {label} figures other than 0", "不为 0 的数字不到 {label} 个"),
    "told-by-register": Text("the register is judged for it", "由机关名录核对"),
    "not-compiled": Text("the register does not call the report compiled", "名录没有写明是汇总的报告"),
    "other-bodies": Text("not asked of this kind of body", "不适用于这一类机关"),
    "missing-parts": Text("no report of {label}", "缺 {label} 的报告"),
    "no-parts": Text("none of its parts files for {label}", "组成部分都不编制 {label} 年的报告"),
    "unregistered": Text("not in the register: {label}", "名录里没有：{label}"),
    "no-due-year": Text("no year is due", "没有到期的年度"),
    "not-built": Text("judged only when the site is built", "生成网站时才检查"),
}


@lru_cache(maxsize=4096)
def word_reasons(reasons: tuple[Reason, ...], language: Language) -> str | None:
    """The reasons in one line, each once; ``None`` where there are none."""
    if not reasons:
        return None
    words = [_worded(reason, language) for reason in reasons]
    return SEMICOLON(language).join(dict.fromkeys(words))


def _worded(reason: Reason, language: Language) -> str:
    label = reason.label(language) if isinstance(reason.label, Listing) else reason.label
    words = _WORDS[reason.cause](language).format(label=hide_personal_numbers(label))
    if not reason.path:
        return words
    return f"{reason.path}：{words}" if language == "zh" else f"{reason.path}: {words}"
