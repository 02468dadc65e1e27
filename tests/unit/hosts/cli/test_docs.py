"""``crossfoot docs``: what it writes, what it finds stale, and what it leaves alone."""

from pathlib import Path

import pytest

from crossfoot.docgen.links import MARK
from crossfoot.hosts.cli.main import main
from crossfoot.rules.registry import RULES
from unit.profile.mini_pack import MINI

RULE = "docs/rules/CF301.md"


@pytest.fixture
def site(folder) -> Path:
    """A site with a pack of its own and its reference pages written."""
    (folder / "docs").mkdir()
    (folder / "mini.yml").write_text(MINI, encoding="utf-8")
    (folder / "mkdocs.yml").write_text("site_name: x\nplugins: [{crossfoot: {packs: [mini.yml]}}]\n", encoding="utf-8")
    assert main(["docs"]) == 0
    return folder


def test_every_rule_and_every_pack_has_a_page_in_both_languages(site):
    pages = {page.relative_to(site / "docs").as_posix() for page in site.rglob("*.md")}
    names = {f"rules/{rule.code}.md" for rule in RULES} | {"rules/index.md", "packs/index.md"}
    names |= {f"packs/{id_}.md" for id_ in ("cn-ogi-2019", "cn-ogi-2021", "mini")}
    assert pages == names | {f"en/{name}" for name in names}
    assert "[mini](../packs/mini.md#t.sum)" in (site / RULE).read_text("utf-8")
    assert "[mini](mini.md)" in (site / "docs/packs/index.md").read_text("utf-8")


def test_fresh_pages_pass_and_are_not_written_again(site, capsys):
    before = (site / RULE).stat().st_mtime_ns
    assert main(["docs", "--check", "--lang", "en"]) == 0
    assert "all of them fresh" in capsys.readouterr().out
    assert main(["docs"]) == 0
    assert "写入 0 页" in capsys.readouterr().out
    assert (site / RULE).stat().st_mtime_ns == before


def test_check_names_what_is_stale_missing_and_left_over_and_touches_nothing(site, capsys):
    text = (site / RULE).read_text("utf-8")
    (site / RULE).write_text(text.replace("错误", "警告", 1), encoding="utf-8")
    (site / "docs/en/rules/CF302.md").unlink()
    (site / "docs/packs/old.md").write_text(text, encoding="utf-8")
    (site / "docs/packs/own.md").write_text("# 自己写的\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["docs", "--check", "--lang", "en"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"stale: {RULE}",
        "missing: docs/en/rules/CF302.md",
        "left over: docs/packs/old.md",
        "3 of them; to renew: crossfoot docs",
    ]
    assert not (site / "docs/en/rules/CF302.md").exists()
    assert main(["docs"]) == 0
    assert (site / RULE).read_text("utf-8") == text
    assert not (site / "docs/packs/old.md").exists()
    assert (site / "docs/packs/own.md").exists()


@pytest.mark.parametrize("words", [[], ["--check"]])
def test_a_page_of_somebody_else_is_never_overwritten(site, words, capsys):
    own = f"# 自己写的\n\n{MARK}\n\n后来又加了一行\n"
    (site / "docs/rules/index.md").write_text(own, encoding="utf-8")
    (site / RULE).unlink()
    capsys.readouterr()
    assert main(["docs", *words, "--lang", "en"]) == 2
    assert "not made by crossfoot docs, and left alone: docs/rules/index.md" in capsys.readouterr().err
    assert (site / "docs/rules/index.md").read_text("utf-8") == own
    assert not (site / RULE).exists()


def test_what_cannot_be_read_was_not_made_here(site, capsys):
    (site / "docs/rules/CF302.md").write_bytes(b"\xff\xfe")
    (site / RULE).unlink()
    (site / RULE).mkdir()
    capsys.readouterr()
    assert main(["docs"]) == 2
    assert "docs/rules/CF301.md、docs/rules/CF302.md" in capsys.readouterr().err


def test_without_a_site_a_folder_has_to_be_named(folder, capsys):
    assert main(["docs"]) == 2
    assert "用 --output 写明文件夹" in capsys.readouterr().err
    assert not list(folder.iterdir())
    assert main(["docs", "--output", "new/reference"]) == 0
    assert (folder / "new/reference/en/packs/cn-ogi-2021.md").is_file()


def test_a_folder_that_cannot_be_written_is_a_fault_of_usage(folder, capsys):
    (folder / "taken").write_text("", encoding="utf-8")
    assert main(["docs", "--output", "taken", "--lang", "en"]) == 2
    shown = capsys.readouterr().err
    assert "cannot be written" in shown and "Traceback" not in shown
