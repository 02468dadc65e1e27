"""CF0xx: whether a report can be read and judged at all."""

from crossfoot.rules.document import (
    rendered_table_differs,
    unknown_profile,
    unreadable_file,
    unreadable_front_matter,
    unreadable_table,
    unused_waiver,
    waiver_without_reason,
)

RULES = (
    unreadable_front_matter.RULE,
    unknown_profile.RULE,
    waiver_without_reason.RULE,
    unused_waiver.RULE,
    unreadable_table.RULE,
    rendered_table_differs.RULE,
    unreadable_file.RULE,
)
