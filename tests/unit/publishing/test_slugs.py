"""Names in addresses: safe whatever a body is called, and those of one body do not hang on another's."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.binding.register import Body
from crossfoot.publishing.slugs import LONGEST, plain_slug, slugs

PLAIN = [
    ("shifan", "shifan"),
    ("Shi-Fan_2", "Shi-Fan-2"),
    ("示范县人民政府", "示范县人民政府"),
    ("../../etc/passwd", "etc-passwd"),
    ("a/b\\c", "a-b-c"),
    ("甲县 教育局?x=1#y", "甲县-教育局-x-1-y"),
    ('<img src=x onerror="alert(1)">', "img-src-x-onerror-alert-1"),
    ("--", ""),
    ("．．／ＡＢ", "AB"),
    ("CON:", "CON"),
]


@pytest.mark.parametrize(("id_", "slug"), PLAIN)
def test_letters_and_digits_stay(id_, slug):
    assert plain_slug(id_) == slug


def made(*ids, registered=()):
    return slugs([Body(id_, id_) for id_ in registered], [Body(id_, id_) for id_ in ids])


@pytest.mark.parametrize("id_", ["con", "Aux", "com1", "index", "README", "page-2", "..", "?", "甲" * 100])
def test_what_cannot_stand_alone_has_digits_behind_it(id_):
    slug = made(id_)[id_]
    assert re.fullmatch(r"(.*-)?[0-9a-f]{8}", slug) and slug == made(id_, "another")[id_]


def test_bodies_that_differ_in_case_or_signs_alone_do_not_meet():
    found = made("a b", "a/b", "A-B", registered=["x", "a-b"])
    assert found["a-b"] == "a-b" and found["x"] == "x"
    assert len({slug.casefold() for slug in found.values()}) == 5
    # None of them knows which others there are.
    assert found["a/b"] == made("a/b", registered=["a-b"])["a/b"]


@given(st.lists(st.text(max_size=80), unique=True, max_size=12), st.integers(0, 12))
def test_every_slug_is_one_safe_name_of_its_own(ids, at):
    found = slugs([Body(id_, "x") for id_ in ids[:at]], [Body(id_, "x") for id_ in ids[at:]])
    assert found.keys() == set(ids)
    assert len({slug.casefold() for slug in found.values()}) == len(ids)
    for slug in found.values():
        assert slug and len(slug) <= LONGEST + 9 and not re.search(r"[^\w-]|^-|-$|^\.", slug)
