import os
import re
import subprocess
import sys
from importlib import import_module

import pytest

import crossfoot.engine.check
from crossfoot import __version__
from crossfoot.hosts.cli.main import COMMANDS, main
from crossfoot.hosts.cli.manual import MANUAL
from crossfoot.reporters.formats import FORMATS

MISSING = "nowhere.md"


@pytest.mark.parametrize(
    ("words", "code", "en", "zh"),
    [
        ([], 2, "a command is missing", "缺少命令"),
        (["chekc"], 2, "there is no command 'chekc'; did you mean check?", "没有命令 'chekc'；是否想写 check？"),
        (["--verbose"], 2, "unrecognized arguments: --verbose", "不认识的选项或参数：--verbose"),
        (["check", MISSING], 2, f"no such file or folder: {MISSING}", f"没有这个文件或目录：{MISSING}"),
        (["check", "--format", "sarf"], 2, "--format: 'sarf' is none of text, concise, json, sarif", "--format 只能是"),
        (["check", "--report", "sarf:x"], 2, "--report: 'sarf:x' is not FORMAT:FILE", "--report：'sarf:x' 不是“格式:文件”"),
        (["check", "--report", "sarf:x"], 2, "; did you mean sarif?", "；是否想写 sarif？"),
        (["check", "--report", "x.sarif"], 2, "--report: 'x.sarif' is not FORMAT:FILE with one of", "格式只能是 text、"),
        (["check", "--report", "json:"], 2, "--report: 'json:' names no file; write json:FILE", "没有写明文件"),
        (["check", "--report", "json:-"], 2, "--report: 'json:-' names no file", "没有写明文件"),
        (["check", "--report"], 2, "argument --report: expected one argument", "选项 --report 缺少内容"),
        (["check", "--baseline", "x"], 2, "there is no baseline x; crossfoot baseline makes one", "没有基线文件 x"),
        (["check", "--max-findings", "-1"], 2, "--max-findings takes a number", "--max-findings 应为"),
        (["baseline", "--prune=1"], 2, "ignored explicit argument", "选项 --prune 不带内容"),
        (["check", "--no-colour"], 2, "unrecognized arguments: --no-colour", "不认识的选项"),
        (["check", "--wait"], 2, "unrecognized arguments: --wait", "不认识的选项"),
        (["check", "--out", "x"], 2, "unrecognized arguments: --out", "不认识的选项"),
        (["check", "--output"], 2, "argument --output: expected one argument", "选项 --output 缺少内容"),
        (["check", "--allow-empty=1"], 2, "ignored explicit argument", "选项 --allow-empty 不带内容"),
        (["check", "--jobs", "0"], 2, "--jobs takes a number from 1 upwards, not '0'", "--jobs 应为不小于 1 的整数"),
        (["check", "--jobs", "²"], 2, "--jobs takes a number", "--jobs 应为"),
        (["check", "--fail-on", "info"], 2, "--fail-on: 'info' is none of error, warning, never", "--fail-on 只能是"),
        (["check", "--select", "CF9"], 2, "--select: there is no rule 'CF9'", "--select：没有规则 'CF9'"),
        (["check", "--lang", "fr"], 2, "--lang: 'fr' is none of zh, en", "--lang 只能是"),
        (["check", "--config", "nowhere.yml"], 2, "there is no settings file nowhere.yml", "没有设置文件 nowhere.yml"),
        (["check"], 2, "no report was judged", "没有核对任何报告"),
        (["check", "."], 2, "no report was judged: no *.md", "没有核对任何报告：所指的路径下没有"),
        (["tables"], 2, "the following arguments are required: FILE", "缺少参数：FILE"),
        (["tables", MISSING], 2, f"{MISSING}: no such file", f"{MISSING}：没有这个文件"),
        (["tables", "."], 2, ".: a folder", ".：是目录"),
        (["tables", "a", "b"], 2, "unrecognized arguments: b", "不认识的选项或参数：b"),
        (["explain"], 2, "required: CODE|REQUIREMENT|PACK", "缺少参数：CODE|REQUIREMENT|PACK"),
        (["explain", "CF999"], 2, "there is no rule, requirement or pack 'CF999'", "没有规则、要求或规则包 'CF999'"),
        (["explain", "applications.balanc"], 2, "did you mean applications.balance?", "是否想写 applications.balance？"),
        (["rules", "--format", "xml"], 2, "--format: 'xml' is none of text, json", "--format 只能是 text、json"),
    ],
)  # fmt: skip
def test_faults_of_usage_say_a_word_in_the_language_of_the_run(words, code, en, zh, capsys):
    languages = [("zh", zh)] if "--lang" in words else [("en", en), ("zh", zh)]
    for language, expected in languages:
        asked = [] if "--lang" in words else ["--lang", language]
        # Without a command the language stands before it; both places are understood.
        assert main([*words, *asked] if words and words[0] in COMMANDS else [*asked, *words]) == code
        shown = capsys.readouterr()
        assert expected in shown.err
        assert "Traceback" not in shown.err


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["help"], ["--lang", "en", "--help"]])
def test_help(words, capsys):
    assert main(words) == 0
    assert capsys.readouterr().out == MANUAL[""]("en" if "en" in words else "zh")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_help_of_a_command_names_its_options_all_and_only(command, language, capsys):
    for words in ([command, "--help"], [command, "x", "-h"], ["help", command]):
        assert main([*words, "--lang", language] if words[0] == command else ["--lang", language, *words]) == 0
        text = capsys.readouterr().out
        assert text == MANUAL[command](language)
    parser = import_module(f"crossfoot.hosts.cli.{command}").parser()
    known = {option for action in parser._actions for option in action.option_strings if option.startswith("--")}
    assert set(re.findall(r"--[a-z-]+", text)) == known
    assert f"crossfoot {command}" in text
    assert command in MANUAL[""](language)


