"""The texts of the reports of a build."""

from pathlib import Path

from crossfoot.engine.report_file import ReportFile
from crossfoot.source.source_file import SourceFile, read_source


class Sources(dict[str, SourceFile]):
    """The texts of reports, read again where they are asked for: that is seldom."""

    files: dict[str, ReportFile]
    made: dict[str, SourceFile]

    def __init__(self) -> None:
        super().__init__()
        self.files = {}
        self.made = {}

    def __missing__(self, uri: str) -> SourceFile:
        source = self.made.get(uri)
        if source is None:
            report = self.files[uri]
            source = read_source(Path(report.file), report.path)
        return source
