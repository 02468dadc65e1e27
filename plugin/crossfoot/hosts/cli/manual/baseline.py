"""What `crossfoot baseline --help` says."""

from crossfoot.terms.text import Text

BASELINE = Text(
    zh="""\
把现有的问题记入基线：已经公布的旧报告改不了、改不完，先记下来，以后只有新问题才算不通过。

用法：crossfoot baseline [路径 …] [选项]

  路径              文件或目录；不写时为本站点的全部报告。没有核对到的报告，基线里的记录原样保留

选项：
  --output 文件              基线文件；不写时用设置 baseline 所写的，再没有就是 crossfoot-baseline.json
  --prune                    只删去已经不存在的，不记入新问题
  --config 文件              站点设置，见 crossfoot check --help
  --jobs N                   用几个进程
  --lang zh|en               语言
  -h, --help                 显示本说明

记录的是规则、要求、哪一格和填报的内容，不记行号：报告里增减几行不受影响，数字改了仍然不对的算新问题。
豁免了的和草稿里的不记；不能豁免的问题（如 CF001）不能记入。再次运行时说明增加了什么、删去了什么。
要在核对和建站时使用，请在设置里写 baseline: crossfoot-baseline.json。

例：
  crossfoot baseline
  crossfoot baseline --prune

退出码：0 已经记入，或者没有变动；1 还有不能通过的问题；2 用法、设置或规则包有误，或者没有核对任何报告；3 程序自身出错
""",
    en="""\
Record the findings there are: old reports that nobody can mend, or not all at once. From then on new findings alone
fail a run.

Usage: crossfoot baseline [PATH ...] [options]

  PATH              files or folders, else all reports of the site. Entries of reports that are not judged stay

Options:
  --output FILE              the baseline; else the one that the setting baseline names, else crossfoot-baseline.json
  --prune                    take out what is no longer there, and add nothing
  --config FILE              the site's settings, see crossfoot check --help
  --jobs N                   so many processes
  --lang zh|en               language
  -h, --help                 show this

A finding is known by rule, requirement, cell and what is printed, never by its line: edits elsewhere in the report do
not matter, and a figure that was changed and is still wrong is new. Waived findings and those of drafts are not
recorded; what cannot be waived (such as CF001) cannot be. Run again, it says what it adds and what it removes.
For checks and builds to use it, the settings say baseline: crossfoot-baseline.json.

Examples:
  crossfoot baseline
  crossfoot baseline --prune

Exit: 0 recorded, or nothing to change; 1 findings are left that fail; 2 usage, settings or pack at fault, or no report
judged; 3 a fault of ours
""",
)
