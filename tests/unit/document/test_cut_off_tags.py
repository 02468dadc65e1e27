"""Tags that nobody closes: told as one by one, and no place of the text looked at for more than a few of them."""

import random
import re

import pytest

from crossfoot.document import cut_off_tags
from crossfoot.document.cut_off_tags import StartTags
from crossfoot.document.html_tokens import read_token

_STARTS = re.compile("<(?=[a-zA-Z])")


def starts(text: str) -> list[int]:
    return [match.start() for match in _STARTS.finditer(text)]


@pytest.mark.parametrize("seed", range(40))
def test_they_are_those_that_are_cut_off_when_read_alone(seed: int) -> None:
    chance = random.Random(seed)
    text = "".join(chance.choice(["<a", "<b ", " c", "=", '"', "'", "/", ">", "d", "\n"]) for _ in range(200))
    text = text if seed % 2 else text.replace(">", "", text.count(">") - 2)
    tags = StartTags(text)
    for at in starts(text):
        token = read_token(text, at, len(text))
        assert tags.read(at) == (token if token.kind == "start" else None)


@pytest.mark.parametrize(
    "text",
    [
        '文 <a b="' * 20_000 + "\" c='>",
        "文 <a b='" * 20_000 + "' c=\">",
        "<a" * 20_000,
        "<a " * 20_000,
        "<a b c d e " * 10_000,
        "<a b=<c " * 10_000 + '"',
    ],
    ids=lambda text: text[:8],
)
def test_no_place_is_left_twice(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    class Counted:
        """The step from one attribute to the next, counted."""

        taken = 0

        def match(self, *place):
            Counted.taken += 1
            return step.match(*place)

    step, read = cut_off_tags._STEP, 0

    def count(*place):
        nonlocal read
        read += 1
        return read_token(*place)

    monkeypatch.setattr(cut_off_tags, "_STEP", Counted())
    monkeypatch.setattr(cut_off_tags, "read_token", count)
    tags = StartTags(text)
    assert not any(tags.read(at) for at in starts(text))
    assert read == 1
    assert Counted.taken <= len(text)
