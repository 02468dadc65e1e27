"""A report with cells that are not just numbers: blank, a sign, grouped, a fraction, text that a spreadsheet obeys."""

from pathlib import Path

from sites.example import report

FORMULA = '=HYPERLINK("http://example.org","x")'
LONG = "12345678901234567"


def odd(body="示范县", year=2024):
    changes = {
        "| 规章 | 0 | 0 | 0 |": "| 规章 |  | / | 1,234 |",
        "| 行政许可 | 517 |": f"| 行政许可 | {FORMULA} |",
        "| 行政处罚 | 693 |": "| 行政处罚 | -5 |",
        "| 行政强制 | 21 |": f"| 行政强制 | {LONG} |",
        "| 行政事业性收费 | 4068.208 |": "| 行政事业性收费 | 4068.20 |",
    }
    text = report(body, year)
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    return text


def of_2019():
    """A report on the form of 2019, where amounts carry their unit."""
    return (Path(__file__).parents[2] / "golden" / "reports" / "lingwu-2020-compact.md").read_text("utf-8")
