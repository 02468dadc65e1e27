import pytest

from crossfoot.reporters.fold import fold, pieces

PIECES = {
    "Chinese anywhere": ("各项之和", ["各", "项", "之", "和"]),
    "no mark that closes at the start": ("一、总体情况”，共", ["一、", "总", "体", "情", "况”，", "共"]),
    "no mark that opens at the end": ("见“（七）总计”", ["见", "“（七）", "总", "计”"]),
    "a figure is whole": ("填报 3,487.50，多 1", ["填", "报 ", "3,487.50，", "多 ", "1"]),
    "so is one of full-width digits": ("共３４８７件", ["共", "３４８７", "件"]),
    "a word with its marks": ("year’s “total” (CF301).", ["year’s ", "“total” ", "(CF301)."]),
    "an identifier": ("applications.row_total 各行", ["applications.row_total ", "各", "行"]),
    "ASCII brackets around Chinese": ("(二)共", ["(二)", "共"]),
    "two ellipses stay with what they end": ("过去……、后", ["过", "去……、", "后"]),
    "a separator does not begin a line": ("空白 · 理由", ["空", "白 · ", "理", "由"]),
    "nothing": ("", []),
}


@pytest.mark.parametrize("case", PIECES)
def test_where_a_line_may_end(case):
    text, expected = PIECES[case]
    assert pieces(text) == expected


def test_lines_that_go_on_are_set_in():
    assert fold("  ", pieces("填报 3487，各项之和为 3486"), 16) == ["  填报 3487，各", "      项之和为", "      3486"]


def test_a_line_may_be_filled_to_the_last_column():
    assert fold("", pieces("总计 12"), 7) == ["总计 12"]
    assert fold("", pieces("总计 123"), 7) == ["总计", "    123"]


def test_a_space_at_the_end_takes_no_room():
    assert fold("", pieces("总计 和"), 5) == ["总计", "    和"]
    assert fold("", ["总计 "], 4) == ["总计"]


def test_what_is_too_wide_is_not_broken():
    path = "docs/reports/示范县/2020.md:104:39: "
    assert fold("  ", [path, *pieces("总计")], 20) == [f"  {path.rstrip()}", "      总计"]


def test_colours_take_no_room():
    assert fold("", ["\x1b[31m总计\x1b[0m ", "12"], 7) == ["\x1b[31m总计\x1b[0m 12"]
