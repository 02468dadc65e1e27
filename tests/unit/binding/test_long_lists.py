"""Totals with as many parts as a province has counties: all of them are added up, however long the list is."""

import pytest

from unit.binding.county import covered, told

FORMS = [
    "举办培训{total}次，其中{parts}。",
    "举办培训{total}次，其中：{semicolons}。",
    "举办培训{total}次，其中包括{parts}。",
    "举办培训{total}次，分别为{parts}。",
    "举办培训{total}次（{parts}）。",
    "举办培训{total}次：{parts}。",
]


def sentence(form: str, parts: int, total: int) -> str:
    listed = [f"示范第{number}镇街道1次" for number in range(10, 10 + parts)]
    return form.format(total=total, parts="、".join(listed), semicolons="；".join(listed))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("parts", [2, 53, 54, 55, 90, 150])
def test_what_adds_up(form: str, parts: int) -> None:
    right = sentence(form, parts, parts)
    assert told(right) == []
    counted = [figure for figure in covered(right) if not figure.endswith("exempt")]
    assert counted == [f"{parts}次 verified narrative.breakdowns", *["1次 verified narrative.breakdowns"] * parts]


@pytest.mark.parametrize("form", FORMS[2:])  # after 其中 alone a list may be a choice
@pytest.mark.parametrize("parts", [2, 53, 54, 55, 90, 150])
def test_what_does_not(form: str, parts: int) -> None:
    assert told(sentence(form, parts, parts + 1)) == [f"CF401 {parts + 1}"]
