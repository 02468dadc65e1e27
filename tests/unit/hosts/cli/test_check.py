import json
from pathlib import Path

import pytest

from crossfoot.hosts.cli.main import main
from crossfoot.reporters.formats import FORMATS

SITE = "plugins:\n  - crossfoot:\n"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["report.md"], 0),
        (["report.md", "--fail-on", "warning"], 1),
        (["report.md", "--fail-on", "never"], 0),
        (["faulty.md"], 1),
        (["faulty.md", "--fail-on", "never"], 0),
        (["faulty.md", "--select", "CF2"], 0),
        (["faulty.md", "--select", "CF2,CF3"], 1),
        (["faulty.md", "--select", "CF2", "--select", "CF301"], 1),
        (["faulty.md", "--ignore", "CF3"], 0),
        (["."], 1),
        (["report.md", "faulty.md"], 1),
        (["report.md", "--lang", "en", "faulty.md"], 1),
        (["--jobs", "2", "."], 1),
        (["--allow-empty", "empty"], 0),
        (["empty"], 2),
        (["empty", "report.md"], 0),
    ],
)
@pytest.mark.parametrize("form", FORMATS)
def test_exit_code(words, code, form, report, faulty, folder, capsys):
    (folder / "empty").mkdir()
    assert main(["check", *words, "--format", form]) == code
    shown = capsys.readouterr()
    if form == "json":
        content = json.loads(shown.out)
        verdict = {0: "passed", 1: "failed"}.get(code)
        assert content["verdict"] == ("nothing-judged" if words[-1] == "empty" else verdict)
    assert bool(shown.err) is (words[-1] == "empty")


def test_a_finding_stands_in_every_format(faulty, capsys):
    outputs = {}
    for form in ("text", "concise", "json"):
        assert main(["check", "faulty.md", "--format", form, "--select", "CF3"]) == 1
        outputs[form] = capsys.readouterr().out
    found = [item for item in json.loads(outputs["json"])["diagnostics"] if item["severity"] == "error"]
    assert {item["requirement"] for item in found} == {"applications.row_total", "applications.balance"}
    for item in found:
        place = f"{item['path']}:{item['line']}:{item['column']}: {item['code']} "
        assert place in outputs["text"]
        assert place in outputs["concise"]
        line = Path("faulty.md").read_text(encoding="utf-8").split("\n")[item["line"] - 1]
        assert line[item["column"] - 1 : item["end_column"] - 1].isdigit()


def test_reports_of_the_site_with_its_settings(folder, report, faulty, capsys):
    reports = folder / "docs" / "reports"
    reports.mkdir(parents=True)
    report.rename(reports / "good.md")
    faulty.rename(folder / "docs" / "outside.md")
    settings = folder / "mkdocs.yml"
    settings.write_text(SITE, encoding="utf-8")
    assert main(["check"]) == 0
    settings.write_text(SITE + "      fail_on: warning\n", encoding="utf-8")
    assert main(["check"]) == 1
    assert main(["check", "--fail-on", "error"]) == 0
    settings.write_text(
        SITE + "      fail_on: warning\n      severity: {CF304: off, CF606: off, CF212: info, CF407: off}\n",
        encoding="utf-8",
    )
    assert main(["check"]) == 0
    settings.write_text(SITE + "      reports: ['*.md']\n", encoding="utf-8")
    assert main(["check"]) == 1
    settings.write_text(SITE + "      ignore: CF3\n      reports: ['*.md']\n", encoding="utf-8")
    assert main(["check"]) == 0
    assert main(["check", "--ignore", "CF2"]) == 1
    capsys.readouterr()
    settings.write_text(SITE + "      lang: en\n      reports: ['nothing/*.md']\n", encoding="utf-8")
    assert main(["check"]) == 2
    assert capsys.readouterr().err == (
        "crossfoot: no report was judged: nothing below docs matches nothing/*.md (mkdocs.yml)\n"
    )


def test_paths_are_relative_to_the_working_directory(folder, faulty, monkeypatch, capsys):
    below = folder / "a" / "b"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    main(["check", str(faulty), "--format", "concise"])
    assert capsys.readouterr().out.startswith("../../faulty.md:")


