import pytest

from crossfoot.reporters.display_width import width
from crossfoot.reporters.excerpt import CUT, Mark, draw
from crossfoot.reporters.paint import coloured, plain


def mark(line, text, sign="^", style="31"):
    start = line.index(text)
    return Mark(start, start + len(text), sign, style)


def drawn(line, place, others=(), columns=60):
    drawing = draw(line, place, others, columns, plain)
    return drawing.text, drawing.below


LINES = {
    "ASCII": ("| a | 3487 |", "3487", "      ^^^^"),
    "Han before it": ("| （七）总计 | 3487 |", "3487", " " * 15 + "^^^^"),
    "Han itself": ("## 五、主要问题", "主要", "       ^^^^"),
    "full-width digits": ("共３４件", "３４", "  ^^^^"),
    "a combining mark before it": ("e\u0301e 12", "12", "   ^^"),
    "a zero-width space before it": ("总\u200b计 12", "12", "     ^^"),
    "a zero-width space itself": ("总\u200b计", "\u200b", "  ^"),
    "a character beyond the basic plane": ("𠮷𠮷 7", "7", "     ^"),
}


@pytest.mark.parametrize("case", LINES)
def test_the_mark_stands_below_its_place(case):
    line, text, below = LINES[case]
    assert drawn(line, mark(line, text)) == (line, below)


def test_tabs_become_blanks():
    line = "\t总\t计\t8"
    assert drawn(line, mark(line, "8")) == ("    总  计  8", "            ^")


def test_what_steers_a_terminal_is_spelled_out_and_counted():
    line = "a\x1b[2J\u202e\u200f总 8"
    assert drawn(line, mark(line, "8")) == ("a\\x1b[2J\\x202e\\x200f总 8", " " * 23 + "^")


@pytest.mark.parametrize(("at", "below"), [(0, "^"), (5, "     ^"), (7, "       ^")])
def test_a_blank_place_has_a_caret(at, below):
    assert drawn("| a | |", Mark(at, at, "^", "")) == ("| a | |", below)


def test_other_places_have_marks_of_their_own():
    line = "| 总计 | 2 | 1 | 4 | 8 |"
    others = [mark(line, figure, "-") for figure in "214"]
    assert drawn(line, mark(line, "8"), others) == (line, "         -   -   -   ^")


def test_the_place_is_marked_whatever_else_stands_there():
    line = "其中网络1件、传真1件"
    assert drawn(line, mark(line, "网络1件"), [mark(line, line, "-")])[1] == "----^^^^^^^-----------"[: width(line)]


ROW = "<tr>" + "".join(f"<td>{figure}</td>" for figure in range(1000, 1040)) + "</tr>"


@pytest.mark.parametrize("columns", [20, 21, 33, 68, 128])
@pytest.mark.parametrize("figure", ["1000", "1001", "1020", "1038", "1039"])
def test_a_long_line_is_shown_around_the_place(figure, columns):
    text, below = drawn(ROW, mark(ROW, figure), columns=columns)
    assert width(text) <= columns
    assert text[below.index("^") : below.rindex("^") + 1] == figure
    assert text.removeprefix(CUT).removesuffix(CUT) in ROW
    assert text.startswith(CUT) == (not ROW.startswith(text[:3]))
    # What one side does not need, the other gets.
    assert width(text) > columns - 2 * len(CUT)


def test_a_caret_behind_a_line_that_fills_the_screen_has_room():
    assert drawn("8" * 20, Mark(19, 19, "^", ""), columns=20) == ("8" * 20, " " * 19 + "^")
    text, below = drawn("8" * 20, Mark(20, 20, "^", ""), columns=20)
    assert (len(text), len(below)) == (17, 18)


def test_a_long_place_is_shown_from_its_beginning():
    line = "长" * 30 + "短" * 90
    text, below = drawn(line, Mark(30, 120, "^", ""), columns=40)
    assert text == CUT + "短" * 17 + CUT
    assert below == "   " + "^" * 34


def test_others_out_of_sight_are_not_marked_and_said_so():
    others = [mark(ROW, "1000", "-"), mark(ROW, "1019", "-")]
    drawing = draw(ROW, mark(ROW, "1020"), others, 40, plain)
    assert drawing.below.count("----") == 1
    assert [seen.start for seen in drawing.seen] == [others[1].start, mark(ROW, "1020").start]


def test_a_character_is_never_cut_in_two():
    line = "甲" * 50 + "8" + "乙" * 50
    text, _ = drawn(line, mark(line, "8"), columns=30)
    assert width(text) <= 30
    assert set(text) == set("甲8乙.")


def test_an_accent_stays_with_its_letter():
    line = "e\u0301" * 40 + "8" + "e\u0301" * 40
    for columns in range(20, 40):
        assert drawn(line, mark(line, "8"), columns=columns)[0].removeprefix(CUT)[0] == "e"


def test_the_place_itself_is_coloured():
    line = "| 2 | 8 |"
    drawing = draw(line, mark(line, "8"), [mark(line, "2", "-", "36")], 60, coloured)
    assert drawing.text == "| \x1b[36m2\x1b[0m | \x1b[31m8\x1b[0m |"
    assert drawing.below == "  \x1b[36m-\x1b[0m   \x1b[31m^\x1b[0m"


def test_a_line_of_megabytes_is_not_measured():
    line = "总" * 2_000_000
    measured = []

    class Counting(str):
        def __getitem__(self, key):
            found = super().__getitem__(key)
            measured.append(len(found))
            return found

    draw(Counting(line), Mark(1_000_000, 1_000_003, "^", ""), [], 80, plain)
    assert sum(measured) < 1000
