import pytest

from crossfoot.reporters.display_width import width

WIDTHS = {
    "ASCII": ("| 3487 |", 8),
    "Han": ("总计", 4),
    "a rare Han character beyond the basic plane": ("𠮷", 2),
    "a Kangxi radical, as PDFs have them": ("⼀", 2),
    "a radical of the supplement": ("⺀", 2),
    "full-width digits and signs": ("３４８７，（）", 14),
    "an ideographic space": ("\u3000", 2),
    "half-width katakana": ("ｱ", 1),
    "quotation marks, of ambiguous width": ("“”‘’", 4),
    "an ellipsis and a dash, ambiguous": ("…—", 2),
    "a line of boxes, ambiguous": ("│", 1),
    "signs of arithmetic, ambiguous": ("×±", 2),
    "Greek and Cyrillic, ambiguous": ("αж", 2),
    "a letter with a combining accent": ("e\u0301", 1),
    "a variation selector": ("一\ufe00", 2),
    "a zero-width space": ("总\u200b计", 4),
    "a byte order mark within": ("a\ufeffb", 2),
    "a soft hyphen": ("a\u00adb", 3),
    "a no-break space": ("\u00a0", 1),
    "a syllable of Hangul": ("한", 2),
    "the same in its parts": ("\u1112\u1161\u11ab", 2),
    "an emoji": ("📄", 2),
    "nothing": ("", 0),
    "colours of ours": ("\x1b[1;31m错误\x1b[0m!", 5),
}


@pytest.mark.parametrize("case", WIDTHS)
def test_the_columns_that_a_text_takes(case):
    text, columns = WIDTHS[case]
    assert width(text) == columns
