"""A second run says what the first said, faster; and what has changed, however little, is found."""

import io
import json
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from crossfoot.hosts.cli.main import main

from .conftest import GOOD

DEMONSTRATION = Path(__file__).parents[4] / "docs" / "reports"
REGISTER = "bodies:\n  - {id: suqian, name: 宿迁市人民政府, kind: government, since: 2022}\n"


@pytest.fixture
def site(folder):
    """The site of the demonstration's reports, several years of several bodies."""
    (folder / "mkdocs.yml").write_text("site_name: 示范\nplugins:\n  - crossfoot\n", encoding="utf-8")
    shutil.copytree(DEMONSTRATION, folder / "docs" / "reports")
    return folder


def said(capsys, *words: str) -> tuple[int, str]:
    code = main(["check", *words])
    return code, capsys.readouterr().out


@pytest.mark.parametrize("form", ["text", "concise", "json"])
def test_a_second_run_says_the_same_and_judges_nothing(site, capsys, judged, form):
    whole = ["--format", form, "--coverage"]
    without = said(capsys, "--no-cache", *whole)
    assert not (site / ".cache").exists()
    first = said(capsys, *whole)
    judged.clear()
    assert said(capsys, *whole) == first == without
    assert judged == []


def test_only_what_changed_is_judged_and_its_years_are_compared(site, capsys, judged):
    said(capsys)
    file = site / "docs/reports/suqian/2024.md"
    text = file.read_text(encoding="utf-8")
    assert "| 二、上年结转政府信息公开申请数量 |" in text or "上年结转" in text
    file.write_text(text + "\n", encoding="utf-8")
    judged.clear()
    code, out = said(capsys, "--format", "json")
    assert judged == ["docs/reports/suqian/2024.md"]
    file.write_text(text, encoding="utf-8")
    assert said(capsys, "--format", "json", "--no-cache") == (code, out)


def test_series_are_right_beside_what_is_remembered(site, capsys):
    said(capsys)
    last = site / "docs/reports/suqian/2023.md"
    text = last.read_text(encoding="utf-8")
    (site / "docs/reports/suqian/copy.md").write_text(text, encoding="utf-8")
    code, out = said(capsys, "--format", "concise")
    assert code == 1
    assert "CF505" in out
    assert said(capsys, "--format", "concise", "--no-cache") == (code, out)
    (site / "docs/reports/suqian/copy.md").unlink()
    assert "CF505" not in said(capsys, "--format", "concise")[1]


@pytest.mark.parametrize(
    "words", [("--select", "CF1"), ("--ignore", "CF4"), ("--lang", "en"), ("--fail-on", "never"), ("--coverage",)]
)
def test_other_options_have_other_results(site, capsys, words):
    said(capsys, "--format", "json")
    assert said(capsys, "--format", "json", *words) == said(capsys, "--format", "json", "--no-cache", *words)


def test_a_changed_register_is_another_question(site, capsys):
    settings = site / "mkdocs.yml"
    settings.write_text("plugins:\n  - crossfoot: {register: register.yml}\n", encoding="utf-8")
    register = site / "register.yml"
    register.write_text(REGISTER, encoding="utf-8")
    before = said(capsys, "--format", "concise")
    register.write_text(
        REGISTER + "  - {id: other, name: 某县人民政府, kind: government, since: 2022}\n", encoding="utf-8"
    )
    after = said(capsys, "--format", "concise")
    assert after != before
    assert after == said(capsys, "--format", "concise", "--no-cache")


def test_a_changed_pack_is_another_question(site, capsys):
    settings = site / "mkdocs.yml"
    settings.write_text("plugins:\n  - crossfoot: {packs: own.yml}\n", encoding="utf-8")
    pack = (
        "pack: own\nextends: cn-ogi-2021\ntitle: {zh: 本地, en: Own}\nyears: {from: 2021}\nbasis: 本地\n"
        "drop:\n  - {requirement: applications.note, reason: 省里的表式不印这句话}\n"
    )
    (site / "own.yml").write_text(pack, encoding="utf-8")
    before = said(capsys, "--format", "json")
    assert '"applications.note"' not in before[1].partition('"profile": "own"')[2].partition('"path"')[0]
    dropped = "  - {requirement: disclosure.note, reason: 省里的表式不印这句话}\n"
    (site / "own.yml").write_text(pack + dropped, encoding="utf-8")
    after = said(capsys, "--format", "json")
    assert after != before
    assert after == said(capsys, "--format", "json", "--no-cache")


