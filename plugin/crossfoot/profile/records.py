"""Mappings of a pack: records with known keys, and mappings of free words."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from crossfoot.profile.errors import PackText, did_you_mean
from crossfoot.profile.shapes import UNREAD, Json, Shape, TextShape
from crossfoot.profile.yaml_nodes import MAXIMUM_DEPTH, MappingNode, Node, ScalarNode, SequenceNode, fault, literal
from crossfoot.source.yaml_slips import colon_of
from crossfoot.terms.text import Text


class MapOf(Shape):
    """A mapping of free words to values of one shape."""

    def __init__(self, value: Shape) -> None:
        self.value = value

    def read(self, node: Node, pack: PackText) -> object:
        if not isinstance(node, MappingNode):
            fault(pack, node, Text("a mapping is needed here", "这里应是“键: 值”"))
            return UNREAD
        values: dict[str, object] = {}
        for name, key_node, child in _entries(node, pack):
            value = self.value.read(child, pack)
            if value is not UNREAD:
                values[name] = value
            if isinstance(value, Record):
                value.nodes[""] = key_node  # what is wrong with the whole entry is told at its word
        return values

    def schema(self) -> Json:
        return {"type": "object", "additionalProperties": self.value.schema()}


class Key(NamedTuple):
    """A key of a record: its shape, what it means to a pack writer, and when it must be there."""

    name: str
    shape: Shape
    about: Text
    required: bool = False


class Record:
    """A mapping that was read: the values by key, and where each stands. ``faulty`` if a part could not be read."""

    __slots__ = ("faulty", "node", "nodes", "pack", "values")

    def __init__(self, node: Node, pack: PackText) -> None:
        self.node = node
        self.pack = pack
        self.values: dict[str, object] = {}
        self.nodes: dict[str, Node] = {}
        self.faulty = False

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def text(self, key: str, default: str = "") -> str:
        value = self.values.get(key, default)
        return value if isinstance(value, str) else default

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key, ())
        return tuple(item for item in value if isinstance(item, str)) if isinstance(value, tuple) else ()

    def number(self, key: str, default: int = 0) -> int:
        value = self.values.get(key, default)
        return value if isinstance(value, int) else default

    def flag(self, key: str) -> bool:
        return self.values.get(key) is True

    def record(self, key: str) -> "Record | None":
        value = self.values.get(key)
        return value if isinstance(value, Record) else None

    def records(self, key: str) -> "tuple[Record, ...]":
        value = self.values.get(key, ())
        return tuple(item for item in value if isinstance(item, Record)) if isinstance(value, tuple) else ()

    def mapping(self, key: str) -> Mapping[str, object]:
        value = self.values.get(key)
        return value if isinstance(value, dict) else {}

    def node_of(self, key: str) -> Node:
        """Where the value of ``key`` stands; the record itself where the key is missing."""
        return self.nodes.get(key, self.node)

    def fault(self, key: str, message: Text, offset: int = 0) -> None:
        """Note a fault at the value of ``key``, or at the record itself."""
        self.faulty = True
        fault(self.pack, self.node_of(key), message, offset)

    def fault_entry(self, key: str, name: str, message: Text) -> None:
        """Note a fault at the entry ``name`` of the mapping under ``key``."""
        self.faulty = True
        node = self.node_of(key)
        entries = node.value if isinstance(node, MappingNode) else []
        fault(self.pack, next((word for word, _ in entries if word.value == name), node), message)

    def fault_item(self, key: str, index: int, message: Text) -> None:
        """Note a fault at an item of the list under ``key``."""
        self.faulty = True
        node = self.node_of(key)
        fault(self.pack, node.value[index] if isinstance(node, SequenceNode) else node, message)


class RecordOf(Shape):
    """A mapping with known keys. With the key ``unless`` present no other required key is demanded but the first."""

    def __init__(self, name: str, one_of: tuple[str, ...] = (), unless: str = "") -> None:
        self.name = name
        self.keys: dict[str, Key] = {}
        self.one_of = one_of
        self.unless = unless

    def define(self, *keys: Key) -> "RecordOf":
        """Give the record its keys; a record may hold records of its own kind, so they come second."""
        self.keys = {key.name: key for key in keys}
        return self

    def read(self, node: Node, pack: PackText) -> object:
        if not isinstance(node, MappingNode):
            near = colon_of(literal(node) or "")
            fault(pack, node, Text(f"a mapping of keys is needed here{near.en}", f"这里应是“键: 值”{near.zh}"))
            return UNREAD
        record = Record(node, pack)
        before = len(pack.errors)
        pack.depth += 1
        if pack.depth > MAXIMUM_DEPTH:
            fault(pack, node, Text(f"nested deeper than {MAXIMUM_DEPTH} levels", f"嵌套超过 {MAXIMUM_DEPTH} 层"))
        else:
            self._read_entries(node, record)
        pack.depth -= 1
        record.faulty = len(pack.errors) > before
        return record

    def _read_entries(self, node: MappingNode, record: Record) -> None:
        pack, keys = record.pack, self.keys
        for name, key_node, child in _entries(node, pack):
            key = keys.get(name)
            if key is None and pack.full:
                break
            if key is None:
                near = colon_of(name)
                near = near if near.en else did_you_mean(name, list(keys))
                fault(pack, key_node, Text(f"unknown key {name}{near.en}", f"没有 {name} 这个键{near.zh}"))
                continue
            record.nodes[name] = child
            value = key.shape.read(child, pack)
            if value is not UNREAD:
                record.values[name] = value
        nodes = record.nodes
        extending = self.unless in nodes
        for index, key in enumerate(keys.values()):
            if key.required and key.name not in nodes and (index == 0 or not extending):
                fault(pack, node, Text(f"the key {key.name} is missing", f"缺少 {key.name} 这个键"))
        if self.one_of:
            given = [name for name in self.one_of if name in nodes]
            if len(given) != 1:
                listed = ", ".join(self.one_of)
                place = nodes[given[1]] if given else node
                fault(pack, place, Text(f"exactly one of {listed} is needed", f"{listed} 须且只能写一个"))

    def schema(self) -> Json:
        return {"$ref": f"#/$defs/{self.name}"}


def _entries(node: MappingNode, pack: PackText) -> Iterator[tuple[str, Node, Node]]:
    seen: set[str] = set()
    for key_node, value_node in node.value:
        name = literal(key_node) if isinstance(key_node, ScalarNode) else None
        if name is None:
            fault(pack, key_node, Text("a key is a plain word", "键应是一个词"))
        elif name in seen:
            fault(pack, key_node, Text(f"the key {name} stands twice", f"{name} 这个键写了两次"))
        else:
            seen.add(name)
            yield name, key_node, value_node


class Worded(Shape):
    """A text for readers: one for every language, or a mapping with one for each."""

    def __init__(self, each: RecordOf) -> None:
        self.each = each
        self._one = TextShape()

    def read(self, node: Node, pack: PackText) -> object:
        if isinstance(node, SequenceNode):
            message = "one text, or {zh: …, en: …}, is needed here", "这里应是一句文字，或者写成 {zh: 中文, en: 英文}"
            fault(pack, node, Text(*message))
            return UNREAD
        if not isinstance(node, MappingNode):
            value = self._one.read(node, pack)
            return Text(value, value) if isinstance(value, str) else UNREAD
        record = self.each.read(node, pack)
        return Text(en=record.text("en"), zh=record.text("zh")) if isinstance(record, Record) else UNREAD

    def schema(self) -> Json:
        return {"$ref": "#/$defs/worded"}

    def definition(self) -> Json:
        """What the reference of the schema leads to."""
        return {"anyOf": [self._one.schema(), self.each.schema()]}
