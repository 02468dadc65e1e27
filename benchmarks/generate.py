"""Consistent random reports of both forms; ``python -m benchmarks.generate FOLDER -n 100`` writes them as files."""

import argparse
import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from benchmarks import prose
from benchmarks.figures import Figures, draw_figures
from benchmarks.forms import FORMS, Cell, Form
from benchmarks.tables import SYNTAXES, Syntax, write_tables

_SYLLABLES = "安平宁和清泉云山河东林海石桥金沙"
_KINDS = {
    "人民政府": "government",
    "审计局": "department",
    "教育局": "department",
    "水利局": "department",
    "民政局": "department",
}
_DEADLINE = {"government": (3, 31), "department": (1, 31)}
HEADINGS = (
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
)


@dataclass(frozen=True, slots=True)
class GeneratedReport:
    """One report of a series in which no two have the same body; ``figures`` are those in its tables."""

    number: int
    seed: int
    form: Form
    syntax: Syntax
    body: str
    kind: str
    year: int
    figures: Figures

    @property
    def title(self) -> str:
        return f"{self.body}{self.year}年政府信息公开工作年度报告"

    @property
    def file_name(self) -> str:
        return f"{self.number:04d}-{self.year}.md"

    def with_figure(self, cell: Cell, printed: str) -> "GeneratedReport":
        """The same report, its prose included, with another figure printed in one cell."""
        if cell not in self.figures:
            raise KeyError(cell)
        return replace(self, figures={**self.figures, cell: printed})

    def written_as(self, syntax: Syntax) -> "GeneratedReport":
        """The same report with its tables in another syntax."""
        return replace(self, syntax=syntax)

    @property
    def text(self) -> str:
        """The Markdown file, front matter included."""
        random = Random(f"prose {self.seed} {self.number} {self.year}")
        month, day = _DEADLINE[self.kind]
        published = datetime.date(self.year + 1, month, day) - datetime.timedelta(days=random.randrange(25))
        second, third, fourth = write_tables(self.form, self.figures, self.syntax)
        sections = (
            prose.overview(self.body, self.year, self._stated, random),
            second,
            third,
            fourth,
            prose.problems(random),
            prose.other_matters(self.year),
        )
        head = (
            f"---\ntitle: {self.title}\nyear: {self.year}\nbody: {self.body}\nkind: {self.kind}\n"
            f"published: {published.isoformat()}\nsource: {self.body}办公室\n---\n"
        )
        parts = [head, f"# {self.title}\n", prose.opening(self.body, self.year, self.form, random)]
        for heading, content in zip(HEADINGS, sections, strict=True):
            parts += [f"## {heading}\n", content]
        return "\n".join(parts)

    @property
    def _stated(self) -> Figures:
        """The figures of which the prose speaks: those drawn, whatever was changed in the tables since."""
        return draw_figures(self.form, Random(f"figures {self.seed} {self.number}"))


def make_report(number: int, *, seed: int = 0, form: str = "cn-ogi-2021", syntax: Syntax = "html") -> GeneratedReport:
    """Report ``number`` of the series ``seed``."""
    chosen = FORMS[form]
    random = Random(f"report {seed} {number}")
    places, kinds = len(_SYLLABLES) ** 2, tuple(_KINDS)
    first, second = divmod(number % places, len(_SYLLABLES))
    suffix = ("县", "区", "市")[number // places // len(kinds) % 3]
    office = kinds[number // places % len(kinds)]
    rounds = number // (places * len(kinds) * 3)
    before = _SYLLABLES[rounds - 1] if rounds else ""
    return GeneratedReport(
        number=number,
        seed=seed,
        form=chosen,
        syntax=syntax,
        body=f"{before}{_SYLLABLES[first]}{_SYLLABLES[second]}{suffix}{office}",
        kind=_KINDS[office],
        year=random.choice(chosen.years),
        figures=draw_figures(chosen, Random(f"figures {seed} {number}")),
    )


def make_reports(
    n: int, *, seed: int = 0, form: str | None = None, syntax: Syntax | None = None
) -> Iterator[GeneratedReport]:
    """``n`` reports; without ``form`` or ``syntax`` they take turns."""
    forms = [form] if form else list(FORMS)
    syntaxes = [syntax] if syntax else list(SYNTAXES)
    for number in range(n):
        turn, which = divmod(number, len(syntaxes))
        yield make_report(number, seed=seed, form=forms[turn % len(forms)], syntax=syntaxes[which])


def write_reports(folder: Path, n: int, *, seed: int = 0, form: str | None = None, syntax: Syntax | None = None) -> int:
    """Write ``n`` reports into ``folder``, which is made; return their size in bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    size = 0
    for report in make_reports(n, seed=seed, form=form, syntax=syntax):
        content = report.text.encode()
        (folder / report.file_name).write_bytes(content)
        size += len(content)
    return size


def main() -> None:
    """Write reports as the command line says."""
    parser = argparse.ArgumentParser(description="Write consistent random reports.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("-n", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--form", choices=sorted(FORMS))
    parser.add_argument("--syntax", choices=SYNTAXES)
    arguments = parser.parse_args()
    size = write_reports(
        arguments.folder, arguments.n, seed=arguments.seed, form=arguments.form, syntax=arguments.syntax
    )
    print(f"{arguments.n} reports, {size / arguments.n / 1000:.1f} kB each, in {arguments.folder}")


if __name__ == "__main__":
    main()
