"""Header cells made of paths of labels: equal labels side by side become one cell, a short path fills up its levels."""

from collections.abc import Sequence
from typing import NamedTuple


class TreeLabel(NamedTuple):
    """A header cell: the path to it, the first leaf it stands over, over how many, through how many levels."""

    path: tuple[str, ...]
    first: int
    leaves: int
    levels: int
    is_leaf: bool


def label_tree(paths: Sequence[tuple[str, ...]]) -> list[list[TreeLabel]]:
    """The header cells of each level, from the outermost inwards, each level in the order of the leaves."""
    depth = max((len(path) for path in paths), default=0)
    tree: list[list[TreeLabel]] = [[] for _ in range(depth)]
    for level in range(depth):
        index = 0
        while index < len(paths):
            path = paths[index]
            after = index + 1
            if level == len(path) - 1:
                tree[level].append(TreeLabel(path, index, 1, depth - level, True))
            elif level < len(path):
                prefix = path[: level + 1]
                while after < len(paths) and len(paths[after]) > level + 1 and paths[after][: level + 1] == prefix:
                    after += 1
                tree[level].append(TreeLabel(prefix, index, after - index, 1, False))
            index = after
    return tree
