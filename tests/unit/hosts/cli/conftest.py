from pathlib import Path

import pytest

GOOD = Path(__file__).parents[3] / "golden" / "reports" / "lingwu-2020-compact.md"


@pytest.fixture(autouse=True)
def folder(monkeypatch, tmp_path):
    """An empty folder to work in, and an environment that says nothing about language and screen."""
    monkeypatch.chdir(tmp_path)
    told = ("CROSSFOOT_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS")
    for name in told:
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def report(folder):
    """A report whose only departures are waived or warnings."""
    file = folder / "report.md"
    file.write_bytes(GOOD.read_bytes())
    return file


@pytest.fixture
def faulty(folder):
    """The same with one figure changed."""
    file = folder / "faulty.md"
    text = GOOD.read_text(encoding="utf-8")
    changed = text.replace("| 一、本年新收政府信息公开申请数量 | 7 |", "| 一、本年新收政府信息公开申请数量 | 8 |")
    assert changed != text
    file.write_text(changed, encoding="utf-8")
    return file
