"""The register of bodies read from its file, all its faults told at once."""

from pathlib import Path

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from crossfoot.binding.register import Body, LocalDeadline, Register
from crossfoot.document.yaml_scalars import YAML_ERRORS, where
from crossfoot.profile.body_words import BodyWords
from crossfoot.project.display import display_path
from crossfoot.project.errors import SettingsError, SettingsErrors, did_you_mean
from crossfoot.project.register_contradictions import refuse_contradictions
from crossfoot.project.register_messages import NO_LIST, before_since, nameless, unknown_key
from crossfoot.project.register_place import place_in
from crossfoot.project.register_values import read_day, read_flag, read_year
from crossfoot.project.unreadable import cannot_read
from crossfoot.source.source_file import SourceFile, UnreadableFile, read_source
from crossfoot.source.span import Span
from crossfoot.source.yaml_slips import slip_of
from crossfoot.terms.text import Text

__all__ = ["Body", "Register", "load_register"]

KEYS = ("id", "name", "names", "kind", "level", "parent", "parts", "compiled", "since", "until", "deadline")
TOP_KEYS = ("bodies", "deadlines")
DEADLINE_KEYS = ("by", "since")
YEARS_KEYS = ("since", "until")
_YEARS_FORM = "{since: 2024, until: 2025}"
_LISTS = ("names", "parts")
_READERS = {"compiled": read_flag, "since": read_year, "until": read_year, "deadline": read_day, "by": read_day}


def load_register(file: Path, words: BodyWords) -> Register:
    """Read ``file``, whose kinds and levels are among ``words``; raise ``SettingsErrors`` with all that is wrong."""
    shown = display_path(file)
    try:
        source = read_source(file, shown)
    except UnreadableFile as error:
        raise cannot_read(shown, error) from None
    reader = _RegisterReader(source, words)
    try:
        root = yaml.compose(source.text, yaml.CSafeLoader)
    except (*YAML_ERRORS, RecursionError) as error:
        offset, said = (0, "nested too deeply") if isinstance(error, RecursionError) else where(error, source.text)
        slip = slip_of(source.text, offset, said)
        reader.refuse(slip.offset, f"not YAML: {slip.message.en}", f"不是有效的 YAML：{slip.message.zh}")
        raise SettingsErrors(reader.errors) from None
    bodies = tuple(reader.bodies(root))
    deadlines = reader.deadlines(root)
    refuse_contradictions(bodies, reader.spans, reader.refuse)
    if reader.errors:
        raise SettingsErrors(reader.errors)
    return Register(bodies, deadlines, shown, source.text)


