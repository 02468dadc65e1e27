"""CF1xx: the headings and sections of the form."""

from crossfoot.rules.headings import (
    empty_section,
    heading_out_of_order,
    misnumbered_heading,
    missing_heading,
    missing_topic,
    profile_year_mismatch,
    repeated_heading,
    reworded_heading,
    reworded_title,
    undeclared_section,
)

RULES = (
    missing_heading.RULE,
    heading_out_of_order.RULE,
    repeated_heading.RULE,
    misnumbered_heading.RULE,
    reworded_heading.RULE,
    undeclared_section.RULE,
    empty_section.RULE,
    missing_topic.RULE,
    profile_year_mismatch.RULE,
    reworded_title.RULE,
)
