"""Random HTML tables as careless authors, word processors and attackers write them; a seed gives the same ones always."""

from random import Random

# fmt: off
TEXTS = [
    "7", "0", "一、本年新收", "a b", " x", "y ", "\n z \n", "&nbsp;", "&lt;td>", "3&amp;4", "a < b", "&#50;&#x4e00;",
    "&ltd", "x\xa0y", "　全角　", "1,234", "\U0001f600", "&#32;", "&copy", "-", "&", "&;", "\t", " ", "\n\n", "<", "5<6",
    "1 > 0",
]
ATTRIBUTES = [
    " colspan=2", " rowspan=2", ' colspan="3"', " rowspan='3'", " ROWSPAN=2", " rowspan=0", ' rowspan="0"',
    " colspan=0", " colspan=-1", " rowspan=-2", ' rowspan="+2"', ' colspan=" 2 "', " colspan=2px", " colspan=x",
    " colspan", " rowspan=", ' rowspan=""', " colspan = 2", ' rowspan\n=\n"2"', ' colspan="2"rowspan="2"',
    " colspan=2 colspan=3", ' rowspan="&#50;"', " rowspan=9", ' colspan="1.9"', ' title="a>b"', " title='<td>'",
    ' title=a"b', " title=a'b>c=d", ' style="width:3px"', " /", " a/b", ' "', " =x", ' data-x="&quot;"', " nowrap",
    " colspan=1001", ' rowspan="70000"', " align=center", "\nclass\n=x", ' title="</td></table>"', " rowspan=2/",
    " colspan=2/rowspan=2",
]
WRAPPERS = [
    "p", "span", "div", "b", "strong", "i", "font", "a", "u", "sup", "ul", "li", "h3", "em", "o:p", "center", "pre",
    "nobr",
]
IN_CELLS = [
    "<br>", "<br/>", "</br>", "<BR >", "<!-- c -->", "<!-->", "<!--->", "<!--a--!>", "<!-- > <td> -->", "<!x>",
    "</ x>", "<?php ?>", "<![CDATA[x]]>", "<script>var a='<td>';</script>", "<style>td > p {}</style>",
    "<textarea><td></textarea>", "<hr>", "<img alt='<'>", "</p>", "</div>", "</span>", "</caption>", "</body>",
    "</html>", "</col>", "<wbr>", "<input type=hidden>", "<input>", "<script><!-- <script> </script> --></script>",
    "<SCRIPT></td></SCRIPT>", "<svg><path d='M'/></svg>", "<svg/>x", "<math><mi>q</mi></math>",
    "<svg><title>t</title><tr></svg>", "<noscript><td></noscript>", "<title>&amp;</title>", "<xmp>&amp;</xmp>",
    "<form>", "</form>",
]
BETWEEN = [
    "", "", "", "", "", "\n", " ", "  \n ", "<!-- c -->", "stray", " stray ", "<div>strayed</div>", "<br>", "</br>",
    "<p>s", "</p>", "<input type=hidden>", "<script>1<2</script>", "<style>a</style>", "</td>", "</th>", "</tr>",
    "</div>", "</body>", "<hr>", "&nbsp;", "<form>", "</form>", "<span> </span>", "<div> ", "<span>", "</span>",
    "</caption>", "</colgroup>", "</col>", "<svg><td></svg>",
]
# fmt: on
PARTS = ["table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th"]


