"""Presets, standard input, a limit on what is printed, and what a run says of rules that had nothing to judge."""

import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from crossfoot.hosts.cli.main import main

SITE = "plugins:\n  - crossfoot:\n"


def errors(words, capsys):
    """The codes of the errors that a check finds, and its exit code."""
    code = main(["check", *words, "--format", "json"])
    found = json.loads(capsys.readouterr().out)["diagnostics"]
    return code, {d["code"] for d in found if d["severity"] == "error" and d["waiver"] is None}


@pytest.mark.parametrize(
    ("preset", "expected"),
    [
        (None, (1, {"CF301", "CF302"})),
        ("standard", (1, {"CF301", "CF302"})),
        ("core", (1, {"CF301", "CF302"})),
        ("strict", (1, {"CF301", "CF302", "CF407", "CF606"})),
    ],
)
def test_presets(preset, expected, faulty, folder, capsys):
    assert errors(["faulty.md", *(["--preset", preset] if preset else [])], capsys) == expected
    if preset:
        (folder / "mkdocs.yml").write_text(f"{SITE}      preset: {preset}\n", encoding="utf-8")
        assert errors(["faulty.md"], capsys) == expected


def test_core_is_quiet_about_wording_and_select_brings_a_rule_back(report, capsys):
    def codes(*words):
        main(["check", "report.md", "--format", "json", *words])
        return {d["code"] for d in json.loads(capsys.readouterr().out)["diagnostics"] if d["waiver"] is None}

    assert {"CF304", "CF606"} <= codes()
    assert not {"CF304", "CF606"} & codes("--preset", "core")
    assert codes("--preset", "core", "--select", "CF606,CF204") == {"CF606"}
    assert codes("--preset", "core", "--select", "CF", "--ignore", "CF304") >= {"CF606"}


def test_an_unknown_preset(report, capsys):
    assert main(["check", "report.md", "--preset", "pedantic", "--lang", "en"]) == 2
    assert "--preset: 'pedantic' is none of core, standard, strict" in capsys.readouterr().err


def give(monkeypatch, text):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(text)))


def test_standard_input_is_judged_as_if_it_stood_at_the_path(faulty, report, folder, monkeypatch, capsys):
    place = folder / "site" / "docs" / "reports" / "x" / "2020.md"
    place.parent.mkdir(parents=True)
    place.write_bytes(report.read_bytes())
    main(["check", str(place), "--config", "site/mkdocs.yml", "--format", "concise"])
    capsys.readouterr()
    (folder / "site" / "mkdocs.yml").write_text(
        SITE + "      severity:\n        - {paths: 'reports/x/**', years: 2020, CF301: warning, CF302: warning}\n"
        "      lang: en\n",
        encoding="utf-8",
    )
    # The text that was given, at the path, with the settings of that place.
    for path in ("site/docs/reports/x/2020.md", "site/docs/reports/x/not-yet.md"):
        give(monkeypatch, faulty.read_bytes())
        assert main(["check", "-", "--stdin-path", path, "--format", "concise"]) == 0
        shown = capsys.readouterr().out
        assert f"{path}:" in shown and "CF301 [warning]" in shown
    give(monkeypatch, faulty.read_bytes())
    assert main(["check", "-", "--stdin-path", "site/docs/reports/y/2020.md"]) == 1
    # It stands for the file that is named besides.
    give(monkeypatch, faulty.read_bytes())
    capsys.readouterr()
    main(["check", "-", "--stdin-path", str(place), "site/docs", "--format", "json"])
    content = json.loads(capsys.readouterr().out)
    assert content["summary"]["reports"] == 1 and "CF301" in {d["code"] for d in content["diagnostics"]}


def test_standard_input_without_a_path(faulty, report, monkeypatch, capsys):
    give(monkeypatch, faulty.read_bytes())
    assert main(["check", "-", "--format", "concise"]) == 1
    assert all(line.startswith("-:") for line in capsys.readouterr().out.splitlines())
    give(monkeypatch, report.read_bytes())
    assert main(["check", "-"]) == 0


@pytest.mark.parametrize("text", [b"", b"\xff\xfe", b"---\nyear: 2024\n\x00", b"x" * (2 * 1024 * 1024 + 1)])
def test_standard_input_that_is_no_report_is_a_finding(text, monkeypatch, capsys):
    give(monkeypatch, text)
    assert main(["check", "-", "--stdin-path", "a.md", "--format", "concise"]) == 1
    assert capsys.readouterr().out.startswith("a.md:1:1: CF00")


def test_a_path_for_standard_input_that_is_not_asked_for(report, capsys):
    assert main(["check", "report.md", "--stdin-path", "a.md", "--lang", "en"]) == 2
    assert "--stdin-path goes with -, standard input" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["text", "concise"])
