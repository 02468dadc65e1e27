"""JSON with one object to a line inside, so that two runs can be compared line by line."""

import json
from collections.abc import Iterable
from typing import TypeAlias

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"

encode = json.JSONEncoder(ensure_ascii=False, separators=(", ", ": ")).encode


def rows(objects: Iterable[str]) -> str:
    """The inside of an array: encoded ``objects``, each on a line of its own."""
    joined = ",\n".join(objects)
    return f"\n{joined}" if joined else ""
