"""CF4xx: the prose."""

from crossfoot.rules.narrative import missing_statement, period_mismatch, wrong_year

RULES = (wrong_year.RULE, period_mismatch.RULE, missing_statement.RULE)
