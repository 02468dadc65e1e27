"""Why something was not judged, or does not apply, in words."""

from crossfoot.binding.reason import Reason
from crossfoot.terms.text import Language, Text

_WORDS = {
    "blank": Text("“{label}” is blank", "“{label}”空白"),
    "placeholder": Text("“{label}” holds a sign instead of a figure", "“{label}”填的是符号，不是数字"),
    "not-a-number": Text("“{label}” is not a number", "“{label}”不是数字"),
    "out-of-range": Text("“{label}” cannot be right", "“{label}”超出可能的范围"),
    "missing-row": Text("the row “{label}” is missing", "缺少“{label}”一行"),
    "missing-column": Text("the column “{label}” is missing", "缺少“{label}”一列"),
    "missing-table": Text("the table is missing", "缺少表格"),
    "missing-section": Text("the section of the table is missing", "缺少表格所在的部分"),
    "missing-heading": Text("the heading “{label}” is missing", "缺少标题“{label}”"),
    "empty-section": Text("the section “{label}” is empty", "“{label}”没有内容"),
    "missing-key": Text("the front matter does not give `{label}`", "文首信息没有写 {label}"),
    "ragged": Text("the row “{label}” has too many or too few cells", "“{label}”一行的单元格数不对"),
    "swallowed": Text("a table that is not closed swallowed it", "被前面没有结束的表格吞没"),
    "unclosed": Text("the table is not closed", "表格没有结束"),
    "overlap": Text("cells of the table overlap", "表格的单元格重叠"),
    "too-large": Text("the table cannot be formed", "表格无法成形"),
    "included": Text("it comes from “{label}”, which was not read", "内容引自“{label}”，没有读取"),
    "other-form": Text("the table is on the form {label}", "表格用的是 {label} 的格式"),
    "no-folder": Text("the text has no folder in which to look", "没有可供查找文件的文件夹"),
    "registered": Text("the register knows the body", "机关名录中已有"),
    "optional": Text("not given, and need not be", "没有写，也不要求写"),
    "no-deadline": Text("the form sets no deadline for “{label}”", "格式没有为“{label}”规定期限"),
    "printed-by-page": Text("a pipe table has no room for it; the page prints it", "管道表格放不下，由网页补印"),
    "short-section": Text("the section “{label}” is too short to be compared", "“{label}”字数太少，不作比较"),
    "no-other-report": Text(
        "there is no report of last year or of another body to compare with", "没有上年或者别的机关的报告可以比较"
    ),
    "deselected": Text("the rule is switched off", "规则已关闭"),
    "no-pack": Text("no rule pack fits the report", "没有适用的规则包"),
    "not-built": Text("judged only when the site is built", "生成网站时才检查"),
}


def word_reasons(reasons: tuple[Reason, ...], language: Language) -> str | None:
    """The reasons in one line, each once; ``None`` where there are none."""
    if not reasons:
        return None
    words = [_WORDS[reason.cause](language).format(label=reason.label) for reason in reasons]
    separator = "；" if language == "zh" else "; "
    return separator.join(dict.fromkeys(words))
