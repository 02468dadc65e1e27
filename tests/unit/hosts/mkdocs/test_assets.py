"""Style sheets and scripts as they are delivered: without what only we read, and whole."""

import re
from pathlib import Path

import pytest

from crossfoot.hosts.mkdocs import assets
from crossfoot.hosts.mkdocs.assets import lean

FOLDER = Path(assets.__file__).parent / "assets"
FILES = sorted(path for path in FOLDER.rglob("*") if path.suffix in (".css", ".js"))
CASES = [
    (
        "a.css",
        "/* one\n   and two */\n@media print {\n  a:hover b,\n  i {\n    top: 0;\n  }\n}\n",
        "@media print{a:hover b,i{top:0}}",
    ),
    ("a.css", 'a {\n  content: "： " / "";\n}\n', 'a{content:"： " / ""}'),
    (
        "a.js",
        "/* what */\nconst a = { b: 1 };\n\n  // why\n  a.b /* c */ ++;\n",
        "const a = { b: 1 };\na.b /* c */ ++;\n",
    ),
    ("a.js", 'call("//"); // behind\nlet x = /\\/*/;\n', 'call("//"); // behind\nlet x = /\\/*/;\n'),
    ("a.js", "/* the end */", ""),
]


@pytest.mark.parametrize(("name", "text", "left"), CASES)
def test_comments_and_indentation_go_and_the_rest_stays(tmp_path, name, text, left):
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert lean(tmp_path / name) == left


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_file_has_what_leaning_does_not_know(file):
    text = lean(file)
    assert "/*" not in text and not re.search(r"(^|\s)//", text), "a comment behind code"
    assert text.count("`") % 2 == 0 and not re.search(r"`[^`\n]*\n[^`]*`(?![^\n]*`)", text), "a text over lines"
    assert not re.search(r"[a-z]: [^\"]*\"[;}]", text) or file.suffix == ".js", "such space in a text"


def test_findings_have_a_style_where_they_are_shown():
    shown, public = assets._joined("style", "preview"), assets._joined("style")
    assert "[data-crossfoot-banner]" in shown and "[data-crossfoot-banner]" not in public
    assert shown.index("[data-crossfoot-banner] ~ ") < shown.index(":target") < shown.index("[data-crossfoot-code]")
