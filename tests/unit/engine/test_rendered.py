"""Pages held against their sources, without a site around them; Markdown decides what a page shows."""

import markdown
import pytest

from crossfoot.document.parse import parse
from crossfoot.engine.rendered import print_source, read_rendered
from crossfoot.engine.rendered_differences import differences
from crossfoot.source.source_file import source_from_text
from sites.example import report

EXTENSIONS = ["toc", "tables", "fenced_code"]


def page_of(text: str, **toc: object) -> str:
    document = parse(source_from_text("a.md", text))
    return markdown.markdown(text[document.body.start :], extensions=EXTENSIONS, extension_configs={"toc": toc})


def found(text: str, html: str) -> list[tuple[str, str, str]]:
    """Source text at the place, what was judged, what is shown, for each difference."""
    document = parse(source_from_text("a.md", text))
    return [
        (text[violation.at.start : violation.at.end], violation.facts.judged, violation.facts.shown)
        for violation in differences(document, html)
    ]


@pytest.mark.parametrize("text", [report(), report(html=True)], ids=["compact", "html"])
@pytest.mark.parametrize("permalink", [False, True, "§ ", "&para;"])
def test_a_page_that_shows_its_source_agrees(text, permalink):
    document = parse(source_from_text("a.md", text))
    html = page_of(text, permalink=permalink)
    rendered = read_rendered(html, print_source(document), permalink if isinstance(permalink, str) else "¶")
    assert rendered.agrees
    assert [html[table.span.start : table.span.start + 6] for table in rendered.tables] == ["<table"] * 6
    assert len(rendered.headings) == 7
    assert found(text, html) == []


def test_a_page_in_the_same_words_is_not_read_again(monkeypatch):
    text = report(html=True)
    html = page_of(text, permalink=True)
    source = print_source(parse(source_from_text("a.md", text)))
    monkeypatch.setattr("crossfoot.engine.rendered.read_html", None)
    assert read_rendered(html, source).agrees


CHANGES = [
    (
        "<td>1</td><td>0</td><td>0</td><td>0</td><td>1</td>",
        "<td>1</td><td>0</td><td>0</td><td>0</td><td>01</td>",
        ("1", "1", "01"),
    ),
    (">规章<", ">规章制度<", ("规章", "规章", "规章制度")),
    (">4068.208<", ">4068208<", ("4068.208", "4068.208", "4068208")),
    (">517<", ">-517<", ("517", "517", "-517")),
    (">517<", "><<", ("517", "517", "<")),
    (
        ">六、其他需要报告的事项<",
        ">七、其他需要报告的事项<",
        ("六、其他需要报告的事项", "六、其他需要报告的事项", "七、其他需要报告的事项"),
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), CHANGES)
def test_another_figure_label_or_heading_is_found_at_its_place(old, new, expected):
    text = report(html=True)
    html = page_of(text)
    assert old in html
    changed = html.replace(old, new, 1)
    assert not read_rendered(changed, print_source(parse(source_from_text("a.md", text)))).agrees
    assert found(text, changed) == [expected]


HIDING = [
    "<!-- {} -->",
    "<template>{}</template>",
    "<script>{}</script>",
    "<style>{}</style>",
    "<textarea>{}</textarea>",
    "<svg>{}</svg>",
]


@pytest.mark.parametrize("around", HIDING)
def test_a_table_that_is_written_and_not_shown_is_lost(around):
    text = report(html=True)
    html = page_of(text)
    start = html.rindex("<table")
    end = html.index("</table>", start) + 8
    hidden = html[:start] + around.format(html[start:end]) + html[end:]
    rendered = read_rendered(hidden, print_source(parse(source_from_text("a.md", text))))
    if around.startswith("<svg"):  # a table ends a drawing: it is shown
        assert rendered.agrees
    else:
        assert not rendered.agrees
        assert [place for place, _, _ in found(text, hidden)] == ["行政复议"]


def test_code_with_line_numbers_is_no_table():
    text = report()
    code = '<div class="highlight"><table class="highlighttable"><tr><td class="linenos">1</td><td>x</td></tr></table></div>'
    html = page_of(text) + code
    assert read_rendered(html, print_source(parse(source_from_text("a.md", text)))).agrees


SAME = [
    ("“三安全一稳定”", '"三安全一稳定"'),
    ("行政诉讼 &gt; ", "行政诉讼 › "),
    (">517<", "> 517\n<"),
    (">517<", "><b>517</b><"),
]


@pytest.mark.parametrize(("old", "new"), SAME)
def test_typography_is_no_difference(old, new):
    html = page_of(report())
    assert old in html
    assert found(report(), html.replace(old, new)) == []


@pytest.mark.parametrize("shift", [-1, 1])
def test_tables_and_headings_more_or_fewer(shift):
    text = report()
    html = page_of(text)
    start = html.index("<table")
    end = html.index("</table>") + 8
    changed = html[:start] + html[start:end] * (1 + shift) + html[end:]
    differing = found(text, changed)
    assert len(differing) == 1
    heading = "<h2>七、附件</h2>"
    assert [shown for _, _, shown in found(text, html + heading)] == ["七、附件"]
    assert [judged for _, judged, _ in found(text, html.split('<h2 id="_6"')[0])] == ["六、其他需要报告的事项"]