def test_no_more_findings_than_asked_for_are_printed(form, faulty, capsys):
    words = ["check", "faulty.md", "--lang", "en", "--format", form]
    assert main([*words, "--select", "CF"]) == 1
    everything = capsys.readouterr().out
    total = sum(line.strip().startswith("faulty.md:") for line in everything.splitlines())
    assert main([*words, "--max-findings", "2"]) == 1
    shown = capsys.readouterr()
    printed = [line for line in shown.out.splitlines() if line.strip().startswith("faulty.md:")]
    # The gravest go first.
    assert [line.split()[1] for line in printed] == ["CF301", "CF302"]
    assert shown.err == f"crossfoot: {total - 2} more findings are not listed (--max-findings 2)\n"
    assert form != "text" or f"further findings, not listed: {total - 2}" in shown.out
    assert main([*words, "--max-findings", "1000"]) == 1
    assert capsys.readouterr() == (everything, "")


def test_the_limit_is_for_people_alone(faulty, capsys):
    main(["check", "faulty.md", "--format", "json"])
    everything = capsys.readouterr()
    main(["check", "faulty.md", "--format", "json", "--max-findings", "1"])
    assert capsys.readouterr() == everything
    assert main(["check", "faulty.md", "--max-findings", "0"]) == 2


def test_a_report_of_which_nothing_is_listed_does_not_look_clean(faulty, report, capsys):
    main(["check", ".", "--max-findings", "1", "--lang", "en"])
    shown = capsys.readouterr().out
    assert "report.md  (cn-ogi-2019)\n  further findings, not listed: " in shown


@pytest.mark.parametrize(
    ("words", "idle"),
    [
        (["--select", "CF301"], []),
        (["--select", "CF2,CF3"], []),
        (["--select", "CF503"], ["CF503"]),
        (["--select", "CF301,CF503,CF504"], ["CF503", "CF504"]),
        (["--select", "CF001"], []),
        (["--ignore", "CF503"], []),
    ],
)
def test_a_rule_that_was_chosen_and_had_nothing_to_judge_is_said(words, idle, report, capsys):
    assert main(["check", "report.md", *words, "--lang", "en"]) == 0
    shown = capsys.readouterr()
    assert shown.err == "".join(
        f"crossfoot: {name}: chosen, but no report has anything that it judges\n" for name in idle
    )
    main(["check", "report.md", *words, "--format", "json", "--jobs", "2"])
    assert json.loads(capsys.readouterr().out)["unmatched"] == idle


@pytest.mark.parametrize("words", [["--ignore", "CF"], ["--ignore", "CF,CF001"]])
def test_a_run_without_any_rule_says_so(words, report, capsys):
    assert main(["check", "report.md", *words, "--format", "concise", "--lang", "en"]) == 0
    shown = capsys.readouterr()
    assert shown == ("", "crossfoot: nothing was judged: select, ignore and severity leave no rule\n")


def test_a_site_without_any_rule_says_so(report, folder, capsys):
    (folder / "pyproject.toml").write_text('[tool.crossfoot]\nlang = "en"\nseverity = {CF = "off"}\n', encoding="utf-8")
    assert main(["check", "report.md"]) == 0
    assert "crossfoot: nothing was judged" in capsys.readouterr().err


def test_what_the_settings_choose_is_said_where_the_site_is_judged(report, folder, capsys):
    reports = folder / "docs" / "reports"
    reports.mkdir(parents=True)
    report.rename(reports / "good.md")
    (folder / "mkdocs.yml").write_text(
        SITE + "      lang: en\n      severity: {CF503: error, register.rollup: error, CF301: warning, CF504: off}\n",
        encoding="utf-8",
    )
    assert main(["check"]) == 0
    said = capsys.readouterr().err
    assert [line.split(": ")[1] for line in said.splitlines()] == ["CF503", "register.rollup"]
    # Of one report no such thing can be expected.
    main(["check", "docs/reports/good.md"])
    assert capsys.readouterr().err == ""


def test_processes_agree_on_what_had_nothing_to_judge(report, folder, capsys):
    text = report.read_text(encoding="utf-8")
    body = next(line for line in text.split("\n") if line.startswith("body:"))
    for number in range(70):
        Path(f"r{number:02}.md").write_text(text.replace(body, f"{body}{number}"), encoding="utf-8")
    answers = []
    for jobs in ("1", "2"):
        main(["check", ".", "--select", "CF301,CF503", "--format", "json", "--jobs", jobs])
        answers.append(json.loads(capsys.readouterr().out)["unmatched"])
    assert answers == [["CF503"], ["CF503"]]
