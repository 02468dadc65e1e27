"""Whole pages run: held against what they say, or rewritten."""

import difflib
from pathlib import Path

from crossfoot.terms.text import Language
from crossfoot.testing.example import Outcome, run_case
from crossfoot.testing.literate import read_cases


class WrongFindings(AssertionError):
    """A page says other findings than its reports give; the message is the difference of each case."""


def check_page(page: Path, changed: Path | None = None, language: Language = "zh") -> tuple[Outcome, ...]:
    """Run every case of ``page``; ``changed`` is the folder of the reports that ``change`` blocks name.

    Raise ``WrongFindings`` where a case gives other findings, ``PackErrors`` for a pack at fault (at its place in the
    page), ``SettingsErrors`` for options at fault, ``ValueError`` for a block that cannot be used.
    """
    outcomes = run_page(page, changed, language)
    wrong = [outcome for outcome in outcomes if not outcome.is_expected]
    if wrong:
        raise WrongFindings("\n\n".join(_difference(page, outcome) for outcome in wrong))
    return outcomes


def update_page(page: Path, changed: Path | None = None, language: Language = "zh") -> tuple[Outcome, ...]:
    """Rewrite the ``findings`` of ``page`` to what its reports give; read the difference before you believe it."""
    outcomes = run_page(page, changed, language)
    lines = page.read_text(encoding="utf-8").split("\n")
    for outcome in reversed(outcomes):
        block = outcome.case.findings
        if outcome.is_expected:
            continue
        if block is not None:
            lines[block.line - 1 : block.line - 1 + len(block.lines)] = outcome.lines
        else:
            last = outcome.case.reports[-1]
            after = last.line + len(last.lines)
            lines[after:after] = ["", '```text title="findings"', *outcome.lines, "```"]
    page.write_text("\n".join(lines), encoding="utf-8")
    return outcomes


def run_page(page: Path, changed: Path | None = None, language: Language = "zh") -> tuple[Outcome, ...]:
    """Run every case of ``page`` and compare nothing."""
    cases = tuple(read_cases(page.read_text(encoding="utf-8"), str(page)))
    return tuple(run_case(case, str(page), changed, language) for case in cases)


def _difference(page: Path, outcome: Outcome) -> str:
    said = outcome.case.findings.lines if outcome.case.findings else ()
    head = f"{page}:{outcome.case.line}: other findings"
    return "\n".join((head, *difflib.unified_diff(said, outcome.lines, "page", "run", lineterm="", n=1)))
