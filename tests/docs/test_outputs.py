"""Every output that README and guide show is what the program prints.

A comment before a block of text says how it was made::

    <!-- output
    run: crossfoot check docs/reports/suqian/2023.md
    change: {docs/reports/suqian/2023.md: ["| 3486 |", "| 3487 |"]}
    -->

``change`` replaces the first occurrence in a copy of the site; ``last`` keeps the last lines alone, ``lines`` those from
one to another, ``around`` the element of XML that begins with the line in which a word stands.``old: true`` is about a generated site with old findings instead; ``after`` are commands that are run before, and
``baseline: true`` names the baseline in its settings, ``mend: true`` puts one report right. ``--update`` rewrites.
"""

import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from crossfoot.hosts.cli.main import main
from sites.old_site import mend_one, name_baseline, write_old_site

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", ROOT / "README.zh.md", *(ROOT / "docs" / "guide").glob("*.md")])
OUTPUT = re.compile(
    r"<!-- output\n(?P<how>.*?)-->\n+(?P<fence>```(?:text|\{ \.text data-search-exclude=\"\" \})\n)(?P<shown>.*?)```",
    re.DOTALL,
)
"""On the site search passes over outputs: their words are those of reports and rules, and of no use where they stand."""
CASES = [(page, match) for page in PAGES for match in OUTPUT.finditer(page.read_text("utf-8"))]


def copy_site(folder: Path) -> None:
    """Copy what the commands need: the site, its settings, the golden reports."""
    for name in ("docs", "data", "tests/golden/reports"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("expected"))
    for name in ("mkdocs.yml", "pyproject.toml", "CHANGELOG.md"):
        shutil.copy(ROOT / name, folder / name)


def run(how: dict[str, Any], folder: Path, language: str) -> str:
    """Carry out the command in a copy of the site and give what it prints."""
    if how.get("old"):
        for name, content in old_site(tuple(how.get("after", ())), folder, language).items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
    else:
        copy_site(folder)
    if how.get("baseline"):
        name_baseline(folder)
    if how.get("mend"):
        mend_one(folder)
    changes = how.get("change", {})
    assert isinstance(changes, dict)
    for name, (old, new) in changes.items():
        file = folder / name
        text = file.read_text("utf-8")
        assert old in text, f"{name} does not contain {old!r}"
        file.write_text(text.replace(old, new, 1), "utf-8")
    program, *arguments = str(how["run"]).split()
    if program == "crossfoot":
        printed = run_crossfoot(arguments, folder, language)
    else:
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "NO_COLOR": "1"}
        command = [sys.executable, "-m", program, *arguments]
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
        printed = done.stdout + done.stderr if "clean" not in how else done.stderr
    printed = re.sub(r"built in [\d.]+ seconds", "built in 0.50 seconds", printed).replace(str(folder) + "/", "")
    return "\n".join(chosen(printed.rstrip("\n").split("\n"), how)) + "\n"


def chosen(lines: list[str], how: dict[str, object]) -> list[str]:
    """The lines that are shown."""
    match how:
        case {"last": int(last)}:
            return lines[-last:]
        case {"lines": [int(first), int(last)]}:
            return lines[first - 1 : last]
        case {"around": str(word)}:
            first = next(at for at, line in enumerate(lines) if word in line)
            indent = lines[first][: len(lines[first]) - len(lines[first].lstrip())]
            last = next(at for at in range(first + 1, len(lines)) if lines[at].startswith(f"{indent}</"))
            return lines[first : last + 1]
    return lines


_OLD_SITES: dict[tuple[str, ...], dict[str, bytes]] = {}


def old_site(after: tuple[str, ...], folder: Path, language: str) -> dict[str, bytes]:
    """The files of the site with old findings after some commands, which are run once for all outputs."""
    if after not in _OLD_SITES:
        made = folder.with_name("old")
        write_old_site(made)
        for command in after:
            run_crossfoot(command.split()[1:], made, language)
        files = [file for file in made.rglob("*") if file.is_file()]
        _OLD_SITES[after] = {file.relative_to(made).as_posix(): file.read_bytes() for file in files}
    return _OLD_SITES[after]


def run_crossfoot(arguments: list[str], folder: Path, language: str) -> str:
    here = Path.cwd()
    out = io.StringIO()
    asked = os.environ.pop("COLUMNS", None)
    os.chdir(folder)
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            main(["--lang", language, *arguments])
    finally:
        os.chdir(here)
        if asked is not None:
            os.environ["COLUMNS"] = asked
    return out.getvalue()


@pytest.mark.parametrize(
    ("page", "match"), CASES, ids=[f"{p.name}:{p.read_text('utf-8')[: m.start()].count(chr(10)) + 1}" for p, m in CASES]
)
def test_output_is_what_the_program_prints(page, match, tmp_path, update):
    language = "en" if page.name == "README.md" else "zh"
    printed = run(yaml.safe_load(match["how"]), tmp_path / "site", language)
    if update:
        text = page.read_text("utf-8")
        old = match.group()
        new = old.replace(f"{match['fence']}{match['shown']}```", f"{match['fence']}{printed}```")
        page.write_text(text.replace(old, new), "utf-8")
    else:
        assert match["shown"] == printed


BASH = re.compile(r"```bash\n(.*?)```", re.DOTALL)
MADE = {"make site": "mkdocs build --strict"}
"""What a reader types for some commands."""


def typed_above(page: Path, match: re.Match[str]) -> list[str]:
    """The commands of the last block before an output, none of which belongs to an output before it."""
    text = page.read_text("utf-8")
    before = max((other.end() for other in OUTPUT.finditer(text) if other.end() <= match.start()), default=0)
    blocks = BASH.findall(text[before : match.start()])
    lines = [re.sub(r"\s+#.*", "", line) for line in blocks[-1].splitlines()] if blocks else []
    return [MADE.get(line, line) for line in lines]


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_the_command_above_an_output_is_the_one_that_printed_it(page):
    """And it names the language where that is not the site's."""
    for match in OUTPUT.finditer(page.read_text("utf-8")):
        run = yaml.safe_load(match["how"])["run"]
        assert run in typed_above(page, match)
        assert page.name != "README.md" or run.startswith("mkdocs ") or run.endswith(" --lang en")


def test_there_are_outputs():
    assert len(CASES) > 10
    assert all("exclude" in match["fence"] for page, match in CASES if page.parent.name == "guide")
    assert sum(page.read_text("utf-8").count("<!-- output") for page in PAGES) == len(CASES)
    assert not any("<!-- OUTPUT" in page.read_text("utf-8") for page in PAGES)
