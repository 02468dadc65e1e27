"""`mkdocs build`: what is refused, what is said, what is left as it was."""

import re
import subprocess

import pytest

from crossfoot.profile.shipped import shipped_packs
from sites.example import report
from sites.project import Project

REPORT = "docs/reports/shifan/2024.md"
PAGE = "reports/shifan/2024/index.html"
FAULTY = report().replace("| 行政复议 | 1 | 0 | 0 | 0 | 1 |", "| 行政复议 | 1 | 0 | 0 | 0 | 3 |")
WARNED = report().replace("（六）其他处理", "（六）其他")


def test_a_good_report_is_shown_with_its_official_tables_and_checklist(make):
    project = make()
    assert project.build(strict=True).code == 0
    page = project.page(PAGE)
    assert page.count("data-crossfoot-table=") == 6
    assert "核对清单" in page and "未发现与格式不符之处" in page
    assert "data-crossfoot-banner" not in page


def test_a_refused_build_lists_every_finding_and_leaves_the_site_as_it_was(make):
    project: Project = make()
    assert project.build().code == 0
    before = project.prints()
    project.write(REPORT, FAULTY)
    project.write("docs/reports/linxian/2024.md", report("邻县").replace("| 行政许可 | 517 |", "| 行政许可 | 五百 |"))
    ended = project.build()
    assert ended.code == 1
    assert project.prints() == before
    listed = [line for line in ended.lines if line.startswith("ERROR")]
    places = {(m[1], m[2]) for line in listed if (m := re.search(r"crossfoot: (\S+?):\d+:\d+: (CF\d{3}) ", line))}
    assert places == {("docs/reports/shifan/2024.md", "CF301"), ("docs/reports/linxian/2024.md", "CF206")}
    assert all("\n" not in line for line in listed)


def test_the_command_exits_with_1_and_shows_places_even_when_quiet(make):
    ended = make({REPORT: FAULTY}).run("mkdocs", "build", "-q")
    assert ended.code == 1
    assert ended.having("ERROR", "docs/reports/shifan/2024.md:", "CF301")


CAUSES = {
    "a table not closed": ("CF005", "缺少 </table>", report(html=True).replace("</table>", "")),
    "a full-width colon": ("CF001", "冒号要用半角", report().replace("year: ", "year：")),
    "a heading in bold": (
        "CF101",
        "只是加粗的文字",
        report().replace("## 五、存在的主要问题及改进情况", "**五、存在的主要问题及改进情况**"),
    ),
}


@pytest.mark.parametrize("case", CAUSES)
def test_a_refusal_says_why_and_which_command_says_more(make, case):
    code, cause, text = CAUSES[case]
    ended = make({REPORT: text}).build()
    assert ended.code == 1
    assert ended.having("ERROR", code, cause)
    assert ended.having("ERROR", "不能建站", "crossfoot check")


CASES = [
    ("error", {}, 0, "INFO"),
    ("warning", {"fail_on": "warning"}, 1, "ERROR"),
    ("severity by code", {"severity": {"CF210": "error"}}, 1, "ERROR"),
    ("severity by requirement", {"severity": {"applications.labels": "error"}}, 1, "ERROR"),
    ("off", {"severity": {"CF210": "off"}}, 0, None),
    ("ignored", {"ignore": ["CF21"]}, 0, None),
    ("others selected", {"select": ["CF3"]}, 0, None),
]


