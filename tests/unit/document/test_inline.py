"""The text a page shows for inline markup."""

import pytest

from crossfoot.document.inline import plain_text


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("一、总体情况", "一、总体情况"),
        (" 一 \n 二\t三 ", "一 二 三"),
        ("\u3000一\xa0", "\u3000一\xa0"),
        ("**一** __二__ *三* _四_ ***五***", "一 二 三 四 五"),
        ("2*3*4 a_b_c 5 * 6 **", "234 a_b_c 5 * 6 **"),
        ("**粗****粗**", "粗粗"),
        ("**一*", "*一"),
        ("`a*b*` ``a`b`` `a", "a*b* a`b `a"),
        (r"\*一\* \| \甲", r"*一* | \甲"),
        ("[甲](http://x '题') [乙](<u>) [丙](u(1))", "甲 乙 丙"),
        ("![图](u)一 [![图](u)](v)", "一"),
        ("[甲][1] [乙][] [丙] [丁][9]", "[甲][1] [乙][] [丙] [丁][9]"),
        ("[甲**乙**](u)", "甲乙"),
        ("<http://x> <a@b.c>", "http://x a@b.c"),
        ("一<br>二<br/>三  \n四", "一 二 三 四"),
        ("<b>一</b><!-- 二 --><span class='>'>三</span>", "一三"),
        ("1 < 2 > 1 &lt; &#65; &nbsp;", "1 < 2 > 1 < A \xa0"),
        ("`&lt;<b>`", "&lt;<b>"),
        ("一[^1]", "一[^1]"),
        ("\ue000*一*\ue001", "\ue000一\ue001"),
        ("", ""),
    ],
)
def test_plain_text(markdown: str, shown: str) -> None:
    assert plain_text(markdown) == shown


def test_references() -> None:
    assert plain_text("[甲][1] [乙][] [丙] [丁][9]", frozenset({"1", "乙", "丙"})) == "甲 乙 丙 [丁][9]"
