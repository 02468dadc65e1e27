"""The register of bodies read from its file, all its faults told at once."""

from pathlib import Path

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from crossfoot.binding.register import KINDS, Body, Day, Register
from crossfoot.document.yaml_scalars import YAML_ERRORS, where
from crossfoot.profile.series_keys import LEVELS
from crossfoot.project.display import display_path
from crossfoot.project.errors import SettingsError, SettingsErrors, did_you_mean
from crossfoot.project.located import Place
from crossfoot.project.register_values import read_day, read_flag, read_year
from crossfoot.source.source_file import SourceFile, UnreadableFile, read_source
from crossfoot.source.span import Span
from crossfoot.terms.text import Text

__all__ = ["Body", "Register", "load_register"]

KEYS = ("id", "name", "names", "kind", "level", "parent", "parts", "compiled", "since", "until", "deadline")
TOP_KEYS = ("bodies", "deadlines")
_LISTS = ("names", "parts")
_CHOICES = {"kind": KINDS, "level": LEVELS}
_READERS = {"compiled": read_flag, "since": read_year, "until": read_year, "deadline": read_day}


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
    deadlines = reader.deadlines(root)
    reader.refuse_clashes(bodies)
    if reader.errors:
        raise SettingsErrors(reader.errors)
    return Register(bodies, deadlines, reader.deadline_spans, shown, source.text)


