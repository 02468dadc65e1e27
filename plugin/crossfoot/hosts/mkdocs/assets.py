"""Our style sheet and our scripts, each put together from small files in the order of their names."""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

from crossfoot.hosts.mkdocs.site import Site
from crossfoot.publishing.assets import FIND, LISTS, OVERVIEW, checklist_script
from crossfoot.publishing.form_data import form_data

ASSETS = "assets/crossfoot/"
"""The folder of the site in which they are."""

_HERE = Path(__file__).parent / "assets"
_STYLE, _SCRIPT = ASSETS + "crossfoot.css", ASSETS + "crossfoot.js"
_VIEW = ASSETS + "crossfoot-view.js"
_FOLDERS = {_STYLE: "style", _SCRIPT: "script", LISTS: "lists", FIND: "find", OVERVIEW: "overview"}


def asset_files(config: MkDocsConfig, site: Site, *, serving: bool) -> list[File]:
    """All as files of the site. The script of checklists is one for each form, and begins with what it must know.

    Findings are shown, and have a style, on a served site alone.
    """
    contents = {path: _joined(folder) for path, folder in _FOLDERS.items()}
    if serving:
        contents[_STYLE] = _joined("style", "preview")
    for profile in site.profiles:
        contents[checklist_script(profile.id)] = form_data(profile, site.language) + _joined("checklist")
    return [File.generated(config, path, content=content) for path, content in contents.items()]


def view_file(config: MkDocsConfig) -> File:
    """The script of the reading aids: it runs before anything is drawn, and so is a file of its own."""
    return File.generated(config, _VIEW, content=_joined("view"))


def view_tag(url: str) -> str:
    """The tag by which the page at ``url`` asks for that script."""
    return f'<script src="{get_relative_url(_VIEW, url)}"></script>'


def asset_tags(url: str) -> str:
    """The tags by which the page at ``url`` asks for what every page needs."""
    style, script = (get_relative_url(path, url) for path in (_STYLE, _SCRIPT))
    return f'<link rel="stylesheet" href="{style}">\n<script src="{script}" defer></script>'


def _joined(*folders: str) -> str:
    paths = [path for folder in folders for path in (_HERE / folder).iterdir() if path.suffix in (".css", ".js")]
    return "".join(lean(path) for path in sorted(paths, key=lambda path: path.name))


_COMMENT_LINES = re.compile(r"^[ \t]*(?:/\*.*?\*/|//[^\n]*)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_INDENTATION = re.compile(r"^\s+", re.MULTILINE)
_NEEDLESS = re.compile(r";?\n(?=\})|(?<=[{};,])\n| (?=[{>])|(?<=>) |(?<=[a-z]:) ")


def lean(path: Path) -> str:
    """One of our files without its comments and indentation, a style sheet also without the signs that say nothing.

    Every reader of a page fetches it. It holds for our own files: none has a comment behind code, nor such signs, or a
    line end, in a text.
    """
    text = _INDENTATION.sub("", _COMMENT_LINES.sub("", path.read_text("utf-8")))
    return _NEEDLESS.sub("", text) if path.suffix == ".css" else text
