"""Departures that once went unseen, were said twice, or stopped the run: one change to a real report, and what is new."""

import re
from pathlib import Path

import pytest

from crossfoot.engine.check import check_text
from crossfoot.engine.options import CheckOptions
from crossfoot.profile.load import load_pack_file
from crossfoot.profile.shipped import shipped_packs

REPORTS = Path(__file__).parents[3] / "docs" / "reports"
COMPACT = (REPORTS / "suqian" / "2023.md").read_text("utf-8")
HTML = (REPORTS / "lingwu" / "2020.md").read_text("utf-8")
PROFILES = [load_pack_file(path) for path in shipped_packs().values()]
LAST_ROW = HTML[HTML.rindex("<tr>") : HTML.rindex("</tr>") + 5]


def in_table_3(change):
    """Change every line of the compact table of section 3."""
    start = COMPACT.index("| 申请 |")
    end = COMPACT.index("\n\n", start)
    lines = [change(line) for line in COMPACT[start:end].split("\n")]
    return COMPACT[:start] + "\n".join(lines) + COMPACT[end:]


def twice(line):
    cells = line.split("|")
    return "|".join([*cells[:4], *cells[3:]])


CORNER = HTML[HTML.index('<td rowspan="3" colspan="3">（本列') : HTML.index('<th colspan="7"')]


def without_corner(line):
    """A row of the compact table; its head and the line below lose their first cell."""
    return "|" + line.split("|", 2)[2] if line.startswith(("| 申请 |", "| ---")) else line


CASES = {
    "no corner cell in the head of table 3": (HTML.replace(CORNER, ""), [("CF211", "shifted-head")]),
    "a corner cell too narrow": (
        HTML.replace(CORNER, CORNER.replace('colspan="3"', 'colspan="2"')),
        [("CF211", "shifted-head")],
    ),
    "no corner cell in a compact table": (in_table_3(without_corner), [("CF211", "shifted-head")]),
    "a figure of 6000 digits": (COMPACT.replace("| 3511 |", f"| {'9' * 6000} |", 1), [("CF206", "long")]),
    "a year beyond all calendars": (COMPACT.replace("year: 2023", "year: 9999"), [("CF602", "year")]),
    "a second row of figures in table 4": (HTML.replace(LAST_ROW, LAST_ROW * 2), [("CF208", "repeated")]),
    "a column that stands there twice": (in_table_3(twice), [("CF209", None)]),
    "a blank line inside a table": (
        COMPACT.replace("\n| （四）无法提供", "\n\n| （四）无法提供", 1),
        [("CF201", "cut-off")],
    ),
    "one table of several in a comment": (
        COMPACT.replace("| 第二十条第（五）项", "<!--\n| 第二十条第（五）项", 1).replace(
            "\n\n| 第二十条第（六）项", "\n-->\n\n| 第二十条第（六）项", 1
        ),
        [("CF201", "comment")],
    ),
    "a line of text above one table of several": (
        COMPACT.replace("| 第二十条第（六）项", "见下表：\n| 第二十条第（六）项", 1),
        [("CF201", "swallowed-by-text")],
    ),
    "section five empty": (
        re.sub(r"(## 五、[^\n]*\n).*?(## 六)", r"\1\n\2", COMPACT, flags=re.DOTALL),
        [("CF107", None)],
    ),
    "a heading in words of its own": (
        COMPACT.replace("## 五、存在的主要问题及改进情况", "## 五、问题与对策"),
        [("CF101", "other-wording")],
    ),
    "a tag that is not closed": (COMPACT.replace("\n## 五、", "\n<div>\n\n## 五、", 1), [("CF101", "unclosed")]),
    "a tag not closed above a table": (
        COMPACT.replace("\n## 三、", "\n<section>\n\n## 三、", 1),
        [("CF101", "unclosed")],
    ),
    "a tag closed by another": (
        COMPACT.replace("\n## 五、", "\n<div>\n\n</section>\n\n## 五、", 1),
        [("CF101", "unclosed")],
    ),
    "an anchor in the front matter": (COMPACT.replace("source: ", "source: &s "), [("CF001", "alias")]),
    "a full-width colon in the front matter": (COMPACT.replace("\nbody: ", "\nbody： "), [("CF001", "wide-colon")]),
    "no blank after the year's colon": (COMPACT.replace("\nyear: ", "\nyear:"), [("CF001", "no-blank")]),
    "waivers indented with a tab": (COMPACT.replace("\n  - code", "\n\t- code", 1), [("CF001", "tab")]),
    "a key of which a line is left over": (
        COMPACT.replace("\nkind: ", "\nkind: [", 1),
        [("CF001", "unclosed-bracket")],
    ),
    "a kind that nobody knows": (COMPACT.replace("kind: government", "kind: police"), [("CF602", "choice")]),
}


@pytest.mark.parametrize("case", CASES)
def test_one_departure_is_one_finding(case):
    text, expected = CASES[case]
    original = HTML if "灵武" in text[:200] else COMPACT
    assert text != original
    known = {(d.code, d.message) for d in check_text(original, PROFILES, CheckOptions()).diagnostics}
    found = check_text(text, PROFILES, CheckOptions()).diagnostics
    assert [(d.code, d.facts.get("cause")) for d in found if (d.code, d.message) not in known] == expected