def test_the_kind_of_a_body_comes_from_the_register(folder, report, capsys):
    text = report.read_text(encoding="utf-8")
    body = next(line for line in text.split("\n") if line.startswith("body:")).removeprefix("body:").strip()
    report.write_text("\n".join(line for line in text.split("\n") if not line.startswith("kind:")), encoding="utf-8")
    assert main(["check", "report.md"]) == 0
    assert "没有写 kind" in capsys.readouterr().out
    (folder / "register.yml").write_text(f"bodies:\n  - {{id: x, name: {body}, kind: government}}\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(SITE + "      register: register.yml\n", encoding="utf-8")
    assert main(["check", "report.md"]) == 0
    assert "没有写 kind" not in capsys.readouterr().out


REGISTER = """bodies:
  - {id: x, name: BODY, kind: government, since: 2020, until: 2020}
  - {id: y, name: 示范县审计局, kind: department, since: 2020, until: 2021}
"""


def test_the_register_is_judged_with_the_whole_site_alone(folder, report, capsys):
    text = report.read_text(encoding="utf-8")
    body = next(line for line in text.split("\n") if line.startswith("body:")).removeprefix("body:").strip()
    reports = folder / "docs" / "reports"
    reports.mkdir(parents=True)
    report.rename(reports / "good.md")
    (folder / "register.yml").write_text(REGISTER.replace("BODY", body), encoding="utf-8")
    settings = folder / "mkdocs.yml"
    settings.write_text(SITE + "      register: register.yml\n", encoding="utf-8")
    assert main(["check"]) == 0
    shown = capsys.readouterr().out
    assert "register.yml  (机关名录)\n" in shown
    place = "register.yml:3:10: CF504 [警告] 示范县审计局 缺 2020、2021 年的报告"
    assert place in shown
    assert main(["check", "--format", "concise", "--fail-on", "warning"]) == 1
    assert place in capsys.readouterr().out
    assert main(["check", "--format", "json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert content["summary"]["reports"] == len(content["checklist"]) == 1
    assert (content["site"]["path"], content["site"]["items"][0]["counts"]["failed"]) == ("register.yml", 2)
    failed = content["summary"]["requirements"]["failed"]
    assert main(["check", "docs", "--format", "json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert content["site"] is None
    assert content["summary"]["requirements"]["failed"] == failed - 2
    # Without a single report there is nothing to hold against the register.
    (reports / "good.md").unlink()
    assert main(["check"]) == 2
    settings.write_text(SITE + "      register: register.yml\n      severity: {CF504: error}\n", encoding="utf-8")
    assert main(["check", "--allow-empty"]) == 1


def test_a_local_deadline_later_than_the_laws_is_a_fault_of_the_register(folder, report, capsys):
    (folder / "register.yml").write_text("deadlines: {department: 02-10}\nbodies: []\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(SITE + "      register: register.yml\n", encoding="utf-8")
    assert main(["check", "report.md"]) == 2
    assert "register.yml:1:25: 本地期限 02-10 晚于法定期限 01-31" in capsys.readouterr().err


def test_every_report_is_judged_whatever_the_others_are(folder, faulty, capsys):
    (folder / "binary.md").write_bytes(b"---\nyear: 2024\n\x00")
    (folder / "latin.md").write_bytes(b"---\nyear: 2024\n---\n\xe9")
    (folder / "gone.md").symlink_to("nowhere.md")
    (folder / "empty.md").touch()
    (folder / "bomb.md").write_text("---\na: &a [x]\nb: [*a, *a]\n---\n")
    (folder / "loop").symlink_to(".", target_is_directory=True)
    assert main(["check", ".", "--format", "json"]) == 1
    content = json.loads(capsys.readouterr().out)
    by_path = {}
    for item in content["diagnostics"]:
        by_path.setdefault(item["path"], set()).add(item["code"])
    for name, code in {
        "binary.md": "CF007",
        "latin.md": "CF007",
        "gone.md": "CF007",
        "empty.md": "CF001",
        "bomb.md": "CF001",
        "faulty.md": "CF301",
    }.items():
        assert code in by_path[name], name
    assert content["summary"]["reports"] == 6


@pytest.mark.parametrize("form", FORMATS)
def test_output_receives_what_standard_output_would_have(form, faulty, folder, capsys):
    main(["check", "faulty.md", "--format", form])
    shown = capsys.readouterr().out
    assert main(["check", "faulty.md", "--format", form, "--output", "result"]) == 1
    assert capsys.readouterr().out == ""
    assert (folder / "result").read_text(encoding="utf-8") == shown
    assert sorted(file.name for file in folder.iterdir()) == ["faulty.md", "result"]


@pytest.mark.parametrize("target", ["faulty.md/nowhere/result", ".", "faulty.md/result"])
def test_an_output_that_cannot_be_written(target, faulty, capsys):
    assert main(["check", "faulty.md", "--output", target, "--lang", "en"]) == 2
    assert f"{target} cannot be written: " in capsys.readouterr().err


def test_colours_only_on_a_terminal(faulty, monkeypatch, capsys):
    main(["check", "faulty.md"])
    assert "\x1b" not in capsys.readouterr().out
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    main(["check", "faulty.md"])
    assert "\x1b[31m" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    main(["check", "faulty.md"])
    assert "\x1b" not in capsys.readouterr().out
