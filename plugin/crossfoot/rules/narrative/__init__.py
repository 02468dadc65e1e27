"""CF4xx: the prose against the tables, and against itself."""

from crossfoot.rules.narrative import (
    breakdown_mismatch,
    claim_contradicts_table,
    conflicting_figures,
    growth_mismatch,
    missing_statement,
    narrative_table_mismatch,
    percentage_mismatch,
    period_mismatch,
    wrong_year,
)

RULES = (
    breakdown_mismatch.RULE,
    narrative_table_mismatch.RULE,
    wrong_year.RULE,
    period_mismatch.RULE,
    percentage_mismatch.RULE,
    claim_contradicts_table.RULE,
    missing_statement.RULE,
    growth_mismatch.RULE,
    conflicting_figures.RULE,
)
