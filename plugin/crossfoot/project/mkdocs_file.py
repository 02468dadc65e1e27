"""``mkdocs.yml`` without MkDocs: its tags are never executed, only what concerns Crossfoot is read.

``!ENV`` is looked up as a build would, every other tag stands for nothing, INHERIT is followed.
"""

import os
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from crossfoot.document.yaml_scalars import YAML_ERRORS, is_collection_tag, read_scalar, where
from crossfoot.project.display import display_path
from crossfoot.project.errors import SettingsError, SettingsErrors
from crossfoot.project.located import Located, Place, merge
from crossfoot.project.unreadable import cannot_read
from crossfoot.source.source_file import SourceFile, UnreadableFile, read_source
from crossfoot.source.yaml_slips import slip_of
from crossfoot.terms.text import Text

FILE_NAMES = ("properdocs.yml", "properdocs.yaml", "mkdocs.yml", "mkdocs.yaml")
_WANTED = (
    "docs_dir",
    "plugins",
    "markdown_extensions",
    "theme",
    "site_name",
    "site_url",
    "use_directory_urls",
    "INHERIT",
)
_DEEPEST = 20
_EXTENSION_PREFIX = "markdown.extensions."


@dataclass(slots=True)
class Site:
    """What ``mkdocs.yml`` says that concerns Crossfoot; ``options`` is ``None`` where the plugin is not listed."""

    docs_dir: str = "docs"
    options: Located | None = None
    language: object = None
    markdown_extensions: frozenset[str] = field(default_factory=frozenset)
    name: str = ""
    url: str = ""
    directory_urls: bool = True


def read_site(file: Path) -> Site:
    """Read the site's configuration; raise ``SettingsErrors`` where it is no YAML mapping."""
    config = _read(file, ())
    theme = config.get("theme")
    docs_dir, directories = config.get("docs_dir"), config.get("use_directory_urls")
    name, url = config.get("site_name"), config.get("site_url")
    return Site(
        docs_dir=docs_dir.value if docs_dir and isinstance(docs_dir.value, str) and docs_dir.value else "docs",
        options=_named(config.get("plugins"), "crossfoot"),
        language=_first(theme, "language", "locale") if theme else None,
        markdown_extensions=frozenset(
            name.removeprefix(_EXTENSION_PREFIX) for name in _names(config.get("markdown_extensions"))
        ),
        name=name.value if name and isinstance(name.value, str) else "",
        url=url.value if url and isinstance(url.value, str) else "",
        directory_urls=directories is None or directories.value is not False,
    )


def _read(file: Path, heirs: tuple[Path, ...]) -> Located:
    try:
        source = read_source(file, display_path(file))
    except UnreadableFile as error:
        raise cannot_read(display_path(file), error) from None
    try:
        root = yaml.compose(source.text, yaml.CSafeLoader)
    except (*YAML_ERRORS, RecursionError) as error:
        offset, words = (0, "nested too deeply") if isinstance(error, RecursionError) else where(error, source.text)
        slip = slip_of(source.text, offset, words)
        message = Text(en=f"not YAML: {slip.message.en}", zh=f"不是有效的 YAML：{slip.message.zh}")
        raise SettingsErrors([SettingsError(message, _place(source, slip.offset))]) from None
    if root is None:
        return Located({})
    if not isinstance(root, MappingNode):
        message = Text(en="the file must hold keys and values", zh="文件内容应为“键: 值”")
        raise SettingsErrors([SettingsError(message, _place(source, 0))])
    convert = _Converter(source)
    entries = {
        key.value: convert(value, 0)
        for key, value in root.value
        if isinstance(key, ScalarNode) and key.value in _WANTED
    }
    config = Located(entries)
    parent = entries.get("INHERIT")
    if parent is None or not isinstance(parent.value, str):
        return config
    base = (file.parent / parent.value).resolve()
    if base in heirs or not base.is_file():
        return config
    return merge(_read(base, (*heirs, file.resolve())), config)


class _Converter:
    """Turns nodes into located values; a node that aliases share is turned once, so that no bomb goes off."""

    def __init__(self, source: SourceFile) -> None:
        self.source = source
        self.done: dict[int, Located] = {}

    def __call__(self, node: Node, depth: int) -> Located:
        known = self.done.get(id(node))
        if known is None:
            known = self.done[id(node)] = self.convert(node, depth)
        return known

    def convert(self, node: Node, depth: int) -> Located:
        place = _place(self.source, node.start_mark.index)
        if node.tag == "!ENV":
            return Located(_environment(node), place)
        if not isinstance(node, ScalarNode) and not is_collection_tag(node.tag):
            return Located(None, place)
        if depth < _DEEPEST and isinstance(node, MappingNode):
            located = Located({}, place)
            for key, value in node.value:
                if isinstance(key, ScalarNode):
                    located.mapping()[key.value] = self(value, depth + 1)
                    located.keys[key.value] = _place(self.source, key.start_mark.index)
            return located
        if depth < _DEEPEST and isinstance(node, SequenceNode):
            return Located([self(item, depth + 1) for item in node.value], place)
        if isinstance(node, ScalarNode):
            try:
                return Located(read_scalar(node.value, node.tag, True), place)
            except ValueError:
                pass
        return Located(None, place)


def _environment(node: Node) -> object:
    """The first variable that is set, else the default: the last of several names."""
    names = node.value if isinstance(node, SequenceNode) else [node]
    words = [name.value for name in names if isinstance(name, ScalarNode)]
    default = None
    if isinstance(node, SequenceNode) and len(words) > 1 and isinstance(names[-1], ScalarNode):
        default = read_scalar(names[-1].value, names[-1].tag, True)
        words.pop()
    for word in words:
        if word in os.environ:
            return read_scalar(os.environ[word], None, True)
    return default


def _place(source: SourceFile, offset: int) -> Place:
    line, column = source.position(offset)
    start = offset - column + 1
    end = source.text.find("\n", start)
    return Place(source.path, line, column, source.text[start : end if end >= 0 else len(source.text)])


def _named(items: Located | None, name: str) -> Located | None:
    """The options of plugin ``name`` in a list or mapping of plugins; an entry without options has none."""
    if items is None:
        return None
    candidates = items.value if isinstance(items.value, list) else [items]
    for item in candidates:
        if item.value == name:
            return Located({}, item.place)
        options = item.get(name)
        if options is not None:
            return Located({}, options.place) if options.value is None else options
    return None


def _names(items: Located | None) -> list[str]:
    if items is None:
        return []
    candidates = items.value if isinstance(items.value, list) else [items]
    names: list[str] = []
    for item in candidates:
        names.extend([item.value] if isinstance(item.value, str) else item.mapping())
    return names


def _first(mapping: Located, *keys: str) -> object:
    return next((item.value for key in keys if (item := mapping.get(key)) and item.value), None)