@pytest.mark.parametrize(("options", "code", "level"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_settings_decide_what_refuses(make, options, code, level):
    ended = make({REPORT: WARNED}, options).build(strict=True)
    assert ended.code == code
    listed = ended.having("CF210")
    assert [line.split()[0] for line in listed] == ([level] if level else [])


def test_never_publishes_and_says_so_on_the_page(make):
    project = make({REPORT: FAULTY}, {"fail_on": "never"})
    ended = project.build(strict=True)
    assert ended.code == 0 and ended.having("INFO", "CF301")
    assert 'data-outcome="failed"' in project.page(PAGE)


def test_findings_are_worded_in_the_language_that_is_set(make):
    ended = make({REPORT: FAULTY}, {"lang": "en"}).build()
    assert ended.having("CF301 [error]", "printed 3") or ended.having("CF301 [error]", "3")


FAULTS = [
    ({"fail_on": "sometimes"}, "mkdocs.yml:7:14"),
    ({"raports": ["x"]}, "raports"),
    ({"register": "nowhere.yml"}, "nowhere.yml"),
    ({"select": ["CF999"]}, "CF999"),
    ({"packs": ["broken.yml"]}, "broken.yml:1:1"),
]


@pytest.mark.parametrize(("options", "words"), FAULTS, ids=[words for _, words in FAULTS])
def test_faulty_settings_and_packs_refuse_with_their_place(make, options, words):
    project = make({"broken.yml": "nonsense: true\n"}, options)
    ended = project.build()
    assert ended.code == 1
    assert words in "\n".join(ended.lines)
    assert not (project.root / "site" / PAGE).exists()


def test_a_build_without_reports_says_so(make):
    ended = make(options={"reports": ["berichte/**/*.md"]}).build()
    assert ended.code == 0
    assert ended.having("WARNING", "berichte/**/*.md")


def test_pages_that_are_no_reports_are_untouched(make):
    files = {"docs/other.md": "# 别的\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n`<!-- crossfoot:portal -->`\n"}
    project: Project = make(files)
    assert project.build().code == 0
    with_plugin = project.prints()
    project.configure(plugins=[])
    assert project.build().code == 0
    without = project.prints()
    changed = {name for name in without if without[name] != with_plugin.get(name)}
    assert changed <= {PAGE, "sitemap.xml.gz"}
    styles, scripts = (
        ("crossfoot", "lists"),
        ("crossfoot", "find", "overview", *(f"checklist-{id_}" for id_ in shipped_packs())),
    )
    ours = {*(f"{name}.css" for name in styles), *(f"{name}.js" for name in scripts)}
    assert set(with_plugin) - set(without) == {f"assets/crossfoot/{name}" for name in ours}


def test_a_draft_is_held_back_and_listed(make):
    project = make(
        {REPORT: FAULTY.replace("---\n", "---\ndraft: true\n", 1), "docs/reports/linxian/2024.md": report("邻县")}
    )
    ended = project.build(strict=True)
    assert ended.code == 0
    assert not (project.root / "site" / PAGE).exists()
    assert ended.having("INFO", "CF301", "草稿") and ended.having("INFO", "2024.md：草稿")
    assert (project.root / "site/reports/linxian/2024/index.html").exists()


def test_the_electronic_version_of_a_draft_is_held_back_with_it(make):
    draft = report(head="electronic: files/a.pdf\ndraft: true\n")
    other = report("邻县", head="electronic: ../shifan/b.pdf\n")
    further = report("远县", head="electronic: ../shifan/b.pdf\ndraft: true\n")
    files = {
        REPORT: draft,
        "docs/reports/linxian/2024.md": other,
        "docs/reports/yuanxian/2024.md": further,
        "docs/reports/shifan/files/a.pdf": "%PDF",
        "docs/reports/shifan/b.pdf": "%PDF",
    }
    project = make(files, {"publish": True})
    for _ in ("cold", "warm"):
        ended = project.build()
        assert ended.code == 0, ended.lines
        assert not (project.root / "site/reports/shifan/files/a.pdf").exists()
        assert (project.root / "site/reports/shifan/b.pdf").exists(), "a report that is published names it too"
    project.write(REPORT, draft.replace("draft: true\n", ""))
    assert project.build().code == 0
    assert (project.root / "site/reports/shifan/files/a.pdf").exists()


def test_drafts_of_the_site_are_drafts(make):
    project = make({REPORT: FAULTY}, draft_docs="shifan/\n")
    assert project.build(strict=True).code == 0
    assert not (project.root / "site" / PAGE).exists()


def test_a_report_that_the_site_excludes_is_named(make):
    ended = make({REPORT: FAULTY, "docs/reports/linxian/2024.md": report("邻县")}, exclude_docs="shifan/\n").build()
    assert ended.code == 0
    assert ended.having("INFO", REPORT, "exclude_docs")


GENERATOR = """
from pathlib import Path
from mkdocs.structure.files import File

def on_files(files, config):
    text = Path(config.config_file_path).with_name("made.txt").read_text(encoding="utf-8")
    files.append(File.generated(config, "reports/linxian/2023.md", content=text))
    return files
"""


@pytest.mark.parametrize("faulty", [False, True])
def test_a_report_that_a_plugin_makes_is_judged(make, faulty):
    text = report("邻县", 2023)
    text = text.replace("| 行政复议 | 1 |", "| 行政复议 | 7 |") if faulty else text
    project = make({"made.txt": text, "make.py": GENERATOR}, hooks=["make.py"])
    ended = project.build(strict=True)
    assert ended.code == int(faulty)
    if faulty:
        assert ended.having("ERROR", "docs/reports/linxian/2023.md:", "CF301")
        assert not (project.root / "site" / PAGE).exists()
    else:
        assert "核对清单" in project.page("reports/linxian/2023/index.html")


def test_two_reports_of_one_body_and_year_refuse(make):
    ended = make({"docs/reports/shifan/again.md": report()}).build()
    assert ended.code == 1
    assert len(ended.having("ERROR", "CF505")) >= 1


def test_dirty_builds_judge_what_lies_on_disk(make):
    project: Project = make()
    assert project.run("mkdocs", "build", "-q").code == 0
    assert project.run("mkdocs", "build", "-q", "--dirty").code == 0
    project.write(REPORT, FAULTY)
    ended = project.run("mkdocs", "build", "-q", "--dirty")
    assert ended.code == 1 and ended.having("CF301")


def test_a_refused_report_is_not_deployed(make):
    project: Project = make({REPORT: FAULTY})
    subprocess.run(["git", "init", "-q", str(project.root)], check=True)
    ended = project.run("mkdocs", "gh-deploy", "--remote-name", "nowhere")
    assert ended.code == 1 and ended.having("ERROR", "CF301")
    branches = subprocess.run(["git", "branch", "--list"], cwd=project.root, capture_output=True, text=True, check=True)
    assert branches.stdout == ""


def test_many_reports_are_judged_by_several_processes(make):
    files = {f"docs/reports/b{n}/2024.md": report(f"示范{n}县") for n in range(90)}
    files["docs/reports/b77/2024.md"] = files["docs/reports/b77/2024.md"].replace(
        "| 行政复议 | 1 |", "| 行政复议 | 7 |"
    )
    ended = make(files).run("mkdocs", "build", "-q")
    assert ended.code == 1
    assert {line.split("crossfoot: ")[1].split(":")[0] for line in ended.having("ERROR", "CF301")} == {
        "docs/reports/b77/2024.md"
    }


@pytest.mark.parametrize(
    "settings",
    [
        {"theme": {"name": "material", "language": "zh", "font": False}},
        {"use_directory_urls": False},
        {"docs_dir": "docs2"},
    ],
    ids=str,
)
def test_themes_addresses_and_folders(make, settings):
    docs = settings.get("docs_dir", "docs")
    files = {f"{docs}/index.md": "# 首页\n\n<!-- crossfoot:portal -->\n", f"{docs}/reports/shifan/2024.md": report()}
    project = make(files, markdown_extensions=[{"toc": {"permalink": True}}], **settings)
    ended = project.build(strict=True)
    assert ended.code == 0, ended.lines
    flat = settings.get("use_directory_urls") is False
    page = project.page("reports/shifan/2024.html" if flat else PAGE)
    assert page.count("data-crossfoot-table=") == 6
    up = "../../" if flat else "../../../"
    assert f'href="{up}assets/crossfoot/crossfoot.css"' in page
    link = "reports/shifan/2024.html" if flat else "reports/shifan/2024/"
    assert f'<a href="{link}" aria-label="示范县人民政府2024年报告">' in project.page("index.html")


def test_properdocs_builds_and_refuses(make):
    project: Project = make({REPORT: report()})
    assert project.run("properdocs", "build", "-q").code == 0
    assert project.page(PAGE).count("data-crossfoot-table=") == 6
    before = project.prints()
    project.write(REPORT, FAULTY)
    ended = project.run("properdocs", "build", "-q")
    assert ended.code == 1 and ended.having("ERROR", "CF301")
    assert project.prints() == before


def test_links_to_files_that_the_build_may_make_are_left_to_mkdocs(make):
    linked = report().replace("## 一、", "[图解](../made/chart.png)、[附表](made.xlsx)。\n\n## 一、", 1)
    assert linked != report()
    project = make({REPORT: linked}, {"fail_on": "warning", "severity": {"CF407": "off"}})
    ended = project.build()
    assert ended.code == 0
    assert not any("CF605" in line for line in ended.lines)
    # MkDocs itself says so, as often as its settings ask for it.
    assert any("made.xlsx" in line for line in ended.lines)
    assert project.run("crossfoot", "check").having("CF605", "made.xlsx")


def test_a_file_elsewhere_in_the_docs_folder_is_an_electronic_version_for_build_and_command_alike(make):
    files = {
        REPORT: report(head="electronic: ../files/2024.pdf\n"),
        "docs/reports/files/2024.pdf": "%PDF-1.7\n",
    }
    project = make(files)
    ended = project.build()
    assert (ended.code, ended.having("CF605")) == (0, [])
    assert not project.run("crossfoot", "check").having("CF605")
    project.write(REPORT, report(head="electronic: ../../../2024.pdf\n"))
    assert project.build().having("CF605", "文件“../../../2024.pdf”")
