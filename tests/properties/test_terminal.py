"""What the terminal shows, for any text: nothing is lost, no line too long, every mark below its place."""

from hypothesis import given
from hypothesis import strategies as st

from crossfoot.reporters.display_width import width
from crossfoot.reporters.excerpt import Mark, draw
from crossfoot.reporters.fold import fold, pieces
from crossfoot.reporters.paint import plain


@given(st.text(st.sampled_from("总计，。“”（）…·12ab.,) １\u0301/"), max_size=60), st.integers(20, 40))
def test_nothing_is_lost_and_no_line_is_too_long(text, columns):
    words = pieces(text)
    assert "".join(words) == text
    lines = fold("", words, columns)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    for line in lines:
        assert width(line) <= columns or any(width(word.rstrip()) > columns - 4 for word in words)
        assert line.lstrip()[:1] not in "，。”）…·" or not lines.index(line)


LINES = st.text(st.sampled_from("总计（）“12ab|<> \t\u0301\u200b𠮷\x07１"), min_size=1, max_size=90)


@given(LINES, st.data(), st.integers(20, 90))
def test_the_mark_is_below_the_place_whatever_the_line(line, data, columns):
    start, end = sorted((data.draw(st.integers(0, len(line))), data.draw(st.integers(0, len(line)))))
    place = Mark(start, end, "^", "31")
    drawing = draw(line, place, [], columns, plain)
    assert max(width(drawing.text), width(drawing.below)) <= columns
    assert "\t" not in drawing.text
    # Private characters show where the place has gone.
    styled = draw(line, place, [], columns, lambda words, style: f"\ue000{words}\ue001").text
    if "\ue000" in styled:
        before, rest = styled.split("\ue000")
        assert drawing.below == " " * width(before) + "^" * max(1, width(rest.split("\ue001")[0]))
    else:
        assert (start, drawing.below.strip()) == (end, "^")