class MessyTables:
    """Writes tables, one after the other."""

    def __init__(self, seed: int, without: frozenset[str] | set[str] = frozenset()) -> None:
        self.random = Random(seed)
        self.wrappers = [name for name in WRAPPERS if name not in without]

    def some(self, choices: list[str], most: int, chance: float = 0.5) -> str:
        written = ""
        while most and self.random.random() < chance:
            written += self.random.choice(choices)
            most -= 1
        return written

    def tag(self, name: str, chance: float = 0.4) -> str:
        written = name if self.random.random() < 0.9 else name.upper()
        attributes = self.some(ATTRIBUTES, 3, chance)
        return f"<{written}{attributes}{self.random.choice(['', '', '', ' ', '/'])}>"

    def end_tag(self, name: str, kept: float) -> str:
        if self.random.random() >= kept:
            return ""
        return self.random.choice(
            [f"</{name}>", f"</{name}>", f"</{name} >", f"</{name.upper()}\n>", f"</{name} a='>'>"]
        )

    def content(self, depth: int) -> str:
        kind = self.random.random()
        if kind < 0.4:
            return self.some(TEXTS, 2, 0.9)
        if kind < 0.55:
            wrapper = self.random.choice(self.wrappers)
            return f"<{wrapper}>{self.content(depth)}" + self.end_tag(wrapper, 0.8)
        if kind < 0.62 and depth < 3:
            return self.some(TEXTS, 1) + self.table(depth + 1) + self.some(TEXTS, 1)
        return self.some([*TEXTS, *IN_CELLS], 5, 0.7)

    def row(self, depth: int, tidy: float) -> str:
        written = self.tag("tr", 0.1)
        for _ in range(self.random.choice([0, 1, 2, 2, 3, 3, 4])):
            name = self.random.choice(["td", "td", "td", "th"])
            written += self.between(tidy) + self.tag(name) + self.content(depth) + self.end_tag(name, tidy)
        return written + self.between(tidy) + self.end_tag("tr", tidy)

    def between(self, tidy: float) -> str:
        return "\n" if self.random.random() < tidy else self.some(BETWEEN, 2, 0.7)

    def table(self, depth: int = 0) -> str:
        tidy = self.random.choice([0.99, 0.9, 0.6, 0.4])
        written = self.tag("table", 0.1) + self.between(tidy)
        if self.random.random() < 0.2:
            written += self.tag("caption", 0.1) + self.content(depth + 1) + self.end_tag("caption", tidy)
        if self.random.random() < 0.2:
            columns = self.some(["<col>", "<col span=2>", "<col span=0>", "\n"], 3)
            written += f"<colgroup{self.random.choice(['', ' span=2', ' span=3'])}>{columns}" + self.end_tag(
                "colgroup", tidy
            )
        for _ in range(self.random.choice([1, 1, 2, 3])):
            section = self.random.choice(["tbody", "tbody", "thead", "tfoot", ""])
            written += self.tag(section, 0.1) if section else ""
            for _ in range(self.random.choice([0, 1, 2, 3, 4])):
                written += self.row(depth, tidy) if self.random.random() < 0.98 else self.content(depth)
            written += self.between(tidy) + (self.end_tag(section, tidy) if section else "")
        return written + self.between(tidy) + self.end_tag("table", 0.97 if depth == 0 else tidy)

    def soup(self) -> str:
        """Tags of tables in no order at all."""
        written = self.tag("table", 0.1)
        for _ in range(self.random.randrange(4, 25)):
            kind = self.random.random()
            if kind < 0.35:
                written += self.tag(self.random.choice(PARTS), 0.2)
            elif kind < 0.6:
                written += self.end_tag(self.random.choice(PARTS), 1)
            else:
                written += self.some([*TEXTS, *IN_CELLS, *BETWEEN], 2, 0.9)
        return written

    def page(self) -> str:
        """Headings, their tags all written, with paragraphs and tables between them."""
        content = [text for text in TEXTS if text != "<"]
        content += ["<br>", "<b>b</b>", "<i> i</i>", "<a href='#'>¶</a>", "<!-- c -->", "<img>"]
        between = ["<p>x</p>", "text", "<table><td><h3>y</h3></table>", "</p>", "<ul><li>z</ul>", "<hr>"]
        written = ""
        for _ in range(self.random.randrange(1, 6)):
            level = self.random.choice(["h1", "h2", "H2", "h3", "h6"])
            written += f"{self.tag(level, 0.2)}{self.some(content, 4, 0.8)}</{level}>\n{self.some(between, 3)}"
        return written
