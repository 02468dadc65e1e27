"""A site with a register: reports that are not there, and those that other plugins bring."""

import re

import pytest

from sites.example import report

REGISTER = """bodies:
  - {id: shifan, name: 示范县人民政府, kind: government, since: 2024, until: 2024}
  - {id: linxian, name: 邻县人民政府, kind: government, since: 2023, until: 2023}
"""
HOOK = """
from pathlib import Path
from mkdocs.structure.files import File

def on_files(files, config):
    text = Path(config.config_file_path).with_name("made.txt").read_text(encoding="utf-8")
    files.append(File.generated(config, "reports/linxian/2023.md", content=text))
    return files
"""
OPTIONS = {"register": "register.yml"}


@pytest.mark.parametrize(
    ("options", "code", "level"),
    [({}, 0, "INFO"), ({"severity": {"register.complete": "error"}}, 1, "ERROR"), ({"ignore": ["CF504"]}, 0, None)],
)
def test_a_report_that_is_missing(make, options, code, level):
    ended = make({"register.yml": REGISTER}, {**OPTIONS, **options}).build(strict=True)
    assert ended.code == code
    told = ended.having("register.yml:3:10: CF504", "邻县人民政府 缺 2023 年的报告")
    assert [line.split(" ", 1)[0] for line in told] == ([level] if level else [])


def test_a_report_that_a_plugin_makes_is_not_missing(make):
    files = {"register.yml": REGISTER, "made.txt": report("邻县", 2023), "make.py": HOOK}
    ended = make(files, {**OPTIONS, "severity": {"register.complete": "error"}}, hooks=["make.py"]).build()
    assert (ended.code, ended.having("CF504")) == (0, [])


def test_a_draft_is_missing(make):
    files = {"register.yml": REGISTER, "docs/reports/linxian/2023.md": report("邻县", 2023, "draft: true\n")}
    ended = make(files, OPTIONS).build()
    assert ended.code == 0
    assert ended.having("CF504", "邻县人民政府 缺 2023 年的报告，其中有草稿尚未公布：2023 docs/reports/linxian/2023.md")


def test_what_years_bring_to_light_is_on_the_page(make):
    last = report("示范县", 2023)
    files = {"docs/reports/shifan/2023.md": last}
    project = make(files)
    ended = project.build()
    # The same figures under another year: copied and never filled in, and so nothing carried over fits either.
    assert ended.code == 1
    assert ended.having("ERROR", "docs/reports/shifan/2024.md", "CF507")
    project.configure({"fail_on": "never"})
    assert project.build().code == 0
    page = project.page("reports/shifan/2024/index.html")
    words = "2024 年各表的数字与 2023 年（docs/reports/shifan/2023.md）完全相同"
    anchor = re.search(rf'<a href="#([^"]+)">{words}', page)
    assert anchor is not None and f'id="{anchor[1]}"' in page
    assert page.count("data-crossfoot-table=") == 6
    assert words not in project.page("reports/shifan/2023/index.html")


def test_a_local_deadline_later_than_the_laws_refuses(make):
    ended = make({"register.yml": f"deadlines: {{government: 04-01}}\n{REGISTER}"}, OPTIONS).build()
    assert ended.code == 1
    assert ended.having("register.yml:1:25", "本地期限 04-01 晚于法定期限 03-31")
