"""A build remembered: where no report and nothing else that judges has changed, its result is read at once."""

from collections.abc import Mapping, Sequence

from crossfoot.engine.cache.known_pages import KnownPages
from crossfoot.engine.cache.memory import Memory
from crossfoot.engine.cache.whole_run import BesideFile, keep_run, recall_run
from crossfoot.engine.report_file import ReportFile
from crossfoot.hosts.mkdocs.judgement import Judgement
from crossfoot.hosts.mkdocs.site import Site
from crossfoot.project.remember import run_key

Codes = Mapping[tuple[str, str], tuple[str, ...]]
"""By the ids of a pack (empty for what is asked of every report) and a requirement, the codes of its rules."""


class KnownBuild:
    """What an earlier build of the same reports came to, before their pages were looked at.

    Kept of builds that nothing refuses, and to which no other plugin adds reports. ``recalled`` says whether this build
    goes by it; ``beside`` are the files that its reports name, where it does not.
    """

    def __init__(self, memory: Memory | None, site: Site) -> None:
        self.recalled = False
        self.codes: Codes = {}
        self.beside: list[BesideFile] = []
        self._memory = memory
        self._site = site
        self._key = ""

    def recall(
        self, judgement: Judgement, files: Mapping[str, ReportFile], excluded: Sequence[str], drafts: Sequence[str]
    ) -> bool:
        """Put into ``judgement`` what is known of ``files``; ``excluded`` and ``drafts`` are as the site says."""
        memory, settings = self._memory, self._site.settings
        if memory is None:
            return False
        self._key = run_key(memory, files.values(), settings.baseline, "build", list(files), excluded, drafts)
        root = settings.docs_dir
        known = recall_run(memory.store, self._key, root, building=True) if self._key else None
        if known is None:
            return False
        report, more = known
        if not isinstance(more, tuple) or more[0].keys() != files.keys():
            return False
        shown, self.codes = more
        judgement.restore(report, files, shown)
        self.recalled = True
        return True

    def pages(self) -> KnownPages | None:
        """What is known of the pages of these reports; ``None`` where nothing is kept of them."""
        return KnownPages(self._memory.store, self._key, self._site.permalink) if self._memory and self._key else None

    def keep(self, judgement: Judgement) -> None:
        """Keep what ``judgement`` came to, unless it refuses the build."""
        if self._memory is None or not self._key or judgement.report.failing():
            return
        keep_run(self._memory.store, self._key, judgement.report, self.beside, (judgement.shown(), self.codes))
