"""The examples for continuous integration do what they say: every command is run on a small site."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from sites.example import report

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "guide" / "ci.md"
FENCE = re.compile(r'```yaml title="([^"]+)"\n(.*?)```', re.DOTALL)
EXAMPLES = {name: yaml.safe_load(text) for name, text in FENCE.findall(GUIDE.read_text("utf-8"))}
GITHUB, GITLAB, PRE_COMMIT = EXAMPLES.values()
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
HOOK_KEYS = {
    "id", "name", "entry", "language", "files", "exclude", "types", "types_or", "exclude_types", "always_run",
    "fail_fast", "verbose", "pass_filenames", "require_serial", "description", "language_version",
    "minimum_pre_commit_version", "args", "stages",
}  # fmt: skip
"""What a manifest may say: https://pre-commit.com/#creating-new-hooks."""

GOOD = report()
FAULTY = GOOD.replace("| 行政复议 | 1 | 0 | 0 | 0 | 1 |", "| 行政复议 | 1 | 0 | 0 | 0 | 3 |")


def commands(example: str) -> list[str]:
    """The command lines of an example, in their order."""
    if example == "github":
        (job,) = GITHUB["jobs"].values()
        return [step["run"] for step in job["steps"] if "run" in step]
    (job,) = GITLAB.values()
    return [*job["before_script"], *job["script"]]


@pytest.fixture
def site(tmp_path):
    (tmp_path / "docs" / "reports").mkdir(parents=True)
    (tmp_path / "docs" / "index.md").write_text("# 首页\n", encoding="utf-8")
    (tmp_path / "docs" / "reports" / "2024.md").write_text(GOOD, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: 示范\ntheme: {name: mkdocs}\nnav: [index.md]\nnot_in_nav: reports/\nplugins: [crossfoot]\n",
        encoding="utf-8",
    )
    return tmp_path


def run(line: str, folder: Path) -> int:
    """Carry out one line as a shell would; what it would install is installed here already."""
    words = shlex.split(line)
    if words[:2] == ["pip", "install"]:
        assert words[2:] == ["mkdocs-crossfoot"]
        return 0
    # The programs of this environment, as a script of its own would find them.
    module = {"crossfoot": "crossfoot", "mkdocs": "mkdocs"}[words[0]]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    done = subprocess.run(
        [sys.executable, "-m", module, *words[1:]], cwd=folder, env=environment, capture_output=True, check=False
    )
    return done.returncode


def run_all(lines: list[str], folder: Path) -> list[int]:
    """Exit codes up to the first that is not 0, as a job ends there."""
    codes = []
    for line in lines:
        codes.append(run(line, folder))
        if codes[-1]:
            break
    return codes


def test_the_guide_has_an_example_of_each():
    assert list(EXAMPLES) == [".github/workflows/reports.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml"]


@pytest.mark.parametrize("example", ["github", "gitlab"])
def test_the_example_passes_a_good_site_and_builds_it(example, site):
    lines = commands(example)
    assert run_all(lines, site) == [0] * len(lines)
    built = {"github": "site", "gitlab": "public"}[example]
    assert (site / built / "reports" / "2024" / "index.html").is_file()
    if example == "gitlab":
        artifacts = GITLAB["reports"]["artifacts"]
        assert all((site / path).exists() for path in (*artifacts["paths"], *artifacts["reports"].values()))


@pytest.mark.parametrize("example", ["github", "gitlab"])
def test_the_example_stops_at_a_fault(example, site):
    (site / "docs" / "reports" / "2024.md").write_text(FAULTY, encoding="utf-8")
    codes = run_all(commands(example), site)
    assert codes == [0, 1]
    assert not (site / "site").exists() and not (site / "public").exists()
    if example == "gitlab":
        (found,) = json.loads((site / "crossfoot.json").read_text(encoding="utf-8"))
        assert found["check_name"] == "total-mismatch"


def test_the_workflow_for_github_is_one():
    assert set(GITHUB) == {"name", True, "jobs"}  # YAML 1.1 reads `on` as true
    (job,) = GITHUB["jobs"].values()
    assert set(job) == {"runs-on", "steps"}
    assert all(set(step) <= {"name", "uses", "with", "run"} and ("uses" in step) != ("run" in step) for step in job["steps"])  # fmt: skip


def test_the_manifest_for_pre_commit():
    for hook in HOOKS.values():
        assert set(hook) <= HOOK_KEYS
        assert {"id", "name", "entry", "language"} <= set(hook)
        assert hook["language"] == "python"
    assert {hook["id"] for repo in PRE_COMMIT["repos"] for hook in repo["hooks"]} <= set(HOOKS)
    assert all(f"`{id}`" in GUIDE.read_text("utf-8") for id in HOOKS)


@pytest.mark.parametrize(
    ("hook", "file", "runs"),
    [
        ("crossfoot", "docs/reports/a/2024.md", True),
        ("crossfoot", "mkdocs.yml", True),
        ("crossfoot", "data/register.yaml", True),
        ("crossfoot", "pyproject.toml", True),
        ("crossfoot", "crossfoot-baseline.json", True),
        ("crossfoot", "package.json", False),
        ("crossfoot-changed", "docs/reports/a/2024.md", True),
        ("crossfoot-changed", "docs/reports/README.md", False),
        ("crossfoot-changed", "docs/guide/site.md", False),
    ],
)
def test_the_files_at_which_a_hook_runs(hook, file, runs):
    chosen = re.search(HOOKS[hook]["files"], file) and not re.search(HOOKS[hook].get("exclude", "^$"), file)
    assert bool(chosen) is runs


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_fails_on_a_fault_alone(hook, site):
    names = [] if HOOKS[hook].get("pass_filenames") is False else ["docs/reports/2024.md"]
    line = shlex.join([*shlex.split(HOOKS[hook]["entry"]), *names])
    assert run(line, site) == 0
    (site / "docs" / "reports" / "2024.md").write_text(FAULTY, encoding="utf-8")
    assert run(line, site) == 1


def test_an_editor_hands_over_what_is_not_saved(site):
    (line,) = re.findall(r"^crossfoot check - .*$", GUIDE.read_text("utf-8"), re.MULTILINE)
    words = shlex.split(line.replace("shifan/", ""))
    done = subprocess.run(
        [sys.executable, "-m", *words], cwd=site, input=FAULTY.encode(), capture_output=True, check=False
    )
    assert done.returncode == 1
    assert done.stdout.decode().startswith("docs/reports/2024.md:")


def test_the_programs_are_on_the_path_of_an_installation():
    assert shutil.which("crossfoot", path=str(Path(sys.executable).parent))
