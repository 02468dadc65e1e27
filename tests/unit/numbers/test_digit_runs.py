import pytest

from crossfoot.numbers.digit_runs import digit_groups, digit_runs

GROUPS = {
    "blanks and hyphens": ("138 0013-8000", [("138", ""), ("0013", " "), ("8000", "-")]),
    "a hyphen between blanks": ("138 - 00138000", [("138", ""), ("00138000", " ")]),
    "dashes": ("138—00138000", [("138", ""), ("00138000", "-")]),
    "a low line": ("138_00138000", [("138", ""), ("00138000", "_")]),
    "what is not seen": ("138\u200b0013<b>80</b>**00**", [("138", ""), ("0013", ""), ("80", ""), ("00", "")]),
    "an inline tag and a blank": ("138<b> 0013</b>8000", [("138", ""), ("0013", " "), ("8000", "")]),
    "full width": ("１３８ ００１３８００ｘ", [("138", ""), ("001380" + "0x", " ")]),
    "a blank entity": ("138&nbsp;00138000", [("138", ""), ("00138000", " ")]),
}


@pytest.mark.parametrize("case", GROUPS)
def test_the_groups_of_a_run(case: str) -> None:
    text, groups = GROUPS[case]
    (run,) = digit_runs(text)
    read = list(digit_groups(text, run))
    assert [(group.digits, group.after) for group in read] == groups
    assert [place for group in read for place in group.places] == run.places


@pytest.mark.parametrize(
    "text", ["138|0013|8000", "138</td><td>00138000", "138\n00138000", "1380013800", "138.0013.8000"]
)
def test_what_ends_a_run(text: str) -> None:
    assert not list(digit_runs(text))
