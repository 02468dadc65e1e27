"""What `crossfoot rules --help` says."""

from crossfoot.terms.text import Text

RULES = Text(
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
