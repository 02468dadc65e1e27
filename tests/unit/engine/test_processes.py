"""Reports judged by one process and by several: the same is found, years and bodies included."""

import gc
import pickle
from pathlib import Path

import pytest

from benchmarks.generate import make_reports
from benchmarks.years import make_chain
from crossfoot.engine import many
from crossfoot.engine.check import check_files
from crossfoot.engine.judge import Judge
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.report_file import ReportFile
from crossfoot.engine.result import result_of
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


def written(folder: Path) -> list[tuple[Path, str]]:
    """A few reports of every form and syntax."""
    files = []
    for report in make_reports(12, seed=7):
        (folder / report.file_name).write_text(report.text, encoding="utf-8")
        files.append((folder / report.file_name, report.file_name))
    return files


def test_judging_leaves_no_garbage_that_must_be_looked_for(tmp_path):
    """Objects that hold each other stay until Python looks for them; it does so seldom while reports are judged."""
    files, options = written(tmp_path), CheckOptions(today=TODAY)
    check_files(files, PACKS, options, jobs=1)  # what is made once for all
    gc.collect()
    gc.disable()
    try:
        check_files(files, PACKS, options, jobs=1)
        assert gc.collect() == 0
    finally:
        gc.enable()


@pytest.mark.parametrize(
    ("usual", "meanwhile"), [((700, 10, 10), 20_000), ((50_000, 10, 10), 50_000), ((0, 10, 10), 0)],
    ids=["usual", "seldom already", "never"],
)  # fmt: skip
def test_python_looks_for_garbage_as_before_afterwards(tmp_path, monkeypatch, usual, meanwhile):
    seen = []
    of = many.Work.of
    monkeypatch.setattr(many.Work, "of", lambda work, report: seen.append(gc.get_threshold()[0]) or of(work, report))
    before = gc.get_threshold()
    gc.set_threshold(*usual)
    try:
        check_files(written(tmp_path)[:2], PACKS, CheckOptions(today=TODAY), jobs=1)
        assert (gc.get_threshold(), seen) == (usual, [meanwhile] * 2)
    finally:
        gc.set_threshold(*before)


@pytest.mark.parametrize(("jobs", "done"), [(2, ["meanwhile", "first"]), (1, ["first"])])
def test_what_can_be_done_meanwhile_is_done_while_other_processes_judge(tmp_path, monkeypatch, jobs, done):
    monkeypatch.setattr(many.os, "cpu_count", lambda: 2)
    work = many.Work(Judge(PACKS, CheckOptions(today=TODAY)), result_of, "result")
    reports = [ReportFile(*file) for file in written(tmp_path)]
    order: list[str] = []
    results = many.judge_many(work, reports, jobs, 1, lambda: order.append("meanwhile"))
    next(results)
    order.append("first")
    assert order == done
    assert len(list(results)) == len(reports) - 1
