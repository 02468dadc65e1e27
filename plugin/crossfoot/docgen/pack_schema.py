"""The JSON Schema of packs, for editors, made from the keys that the loader reads."""

from collections.abc import Iterator

from crossfoot.profile.pack_keys import PACK
from crossfoot.profile.records import MapOf, RecordOf, Worded
from crossfoot.profile.shapes import Json, ListOf, Shape
from crossfoot.profile.small_keys import BOTH


def pack_schema() -> Json:
    """The schema, in the words of JSON Schema 2020-12; its descriptions are in both languages."""
    definitions = {record.name: _definition(record) for record in _records(PACK, set())}
    definitions["worded"] = BOTH.definition()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "crossfoot pack",
        "$comment": "Generated from plugin/crossfoot/profile/pack_keys.py; do not edit.",
        "$ref": f"#/$defs/{PACK.name}",
        "$defs": dict(sorted(definitions.items())),
    }


def _definition(record: RecordOf) -> Json:
    keys = list(record.keys.values())
    definition: Json = {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            key.name: {**key.shape.schema(), "description": f"{key.about.zh}\n{key.about.en}"} for key in keys
        },
    }
    required = [key.name for key in keys if key.required]
    if record.unless:
        definition["if"] = {"required": [record.unless]}
        definition["then"] = {"required": required[:1]}
        definition["else"] = {"required": required}
    elif required:
        definition["required"] = required
    if record.one_of:
        definition["oneOf"] = [{"required": [name]} for name in record.one_of]
    return definition


def _records(shape: Shape, seen: set[str]) -> Iterator[RecordOf]:
    """The records that ``shape`` is made of, each once."""
    match shape:
        case RecordOf():
            if shape.name not in seen:
                seen.add(shape.name)
                yield shape
                for key in shape.keys.values():
                    yield from _records(key.shape, seen)
        case ListOf():
            yield from _records(shape.item, seen)
        case MapOf():
            yield from _records(shape.value, seen)
        case Worded():
            yield from _records(shape.each, seen)
