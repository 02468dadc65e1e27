"""Messy Markdown: the pieces that authors mix, in any order and indentation."""

from hypothesis import strategies as st

_WORDS = st.sampled_from(
    r"甲;乙丙;a b;7;12,3;𠀀;**粗**;*斜*;__w__;a_b_c;2*3*4;`x`;`a|b`;\|;\\;|;;#;<b>n</b>;<br>;&lt".split(";")  # noqa: SIM905
    + r"[t](u);![i](u);http://x;（一）;：;<!-- c -->;  ".split(";")  # noqa: SIM905
)
_CELLS = st.sampled_from(
    ["甲", "乙丙", "7", "-1", "12,3", "𠀀", "**粗**", "`a|b`", r"x\|y", "", " ", "[t](u)", "&lt;", "a<br>b"]
)


@st.composite
def _phrases(draw: st.DrawFn) -> str:
    return draw(st.sampled_from(["", " "])).join(draw(st.lists(_WORDS, min_size=1, max_size=3)))


@st.composite
def _headings(draw: st.DrawFn) -> list[str]:
    text = draw(_phrases())
    if draw(st.booleans()):
        return [
            "#" * draw(st.integers(1, 6)) + draw(st.sampled_from(["", " "])) + text + draw(st.sampled_from(["", " #"]))
        ]
    return [text, draw(st.sampled_from(["---", "===", "-"]))]


@st.composite
def _pipe_tables(draw: st.DrawFn) -> list[str]:
    columns = draw(st.integers(1, 4))
    rows = draw(st.lists(st.lists(_CELLS, min_size=1, max_size=5), max_size=3))
    head = draw(st.lists(_CELLS, min_size=columns, max_size=columns))
    form = draw(st.sampled_from(["| {} |", "{}"]))
    lines = [head, [draw(st.sampled_from(["---", ":-:", "--:"]))] * columns, *rows]
    return [form.format(" | ".join(cells)) for cells in lines]


@st.composite
def _html(draw: st.DrawFn) -> list[str]:
    text = draw(_phrases())
    return draw(
        st.sampled_from(
            [
                ["<table>", "<tr><td>1</td>", "", f"<td>{draw(_CELLS)}</td></tr>", "</table>"],
                ["<table><tr><td rowspan=2>1</td><td>2</td></tr><tr><th>3</th></tr></table>"],
                [f"<div>{text}", "", "# no", "</div>"],
                ["<div><table><tr><td>1</table></div> 尾"],
                ["<h2>题</h2>"],
                ["<!-- " + text, "", "| a | b |", "|---|---|", "-->"],
                ["<hr>"],
                ["<span>"],
                ["</div>"],
                ["<p>字</p>"],
            ]
        )
    )


_MARKS = st.sampled_from([["```"], ["~~~"], ["``` py"], ["---"], ["> "], ["- "], ["[t]: u"], ["|---|---|"], ["   "]])
_PIECES = st.one_of(
    st.lists(_phrases(), min_size=1, max_size=3), _headings(), _pipe_tables(), _pipe_tables(), _html(), _MARKS
)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """A whole text, of one to six pieces with or without blank lines between them."""
    lines: list[str] = []
    for piece in draw(st.lists(_PIECES, min_size=1, max_size=6)):
        first, later = draw(
            st.sampled_from(
                [("", "")] * 6
                + [("- ", "    "), ("1. ", "    "), ("> ", "> "), ("    ", "    "), ("  ", "  "), ("\t", "\t")]
            )
        )
        lines.extend((first if number == 0 else later) + line for number, line in enumerate(piece))
        if draw(st.integers(0, 3)):
            lines.append("")
    return "\n".join(lines)
