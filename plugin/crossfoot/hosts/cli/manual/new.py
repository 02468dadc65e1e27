"""What `crossfoot new --help` says."""

from crossfoot.terms.text import Text

NEW = Text(
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
