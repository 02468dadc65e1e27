"""What `crossfoot explain --help` says."""

from crossfoot.terms.text import Text

EXPLAIN = Text(
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
