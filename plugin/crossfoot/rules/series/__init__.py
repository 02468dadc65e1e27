"""CF5xx: several reports side by side."""

from crossfoot.rules.series import (
    carry_forward_mismatch,
    duplicate_report,
    identical_tables,
    missing_report,
    repeated_text,
    roll_forward_mismatch,
    roll_up_mismatch,
)

RULES = (
    carry_forward_mismatch.RULE,
    roll_forward_mismatch.RULE,
    roll_up_mismatch.RULE,
    missing_report.RULE,
    duplicate_report.RULE,
    repeated_text.RULE,
    identical_tables.RULE,
)
