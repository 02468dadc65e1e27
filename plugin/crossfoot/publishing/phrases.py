"""Words of the site that are neither a pack's nor a rule's."""

from crossfoot.terms.text import Text

SCRIPT = {
    "show": Text(en="Show the figures", zh="标出数字"),
    "shown": Text(en="Figures of this requirement:", zh="这项要求所指的数字："),
    "left": Text(en="left side {count}", zh="等式左边 {count} 格"),
    "right": Text(en="right side {count}", zh="等式右边 {count} 格"),
    "only": Text(en="figures {count}", zh="{count} 格"),
    "elsewhere": Text(en="not in a table of this page {count}", zh="另有 {count} 格不在本页的表里"),
    "back": Text(en="Back to the checklist", zh="返回清单"),
}
"""By the names that ``assets/script`` calls them."""
