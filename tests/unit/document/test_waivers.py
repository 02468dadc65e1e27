import datetime

import pytest

from crossfoot.document.front_matter import read_front_matter
from crossfoot.document.waivers import read_waivers
from crossfoot.source.source_file import source_from_text


def read(waivers):
    text = f"---\nyear: 2024\nwaivers:{waivers}\n---\n"
    return text, read_waivers(read_front_matter(source_from_text("a.md", text))[0])


def test_a_waiver_and_the_place_of_its_values():
    text, (waiver, other) = read(
        "\n  - requirement: litigation.complete\n    row: reconsideration\n    column: 总计"
        "\n    reason: 原件未填\n    until: 2027-01-31\n  - {code: CF204, reason: 2}"
    )
    assert (waiver.requirement, waiver.code, waiver.row, waiver.column, waiver.reason, waiver.until) == (
        "litigation.complete", None, "reconsideration", "总计", "原件未填", datetime.date(2027, 1, 31),
    )  # fmt: skip
    assert waiver.malformed is None
    assert {key: text[span.start : span.end] for key, span in waiver.spans.items()} == {
        "requirement": "litigation.complete",
        "row": "reconsideration",
        "column": "总计",
        "reason": "原件未填",
        "until": "2027-01-31",
    }
    assert text[waiver.span.start : waiver.span.end].startswith("requirement:")
    assert text[other.span.start : other.span.end] == "{code: CF204, reason: 2}"
    assert (other.code, other.reason, other.until, other.malformed) == ("CF204", "2", None, None)


@pytest.mark.parametrize(
    ("waivers", "malformed", "key"),
    [
        (" CF204", "not-a-mapping", ""),
        (" {code: CF204, reason: x}", "not-a-mapping", ""),
        ("\n  - CF204", "not-a-mapping", ""),
        ("\n  - {reason: x}", "no-target", ""),
        ("\n  - {code: , reason: x}", "no-target", ""),
        ("\n  - {code: CF204, requirement: a, reason: x}", "two-targets", ""),
        ("\n  - {code: CF204, reson: x}", "unknown-key", "reson"),
        ("\n  - {code: CF204, row: [a, b], reason: x}", "bad-value", "row"),
        ("\n  - {code: CF204, row: , reason: x}", "bad-value", "row"),
        ("\n  - {code: CF204, reason: x, until: soon}", "bad-date", "until"),
        ("\n  - {code: CF204, reason: x, until: '2027-02-30'}", "bad-date", "until"),
        ("\n  - {code: CF204, reason: x, until: }", "bad-date", "until"),
        ("\n  - {code: CF204, reason: x, until: '2027-01-31'}", None, ""),
        ("\n  - {code: CF204, reason: x, until: 2027-01-31 10:00:00}", None, ""),
        ("\n  - {code: CF204}", None, ""),
    ],
)
def test_the_form_of_a_waiver(waivers, malformed, key):
    _, (waiver,) = read(waivers)
    assert (waiver.malformed, waiver.faulty_key) == (malformed, key)
    if "until: '2027-01-31'" in waivers or "10:00" in waivers:
        assert waiver.until == datetime.date(2027, 1, 31)


@pytest.mark.parametrize("waivers", ["", " []", " ~"])
def test_no_waivers(waivers):
    assert read(waivers)[1] == ()


@pytest.mark.parametrize("reason", ["", "''", "'  '", "[]"])
def test_a_reason_that_says_nothing_is_empty(reason):
    assert read(f"\n  - {{code: CF204, reason: {reason}}}")[1][0].reason == ""
