"""YAML 1.1 scalars: what a plain word means to the loader that MkDocs uses.

https://yaml.org/type/: ``yes`` is true, ``1:30`` is 90, ``2025-03-12`` is a date.
"""

import datetime
from functools import lru_cache
from typing import Any

import yaml
from yaml.constructor import SafeConstructor
from yaml.error import MarkedYAMLError
from yaml.nodes import ScalarNode
from yaml.reader import ReaderError
from yaml.resolver import Resolver

Scalar = str | int | float | bool | datetime.date | None

_PREFIX = "tag:yaml.org,2002:"
STRING = _PREFIX + "str"
LONGEST_NUMBER = 400
"""Characters. Python refuses integers beyond 4300 digits, and 1:1:1:… takes quadratic time."""

_COLLECTIONS = {f"{_PREFIX}{name}" for name in ("map", "seq", "set", "omap", "pairs")}
_resolver = Resolver()
_constructor = SafeConstructor()
_constructors = {
    f"{_PREFIX}int": _constructor.construct_yaml_int,
    f"{_PREFIX}float": _constructor.construct_yaml_float,
    f"{_PREFIX}bool": _constructor.construct_yaml_bool,
    f"{_PREFIX}null": _constructor.construct_yaml_null,
    f"{_PREFIX}timestamp": _constructor.construct_yaml_timestamp,
}


@lru_cache(maxsize=256)
def read_scalar(text: str, tag: str | None, plain: bool) -> Scalar:
    """The value of a scalar written without quotes (``plain``) or with; ``tag`` is its explicit tag.

    Raise ``ValueError`` with the loader's words where the loader would fail: 2025-02-30, an unknown tag.
    """
    if tag is None or tag == "!":
        resolve: Any = _resolver.resolve  # its types are not published
        tag = str(resolve(ScalarNode, text, (plain, not plain)))
    if tag == STRING:
        return text
    if len(text) > LONGEST_NUMBER:
        raise ValueError(f"{text[:20]!r}… is too long for a number")
    construct = _constructors.get(tag)
    if construct is None:
        raise ValueError(f"could not determine a constructor for the tag '{tag}'")
    try:
        value: Scalar = construct(ScalarNode(tag, text))
    except (AttributeError, IndexError, KeyError, TypeError, OverflowError) as error:
        raise ValueError(f"{text[:40]!r} is no {tag.removeprefix(_PREFIX)}") from error
    return value


def is_collection_tag(tag: str | None) -> bool:
    """Whether a list or mapping may carry ``tag``; no tag is fine."""
    return tag is None or tag == "!" or tag in _COLLECTIONS


YAML_ERRORS = (yaml.YAMLError, UnicodeEncodeError)
"""What the parser raises for a text that is not YAML."""


def where(error: yaml.YAMLError | UnicodeEncodeError, text: str) -> tuple[int, str]:
    """The offset in ``text`` at which the parser gave up, and its own words.

    A construct that was never closed is reported where it began, for the parser notices at the end of the text.
    """
    if isinstance(error, UnicodeEncodeError):
        return error.start, error.reason
    if isinstance(error, ReaderError):
        # libyaml counts bytes here, and code points everywhere else.
        return len(text.encode()[: error.position].decode("utf-8", "ignore")), error.reason
    if not isinstance(error, MarkedYAMLError):
        return 0, str(error)
    words = ", ".join(part for part in (error.context, error.problem) if part)
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return 0, words
    at: int = mark.index
    if not text[at:].strip() and error.context_mark is not None:
        at = error.context_mark.index
    return min(at, max(len(text.rstrip()) - 1, 0)), words
