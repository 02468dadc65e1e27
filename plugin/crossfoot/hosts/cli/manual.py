"""What ``--help`` says, by command: what it is for, how it is used, what its exit code means."""

from crossfoot.terms.text import Text

_OVERVIEW = Text(
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

_CHECK = Text(
    zh="""\
核对报告。

用法：crossfoot check [路径 …] [选项]

  路径              文件或目录。写明的文件一律当作报告；目录则核对其中全部 *.md（不看隐藏目录；
                    index.md 和 README.md 有 year 才算）。不写路径时核对本站点的报告：
                    docs 下与设置 reports 相符的页面，以及文首信息中有 profile 的页面。
  -                 标准输入，如编辑器里还没有保存的报告；在哪个位置由 --stdin-path 说明

选项：
  --config 文件              站点设置：mkdocs.yml，或带 [tool.crossfoot] 的 pyproject.toml；
                             不写时从当前目录向上找
  --format 格式              输出格式（见下），不写时为 text
  --output 文件              把输出写入文件（写全了才替换原文件），不在屏幕上显示
  --report 格式:文件         另外再写一个文件，可以写多次；缺少的目录会建好。不写路径、也不写这一项时，
                             写出设置 output 中的文件
  --fail-on error|warning|never
                             哪一级问题算不通过（默认 error）
  --preset core|standard|strict
                             预设：只查违法和算错的、默认、警告也从严（见 crossfoot rules）
  --baseline 文件            基线：其中已有的问题不再列出，也不影响结果（见 crossfoot baseline --help）
  --select 代码              只用这些规则，如 --select CF2,CF301（CF2 指所有 CF2xx）
  --ignore 代码              不用这些规则
  --lang zh|en               语言
  --jobs N                   用几个进程（默认按报告数量和处理器数量决定）
  --no-cache                 不用也不写缓存：从头核对。缓存在站点的 .cache/crossfoot，没有变动的报告不再重核
  --watch                    一直留意这些文件，保存一次核对一次，只重核改动过的报告；按 Ctrl+C 结束
  --coverage                 列出正文里的每个数字：已核对、有矛盾、未核对，还是不必核对（日期、文号、编号等）
  --max-findings N           详细和一行的格式最多列出 N 处，先列重的，并说明还有多少没有列出；不影响退出码
  --stdin-path 路径          把标准输入当作这个路径上的报告：用那里的设置、名录，路径不必存在
  --allow-empty              没有报告可核对时也算成功
  -h, --help                 显示本说明

格式：
  text                       详细，给人看
  concise                    每个问题一行
  json                       全部结果，每项要求的结论都在内（格式见 docs/schema/report-1.schema.json）
  sarif                      SARIF 2.1.0，各种代码扫描平台和编辑器都认
  junit                      JUnit XML：一份报告一组，一项要求一个用例
  github                     GitHub Actions 的注释，显示在改动的那一行上
  gitlab                     GitLab 的 Code Quality 报告
  rdjson                     reviewdog 的诊断格式

例：
  crossfoot check
  crossfoot check docs/reports/shifan/2024.md
  crossfoot check 待审 --fail-on warning
  crossfoot check --select CF3 --format concise
  crossfoot check --format json --output 结果.json
  crossfoot check --report sarif:crossfoot.sarif --report junit:crossfoot.xml
  crossfoot check - --stdin-path docs/reports/shifan/2024.md < 草稿.md

每个问题都写明 文件:行:列，并标出原文。想知道某个代码的意思：crossfoot explain CF204
按终端的宽度折行（COLUMNS 可以另定）；NO_COLOR=1 不要颜色，FORCE_COLOR=1 不是终端也要颜色

退出码：0 没有达到 --fail-on 级别的问题；1 有问题；2 用法、设置或规则包有误，或者没有核对任何报告；3 程序自身出错
""",
    en="""\
Judge reports.

Usage: crossfoot check [PATH ...] [options]

  PATH              files or folders. A file that is named is a report whatever it is; of a folder every *.md
                    below it (hidden folders left out; index.md and README.md only if they have a year).
                    Without PATH the reports of the site: the pages below the docs folder that match the
                    setting reports, and those whose front matter has profile.
  -                 standard input, such as a report that an editor has not saved yet; --stdin-path says
                    where it stands

Options:
  --config FILE              the site's settings: mkdocs.yml, or a pyproject.toml with [tool.crossfoot];
                             else the nearest from here upwards
  --format FORMAT            one of those below (default text)
  --output FILE              write to FILE, whole or not at all, and not to the screen
  --report FORMAT:FILE       write a further file; may be given several times, and missing folders are made.
                             Without it and without PATH the files of the setting output are written
  --fail-on error|warning|never
                             which findings fail the run (default error)
  --preset core|standard|strict
                             what breaks the law or the arithmetic alone; the default; warnings fail too (see
                             crossfoot rules)
  --baseline FILE            findings that are recorded in FILE are not listed and fail nothing (see
                             crossfoot baseline --help)
  --select CODES             these rules alone, such as --select CF2,CF301 (CF2 is every CF2xx)
  --ignore CODES             not these rules
  --lang zh|en               language
  --jobs N                   so many processes (by default as reports and processors suggest)
  --no-cache                 neither read nor write what earlier runs found (.cache/crossfoot of the site);
                             with it, a report that has not changed is not judged again
  --watch                    judge again whenever a file is saved, only what has changed; end with Ctrl+C
  --coverage                 list every figure of the prose: verified, contradicted, not verified, or exempt
  --max-findings N           text and concise list N findings at most, the gravest, and say how many are left out;
                             the exit code stays as it is
  --stdin-path PATH          judge standard input as the report at PATH, with the settings of that place; it
                             need not exist
  --allow-empty              a run without any report succeeds
  -h, --help                 show this

Formats:
  text                       in full, for people
  concise                    one line for each finding
  json                       everything, the outcome of every requirement too (docs/schema/report-1.schema.json)
  sarif                      SARIF 2.1.0, for code scanning and editors
  junit                      JUnit XML: a report is a suite, a requirement is a case
  github                     annotations of GitHub Actions, at the changed line
  gitlab                     Code Quality of GitLab
  rdjson                     the diagnostic format of reviewdog

Examples:
  crossfoot check
  crossfoot check docs/reports/shifan/2024.md
  crossfoot check drafts --fail-on warning
  crossfoot check --select CF3 --format concise
  crossfoot check --format json --output result.json
  crossfoot check --report sarif:crossfoot.sarif --report junit:crossfoot.xml
  crossfoot check - --stdin-path docs/reports/shifan/2024.md < draft.md

Every finding says file:line:column and shows the source. What a code means: crossfoot explain CF204
Lines are folded to the width of the terminal (or COLUMNS); NO_COLOR=1 takes colours away, FORCE_COLOR=1 keeps them

Exit: 0 no finding at or above --fail-on; 1 findings; 2 usage, settings or pack at fault, or no report judged;
3 a fault of ours
""",
)

_BASELINE = Text(
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

_NEW = Text(
    zh="""\
写出空白报告：文首、标题、表格都照那一年的格式，每一格等着填。已有的报告不动。

用法：crossfoot new 年度 [机关 …] [选项]

  年度                  报告年度，四位数字
  机关                  名称或者名录里的编号；不写时是名录中该年度应有报告的全部机关
  --output 文件夹       写到哪里；不写时与该机关以前的报告在一起，没有的在站点的报告文件夹里新建一个子文件夹
  --profile 规则包      用哪个规则包；不写时由年度决定
  --config 文件         站点设置，见 crossfoot check --help
  --lang zh|en          语言
  -h, --help            显示本说明

写出的是草稿（draft: true）：照常核对，不公布，也不拦住建站。填好以后删去那一行。

例：
  crossfoot new 2025
  crossfoot new 2025 示范县教育局

退出码：0 已写出，或者都有了；2 用法、设置或规则包有误，或者无法写入；3 程序自身出错
""",
    en="""\
Write blank reports: head, headings and tables as the form of the year has them, every cell to be filled in. Reports
that are there are left as they are.

Usage: crossfoot new YEAR [BODY ...] [options]

  YEAR                  the report year, in four digits
  BODY                  a name, or an id of the register; else every body of the register that files for the year
  --output FOLDER       where they go; else beside the body's earlier reports, or into a folder of its own in the
                        site's folder of reports
  --profile PACK        the pack; else the one for the year
  --config FILE         the site's settings, see crossfoot check --help
  --lang zh|en          language
  -h, --help            show this

They are drafts (draft: true): judged, not published, and never in the way of a build. Take that line out when one is
ready.

Examples:
  crossfoot new 2025
  crossfoot new 2025 shifan-edu

Exit: 0 written, or all there already; 2 usage, settings or pack at fault, or nothing can be written; 3 a fault of ours
""",
)

_TABLES = Text(
    zh="""\
列出一个文件中的全部表格（不论是不是报告），看合并单元格展开后每格是什么。

用法：crossfoot tables 文件 [--format text|json] [--lang zh|en]

  文件                  .md 和 .markdown 按 Markdown 读，其他一律按 HTML 读
  --format text|json    画成表格（默认），或 JSON
  --lang zh|en          语言
  -h, --help            显示本说明

图中：↑ ← 表示该格属于上方、左方的合并单元格；∅ 表示没有单元格。

例：
  crossfoot tables docs/reports/shifan/2024.md
  crossfoot tables 页面.html --format json
""",
    en="""\
List the tables of one file, report or not: what stands in every slot once merged cells are laid out.

Usage: crossfoot tables FILE [--format text|json] [--lang zh|en]

  FILE                  .md and .markdown are read as Markdown, all else as HTML
  --format text|json    drawn as a table (default), or JSON
  --lang zh|en          language
  -h, --help            show this

In the drawing ↑ and ← are slots of the merged cell above or to the left; ∅ is a slot that no cell covers.

Examples:
  crossfoot tables docs/reports/shifan/2024.md
  crossfoot tables page.html --format json
""",
)

_EXPLAIN = Text(
    zh="""\
说明一条规则、一项要求或整个规则包。

用法：crossfoot explain 代码|要求编号|规则包 [--config 文件] [--lang zh|en]

  代码                  规则代码或名称，如 CF301、total-mismatch
  要求编号              规则包中的要求，如 applications.row_total（见 crossfoot rules）
  规则包                规则包的编号，如 cn-ogi-2021：整个格式的全部要求
  --config 文件         站点设置，其中可能有自己的规则包
  --lang zh|en          语言
  -h, --help            显示本说明

例：
  crossfoot explain CF204
  crossfoot explain applications.balance
  crossfoot explain cn-ogi-2021
""",
    en="""\
Explain a rule, a requirement or a whole pack.

Usage: crossfoot explain CODE|REQUIREMENT|PACK [--config FILE] [--lang zh|en]

  CODE                  a rule's code or name, such as CF301 or total-mismatch
  REQUIREMENT           a requirement of a pack, such as applications.row_total (see crossfoot rules)
  PACK                  a pack's id, such as cn-ogi-2021: every requirement of the form
  --config FILE         the site's settings, which may name packs of its own
  --lang zh|en          language
  -h, --help            show this

Examples:
  crossfoot explain CF204
  crossfoot explain applications.balance
  crossfoot explain cn-ogi-2021
""",
)

_RULES = Text(
    zh="""\
列出全部规则和各预设下的级别，以及现行规则包的全部要求和依据。

用法：crossfoot rules [--format text|json] [--config 文件] [--lang zh|en]

  --format text|json    文字（默认）或 JSON
  --config 文件         站点设置，其中可能有自己的规则包
  --lang zh|en          语言
  -h, --help            显示本说明

例：
  crossfoot rules
  crossfoot rules --format json
""",
    en="""\
List every rule with its severity in each preset, and every requirement of the packs in force with its legal basis.

Usage: crossfoot rules [--format text|json] [--config FILE] [--lang zh|en]

  --format text|json    text (default) or JSON
  --config FILE         the site's settings, which may name packs of its own
  --lang zh|en          language
  -h, --help            show this

Examples:
  crossfoot rules
  crossfoot rules --format json
""",
)

_DOCS = Text(
    zh="""\
生成说明页：每条规则一页，每个规则包一页，各有目录，中文英文都有。

用法：crossfoot docs [--check] [--output 目录] [--config 文件] [--lang zh|en]

  --check               不写文件，列出缺少、已过时和多余的页面；有这样的页面时退出码为 1
  --output 目录         写到哪里；不写时写到站点的 docs 目录
  --config 文件         站点设置，其中可能有自己的规则包
  --lang zh|en          屏幕上用什么语言；页面总是两种语言都生成
  -h, --help            显示本说明

页面在 rules、packs、en/rules、en/packs 四个目录里。不是本命令生成的页面不会被覆盖。
站点里有了这些页面，报告的核对清单就会链接到它们。

例：
  crossfoot docs
  crossfoot docs --check
  crossfoot docs --output 说明
""",
    en="""\
Write reference pages: one for each rule and each pack, with a list of both, in Chinese and in English.

Usage: crossfoot docs [--check] [--output DIR] [--config FILE] [--lang zh|en]

  --check               write nothing, name the pages that are missing, stale or left over; exit 1 if there are any
  --output DIR          where to; else the site's docs folder
  --config FILE         the site's settings, which may name packs of its own
  --lang zh|en          language on the screen; the pages are always written in both
  -h, --help            show this

They lie in the folders rules, packs, en/rules and en/packs. A page that this command did not make is never overwritten.
In a site that has them the checklists of its reports link to them.

Examples:
  crossfoot docs
  crossfoot docs --check
  crossfoot docs --output reference
""",
)

MANUAL = {
    "": _OVERVIEW,
    "check": _CHECK,
    "new": _NEW,
    "baseline": _BASELINE,
    "tables": _TABLES,
    "explain": _EXPLAIN,
    "rules": _RULES,
    "docs": _DOCS,
}
"""By command, ``""`` being the program itself."""
