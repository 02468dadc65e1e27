"""The setting `output`: the files that a build writes, also one that is refused."""

import json
import re
from xml.etree import ElementTree as Xml

import pytest

from sites.example import report
from sites.project import Project

REPORT = "docs/reports/shifan/2024.md"
FAULTY = report().replace("| 行政复议 | 1 | 0 | 0 | 0 | 1 |", "| 行政复议 | 1 | 0 | 0 | 0 | 3 |")
HOOK = "def on_page_markdown(markdown, **_):\n    return markdown.replace('| 行政许可 | 517 |', '| 行政许可 | 518 |')\n"
OUTPUT = ["json:out/crossfoot.json", "junit:crossfoot.xml", "rdjson:crossfoot.rdjson"]


def codes(project: Project, name: str = "out/crossfoot.json") -> list[str]:
    content = json.loads((project.root / name).read_text("utf-8"))
    return [found["code"] for found in content["diagnostics"] if found["severity"] == "error"]


def verdict(project: Project) -> str:
    return str(json.loads((project.root / "out/crossfoot.json").read_text("utf-8"))["verdict"])


def test_a_build_writes_the_files_and_none_of_them_into_the_site(make):
    project: Project = make(options={"output": OUTPUT})
    assert project.build(strict=True).code == 0
    assert (verdict(project), codes(project)) == ("passed", [])
    assert Xml.parse(project.root / "crossfoot.xml").getroot().get("failures") == "0"
    assert not [name for name in project.prints() if "crossfoot." in name and "assets/" not in name]


def test_a_build_that_is_refused_before_it_begins_writes_them_too(make):
    project: Project = make({REPORT: FAULTY}, {"output": OUTPUT})
    ended = project.build()
    assert ended.code == 1
    assert (verdict(project), codes(project)) == ("failed", ["CF301"])
    found = json.loads((project.root / "crossfoot.rdjson").read_text("utf-8"))["diagnostics"]
    place = next(item["location"]["range"]["start"] for item in found if item["code"]["value"] == "CF301")
    line = FAULTY.split("\n")[place["line"] - 1].encode()
    assert line[place["column"] - 1 :].startswith(b"3 |"), "columns count bytes"
    assert not (project.root / "site").exists()


def test_a_build_that_its_pages_refuse_writes_what_they_brought_to_light(make):
    project: Project = make({"hook.py": HOOK}, {"output": OUTPUT}, hooks=["hook.py"])
    assert project.build().code == 1
    assert (verdict(project), codes(project)) == ("failed", ["CF006"])


def test_the_command_and_the_build_write_the_same(make):
    names = ["a.sarif", "a.txt", "b.txt", "a.json", "a.github", "a.gitlab", "a.rdjson"]
    forms = ["sarif", "concise", "text", "json", "github", "gitlab", "rdjson"]
    output = [f"{form}:{name}" for form, name in zip(forms, names, strict=True)]
    project: Project = make(options={"output": output, "severity": {"CF3": "warning"}})
    # Two findings at one place, by the same rule: the total of a row and of a column.
    project.write(
        REPORT, report().replace("（六）其他处理", "（六）其他").replace("| 0 | 6 |\n| 四", "| 0 | 9 |\n| 四")
    )
    assert project.build().code == 0
    built = {name: comparable(project, name) for name in names}
    assert project.run("crossfoot", "check", "--lang", "zh").code == 0
    assert "CF210" in built["a.txt"] and built["a.txt"].count("CF301") > 1
    assert {name: comparable(project, name) for name in names} == built


def comparable(project: Project, name: str) -> str:
    """What both can say. Only a build can compare pages, so it assesses one requirement more."""
    text = (project.root / name).read_text("utf-8")
    if name == "a.sarif":
        return json.dumps(json.loads(text)["runs"][0]["results"])
    if name == "a.json":
        content = json.loads(text)
        del content["summary"]["requirements"]
        for checklist in content["checklist"]:
            checklist["items"] = [item for item in checklist["items"] if item["requirement"] != "document.rendered"]
        return json.dumps(content)
    return re.sub("符合 [0-9]+ 项", "", text)


def test_a_file_in_the_site_where_the_settings_say_so(make):
    project: Project = make(options={"output": "json:site/data/crossfoot.json"})
    assert project.build(strict=True).code == 0
    assert codes(project, "site/data/crossfoot.json") == []


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("json:docs", "docs cannot be written: Is a directory"),
        ("json:mkdocs.yml/x", "mkdocs.yml/x cannot be written: Not a directory"),
        (f"json:{REPORT}", f"{REPORT} is a report and would be overwritten"),
        ("sarf:x", "mkdocs.yml:8:13: output：'sarf:x' 不是“格式:文件”"),
        (["json:x", "sarif:x"], "mkdocs.yml:10:7: output：x 被指定写入两次"),
    ],
)
def test_a_file_that_cannot_be_written_refuses_the_build_before_anything_is_judged(make, output, said):
    project: Project = make({REPORT: FAULTY}, {"lang": "en", "output": output})
    ended = project.build()
    assert ended.code == 1
    assert ended.having(said)
    assert not ended.having("CF301")
    assert (project.root / REPORT).read_text("utf-8") == FAULTY


def test_a_disk_that_is_full_fails_the_build_and_is_said_beside_the_refusal(make, monkeypatch):
    project: Project = make({REPORT: FAULTY}, {"lang": "en", "output": "json:x"})

    def refuse(*_arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", refuse)
    ended = project.build()
    assert ended.code == 1
    assert ended.having("x cannot be written: No space left on device")
    assert ended.having("finding refuses the build")
    assert sorted(path.name for path in project.root.iterdir()) == [".cache", "docs", "mkdocs.yml"]
    assert list(project.root.rglob("*.part")) == []


def test_a_server_writes_none(make):
    from mkdocs.config import load_config
    from mkdocs.structure.files import Files

    from crossfoot.hosts.mkdocs.build import Build

    project: Project = make(options={"output": "json:x"})
    config = load_config(str(project.root / "mkdocs.yml"))
    build = Build(config, {"output": "json:" + str(project.root / "x")}, serving=True)
    assert build.judge_disk(config) == build.compare_pages(Files([])) == ""
    assert not (project.root / "x").exists()
