"""The JSON Schema of packs: fresh, and of one mind with the loader."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from crossfoot.docgen.pack_schema import pack_schema
from crossfoot.profile.pack_keys import PACK
from crossfoot.profile.records import RecordOf
from crossfoot.profile.shipped import shipped_packs
from unit.profile.mini_pack import MINI

PACKS = Path(__file__).parents[3] / "data" / "packs"
GUIDE = Path(__file__).parents[3] / "docs" / "guide" / "packs.md"
VALIDATOR = jsonschema.Draft202012Validator(pack_schema())


def test_the_committed_schema_is_fresh(update: bool) -> None:
    path = PACKS / "pack.schema.json"
    fresh = json.dumps(pack_schema(), ensure_ascii=False, indent=2) + "\n"
    if update:
        path.write_text(fresh, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == fresh, "run pytest --update"


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(pack_schema())


@pytest.mark.parametrize("path", shipped_packs().values(), ids=shipped_packs())
def test_a_shipped_pack_is_valid(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=pack.schema.json\n")
    VALIDATOR.validate(yaml.safe_load(text))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("tables:", "tabels:"),
        ("years: {from: 2020}\n", ""),
        ("years: {from: 2020}", "years: {from: x}"),
        ("pack: mini", "pack: Mini Pack"),
        ("{id: b, label: 乙}", "{id: b, label: 乙, type: money}"),
        ("{id: b, label: 乙}", "{id: b-c, label: 乙}"),
        ("{id: b, label: 乙}", "{id: 3b, label: 乙}"),
        ("{id: s, label: 一}", "{id: s, lable: 一}"),
        ("    total: all = a + b\n", ""),
        ("    total: all = a + b", "    total: all = a + b\n    bound: a > b"),
        ("title: {zh: 表, en: Table}", "title: {zh: 表}"),
    ],
)
def test_what_an_editor_underlines(old: str, new: str) -> None:
    VALIDATOR.validate(yaml.safe_load(MINI))
    assert not VALIDATOR.is_valid(yaml.safe_load(MINI.replace(old, new, 1)))


def test_a_text_for_readers_is_one_or_one_in_each_language() -> None:
    for title, fits in (("Small", True), ("{zh: 小表}", False), ("{zh: 小表, en: Small}", True), ("[小表]", False)):
        written = MINI.replace("{zh: 小表, en: Small}", title)
        assert VALIDATOR.is_valid(yaml.safe_load(written)) is fits, title


@pytest.mark.parametrize("more", ["", "id: x", "drop: [{requirement: t.rows, reason: 因}]"])
def test_an_extension_needs_no_more_than_its_name(more: str) -> None:
    assert VALIDATOR.is_valid(yaml.safe_load(f"pack: a\nextends: b\n{more}")) is (more != "id: x")


def test_chinese_ids() -> None:
    VALIDATOR.validate(yaml.safe_load(MINI.replace("id: a,", "id: 甲,").replace("= a", "= 甲")))


def test_the_guide_has_every_key() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    definitions = pack_schema()["$defs"]
    assert isinstance(definitions, dict)
    missing = [
        f"{record}.{key}"
        for record, definition in definitions.items()
        for key in definition.get("properties", ())
        if f"`{key}`" not in guide
    ]
    assert missing == []


def test_every_key_says_what_it_is_in_both_languages() -> None:
    assert isinstance(PACK, RecordOf)
    for definition in VALIDATOR.schema["$defs"].values():
        for name, key in definition.get("properties", {}).items():
            chinese, _, english = key["description"].partition("\n")
            assert chinese, name
            assert english, name
