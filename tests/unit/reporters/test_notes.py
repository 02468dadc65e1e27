"""What a run says beside its findings, and what its verdict says of known ones."""

import pytest

from crossfoot.reporters import concise, text
from crossfoot.reporters.notes import MOST_STALE, notes
from crossfoot.results.known import BaselineUse, KnownFinding

BLANK = KnownFinding("a.md", "CF204", "litigation.complete", "litigation", "reconsideration", "upheld")
PROSE = KnownFinding("b\n.md", "CF405", "narrative.shares", facts=(("computed", "8.1%"), ("printed", "8%")))


def test_nothing_to_add(report):
    assert notes(report, "zh") == notes(report, "en") == []
    report.baseline = BaselineUse("known.json", 3, ())
    assert notes(report, "zh") == []


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "zh",
            [
                "CF503：已选用，但没有一份报告有它所核对的内容",
                "known.json：3 处已知问题不复存在，可用 crossfoot baseline --prune 从基线中删去",
            ],
        ),
        (
            "en",
            [
                "CF503: chosen, but no report has anything that it judges",
                "known.json: 3 known findings are no longer there; crossfoot baseline --prune takes them out",
            ],
        ),
    ],
)
def test_what_is_stale_and_what_had_nothing_to_judge(report, language, expected):
    report.unmatched = ("CF503",)
    report.baseline = BaselineUse("known.json", 1, ((BLANK, 1), (PROSE, 2)))
    assert notes(report, language) == [
        *expected,
        "  a.md: CF204 litigation.complete · reconsideration / upheld",
        "  b .md: CF405 narrative.shares · computed=8.1%, printed=8% · ×2",
    ]


def test_of_many_stale_entries_some_are_written_out(report):
    stale = tuple((BLANK._replace(path=f"{number}.md"), 1) for number in range(MOST_STALE + 5))
    report.baseline = BaselineUse("known.json", 0, stale)
    lines = notes(report, "en")
    assert len(lines) == 1 + MOST_STALE + 1
    assert lines[-1] == "  … and 5 more"


def test_known_findings_are_counted_beside_the_verdict_and_not_listed(report):
    known = report.diagnostics[0]
    known.baseline = True
    report.baseline = BaselineUse("known.json", 1, ())
    shown = text.render(report, "en", columns=140)
    assert report.verdict == "passed"
    assert "PASSED: reports 3, errors 0, warnings 0, infos 0; " in shown and "; 1 more is known (known.json)\n" in shown
    assert "known findings, not listed: 1" in shown
    assert known.message not in shown and known.message not in concise.render(report, "en")
