"""crossfoot baseline, and what a check makes of the file."""

import json
from pathlib import Path

import pytest

from crossfoot.hosts.cli.main import main

SITE = "plugins:\n  - crossfoot:\n      lang: zh\n"
NAMED = SITE + "      baseline: crossfoot-baseline.json\n"


@pytest.fixture
def site(folder, faulty, report):
    """A site of one good and one faulty report."""
    reports = folder / "docs" / "reports"
    reports.mkdir(parents=True)
    report.rename(reports / "good.md")
    faulty.rename(reports / "faulty.md")
    text = (reports / "faulty.md").read_text(encoding="utf-8")
    body = next(line for line in text.split("\n") if line.startswith("body:"))
    (reports / "faulty.md").write_text(text.replace(body, f"{body}办公室"), encoding="utf-8")
    (folder / "mkdocs.yml").write_text(SITE, encoding="utf-8")
    return folder


def change(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def records(file="crossfoot-baseline.json"):
    content = json.loads(Path(file).read_text(encoding="utf-8"))
    return [(path, entry["code"]) for path, entries in content["findings"].items() for entry in entries]


def entries(file, path):
    return json.loads(Path(file).read_text(encoding="utf-8"))["findings"][path]


FAULTY = "docs/reports/faulty.md"
RECEIVED = "| 一、本年新收政府信息公开申请数量 | 8 |"


def test_a_site_with_old_findings_fails_on_new_ones_alone(site, capsys):
    assert main(["check"]) == 1
    assert main(["baseline"]) == 0
    shown = capsys.readouterr()
    assert "crossfoot-baseline.json：新增 " in shown.out and "CF301 ×1\n" in shown.out
    assert shown.err == "crossfoot: 设置里还没有写这个文件，请加上：baseline: crossfoot-baseline.json\n"
    (site / "mkdocs.yml").write_text(NAMED, encoding="utf-8")
    assert main(["check"]) == 0
    shown = capsys.readouterr()
    assert "CF301" not in shown.out and "不计在内" in shown.out and shown.err == ""
    assert main(["check", "--fail-on", "warning"]) == 0
    # A line above moves everything and changes nothing.
    change(site / FAULTY, "\n## ", "\n一句话。\n\n## ")
    assert main(["check"]) == 0
    change(site / FAULTY, RECEIVED, RECEIVED.replace("8", "9"))
    capsys.readouterr()
    assert main(["check", "--format", "concise"]) == 1
    shown = capsys.readouterr()
    assert {line.split()[1] for line in shown.out.splitlines() if "错误]" in line} == {"CF301", "CF302"}
    assert "处已知问题不复存在" in shown.err


def test_json_says_which_findings_are_known_and_which_entries_stale(site, capsys):
    (site / "mkdocs.yml").write_text(NAMED, encoding="utf-8")
    main(["baseline"])
    change(site / FAULTY, RECEIVED, RECEIVED.replace("8", "7"))
    capsys.readouterr()
    assert main(["check", "--format", "json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert all(d["baseline"] for d in content["diagnostics"] if d["waiver"] is None)
    assert content["summary"]["errors"] == content["summary"]["warnings"] == 0
    use = content["baseline"]
    assert use["path"] == "crossfoot-baseline.json"
    assert use["known"] == sum(d["baseline"] for d in content["diagnostics"])
    assert {(entry["path"], entry["code"], entry["count"]) for entry in use["stale"]} == {
        (FAULTY, "CF301", 1),
        (FAULTY, "CF302", 1),
    }
    main(["check", "--format", "json", FAULTY])
    assert len(json.loads(capsys.readouterr().out)["baseline"]["stale"]) == 2
    main(["check", "--format", "json", "docs/reports/good.md"])
    assert json.loads(capsys.readouterr().out)["baseline"]["stale"] == []


def test_it_grows_only_when_told_and_says_what_changes(site, capsys):
    (site / "mkdocs.yml").write_text(NAMED, encoding="utf-8")
    assert main(["check"]) == 2
    assert "mkdocs.yml:4:17: 没有基线文件 crossfoot-baseline.json" in capsys.readouterr().err
    assert main(["baseline", "--prune"]) == 2
    assert not Path("crossfoot-baseline.json").exists()
    assert main(["baseline"]) == 0
    capsys.readouterr()
    first = records()
    before = Path("crossfoot-baseline.json").stat().st_mtime_ns
    assert main(["baseline"]) == 0
    assert "没有变动" in capsys.readouterr().out
    assert Path("crossfoot-baseline.json").stat().st_mtime_ns == before
    change(site / FAULTY, RECEIVED, RECEIVED.replace("8", "9"))
    assert main(["baseline", "--prune"]) == 1
    shown = capsys.readouterr()
    assert "新增 0 处，删去 2 处" in shown.out and "  - docs/reports/faulty.md: CF301 " in shown.out
    assert "另有 2 处新问题没有记入" in shown.err
    assert len(records()) == len(first) - 2
    assert main(["baseline"]) == 0
    shown = capsys.readouterr()
    assert "新增 2 处，删去 0 处" in shown.out and "  + docs/reports/faulty.md: CF302 " in shown.out
    assert records() == first
    assert main(["check"]) == 0


def test_of_a_finding_that_is_known_in_part_the_rest_is_added(site):
    for year in (2022, 2024):
        (site / f"docs/reports/{year}.md").write_text(f"---\nyear: {year}\nbody: 甲局\n---\n", encoding="utf-8")
    main(["baseline", "--output", "known.json"])
    (entry,) = [e for e in entries("known.json", "docs/reports/2024.md") if e["code"] == "CF504"]
    assert entry["facts"]["years"] == "2023"
    change(site / "docs/reports/2022.md", "year: 2022", "year: 2021")
    main(["baseline", "--output", "known.json"])
    both = [e for e in entries("known.json", "docs/reports/2024.md") if e["code"] == "CF504"]
    assert [(e["facts"]["years"], e.get("count", 1)) for e in both] == [("2022", 1), ("2023", 1)]


def test_a_run_of_some_paths_leaves_the_entries_of_others(site):
    main(["baseline", "--output", "known.json"])
    everything = records("known.json")
    assert {path for path, _ in everything} == {FAULTY, "docs/reports/good.md"}
    assert main(["baseline", "docs/reports/good.md", "--output", "known.json"]) == 0
    assert records("known.json") == everything
    Path("docs/reports/good.md").unlink()
    assert main(["baseline", FAULTY, "--output", "known.json"]) == 0
    assert records("known.json") == everything
    assert main(["baseline", "--prune", "--output", "known.json"]) == 0
    assert {path for path, _ in records("known.json")} == {FAULTY}


def test_the_option_goes_before_the_setting(site, capsys):
    assert main(["baseline", "--output", "sub/known.json"]) == 0
    assert "sub/known.json" in capsys.readouterr().err
    assert main(["check", "--baseline", "sub/known.json"]) == 0
    assert main(["check", "--baseline", "nowhere.json", "--lang", "en"]) == 2
    assert "there is no baseline nowhere.json" in capsys.readouterr().err


def test_a_broken_file_is_not_written_over(site, capsys):
    (site / "crossfoot-baseline.json").write_text("{", encoding="utf-8")
    assert main(["baseline"]) == 2
    assert "无法读取" in capsys.readouterr().err
    assert (site / "crossfoot-baseline.json").read_text(encoding="utf-8") == "{"


def test_what_cannot_be_recorded_is_said(site, capsys):
    (site / "docs" / "reports" / "empty.md").touch()
    assert main(["baseline", "--lang", "en"]) == 1
    shown = capsys.readouterr()
    assert "1 finding still fails and cannot be recorded" in shown.err
    assert all(path != "docs/reports/empty.md" for path, _ in records())


def test_nothing_is_written_where_nothing_was_judged(folder, capsys):
    (folder / "mkdocs.yml").write_text(SITE, encoding="utf-8")
    assert main(["baseline"]) == 2
    assert not (folder / "crossfoot-baseline.json").exists()


@pytest.mark.parametrize("words", [["--jobs", "0"], ["nowhere.md"], ["--format", "json"], ["--config", "nowhere.yml"]])
def test_faults_of_usage(words, site):
    assert main(["baseline", *words]) == 2
    assert not Path("crossfoot-baseline.json").exists()


def test_known_findings_of_one_report_are_not_called_clean(site, capsys):
    (site / "mkdocs.yml").write_text(NAMED, encoding="utf-8")
    main(["baseline"])
    capsys.readouterr()
    main(["check", "--lang", "en"])
    shown = capsys.readouterr().out
    assert shown.count("known findings, not listed: ") == 2
    assert " more are known (crossfoot-baseline.json)" in " ".join(shown.split())
