"""CF5xx: several reports side by side."""

from crossfoot.rules.series import duplicate_report, repeated_text

RULES = (duplicate_report.RULE, repeated_text.RULE)