def test_a_pack_beside_one_that_builds_on_it_is_read_again(site, capsys):
    (site / "mkdocs.yml").write_text("plugins:\n  - crossfoot: {packs: own.yml}\n", encoding="utf-8")
    head = "title: {{zh: 本地, en: Own}}\nyears: {{from: 2021}}\nbasis: {}\n"
    (site / "own.yml").write_text("pack: own\nextends: city\n" + head.format("县里"), encoding="utf-8")
    city = "pack: city\nextends: cn-ogi-2021\n" + head.format("市里")
    (site / "city.yml").write_text(city, encoding="utf-8")
    before = said(capsys, "--format", "json")
    drop = "drop:\n  - {requirement: disclosure.note, reason: 市里的表式不印这句话}\n"
    (site / "city.yml").write_text(city + drop, encoding="utf-8")
    after = said(capsys, "--format", "json")
    assert after != before
    assert after == said(capsys, "--format", "json", "--no-cache")


def test_packs_that_are_remembered_refuse_what_no_pack_has(site, capsys):
    said(capsys)
    settings = "plugins:\n  - crossfoot: {severity: {disclosure.nothing: error}}\n"
    (site / "mkdocs.yml").write_text(settings, encoding="utf-8")
    for _ in range(2):
        assert main(["check"]) == 2
        assert "disclosure.nothing" in capsys.readouterr().err


def test_the_address_of_a_rule_may_become_known(site, capsys):
    (site / "mkdocs.yml").write_text("site_url: https://e.org/\nplugins:\n  - crossfoot\n", encoding="utf-8")
    assert "https://e.org/" not in said(capsys, "--format", "json")[1]
    (site / "docs/rules").mkdir()
    (site / "docs/rules/index.md").write_text("# 规则\n", encoding="utf-8")
    assert "https://e.org/rules/CF" in said(capsys, "--format", "json")[1]


def test_a_file_beside_an_unchanged_report_may_go(site, capsys):
    file = site / "docs/reports/suqian/2024.md"
    text = file.read_text(encoding="utf-8").replace("\nyear:", "\nelectronic: 2024.pdf\nyear:", 1)
    file.write_text(text, encoding="utf-8")
    pdf = file.with_suffix(".pdf")
    pdf.write_bytes(b"%PDF")
    assert "CF605" not in said(capsys, "--format", "concise")[1]
    pdf.unlink()
    assert "CF605" in said(capsys, "--format", "concise")[1]
    pdf.write_bytes(b"%PDF")
    assert "CF605" not in said(capsys, "--format", "concise")[1]


def test_a_waiver_expires_although_nothing_changes(site, capsys, monkeypatch):
    import datetime

    from crossfoot.hosts.cli import judging

    file = site / "docs/reports/expiring/2020.md"
    file.parent.mkdir()
    text = GOOD.read_text(encoding="utf-8")
    assert "\n    reason:" in text
    file.write_text(text.replace("\n    reason:", "\n    until: 2031-05-01\n    reason:", 1), encoding="utf-8")

    class Clock(datetime.date):
        now = datetime.date(2031, 4, 30)

        @classmethod
        def today(cls):
            return cls.now

    clock = type("clock", (), {"date": Clock})
    monkeypatch.setattr(judging, "datetime", clock)
    assert "CF004" not in said(capsys, "--format", "concise")[1]
    Clock.now = datetime.date(2031, 5, 1)
    assert "CF004" not in said(capsys, "--format", "concise")[1]
    Clock.now = datetime.date(2031, 5, 2)
    assert "CF004" in said(capsys, "--format", "concise")[1]


def test_damage_is_told_and_mended(site, capsys):
    first = said(capsys)
    for file in (site / ".cache/crossfoot").glob("??/*"):
        file.write_bytes(file.read_bytes()[:-1])
    code = main(["check"])
    out, err = capsys.readouterr()
    assert (code, out) == first
    assert "项已损坏" in err
    assert said(capsys) == first
    assert main(["check"]) == code
    assert capsys.readouterr().err == ""


def test_outside_of_a_site_nothing_is_kept(report, folder, capsys):
    main(["check", str(report)])
    assert not (folder / ".cache").exists()


@pytest.mark.parametrize(
    ("value", "made"), [("false", None), ("true", ".cache/crossfoot"), ("build/known", "build/known")]
)
def test_the_setting_says_where(site, capsys, value, made):
    (site / "mkdocs.yml").write_text(f"plugins:\n  - crossfoot: {{cache: {value}}}\n", encoding="utf-8")
    main(["check"])
    folders = {"/".join(tag.relative_to(site).parts[:-1]) for tag in site.rglob("CACHEDIR.TAG")}
    assert folders == ({made} if made else set())


