"""Shapes that a YAML node may have: each reads a node and describes itself as JSON Schema.

One list of keys serves both, so that what an editor accepts is what the loader accepts.
"""

from collections.abc import Callable
from decimal import Decimal

from crossfoot.profile.errors import PackText, did_you_mean
from crossfoot.profile.yaml_nodes import Node, SequenceNode, fault, literal
from crossfoot.terms.text import Text

Json = dict[str, object]


class Unread:
    """What a shape returns for a node that it cannot read, the fault noted."""


UNREAD = Unread()


class Shape:
    """How a node is read. ``read`` returns the value or ``UNREAD``."""

    def read(self, node: Node, pack: PackText) -> object:
        raise NotImplementedError

    def schema(self) -> Json:
        raise NotImplementedError


class TextShape(Shape):
    """A text that is not empty and satisfies ``admits``; ``pattern`` says the same to editors, ``hint`` to readers."""

    def __init__(
        self, admits: Callable[[str], bool] | None = None, pattern: str = "", hint: Text | None = None
    ) -> None:
        self._admits = admits
        self._pattern = pattern
        self._hint = hint or Text("", "")

    def read(self, node: Node, pack: PackText) -> object:
        value = literal(node)
        if value is None:
            fault(pack, node, Text("a text is needed here", "这里应是文字"))
            return UNREAD
        if not value.strip():
            fault(pack, node, Text("the text is empty", "文字是空的"))
            return UNREAD
        if self._admits is not None and not self._admits(value):
            fault(pack, node, Text(f"{value!r} is not {self._hint.en}", f"“{value}”不是{self._hint.zh}"))
            return UNREAD
        return value

    def schema(self) -> Json:
        if self._pattern:
            return {"type": "string", "pattern": f"^(?:{self._pattern})$"}
        return {"type": ["string", "number", "boolean"]}


class NoneOf(Shape):
    """What another shape reads, but for a few words."""

    def __init__(self, shape: Shape, words: frozenset[str], refusal: Text) -> None:
        self.shape = shape
        self._words = words
        self._refusal = refusal

    def read(self, node: Node, pack: PackText) -> object:
        value = self.shape.read(node, pack)
        if isinstance(value, str) and value in self._words:
            fault(pack, node, Text(*(said.format(word=value) for said in self._refusal)))
            return UNREAD
        return value

    def schema(self) -> Json:
        return {**self.shape.schema(), "not": {"enum": sorted(self._words)}}


class WholeNumber(Shape):
    """A whole number, 0 or more."""

    def read(self, node: Node, pack: PackText) -> object:
        value = literal(node)
        if value is None or not (value.isascii() and value.isdigit()) or len(value) > 9:
            fault(pack, node, Text("a whole number is needed here", "这里应是整数"))
            return UNREAD
        return int(value)

    def schema(self) -> Json:
        return {"type": "integer", "minimum": 0}


class Year(Shape):
    """A year in four digits."""

    def read(self, node: Node, pack: PackText) -> object:
        value = literal(node)
        if value is None or not (value.isascii() and value.isdigit()) or len(value) != 4 or value[0] == "0":
            fault(pack, node, Text("a year in four digits is needed here", "这里应是四位数字的年份"))
            return UNREAD
        return int(value)

    def schema(self) -> Json:
        return {"type": "integer", "minimum": 1000, "maximum": 9999}


class Worth(Shape):
    """An exact number greater than 0."""

    def read(self, node: Node, pack: PackText) -> object:
        value = literal(node)
        digits = (value or "").replace(".", "", 1)
        if value is None or not (digits.isascii() and digits.isdigit()) or len(digits) > 18 or not Decimal(value):
            fault(pack, node, Text("a number greater than 0 is needed here", "这里应是大于 0 的数"))
            return UNREAD
        return Decimal(value)

    def schema(self) -> Json:
        return {"type": "number", "exclusiveMinimum": 0}


class Flag(Shape):
    """``true`` or ``false``."""

    def read(self, node: Node, pack: PackText) -> object:
        value = literal(node)
        if value not in ("true", "false"):
            fault(pack, node, Text("true or false is needed here", "这里应是 true 或 false"))
            return UNREAD
        return value == "true"

    def schema(self) -> Json:
        return {"type": "boolean"}


class Choice(Shape):
    """One of a few words."""

    def __init__(self, *words: str) -> None:
        self.words = words

    def read(self, node: Node, pack: PackText) -> object:
        value = literal(node)
        if value in self.words:
            return value
        listed = ", ".join(self.words)
        near = did_you_mean(value or "", self.words)
        fault(pack, node, Text(f"one of {listed} is needed here{near.en}", f"这里应是 {listed} 之一{near.zh}"))
        return UNREAD

    def schema(self) -> Json:
        return {"enum": list(self.words)}


class ListOf(Shape):
    """A list; what cannot be read is left out of it."""

    def __init__(self, item: Shape, at_least: int = 1) -> None:
        self.item = item
        self._at_least = at_least

    def read(self, node: Node, pack: PackText) -> object:
        if not isinstance(node, SequenceNode):
            fault(pack, node, Text("a list is needed here", "这里应是列表"))
            return UNREAD
        if len(node.value) < self._at_least:
            fault(pack, node, Text("the list is empty", "列表是空的"))
            return UNREAD
        read = self.item.read
        return tuple(value for child in node.value if (value := read(child, pack)) is not UNREAD)

    def schema(self) -> Json:
        return {"type": "array", "items": self.item.schema(), "minItems": self._at_least}
