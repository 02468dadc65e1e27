"""CF3xx: relations between figures (勾稽关系)."""

from crossfoot.rules.totals import balance_mismatch, bound_exceeded, total_mismatch, unlikely_figure

RULES = (
    total_mismatch.RULE,
    balance_mismatch.RULE,
    bound_exceeded.RULE,
    unlikely_figure.RULE,
)
