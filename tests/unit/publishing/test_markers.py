"""Marks in pages: what is filled, and what is told of those that are not."""

import pytest

from crossfoot.publishing.markers import RENDERERS, Unfilled, arguments, fill
from unit.publishing.example import publish

SITE = publish()

FILLED = [
    "<!-- crossfoot:portal -->", "<!--crossfoot:portal-->", "<!--  crossfoot: portal\n-->", "<!-- crossfoot:data -->",
    "<!-- crossfoot:bodies -->", "<!-- crossfoot:bodies 1 -->", "<!-- crossfoot:years -->", "<!-- crossfoot:year 2024 -->",
    "<!-- crossfoot:year 2024 1 -->", "<!-- crossfoot:overview -->", "<!-- crossfoot:body shifan -->",
    "<!-- crossfoot:charts 示范县人民政府 -->", "<!-- crossfoot:charts shifan -->", "<!-- crossfoot:below shifan -->",
]  # fmt: skip

# The text of the mark, its name, its argument, whether there is one of its name.
LEFT = [
    ("<!-- crossfoot:chart -->", "chart", "", False),
    ("<!-- crossfoot:Portal -->", "Portal", "", False),
    ("<!--crossfoot:-->", "", "", False),
    ("<!-- crossfoot:charts -->", "charts", "", True),
    ("<!-- crossfoot:charts 无此县 -->", "charts", "无此县", True),
    ("<!-- crossfoot:charts a > b -->", "charts", "a > b", True),
    ("<!-- crossfoot:body 示范县 -->", "body", "示范县", True),
    ("<!-- crossfoot:below x -->", "below", "x", True),
    ("<!-- crossfoot:year 1999 -->", "year", "1999", True),
    ("<!-- crossfoot:year 2024 9 -->", "year", "2024 9", True),
    ("<!-- crossfoot:bodies x -->", "bodies", "x", True),
    ("<!-- crossfoot:overview 0 -->", "overview", "0", True),
    ("<!-- crossfoot:portal 示范县 -->", "portal", "示范县", True),
    ("<!-- crossfoot:years 2024 -->", "years", "2024", True),
    ("<!-- crossfoot:data x -->", "data", "x", True),
    ("<!-- crossfoot:body-charts x -->", "body-charts", "x", True),
]

NONE = [
    "<!-- a comment -->",
    "<!-- Crossfoot: a note -->",
    "&lt;!-- crossfoot:portal --&gt;",
    "<!-- crossfoot:portal",
    "crossfoot:portal",
]


@pytest.mark.parametrize("mark", FILLED)
def test_marks_are_filled(mark):
    told: list[Unfilled] = []
    made = fill(f"<p>前</p>\n{mark}\n<p>后</p>", SITE, str, tell=told.append)
    assert "<!--" not in made and made.startswith("<p>前</p>\n") and made.endswith("\n<p>后</p>") and told == []


@pytest.mark.parametrize(("mark", "name", "argument", "known"), LEFT)
def test_a_mark_that_asks_for_nothing_there_is_stays_and_is_told(mark, name, argument, known):
    told: list[Unfilled] = []
    content = f"<p>前</p>{mark}"
    assert fill(content, SITE, str, tell=told.append) == content
    assert told == [Unfilled(mark, name, argument, known)]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_mark_is_left_alone(text):
    told: list[Unfilled] = []
    assert fill(text, SITE, str, tell=told.append) == text and told == []


def test_marks_of_a_host():
    further = {"sitemap": lambda publication, argument, link: f"[{argument}]"}
    assert fill("<!-- crossfoot:sitemap a  b -->", SITE, str, further) == "[a b]"


def test_what_may_stand_behind_a_name():
    assert {"shifan", "示范县人民政府"} <= set(arguments("charts", SITE))
    assert list(arguments("year", SITE)) == ["2024", "2023", "2022"]
    assert list(arguments("portal", SITE)) == [] and list(arguments("nothing", SITE)) == []
    for name in ("charts", "body", "below", "year"):
        for word in arguments(name, SITE):
            RENDERERS[name](SITE, word, str)