class _RegisterReader:
    def __init__(self, source: SourceFile, words: BodyWords) -> None:
        self.source = source
        self.choices = words._asdict()
        self.errors: list[SettingsError] = []
        self.spans: list[dict[str, Span]] = []

    def refuse(self, offset: int, en: str, zh: str) -> None:
        self.errors.append(SettingsError(Text(en=en, zh=zh), place_in(self.source, offset)))

    def bodies(self, root: Node | None) -> list[Body]:
        listed = None
        if isinstance(root, MappingNode):
            listed = self.entries(root, TOP_KEYS).get("bodies")
        if not isinstance(listed, SequenceNode):
            self.refuse(0, NO_LIST.en, NO_LIST.zh)
            return []
        return [body for item in listed.value if (body := self.body(item)) is not None]

    def deadlines(self, root: Node | None) -> dict[str, LocalDeadline]:
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
        read = {kind: self.deadline(value) for kind, value in self.entries(node, self.choices["kind"]).items()}
        return {kind: deadline for kind, deadline in read.items() if deadline is not None}

    def deadline(self, node: Node) -> LocalDeadline | None:
        """A day alone, or with the first report year for which it holds; ``None`` with the faults noted."""
        if isinstance(node, ScalarNode):
            day = self.read("deadline", node)
            return LocalDeadline(day, span=_span(node)) if isinstance(day, tuple) else None
        if not isinstance(node, MappingNode):
            form = "{by: 01-28, since: 2024}"
            self.refuse(
                node.start_mark.index,
                f"deadline takes one day such as 01-28, or {form}",
                f"deadline 应为一个月日，例如 01-28，或者写成 {form}",
            )
            return None
        entries = self.entries(node, DEADLINE_KEYS)
        values = {key: self.read(key, value) for key, value in entries.items()}
        if "by" not in entries:
            self.refuse(node.start_mark.index, "a deadline has a day `by`", "期限应写明月日 by")
        day, since = values.get("by"), values.get("since")
        if not isinstance(day, tuple):
            return None
        return LocalDeadline(day, since if isinstance(since, int) else None, _span(entries["by"]))

    def entries(self, node: MappingNode, known: tuple[str, ...]) -> dict[str, Node]:
        """The values of a mapping by key; refuse one that is none of ``known``, if any, and one that comes again."""
        found: dict[str, Node] = {}
        for key, value in node.value:
            name = key.value if isinstance(key, ScalarNode) else ""
            if name not in known and (known or not name):
                said = unknown_key(name, known)
                self.refuse(key.start_mark.index, said.en, said.zh)
            elif name in found:
                self.refuse(key.start_mark.index, f"the key {name!r} stands twice", f"{name!r} 这个键写了两次")
            else:
                found[name] = value
        return found

    def read(self, key: str, node: Node) -> object:
        """The value of a key that is no mere word; ``None`` with the fault noted."""
        value, wanted = _READERS[key](node.value if isinstance(node, ScalarNode) else "")
        if value is None:
            self.refuse(node.start_mark.index, f"{key} takes {wanted.en}", f"{key} 应为{wanted.zh}")
        return value

    def years(self, key: str, node: MappingNode) -> tuple[int | None, int | None]:
        """The first year and the last of a mapping, which has to name one of them."""
        read = {name: self.read(name, value) for name, value in self.entries(node, YEARS_KEYS).items()}
        since, until = (year if isinstance(year := read.get(name), int) else None for name in YEARS_KEYS)
        if not node.value:
            self.refuse(node.start_mark.index, f"{key} takes years {_YEARS_FORM}", f"{key} 应写明年度 {_YEARS_FORM}")
        elif since is not None and until is not None and until < since:
            said = before_since(since, until)
            self.refuse(node.start_mark.index, said.en, said.zh)
        return since, until

    def words(self, key: str, node: Node) -> tuple[str, ...]:
        """The words of a list."""
        if not isinstance(node, SequenceNode):
            self.refuse(node.start_mark.index, f"{key} takes a list", f"{key} 应为列表")
            return ()
        found: list[str] = []
        for item in node.value:
            word = item.value.strip() if isinstance(item, ScalarNode) else ""
            if word:
                found.append(word)
            else:
                self.refuse(item.start_mark.index, f"{key} takes a list of words", f"{key} 的每一项应为词语")
        return tuple(found)

    def body(self, node: Node) -> Body | None:
        if not isinstance(node, MappingNode):
            said = nameless(node.value if isinstance(node, ScalarNode) else "")
            self.refuse(node.start_mark.index, said.en, said.zh)
            return None
        words: dict[str, str] = {}
        lists: dict[str, tuple[str, ...]] = {}
        values: dict[str, object] = {}
        spans: dict[str, Span] = {}
        for key, value in self.entries(node, KEYS).items():
            spans[key] = _span(value)
            if key == "deadline":
                values[key] = self.deadline(value)
            elif key == "compiled" and isinstance(value, MappingNode):
                values[key] = self.years(key, value)
            elif key in _READERS:
                values[key] = self.read(key, value)
            elif key in _LISTS:
                lists[key] = self.words(key, value)
            elif not isinstance(value, ScalarNode):
                self.refuse(value.start_mark.index, f"{key} takes a word", f"{key} 应为词语")
            else:
                words[key] = value.value.strip()
                choices = self.choices.get(key)
                if choices and words[key] not in choices:
                    hint = did_you_mean(words[key], choices)
                    self.refuse(
                        value.start_mark.index,
                        f"{key} is one of {', '.join(choices)}{hint.en}",
                        f"{key} 只能是 {'、'.join(choices)}{hint.zh}",
                    )
        if not words.get("id") or not words.get("name"):
            said = nameless(node.value if isinstance(node, ScalarNode) else "")
            self.refuse(node.start_mark.index, said.en, said.zh)
            return None
        self.spans.append({**spans, "": _span(node)})
        since, until, deadline = values.get("since"), values.get("until"), values.get("deadline")
        compiled_in = values.get("compiled")
        return Body(
            id=words["id"],
            name=words["name"],
            names=lists.get("names", ()),
            kind=words.get("kind") or None,
            parent=words.get("parent") or None,
            level=words.get("level") or None,
            parts=lists.get("parts", ()),
            compiled=bool(values.get("compiled")),
            compiled_in=compiled_in if isinstance(compiled_in, tuple) else (None, None),
            since=since if isinstance(since, int) else None,
            until=until if isinstance(until, int) else None,
            deadline=deadline if isinstance(deadline, LocalDeadline) else None,
            span=spans["id"],
        )


def _span(node: Node) -> Span:
    return Span(node.start_mark.index, node.end_mark.index)
