"""Patterns compiled late: they answer as compiled ones do, and are not compiled before they have to."""

import copy
import pickle
import re

import pytest

from crossfoot.terms import late
from crossfoot.terms.late import compile_late

TEXT = "受理3件，办结2件"
ASKED = {
    "search": (TEXT,),
    "match": (TEXT, 2),
    "fullmatch": ("12",),
    "finditer": (TEXT,),
    "findall": (TEXT,),
    "split": (TEXT,),
    "sub": ("N", TEXT),
    "subn": ("N", TEXT),
}


@pytest.mark.parametrize("method", ASKED)
def test_answers_as_a_compiled_one(method: str) -> None:
    answers = [
        getattr(pattern, method)(*ASKED[method]) for pattern in (compile_late("([0-9])+"), re.compile("([0-9])+"))
    ]
    assert _told(answers[0]) == _told(answers[1])


def test_is_compiled_when_it_is_asked_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    monkeypatch.setattr(
        late.re, "compile", lambda pattern, flags, real=re.compile: compiled.append(pattern) or real(pattern, flags)
    )
    pattern = compile_late("a", re.IGNORECASE)
    assert (pattern.pattern, compiled) == ("a", [])
    assert pattern.search("A") and pattern.match("A") and pattern.search("a")
    assert compiled == ["a"]


def test_goes_to_other_processes_compiled_or_not() -> None:
    pattern = compile_late("a", re.IGNORECASE)
    for _ in range(2):
        for other in (pickle.loads(pickle.dumps(pattern)), copy.deepcopy(pattern)):
            assert other.search("A")
        assert pattern.search("A")


def test_has_nothing_else() -> None:
    with pytest.raises(AttributeError, match="scanner"):
        compile_late("a").scanner("a")


def _told(answer: object) -> object:
    """What matches found, for no match is equal to another."""
    if isinstance(answer, re.Match):
        return answer.span(), answer.groups()
    if hasattr(answer, "__next__"):
        return [_told(match) for match in answer]
    return answer
