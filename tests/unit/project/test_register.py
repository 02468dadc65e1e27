import pytest

from crossfoot.project.register import load_register
from crossfoot.project.settings import SettingsErrors

REGISTER = """bodies:
  - {id: shifan, name: 示范县人民政府, names: [示范县], kind: government}
  - id: shifan-edu
    name: 示范县教育局
    kind: department
    parent: shifan
  - {id: other, name: 某单位}
"""


@pytest.fixture
def load(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)

    def write(text):
        file = tmp_path / "register.yml"
        file.write_text(text, encoding="utf-8")
        return load_register(file)

    return write


@pytest.mark.parametrize(
    ("word", "id"), [("shifan", "shifan"), ("示范县", "shifan"), ("示范县教育局", "shifan-edu"), ("无此机关", None)]
)
def test_bodies_are_found_by_id_and_by_name(load, word, id):
    body = load(REGISTER).find(word)
    assert (body.id if body else None) == id


def test_kinds_are_known_by_every_name(load):
    register = load(REGISTER)
    kinds = {"shifan": "government", "示范县": "government", "示范县教育局": "department", "某单位": None}
    assert {word: body.kind if (body := register.find(word)) else "?" for word in kinds} == kinds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bodies: [", ["register.yml:1:9: not YAML"]),
        ("- a", ["register.yml:1:1: a register holds a list"]),
        ("", ["register.yml:1:1: a register holds a list"]),
        ("bodies:\n  - {id: a}\n  - b\n", ["register.yml:2:5: a body has `id`", "register.yml:3:5: a body has `id`"]),
        ("bodies:\n  - {id: a, name: b, knd: x}\n", ["register.yml:2:22: unknown key 'knd'; did you mean kind?"]),
        ("bodies:\n  - {id: a, name: b, kind: x}\n", ["register.yml:2:28: kind is one of government"]),
        ("bodies:\n  - {id: a, name: b, names: x}\n", ["register.yml:2:29: names takes a list"]),
        ("bodies:\n  - {id: a, name: [b]}\n", ["register.yml:2:19: name takes a word", "register.yml:2:5: a body has"]),
        ("bodies:\n  - {id: a, name: b}\n  - {id: c, name: b}\n", ["register.yml:3:5: 'b' is already a name of 'a'"]),
        ("bodies:\n  - {id: a, name: b}\n  - {id: a, name: c}\n", ["register.yml:3:5: 'a' is already a name of 'a'"]),
        ("bodies:\n  - {id: a, name: b, parent: c}\n", ["register.yml:2:5: there is no body 'c'"]),
    ],
)
def test_faults_have_their_place(load, text, expected):
    with pytest.raises(SettingsErrors) as caught:
        load(text)
    shown = [error.render("en") for error in caught.value.errors]
    assert len(shown) == len(expected), shown
    assert all(line.startswith(start) for line, start in zip(shown, expected, strict=True)), shown


def test_a_register_that_cannot_be_read(tmp_path):
    with pytest.raises(SettingsErrors, match="cannot be read"):
        load_register(tmp_path)