def test_a_folder_that_cannot_be_written_is_said_once_and_no_fault(site, capsys):
    (site / ".cache").write_text("no folder", encoding="utf-8")
    code = main(["check", "--format", "json"])
    out, err = capsys.readouterr()
    assert json.loads(out)["summary"]["reports"] > 3
    assert err.count("\n") == 1
    assert ".cache/crossfoot" in err
    assert code == said(capsys, "--no-cache")[0]


def test_a_baseline_counts_and_what_is_remembered_of_reports_stays(site, capsys, judged):
    settings = site / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("- crossfoot", "- crossfoot: {lang: en, baseline: b.json}"))
    main(["baseline"])
    capsys.readouterr()
    judged.clear()
    code, out = said(capsys, "--format", "json")
    assert (judged, code) == ([], 0)
    known = json.loads(out)["baseline"]["known"]
    assert known > 0
    file = site / "b.json"
    content = json.loads(file.read_text(encoding="utf-8"))
    del content["findings"]["docs/reports/lingwu/2020.md"]
    file.write_text(json.dumps(content), encoding="utf-8")
    judged.clear()
    code, out = said(capsys, "--format", "json")
    assert json.loads(out)["baseline"]["known"] < known
    assert judged == []
    assert said(capsys, "--format", "json", "--no-cache") == (code, out)


SEVERITIES = [
    "[{CF304: error}]",
    "[{paths: 'reports/lingwu/**', CF304: error}]",
    "[{paths: 'reports/lingwu/**', years: 2019, CF304: error}]",
    "[{paths: 'reports/suqian/**', CF304: error}]",
    "[{paths: ['" + "x" * 250 + "', 'reports/lingwu/**'], CF304: error}]",
    "[{paths: ['" + "x" * 250 + "', 'reports/suqian/**'], CF304: error}]",
]


def test_severities_by_place_are_never_taken_for_others(site, capsys):
    for severity in SEVERITIES:
        (site / "mkdocs.yml").write_text(f"plugins:\n  - crossfoot:\n      severity: {severity}\n", encoding="utf-8")
        assert said(capsys, "--format", "json") == said(capsys, "--format", "json", "--no-cache"), severity


@pytest.mark.parametrize("words", [["--preset", "core"], ["--preset", "strict"], ["--select", "CF503"], []])
def test_the_choice_of_rules_is_never_taken_for_another(words, site, capsys):
    said(capsys)
    said(capsys, "docs/reports/suqian/2023.md", *words)
    for paths in ([], ["docs/reports/suqian"]):
        assert said(capsys, "--format", "json", *paths, *words) == said(
            capsys, "--format", "json", "--no-cache", *paths, *words
        )


def test_a_rule_that_judged_something_is_remembered_with_the_report(site, capsys):
    settings = "plugins:\n  - crossfoot:\n      severity: {CF301: error, CF503: error}\n"
    (site / "mkdocs.yml").write_text(settings, encoding="utf-8")
    main(["check", "docs/reports/suqian/2023.md", "docs/reports/suqian/2024.md"])
    capsys.readouterr()
    _, out = said(capsys, "--format", "json")
    assert json.loads(out)["unmatched"] == ["CF503"]


def test_standard_input_is_not_taken_for_the_file(site, capsys, monkeypatch):
    file = site / "docs/reports/suqian/2023.md"
    said(capsys, str(file))
    changed = file.read_text(encoding="utf-8").replace("| 3486 |", "| 3487 |", 1)
    for text, code in ((changed, 1), (file.read_text(encoding="utf-8"), 0), (changed, 1)):
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(text.encode())))
        assert main(["check", "-", "--stdin-path", str(file)]) == code
    assert said(capsys, str(file))[0] == 0


LOADED = """
import contextlib, io, sys
from crossfoot.hosts.cli.main import main
with contextlib.redirect_stdout(io.StringIO()):
    main(["check"])
print(*(name for name in sys.modules if name in ("crossfoot.rules.registry", "crossfoot.engine.judge", "crossfoot.profile.load")))
"""


def test_where_nothing_has_changed_neither_rules_nor_packs_are_loaded(site):
    settings = site / "mkdocs.yml"
    options = "- crossfoot: {preset: strict, fail_on: never, baseline: b.json}"
    settings.write_text(settings.read_text("utf-8").replace("- crossfoot", options), encoding="utf-8")
    main(["baseline"])
    runs = [subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True) for _ in "ab"]
    first, second = (run.stdout.split() for run in runs)
    assert "crossfoot.engine.judge" in first
    assert second == []
