"""Values written as bytes and read back, without running anything that the bytes may ask for.

A cache lies in the folder of a project and may come with it from anywhere. ``pickle`` would call whatever a file
names; here it may name plain values and this package's own types that only hold values, and nothing else.
"""

import dataclasses
import enum
import gc
import io
import pickle
from importlib import import_module

_PLAIN = frozenset(
    (
        ("array", "_array_reconstructor"),
        ("array", "array"),
        ("builtins", "frozenset"),
        ("builtins", "set"),
        ("datetime", "date"),
        ("datetime", "datetime"),
        ("decimal", "Decimal"),
    )
)
_ARRIVALS = frozenset(("crossfoot.binding.figures", "crossfoot.results.checklist"))
"""Modules whose ``_arrived`` puts together again what was sent as plain values."""

_LAYERS = ("binding", "document", "engine", "numbers", "pages", "profile", "publishing", "results", "source", "terms")


def to_bytes(value: object) -> bytes:
    """``value`` as bytes."""
    return pickle.dumps(value, protocol=5)


def from_bytes(content: bytes) -> object:
    """The value that ``to_bytes`` wrote; raise ``pickle.UnpicklingError`` for anything that is none."""
    collecting = gc.isenabled()
    gc.disable()  # a million new objects, none of them garbage
    try:
        return _Reader(io.BytesIO(content)).load()
    except pickle.UnpicklingError:
        raise
    except Exception as error:  # whatever a damaged file leads to is a damaged file
        raise pickle.UnpicklingError(str(error)) from None
    finally:
        if collecting:
            gc.enable()


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str, /) -> object:
        """The type called ``name``, if it is one that only holds values."""
        if (module, name) in _PLAIN or (name == "_arrived" and module in _ARRIVALS):
            return getattr(import_module(module), name)
        if module.startswith(tuple(f"crossfoot.{layer}." for layer in _LAYERS)) and name.isidentifier():
            found = getattr(import_module(module), name, None)
            if isinstance(found, type) and found.__module__ == module and _holds_values(found):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value")


def _holds_values(type_: type) -> bool:
    is_record = issubclass(type_, tuple) and hasattr(type_, "_fields")
    return is_record or issubclass(type_, enum.Enum) or dataclasses.is_dataclass(type_)
