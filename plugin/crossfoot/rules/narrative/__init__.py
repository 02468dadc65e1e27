"""CF4xx: the prose against the tables, and against itself."""

from crossfoot.rules.narrative import (
    breakdown_mismatch,
    claim_contradicts_table,
    conflicting_figures,
    growth_mismatch,
    narrative_table_mismatch,
    percentage_mismatch,
)

RULES = (
    breakdown_mismatch.RULE,
    narrative_table_mismatch.RULE,
    percentage_mismatch.RULE,
    claim_contradicts_table.RULE,
    growth_mismatch.RULE,
    conflicting_figures.RULE,
)
