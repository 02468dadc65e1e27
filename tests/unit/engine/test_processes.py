"""Reports judged by one process and by several: the same is found, years and bodies included."""

import pickle
from pathlib import Path

from benchmarks.years import make_chain
from crossfoot.engine import many
from crossfoot.engine.check import check_files
from crossfoot.engine.options import CheckOptions
from unit.engine.side_by_side import PACKS, TODAY, register


def test_the_number_of_processes_does_not_matter(tmp_path, monkeypatch):
    monkeypatch.setattr(many.os, "cpu_count", lambda: 2)
    names = []
    files: list[tuple[Path, str]] = []
    for number in range(17):
        chain = make_chain(number, range(2020, 2024), seed=5, syntax="compact")
        names.append(chain[0].body)
        cell = ("applications", "brought_forward", "total")
        chain[2] = chain[2].with_figure(cell, str(int(chain[2].figures[cell]) + number % 3))
        for report in chain:
            file = tmp_path / report.file_name
            file.write_text(report.text, encoding="utf-8")
            files.append((file, report.file_name))
    bodies = "".join(f"  - {{id: b{index}, name: {name}, until: 2024}}\n" for index, name in enumerate(names))
    options = CheckOptions(today=TODAY, register=register(tmp_path, f"bodies:\n{bodies}"), whole_site=True)
    assert pickle.loads(pickle.dumps(options)) == options
    alone = check_files(files, PACKS, options, jobs=1)
    assert check_files(files, PACKS, options, jobs=2) == alone
    assert check_files(files[::-1], PACKS, options, jobs=1) == alone
    codes = [diagnostic.code for diagnostic in alone.diagnostics]
    assert codes.count("CF501") == 11
    assert codes.count("CF504") == 17
