"""A site of 200 reports with 500 old findings is adopted in three commands; from then on new findings alone count."""

import json
from pathlib import Path

import pytest

from crossfoot.hosts.cli.main import main
from sites.old_site import FINDINGS, REPORTS, name_baseline, write_old_site


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_old_site(tmp_path)
    return tmp_path


def check(capsys, *words):
    code = main(["check", "--format", "json", *words])
    content = json.loads(capsys.readouterr().out)
    return code, content


def test_adopted_in_three_commands(site, capsys):
    code, content = check(capsys)
    assert (code, content["summary"]["reports"], content["summary"]["errors"]) == (1, REPORTS, FINDINGS)

    assert main(["baseline"]) == 0
    name_baseline(site)
    capsys.readouterr()

    code, content = check(capsys)
    assert (code, content["summary"]["errors"], content["baseline"]["known"]) == (0, 0, FINDINGS)
    assert content["summary"]["requirements"]["failed"] == FINDINGS

    # The file holds each finding once, and is the same when it is made again.
    file = Path("crossfoot-baseline.json")
    text = file.read_text(encoding="utf-8")
    assert sum(len(entries) for entries in json.loads(text)["findings"].values()) == FINDINGS
    file.unlink()
    assert main(["baseline", "--jobs", "1"]) == 0
    assert file.read_text(encoding="utf-8") == text

    # A new report with a fault, and a new fault in an old report.
    (first, second, *_) = sorted(Path("docs/reports").glob("*.md"))
    second.write_text(second.read_text(encoding="utf-8").replace("## 六、", "## 七、", 1), encoding="utf-8")
    copied = first.read_text(encoding="utf-8").replace("body: ", "body: 新设", 1)
    Path("docs/reports/new.md").write_text(copied, encoding="utf-8")
    capsys.readouterr()
    code, content = check(capsys)
    assert code == 1
    new = {d["path"] for d in content["diagnostics"] if d["severity"] == "error" and not d["baseline"]}
    assert new == {second.as_posix(), "docs/reports/new.md"}
    assert content["baseline"]["stale"] == []
