"""What `crossfoot docs --help` says."""

from crossfoot.terms.text import Text

DOCS = Text(
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