def test_dashes_end_the_options(folder, report, capsys):
    assert main(["check", "--", "--help"]) == 2
    assert "没有这个文件或目录：--help" in capsys.readouterr().err
    report.rename(folder / "--lang")
    assert main(["check", "--format", "concise", "--", "--lang"]) == 0
    assert capsys.readouterr().out.startswith("--lang:")


def test_version(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"crossfoot {__version__}\n"


def test_a_fault_of_ours_has_a_traceback_and_exit_code_3(report, monkeypatch, capsys):
    def fail(*_arguments):
        raise ZeroDivisionError("ours")

    monkeypatch.setattr(crossfoot.engine.check, "check_files", fail)
    assert main(["check", "report.md"]) == 3
    shown = capsys.readouterr().err
    assert "ZeroDivisionError: ours" in shown
    assert "程序本身的错误" in shown


def test_an_interrupted_run(report, monkeypatch):
    def interrupt(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(crossfoot.engine.check, "check_files", interrupt)
    assert main(["check", "report.md"]) == 130


@pytest.mark.parametrize("language", ["zh", "en"])
def test_faults_of_settings_and_packs_have_place_and_excerpt(folder, report, language, capsys):
    (folder / "mkdocs.yml").write_text("plugins:\n  - crossfoot:\n      packs: [pack.yml]\n      lnag: zh\n")
    (folder / "pack.yml").write_text("pack: mine\nnonsense: 1\n", encoding="utf-8")
    assert main(["check", "report.md", "--lang", language]) == 2
    shown = capsys.readouterr().err
    assert "mkdocs.yml:4:7: " in shown
    assert ("did you mean lang?" if language == "en" else "是否想写 lang？") in shown
    assert "\n          lnag: zh\n          ^\n" in shown
    (folder / "mkdocs.yml").write_text("plugins:\n  - crossfoot:\n      packs: [pack.yml]\n")
    assert main(["check", "report.md", "--lang", language]) == 2
    shown = capsys.readouterr().err
    assert shown.startswith("pack.yml:")
    assert "nonsense: 1" in shown


def test_an_unknown_requirement_in_severity_has_its_place(folder, report, capsys):
    (folder / "mkdocs.yml").write_text(
        "plugins:\n  - crossfoot:\n      severity:\n        applications.balanc: warning\n"
    )
    assert main(["check", "report.md", "--lang", "en"]) == 2
    assert "mkdocs.yml:4:9: " in (shown := capsys.readouterr().err)
    assert "did you mean applications.balance?" in shown


def process(*words, **environment):
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHONUTF8"))}
    return subprocess.run(
        [sys.executable, "-m", "crossfoot", *words], capture_output=True, env={**plain, **environment}, check=False
    )


def test_a_c_locale_is_no_reason_to_fail(faulty):
    done = process("check", "faulty.md", LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0")
    assert done.returncode == 1
    assert "核对未通过" in done.stdout.decode("utf-8")
    assert done.stderr == b""


def test_a_reader_that_goes_away_is_no_fault(report):
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        done = subprocess.run(
            [sys.executable, "-m", "crossfoot", "rules"], stdout=pipe, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("redirection", "code"), [("> /dev/full", 2), (">&-", 0), ("2>&-", 0), ("> /dev/full 2>&-", 2)]
)
def test_streams_that_are_full_or_closed(redirection, code, report):
    done = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m crossfoot check report.md {redirection}'],
        capture_output=True,
        check=False,
    )
    assert done.returncode == code
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr
    assert (code == 2 and "2>&-" not in redirection) is bool(done.stderr)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_help_of_check_teaches_every_format(language):
    text = MANUAL["check"](language)
    for name in FORMATS:
        assert re.search(rf"^  {name} +\S", text, re.MULTILINE), name
