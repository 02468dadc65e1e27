"""What `crossfoot --help` says."""

from crossfoot.terms.text import Text

OVERVIEW = Text(
    zh="""\
crossfoot：对照官方格式核对用 Markdown 写成的政府信息公开工作年度报告。

用法：crossfoot <命令> [参数]

命令：
  check    [路径 …]        核对报告：标题、表格、每个单元格、勾稽关系、公布日期
  new      年度 [机关 …]   写出空白报告：文首、标题、表格都照格式，等着填
  baseline [路径 …]        把现有的问题记入基线，以后只有新问题才算不通过
  tables   文件            列出一个 Markdown 或 HTML 文件中的表格，看程序读到了什么
  explain  代码|要求编号   说明一条规则、一项要求或一个规则包：查什么、依据什么、怎样改
  rules                    列出全部规则和现行规则包的全部要求
  docs                     生成规则和规则包的说明页，或者核对它们是不是最新的（--check）

选项：
  -h, --help       显示说明；每个命令都有自己的说明，如 crossfoot check --help
  --version        显示版本
  --lang zh|en     语言；不写时依次看站点设置 lang、环境变量 CROSSFOOT_LANG、系统语言、站点语言

例：
  crossfoot check                          核对本站点的全部报告
  crossfoot check 2024.md                  核对一份报告
  crossfoot explain CF301                  CF301 是什么意思

退出码：0 没有达到 --fail-on 级别的问题；1 有问题；2 用法、设置或规则包有误；3 程序自身出错
""",
    en="""\
crossfoot: judges annual reports on open government information, written in Markdown, by their official form.

Usage: crossfoot COMMAND [arguments]

Commands:
  check    [PATH ...]        judge reports: headings, tables, every cell, every relation, the date of publication
  new      YEAR [BODY ...]   blank reports: head, headings and tables as the form has them, to be filled in
  baseline [PATH ...]        record the findings there are, so that from then on new ones alone fail a run
  tables   FILE              the tables of one Markdown or HTML file, as a check reads them
  explain  CODE|REQUIREMENT  what a rule finds, or a requirement or a pack demands, on what basis, what to do
  rules                      every rule, and every requirement of the packs in force
  docs                       reference pages of rules and packs, written into the site or checked (--check)

Options:
  -h, --help       show this; every command has its own, such as crossfoot check --help
  --version        show the version
  --lang zh|en     language; else the site's setting lang, CROSSFOOT_LANG, the locale, the language of the site

Examples:
  crossfoot check                          judge all reports of this site
  crossfoot check 2024.md                  judge one report
  crossfoot explain CF301                  what CF301 means

Exit: 0 no finding at or above --fail-on; 1 findings; 2 usage, settings or pack at fault; 3 a fault of ours
""",
)
