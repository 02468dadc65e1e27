"""What the log says: one line for each finding, then what became of the build."""

import logging
from collections.abc import Iterable
from dataclasses import replace

from mkdocs.plugins import get_plugin_logger

from crossfoot.hosts.mkdocs import words
from crossfoot.reporters.concise import line
from crossfoot.reporters.notes import notes
from crossfoot.reporters.phrases import one_line, verdict_lines
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.results.report import Report
from crossfoot.terms.counted import counted
from crossfoot.terms.text import Language

LOG = get_plugin_logger("crossfoot")


def _with_cause(diagnostic: Diagnostic, language: Language) -> Diagnostic:
    """What refuses a build, with what its help says of the cause: the message of many causes names none of them."""
    if not diagnostic.facts.get("cause") or not diagnostic.help:
        return diagnostic
    stop = "。" if language == "zh" else ". "
    return replace(diagnostic, message=f"{diagnostic.message}{stop}{diagnostic.help}")


class Announcer:
    """Writes findings to the log, each once in a build.

    While the site is served all of them are information: ``--strict`` counts what is graver, and would end the server.
    """

    def __init__(self, language: Language, *, serving: bool) -> None:
        self.language: Language = language
        self.serving = serving
        self._said: set[str] = set()

    def findings(self, report: Report) -> int:
        """Write all findings of ``report`` that were not known; how many of them fail it."""
        failing = {id(diagnostic) for diagnostic in report.failing()}
        for diagnostic in report.listed():
            fails = id(diagnostic) in failing
            said = _with_cause(diagnostic, self.language) if fails else diagnostic
            self._say(said, logging.ERROR if fails and not self.serving else logging.INFO)
        return len(failing)

    def _say(self, diagnostic: Diagnostic, level: int) -> None:
        words_ = line(diagnostic, self.language)
        if words_ not in self._said:
            self._said.add(words_)
            LOG.log(level, "%s", words_)

    def drafts(self, report: Report) -> None:
        """Write which reports are held back."""
        for checklist in report.checklists:
            if checklist.draft:
                open_ = sum(
                    d.path == checklist.path and d.waiver is None and not d.baseline for d in report.diagnostics
                )
                LOG.info("%s", counted(words.OUTSTANDING(self.language), path=one_line(checklist.path), count=open_))

    def verdict(self, report: Report) -> None:
        """Write the counts; of thousands of reports they are added up only for a log that shows them."""
        for words_ in verdict_lines(report, self.language) if LOG.isEnabledFor(logging.INFO) else ():
            LOG.info("%s", words_)

    def notes(self, report: Report) -> None:
        """Write what the counts do not say."""
        for words_ in notes(report, self.language):
            LOG.info("%s", words_)

    def excluded(self, paths: Iterable[str]) -> None:
        """Write which reports the site leaves out."""
        for path in paths:
            LOG.info("%s", words.EXCLUDED(self.language).format(path=one_line(path)))

    def nothing(self, docs: str, globs: Iterable[str]) -> None:
        """Write that there was no report: most likely the settings are wrong."""
        LOG.log(
            logging.INFO if self.serving else logging.WARNING,
            "%s",
            words.NOTHING(self.language).format(docs=docs, globs=" ".join(globs) or "—"),
        )

    def fault(self, message: str) -> None:
        """Write what is wrong with settings or packs, while the site is served."""
        for words_ in message.splitlines():
            LOG.info("%s", words_)