class _RegisterReader:
    def __init__(self, source: SourceFile) -> None:
        self.source = source
        self.errors: list[SettingsError] = []
        self.places: dict[str, int] = {}
        self.spans: dict[str, dict[str, Span]] = {}
        self.deadline_spans: dict[str, Span] = {}

    def refuse(self, offset: int, en: str, zh: str) -> None:
        line, column = self.source.position(offset)
        start = offset - column + 1
        excerpt = self.source.text[start:].split("\n", 1)[0]
        self.errors.append(SettingsError(Text(en=en, zh=zh), Place(self.source.path, line, column, excerpt)))

    def bodies(self, root: Node | None) -> list[Body]:
        listed = None
        if isinstance(root, MappingNode):
            listed = next((value for key, value in root.value if key.value == "bodies"), None)
            for key, _ in root.value:
                if key.value not in TOP_KEYS:
                    self.refuse_key(key, TOP_KEYS)
        if not isinstance(listed, SequenceNode):
            self.refuse(0, "a register holds a list `bodies`", "名录应有列表 bodies")
            return []
        return [body for item in listed.value if (body := self.body(item)) is not None]

    def deadlines(self, root: Node | None) -> dict[str, Day]:
        """The local deadlines by kind."""
        entries = root.value if isinstance(root, MappingNode) else []
        node = next((value for key, value in entries if key.value == "deadlines"), None)
        if node is None:
            return {}
        if not isinstance(node, MappingNode):
            self.refuse(
                node.start_mark.index, "deadlines takes a day for each kind", "deadlines 应为每类机关写一个月日"
            )
            return {}
        found: dict[str, Day] = {}
        for key, value in node.value:
            if key.value not in KINDS:
                self.refuse_key(key, KINDS)
                continue
            day = self.read("deadline", value)
            if isinstance(day, tuple):
                found[key.value] = day
                self.deadline_spans[key.value] = Span(value.start_mark.index, value.end_mark.index)
        return found

    def refuse_key(self, key: Node, known: tuple[str, ...]) -> None:
        hint = did_you_mean(str(key.value), known)
        self.refuse(key.start_mark.index, f"unknown key {key.value!r}{hint.en}", f"未知的键 {key.value!r}{hint.zh}")

    def read(self, key: str, node: Node) -> object:
        """The value of a key that is no mere word; ``None`` with the fault noted."""
        value, wanted = _READERS[key](node.value if isinstance(node, ScalarNode) else "")
        if value is None:
            self.refuse(node.start_mark.index, f"{key} takes {wanted.en}", f"{key} 应为{wanted.zh}")
        return value

    def body(self, node: Node) -> Body | None:
        if not isinstance(node, MappingNode):
            self.refuse(node.start_mark.index, "a body has `id` and `name`", "每个机关应有 id 和 name")
            return None
        words: dict[str, str] = {}
        lists: dict[str, tuple[str, ...]] = {}
        values: dict[str, object] = {}
        spans: dict[str, Span] = {}
        for key, value in node.value:
            if key.value not in KEYS:
                self.refuse_key(key, KEYS)
            elif key.value in _READERS:
                values[key.value] = self.read(key.value, value)
                spans[key.value] = Span(value.start_mark.index, value.end_mark.index)
            elif key.value in _LISTS and isinstance(value, SequenceNode):
                lists[key.value] = tuple(str(item.value) for item in value.value if isinstance(item, ScalarNode))
                spans[key.value] = Span(value.start_mark.index, value.end_mark.index)
            elif key.value in _LISTS:
                self.refuse(value.start_mark.index, f"{key.value} takes a list", f"{key.value} 应为列表")
            elif not isinstance(value, ScalarNode):
                self.refuse(value.start_mark.index, f"{key.value} takes a word", f"{key.value} 应为词语")
            else:
                words[key.value] = value.value.strip()
                spans[key.value] = Span(value.start_mark.index, value.end_mark.index)
                choices = _CHOICES.get(key.value)
                if choices is not None and words[key.value] not in choices:
                    self.refuse(
                        value.start_mark.index,
                        f"{key.value} is one of {', '.join(choices)}",
                        f"{key.value} 只能是 {'、'.join(choices)}",
                    )
        if not words.get("id") or not words.get("name"):
            self.refuse(node.start_mark.index, "a body has `id` and `name`", "每个机关应有 id 和 name")
            return None
        self.places[words["id"]] = node.start_mark.index
        self.spans[words["id"]] = spans
        since, until, deadline = values.get("since"), values.get("until"), values.get("deadline")
        return Body(
            id=words["id"],
            name=words["name"],
            names=lists.get("names", ()),
            kind=words.get("kind") or None,
            parent=words.get("parent") or None,
            level=words.get("level") or None,
            parts=lists.get("parts", ()),
            compiled=values.get("compiled") is True,
            since=since if isinstance(since, int) else None,
            until=until if isinstance(until, int) else None,
            deadline=deadline if isinstance(deadline, tuple) else None,
            span=spans["id"],
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
            self._refuse_contradictions(body, ids)
        self._refuse_cycles(bodies)

    def _refuse_contradictions(self, body: Body, ids: set[str]) -> None:
        spans = self.spans[body.id]
        for part in body.parts:
            if part not in ids:
                near = did_you_mean(part, ids)
                self.refuse(
                    spans["parts"].start, f"there is no body {part!r}{near.en}", f"名录中没有机关 {part!r}{near.zh}"
                )
        if body.compiled and not body.parts:
            self.refuse(spans["compiled"].start, "compiled goes with parts", "写 compiled 须写 parts")
        if body.since is not None and body.until is not None and body.until < body.since:
            self.refuse(
                spans["until"].start,
                f"until {body.until} is before since {body.since}",
                f"until {body.until} 早于 since {body.since}",
            )

    def _refuse_cycles(self, bodies: tuple[Body, ...]) -> None:
        """Bodies that are, by way of their parts, parts of themselves; each cycle is told once."""
        parts = {body.id: body.parts for body in bodies}
        done: set[str] = set()
        for body in bodies:
            path: list[str] = []
            pending = [(body.id, 0)]
            while pending:
                id_, at = pending.pop()
                if at == 0:
                    if id_ in done:
                        continue
                    path.append(id_)
                following = parts.get(id_, ())
                if at == len(following):
                    done.add(id_)
                    path.pop()
                    continue
                pending.append((id_, at + 1))
                part = following[at]
                if part in path:
                    chain = " → ".join((*path[path.index(part) :], part))
                    self.refuse(
                        self.spans[id_]["parts"].start,
                        f"a body is its own part: {chain}",
                        f"机关成了自己的组成部分：{chain}",
                    )
                else:
                    pending.append((part, 0))
