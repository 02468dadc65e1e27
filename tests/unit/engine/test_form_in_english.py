"""A form of another country, written in English alone: nothing that is said of its reports is in Chinese."""

import re

import pytest

from crossfoot.profile.load import load_pack
from crossfoot.reporters.formats import render
from unit.engine.side_by_side import together

FORM = """\
pack: foi-annual
title: Annual freedom of information return
years: {from: 2022}
basis: Freedom of Information Act, section 40
cells: {placeholders: [n/a, nil]}
front_matter:
  - {key: title, type: text, title: The front matter gives the title}
  - {key: kind, type: choice, choices: [council, agency], title: The front matter gives the kind of body}
  - {key: published, type: date, title: The front matter gives the date of publication}
deadlines:
  - {kind: council, by: 04-30, title: A council publishes by 30 April}
report_title: {patterns: ["{body} FOI return {year}"], title: The title is as prescribed}
sections:
  - {id: requests, heading: Requests received}
  - {id: comments, heading: Comments, content: {minimum: 5, placeholders: [none]}}
statements:
  - {id: contact, where: opening, says: [[email, telephone]], title: The opening says how to reach the body}
  - {id: review, where: comments, says: [[review]], result: [upheld], title: The result of the review is stated}
tables:
  - id: requests
    section: requests
    title: Requests by outcome
    columns:
      - {id: personal, label: Personal}
      - {id: business, label: Business}
      - {id: total, label: Total}
    rows:
      - {id: granted, label: Granted}
      - {id: refused, label: Refused}
      - {id: all, label: All requests}
relations:
  - {id: requests.across, each: row, total: total = personal + business, title: Each row adds up}
  - {id: requests.down, each: column, total: all = granted + refused, title: Each column adds up}
"""
REPORT = """\
---
title: Ashford Council FOI return 2023
year: 2023
body: Ashford Council
kind: council
published: 2024-04-12
---

Email foi@ashford.example.

## Requests received

| Outcome | Personal | Business | Total |
| --- | ---: | ---: | ---: |
| Granted | 10 | 5 | 15 |
| Refused | 3 | 1 | 4 |
| All requests | 13 | 6 | 19 |

## Comments

Reviews were held. All decisions were Upheld.
"""
# Formats that repeat neither the facts, the same in all languages, nor what the pages of rules say of Chinese law.
PROSE = ("text", "concise", "junit", "github", "gitlab", "rdjson")
# What stands in the report, what is written instead, and the codes that this gives.
SLIPS = [
    ("", "", []),
    ("Email foi", "Write to foi", ["CF407"]),
    ("Upheld", "taken", ["CF407"]),
    ("Reviews were held. All decisions were Upheld.", "NONE", ["CF107"]),
    ("| 5 | 15 |", "| 5 | 16 |", ["CF301", "CF301"]),
    ("| 3 | 1 |", "| N/A | |", ["CF204", "CF205"]),
    ("Refused |", "Refusd |", ["CF210"]),
    ("2024-04-12", "2024-05-12", ["CF603"]),
    ("kind: council", "kind: parish", ["CF602"]),
    ("kind: council", "kind: council\nwaivers: [{code: CF301}]", ["CF003"]),
    ("## Comments", "## Remarks", ["CF101", "CF106"]),
    ("All decisions", "<b onclick='a()'>All</b> decisions", ["CF608"]),
    ("FOI return 2023", "return", ["CF110"]),
    ("\n## Requests received", "\n### Requests received", ["CF101"]),
]


@pytest.mark.parametrize(("old", "new", "codes"), SLIPS)
def test_its_reports_are_judged_and_spoken_of_in_english(old: str, new: str, codes: list[str]) -> None:
    assert old in REPORT
    report = together(
        {"docs/reports/2023.md": REPORT.replace(old, new, 1)}, [load_pack(FORM, "foi.yml")], language="en"
    )
    assert sorted(found.code for found in report.diagnostics) == codes
    for format_ in PROSE:
        assert re.findall(r".{30}[⺀-鿿＀-￯]+", render(format_, report, "en")) == [], format_
