"""``crossfoot new``: a blank report for each body that has none, and no file touched that is there."""

import pytest

from crossfoot.hosts.cli.main import main

REGISTER = """\
bodies:
  - {id: shifan, name: 示范县人民政府, kind: government}
  - {id: edu, name: 示范县教育局, kind: department, since: 2025}
  - {id: old, name: 示范县旧局, kind: department, until: 2020}
  - {id: filed, name: 示范县档案局, kind: department}
"""
SETTINGS = "site_name: a\nplugins:\n  - crossfoot:\n      lang: zh\n      cache: false\n      register: register.yml\n"


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "register.yml").write_text(REGISTER, encoding="utf-8")
    reports = tmp_path / "docs" / "reports"
    reports.mkdir(parents=True)
    (reports / "档案 2025.md").write_text("---\nyear: 2025\nbody: 示范县档案局\n---\n", encoding="utf-8")
    return reports


def written(folder):
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.md"))


def test_every_body_that_files_for_the_year_and_has_no_report(site, capsys):
    assert main(["new", "2025"]) == 0
    assert written(site) == ["edu/2025.md", "shifan/2025.md", "档案 2025.md"]
    assert capsys.readouterr().out.splitlines() == [
        "已写入：docs/reports/shifan/2025.md",
        "已写入：docs/reports/edu/2025.md",
        "已有，不动：docs/reports/档案 2025.md",
        "写入空白报告 2 份，已有 1 份",
    ]
    # They are in nobody's way, and a second time nothing is touched.
    (site / "edu" / "2025.md").write_text("x", encoding="utf-8")
    assert main(["new", "2025"]) == 0
    assert (site / "edu" / "2025.md").read_text(encoding="utf-8") == "x"
    assert main(["check", "docs/reports/shifan/2025.md"]) == 0


def test_bodies_that_are_named(site, tmp_path):
    assert main(["new", "2020", "示范县人民政府", "示范县水务局", "--output", "to do"]) == 0
    assert written(tmp_path / "to do") == ["shifan/2020.md", "示范县水务局/2020.md"]
    assert "### " not in (tmp_path / "to do/shifan/2020.md").read_text(encoding="utf-8")


def test_the_pack_is_named_where_the_year_does_not_lead_to_it(site):
    assert main(["new", "2025", "edu", "--profile", "cn-ogi-2019"]) == 0
    assert "\nprofile: cn-ogi-2019\n" in (site / "edu" / "2025.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "缺少参数：YEAR"),
        (["25"], "'25' 不是四位数字的年份"),
        (["2018", "edu"], "没有适用于 2018 年度的规则包"),
        (["2025", "edu", "--profile", "cn-ogi"], "没有叫 cn-ogi 的规则包"),
        (["2025", "edu", "--output", "mkdocs.yml"], "无法写入"),
        (["2025", "edu", ""], "有一个机关没有写名称"),
        (["2025", "\n"], "有一个机关没有写名称"),
    ],
)
def test_what_cannot_be_done(site, words, said, capsys):
    assert main(["new", *words]) == 2
    assert said in capsys.readouterr().err


def file_report(site, place, body):
    file = site / place
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"---\nyear: {file.stem}\nbody: {body}\n---\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("before", "body", "file"),
    [
        # Whether the register knows it or not, a body keeps its folder.
        ({"xf/2023.md": "示范县人民政府"}, "shifan", "xf/2025.md"),
        ({"water/2024.md": "水务局"}, "水务局", "water/2025.md"),
        ({"a/2023.md": "水务局", "b/2024.md": "水务局"}, "水务局", "b/2025.md"),
        # One that others use, or whose files are not named by their years, is not its own.
        ({"all/2023.md": "水务局", "all/2024.md": "林业局"}, "水务局", "水务局/2025.md"),
        ({"water/2023.md": "水务局", "water/2022.md": ""}, "水务局", "水务局/2025.md"),
    ],
)
def test_a_report_lies_beside_the_earlier_ones_of_its_body(site, before, body, file):
    for place, whose in before.items():
        file_report(site, place, whose)
    assert main(["new", "2025", body]) == 0
    assert (site / file).is_file()


@pytest.mark.parametrize(
    ("before", "bodies"),
    [({"甲-局/2025.md": "甲-局"}, ["甲·局"]), ({"edu/2024.md": "水务局"}, ["水务局", "edu"])],
)
def test_no_two_bodies_have_one_file(site, before, bodies, capsys):
    for place, whose in before.items():
        file_report(site, place, whose)
    there = written(site)
    assert main(["new", "2025", *bodies]) == 2
    assert "同时是" in capsys.readouterr().err
    assert written(site) == there


def test_what_was_written_before_a_fault_is_said(site, capsys):
    (site / "edu").write_text("", encoding="utf-8")
    assert main(["new", "2025", "shifan", "edu"]) == 2
    assert "已写入：docs/reports/shifan/2025.md" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("pattern", "file"), [("reports/*.md", None), ("r/**/[0-9]*.md", "r/edu/2025.md"), ("r/*/20*.md", "r/edu/2025.md")]
)
def test_they_go_where_the_site_has_its_reports(site, tmp_path, pattern, file, capsys):
    (tmp_path / "mkdocs.yml").write_text(f'{SETTINGS}      reports: ["{pattern}"]\n', encoding="utf-8")
    assert main(["new", "2025", "edu"]) == (2 if file is None else 0)
    assert file is None or (tmp_path / "docs" / file).is_file()
    assert file is not None or "不是每个机关一个文件夹" in capsys.readouterr().err


def test_without_a_site_a_folder_and_the_bodies_have_to_be_named(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["new", "2025", "--lang", "en"]) == 2
    assert "name the bodies" in capsys.readouterr().err
    assert main(["new", "2025", "甲局", "--lang", "en"]) == 2
    assert "name the folder with --output" in capsys.readouterr().err
    assert main(["new", "2025", "甲局", "--output", "."]) == 0
    assert written(tmp_path) == ["甲局/2025.md"]
