"""The five ways in which the judgement of a requirement can end."""

from enum import StrEnum


class OutcomeKind(StrEnum):
    """Listed from the worst to the mildest, the order in which an item shows them."""

    FAILED = "failed"
    NOT_ASSESSED = "not_assessed"
    WAIVED = "waived"
    PASSED = "passed"
    NOT_APPLICABLE = "not_applicable"
