"""CF5xx: several reports side by side."""

from crossfoot.rules.series import duplicate_report

RULES = (duplicate_report.RULE,)
