"""What `crossfoot tables --help` says."""

from crossfoot.terms.text import Text

TABLES = Text(
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
