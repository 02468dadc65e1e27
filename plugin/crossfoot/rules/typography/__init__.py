"""CF7xx: brackets and sentences."""

from crossfoot.rules.typography import broken_sentence, mixed_brackets

RULES = (mixed_brackets.RULE, broken_sentence.RULE)
