"""All rules, in the order of their codes. A code is a promise: it never changes meaning and is never used again."""

from crossfoot.rules.cells import RULES as CELLS
from crossfoot.rules.document import RULES as DOCUMENT
from crossfoot.rules.headings import RULES as HEADINGS
from crossfoot.rules.narrative import RULES as NARRATIVE
from crossfoot.rules.publication import RULES as PUBLICATION
from crossfoot.rules.rule import Rule
from crossfoot.rules.series import RULES as SERIES
from crossfoot.rules.totals import RULES as TOTALS
from crossfoot.rules.typography import RULES as TYPOGRAPHY

RULES: tuple[Rule, ...] = (*DOCUMENT, *HEADINGS, *CELLS, *TOTALS, *NARRATIVE, *SERIES, *PUBLICATION, *TYPOGRAPHY)

BY_CODE: dict[str, Rule] = {rule.code: rule for rule in RULES}
