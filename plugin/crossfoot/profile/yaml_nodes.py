"""YAML nodes with their places: composing a pack's text, and refusing what would harm the reader."""

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from crossfoot.profile.errors import PackText
from crossfoot.source.yaml_slips import slip_of
from crossfoot.terms.text import Text

__all__ = ["MappingNode", "Node", "ScalarNode", "SequenceNode", "column_of", "compose", "fault", "line_of", "literal"]

MAXIMUM_CHARACTERS = 1024 * 1024
MAXIMUM_DEPTH = 64
MAXIMUM_NODES = 50_000

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULL = frozenset({"", "~", "null", "Null", "NULL"})


def compose(pack: PackText) -> MappingNode | None:
    """The pack's root mapping, or ``None`` with the fault noted."""
    text = pack.text
    if len(text) > MAXIMUM_CHARACTERS:
        pack.fault(1, 1, Text("the pack is larger than 1 MB", "规则包超过 1 MB"))
        return None
    try:
        # The C composer recurses without a guard: 30,000 nested brackets end the process.
        suspicious = text.count("[") + text.count("{") > 2000 or max(map(len, text.split("\n"))) > 2000
        if suspicious and _too_deep(text):
            pack.fault(1, 1, Text(f"nested deeper than {MAXIMUM_DEPTH} levels", f"嵌套超过 {MAXIMUM_DEPTH} 层"))
            return None
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        reason = " ".join(part for part in (error.context, error.problem) if part)
        at = mark.index if mark else 0
        slip, said = slip_of(text, at, reason)
        place = (mark.line + 1, mark.column + 1) if mark and slip == at else _line_and_column(text, slip)
        pack.fault(*place, Text(f"not valid YAML: {said.en}", f"不是合法的 YAML：{said.zh}"))
        return None
    except yaml.YAMLError as error:  # a character that YAML does not admit
        at = getattr(error, "position", 0)
        place = _line_and_column(text, at)
        pack.fault(*place, Text("a control character, which YAML does not admit", "含有 YAML 不允许的控制字符"))
        return None
    if root is None:
        pack.fault(1, 1, Text("the pack is empty", "规则包是空的"))
        return None
    if not isinstance(root, MappingNode):
        fault(pack, root, Text("a pack is a mapping of keys", "规则包应由“键: 值”组成"))
        return None
    if "&" in text and not _bounded(root):
        message = Text("aliases repeat too much, or a node holds itself", "引用（*）重复过多，或者套住了自己")
        fault(pack, root, message)
        return None
    return root


def fault(pack: PackText, node: Node, message: Text, offset: int = 0) -> None:
    """Note a fault at ``node``, or at the character ``offset`` of a scalar's value."""
    if offset and isinstance(node, ScalarNode):
        line, column = _place_within(pack.text, node, offset)
        pack.fault(line, column, message)
    else:
        pack.fault(line_of(node), column_of(node), message)


def line_of(node: Node) -> int:
    """The 1-based line where ``node`` begins."""
    return int(node.start_mark.line) + 1


def column_of(node: Node) -> int:
    """The 1-based column where ``node`` begins, in code points."""
    return int(node.start_mark.column) + 1


def literal(node: Node) -> str | None:
    """A scalar as written (``No`` stays ``No``); ``None`` for null and for what is no scalar."""
    if not isinstance(node, ScalarNode):
        return None
    value: str = node.value
    return None if not node.style and value in _NULL else value


def _place_within(text: str, node: ScalarNode, offset: int) -> tuple[int, int]:
    # Value and source are walked together: a run of white space in the one may be a folded line
    # in the other. Escapes in double quotes are not undone, so that a place behind one may be off.
    start, end = node.start_mark.index, node.end_mark.index
    value: str = node.value
    at = start
    if node.style in ("|", ">"):
        at = text.find("\n", start, end) + 1
    for character in value[:offset]:
        if character.isspace():
            at += 1
            while at < end and text[at].isspace():
                at += 1
        else:
            found = text.find(character, at, end)
            at = at if found < 0 else found + 1
    while offset < len(value) and not value[offset].isspace() and at < end and text[at].isspace():
        at += 1
    return _line_and_column(text, at)


def _line_and_column(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _too_deep(text: str) -> bool:
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > MAXIMUM_DEPTH:
                    return True
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    except yaml.MarkedYAMLError as error:
        # Later versions of the C library have a bound of their own, and meet it while they look ahead.
        if "depth" not in str(error.problem):
            raise
        return True
    return False


def _bounded(root: Node) -> bool:
    """Whether reading every alias as a copy stays within ``MAXIMUM_NODES``."""
    sizes: dict[int, int] = {}
    open_nodes: set[int] = set()

    def size(node: Node) -> int:
        if isinstance(node, ScalarNode):
            return 1
        key = id(node)
        if key in sizes:
            return sizes[key]
        if key in open_nodes or len(open_nodes) > MAXIMUM_DEPTH:
            return MAXIMUM_NODES + 1
        open_nodes.add(key)
        total = 1
        for child in node.value:
            pair = child if isinstance(child, tuple) else (child,)
            total += sum(size(part) for part in pair)
        open_nodes.discard(key)
        sizes[key] = total
        return total

    return size(root) <= MAXIMUM_NODES
