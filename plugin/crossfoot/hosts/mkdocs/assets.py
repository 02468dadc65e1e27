"""Our style sheet and our script, each put together from small files in the order of their names."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

ASSETS = "assets/crossfoot/"
"""The folder of the site in which they are."""

_HERE = Path(__file__).parent / "assets"
_KINDS = {"crossfoot.css": "style", "crossfoot.js": "script"}
_VIEW = "crossfoot-view.js"


def asset_files(config: MkDocsConfig, data: str) -> list[File]:
    """Both as files of the site; ``data`` is a statement of JavaScript on which the script relies."""
    begins = {"crossfoot.js": data}
    return [
        File.generated(config, ASSETS + name, content=begins.get(name, "") + _joined(folder))
        for name, folder in _KINDS.items()
    ]


def view_file(config: MkDocsConfig) -> File:
    """The script of the reading aids: it runs before anything is drawn, and so is a file of its own."""
    return File.generated(config, ASSETS + _VIEW, content=_joined("view"))


def view_tag(url: str) -> str:
    """The tag by which the page at ``url`` asks for that script."""
    return f'<script src="{get_relative_url(ASSETS + _VIEW, url)}"></script>'


def asset_tags(url: str) -> str:
    """The tags by which the page at ``url`` asks for them."""
    style, script = (get_relative_url(ASSETS + name, url) for name in _KINDS)
    return f'<link rel="stylesheet" href="{style}">\n<script src="{script}" defer></script>'


def _joined(folder: str) -> str:
    files = sorted(path for path in (_HERE / folder).iterdir() if path.suffix in (".css", ".js"))
    return "\n".join(path.read_text("utf-8") for path in files)
