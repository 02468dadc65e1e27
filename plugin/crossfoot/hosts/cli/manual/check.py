"""What `crossfoot check --help` says."""

from crossfoot.terms.text import Text

CHECK = Text(
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
