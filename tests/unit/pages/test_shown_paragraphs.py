"""Paragraphs of the source found on the page: below their heading, by their words, the first of several."""

import pytest

from crossfoot.pages.shown_paragraphs import ShownParagraphs
from crossfoot.source.span import Span

HTML = "<p>上</p><h2>一</h2><p>甲<b>乙</b></p><table><p>丙</p></table><ul><li>丁&amp;\n戊</ul><li>己</li><h2>二</h2><p>甲乙</p>"


def places(html, part):
    return [Span(at, at + len(part)) for at in range(len(html)) if html.startswith(part, at)]


HEADINGS = [*places(HTML, "<h2>一</h2>"), *places(HTML, "<h2>二</h2>")]
TABLES = places(HTML, "<table><p>丙</p></table>")


@pytest.mark.parametrize(
    ("heading", "words", "found"),
    [
        (-1, "上", "<p>上"),
        (0, "上", None),
        (0, "甲乙", "<p>甲<b>乙</b>"),
        (1, "甲乙", "<p>甲乙"),
        (0, "丙", None),
        (0, "丁&戊己", "<li>丁&amp;\n戊</ul><li>己"),  # nothing closes the first before
        (2, "甲乙", None),
    ],
)
def test_where_it_is(heading, words, found):
    place = ShownParagraphs(HTML, HEADINGS, TABLES).find(heading, words)
    assert (None if place is None else HTML[place.start : place.end]) == found


@pytest.mark.parametrize(
    ("html", "words"), [("<p>" * 200_000, ""), ("<p>" + "<" * 200_000 + "</p>", "<" * 200_000), ("<p" * 200_000, "")]
)
def test_what_is_not_closed_is_looked_for_once(html, words):
    found = ShownParagraphs(html, [], []).find(-1, words)
    assert (found is None) is (not words)


def test_a_section_is_read_once(monkeypatch):
    paragraphs = ShownParagraphs("<p>甲</p>" * 1000, [], [])
    read, below = [], ShownParagraphs._below
    monkeypatch.setattr(ShownParagraphs, "_below", lambda self, heading: read.append(heading) or below(self, heading))
    assert [paragraphs.find(-1, "甲"), paragraphs.find(-1, "乙")] == [Span(0, 4), None]
    assert read == [-1]
