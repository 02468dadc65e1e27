"""The figures of the prose as they are listed: places and words, and never a person's number in full."""

from unit.binding.county import covered


def test_the_number_of_a_person_is_hidden_among_the_figures() -> None:
    assert covered("申请人手机13800138000来电，收到13900139000件。") == [
        "138****8000 exempt",
        "139****9000件 unverified",
    ]
