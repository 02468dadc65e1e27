"""The file of known findings: the same from everywhere, in a stable order, refused where it is broken."""

import json
from pathlib import Path

import pytest

from crossfoot.project.baseline_file import load_baseline, render_baseline
from crossfoot.project.located import Place
from crossfoot.project.settings import SettingsErrors
from crossfoot.results.known import KnownFinding

BLANK = KnownFinding("docs/a/2020.md", "CF204", "litigation.complete", "litigation", "reconsideration", "upheld")
SUM = KnownFinding("docs/a/2020.md", "CF301", "applications.row_total", "applications", "total", "total",
                   (("computed", "7"), ("printed", "8")))  # fmt: skip
PROSE = KnownFinding("docs/b/2021.md", "CF702", "prose.sentences", facts=(("after", "体系不"), ("before", "的“废”")))
COUNTS = {PROSE: 2, SUM: 1, BLANK: 1}

TEXT = """{"format": 1, "tool": "crossfoot", "findings": {
"docs/a/2020.md": [
  {"code": "CF204", "requirement": "litigation.complete", "table": "litigation", "row": "reconsideration", "column": "upheld"},
  {"code": "CF301", "requirement": "applications.row_total", "table": "applications", "row": "total", "column": "total", "facts": {"computed": "7", "printed": "8"}}
],
"docs/b/2021.md": [
  {"code": "CF702", "requirement": "prose.sentences", "facts": {"after": "体系不", "before": "的“废”"}, "count": 2}
]
}}
"""


@pytest.fixture(autouse=True)
def folder(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(text, name="known.json"):
    file = Path(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_one_finding_a_line_in_a_stable_order():
    assert render_baseline(COUNTS, Path("known.json")) == TEXT
    assert render_baseline(dict(reversed(COUNTS.items())), Path("known.json")) == TEXT


def test_what_is_written_is_read():
    baseline = load_baseline(write(TEXT))
    assert (baseline.path, dict(baseline.counts)) == ("known.json", COUNTS)
    assert dict(load_baseline(write(render_baseline({}, Path("known.json")))).counts) == {}


def test_paths_are_relative_to_the_file(monkeypatch, folder):
    text = render_baseline(COUNTS, Path("kept/known.json"))
    assert '"../docs/a/2020.md"' in text
    write(text, "kept/known.json")
    (folder / "docs").mkdir()
    monkeypatch.chdir(folder / "docs")
    baseline = load_baseline(folder / "kept" / "known.json")
    assert baseline.path == "../kept/known.json"
    assert {known.path for known in baseline.counts} == {"a/2020.md", "b/2021.md"}


def test_the_same_entry_twice_counts_twice():
    twice = json.loads(TEXT)
    twice["findings"]["docs/a/2020.md"] *= 2
    assert load_baseline(write(json.dumps(twice))).counts == {BLANK: 2, SUM: 2, PROSE: 2}


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", "null", '{"format": 2, "findings": {}}', '{"format": 1}', '{"format": 1, "findings": []}',
        '{"format": 1, "findings": {"a.md": {}}}', '{"format": 1, "findings": {"a.md": [1]}}',
        TEXT.replace('"CF204"', "204"), TEXT.replace('"count": 2', '"count": 0'), TEXT.replace('"count": 2', '"count": true'),
        TEXT.replace('"count": 2', '"line": 2'), TEXT.replace('"7"', "7"), TEXT.replace('"code": "CF204", ', ""),
        "[" * 100_000,
    ],
)  # fmt: skip
def test_a_broken_file_is_refused_with_a_word(text):
    with pytest.raises(SettingsErrors) as caught:
        load_baseline(write(text))
    assert caught.value.render("en").startswith("the baseline known.json cannot be read: ")
    assert caught.value.render("zh").startswith("基线文件 known.json 无法读取：")
    assert len(caught.value.render("en")) < 400


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (TEXT.replace('": [', '" [', 1), "line 2, column 18: Expecting ':' delimiter"),
        ("<<<<<<< HEAD\n" + TEXT, "line 1 is a mark of an unfinished merge; take back the file of either side"),
        (TEXT.replace("],", "],\n=======", 1), "line 6 is a mark of an unfinished merge"),
    ],
)
def test_what_is_broken_has_its_line_and_what_to_do(text, words):
    with pytest.raises(SettingsErrors) as caught:
        load_baseline(write(text))
    assert words in caught.value.render("en")


def test_a_file_that_is_not_text():
    Path("known.json").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsErrors):
        load_baseline(Path("known.json"))


@pytest.mark.parametrize("name", ["nowhere.json", "."])
def test_a_missing_file_is_named_where_the_settings_name_it(name):
    with pytest.raises(SettingsErrors) as caught:
        load_baseline(Path(name), Place("mkdocs.yml", 4, 17))
    assert caught.value.render("en") == f"mkdocs.yml:4:17: there is no baseline {name}; crossfoot baseline makes one"
