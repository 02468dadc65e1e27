"""The register of bodies: which offices file reports, under which names, and of what kind they are."""

from dataclasses import dataclass
from pathlib import Path

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from crossfoot.document.yaml_scalars import YAML_ERRORS, where
from crossfoot.project.display import display_path
from crossfoot.project.errors import SettingsError, SettingsErrors, did_you_mean
from crossfoot.project.located import Place
from crossfoot.source.source_file import SourceFile, UnreadableFile, read_source
from crossfoot.terms.text import Text

KEYS = ("id", "name", "names", "kind", "level", "parent", "parts")
_LISTS = ("names", "parts")
KINDS = ("government", "department", "township")


@dataclass(frozen=True, slots=True)
class Body:
    """One office; ``names`` are further names it is known by, ``parent`` the id of the body above it.

    ``level`` is its administrative level, ``parts`` are the ids of the bodies whose figures its own include.
    """

    id: str
    name: str
    names: tuple[str, ...] = ()
    kind: str | None = None
    parent: str | None = None
    level: str | None = None
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Register:
    """The bodies in the order of the file."""

    bodies: tuple[Body, ...] = ()

    def find(self, word: str) -> Body | None:
        """The body with the id or name ``word``."""
        return next((body for body in self.bodies if word in (body.id, body.name, *body.names)), None)

    def kinds(self) -> dict[str, str]:
        """The kind of every body that has one, by each of its names and its id."""
        return {word: body.kind for body in self.bodies if body.kind for word in (body.id, body.name, *body.names)}

    def ids(self) -> dict[str, str]:
        """The id of every body, by each of its names and the id itself."""
        return {word: body.id for body in self.bodies for word in (body.id, body.name, *body.names)}


def load_register(file: Path) -> Register:
    """Read ``file``; raise ``SettingsErrors`` with all that is wrong."""
    shown = display_path(file)
    try:
        source = read_source(file, shown)
    except UnreadableFile as error:
        message = Text(en=f"{shown} cannot be read ({error})", zh=f"无法读取 {shown}（{error}）")
        raise SettingsErrors([SettingsError(message)]) from None
    reader = _RegisterReader(source)
    try:
        root = yaml.compose(source.text, yaml.CSafeLoader)
    except (*YAML_ERRORS, RecursionError) as error:
        offset, words = (0, "nested too deeply") if isinstance(error, RecursionError) else where(error, source.text)
        reader.refuse(offset, f"not YAML: {words}", f"不是有效的 YAML：{words}")
        raise SettingsErrors(reader.errors) from None
    bodies = tuple(reader.bodies(root))
    reader.refuse_clashes(bodies)
    if reader.errors:
        raise SettingsErrors(reader.errors)
    return Register(bodies)


class _RegisterReader:
    def __init__(self, source: SourceFile) -> None:
        self.source = source
        self.errors: list[SettingsError] = []
        self.places: dict[str, int] = {}

    def refuse(self, offset: int, en: str, zh: str) -> None:
        line, column = self.source.position(offset)
        start = offset - column + 1
        excerpt = self.source.text[start:].split("\n", 1)[0]
        self.errors.append(SettingsError(Text(en=en, zh=zh), Place(self.source.path, line, column, excerpt)))

    def bodies(self, root: Node | None) -> list[Body]:
        listed = None
        if isinstance(root, MappingNode):
            listed = next((value for key, value in root.value if key.value == "bodies"), None)
        if not isinstance(listed, SequenceNode):
            self.refuse(0, "a register holds a list `bodies`", "名录应有列表 bodies")
            return []
        return [body for item in listed.value if (body := self.body(item)) is not None]

    def body(self, node: Node) -> Body | None:
        if not isinstance(node, MappingNode):
            self.refuse(node.start_mark.index, "a body has `id` and `name`", "每个机关应有 id 和 name")
            return None
        words: dict[str, str] = {}
        lists: dict[str, tuple[str, ...]] = {}
        for key, value in node.value:
            if key.value not in KEYS:
                hint = did_you_mean(str(key.value), KEYS)
                self.refuse(
                    key.start_mark.index,
                    f"unknown key {key.value!r}{hint.en}",
                    f"未知的键 {key.value!r}{hint.zh}",
                )
            elif key.value in _LISTS and isinstance(value, SequenceNode):
                lists[key.value] = tuple(str(item.value) for item in value.value if isinstance(item, ScalarNode))
            elif key.value in _LISTS:
                self.refuse(value.start_mark.index, f"{key.value} takes a list", f"{key.value} 应为列表")
            elif not isinstance(value, ScalarNode):
                self.refuse(value.start_mark.index, f"{key.value} takes a word", f"{key.value} 应为词语")
            else:
                words[key.value] = value.value.strip()
                if key.value == "kind" and words["kind"] not in KINDS:
                    self.refuse(
                        value.start_mark.index,
                        f"kind is one of {', '.join(KINDS)}",
                        f"kind 只能是 {'、'.join(KINDS)}",
                    )
        if not words.get("id") or not words.get("name"):
            self.refuse(node.start_mark.index, "a body has `id` and `name`", "每个机关应有 id 和 name")
            return None
        self.places[words["id"]] = node.start_mark.index
        return Body(
            id=words["id"],
            name=words["name"],
            names=lists.get("names", ()),
            kind=words.get("kind") or None,
            parent=words.get("parent") or None,
            level=words.get("level") or None,
            parts=lists.get("parts", ()),
        )

    def refuse_clashes(self, bodies: tuple[Body, ...]) -> None:
        """An id or name that two bodies share, and a parent that is not there."""
        owners: dict[str, str] = {}
        for body in bodies:
            for word in dict.fromkeys((body.id, body.name, *body.names)):
                if word in owners:
                    self.refuse(
                        self.places[body.id],
                        f"{word!r} is already a name of {owners[word]!r}",
                        f"{word!r} 已是 {owners[word]!r} 的名称",
                    )
                owners.setdefault(word, body.id)
        ids = {body.id for body in bodies}
        for body in bodies:
            if body.parent is not None and body.parent not in ids:
                self.refuse(
                    self.places[body.id], f"there is no body {body.parent!r}", f"名录中没有机关 {body.parent!r}"
                )
