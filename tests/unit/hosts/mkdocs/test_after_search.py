"""A piece that search must not read comes to stand where it belongs, whatever the author of the page has written."""

from types import SimpleNamespace

import pytest

from crossfoot.hosts.mkdocs.after_search import AfterSearch
from crossfoot.publishing.lists.table import is_left_out, section


def page(content: str | None, uri: str = "a.md"):
    return SimpleNamespace(content=content, file=SimpleNamespace(src_uri=uri))


@pytest.mark.parametrize(
    "written", ["文", "", None, "<!-- crossfoot-0 -->", "<!-- crossfoot-1 --><!-- crossfoot-0 -->"]
)
def test_pieces_stand_in_their_places(written):
    later, one = AfterSearch(), page(written)
    last = later.keep(one, lambda: "<i>末</i>")
    one.content = f"{written or ''}{last}"
    first = later.keep(one, "<b>首</b>")
    one.content = f"{first}{one.content}"
    assert "首" not in one.content and "末" not in one.content
    assert later.put_into(one, f"<p>{one.content}</p>") == f"<p><b>首</b>{written or ''}<i>末</i></p>"


def test_a_page_has_only_its_own_pieces_and_has_them_once():
    later = AfterSearch()
    places = [later.keep(page("", name), name) for name in ("a", "b")]
    assert later.put_into(page("", "b"), "".join(places)).count("b") == 1
    assert later.put_into(page("", "c"), places[0]) == places[0]


def test_a_piece_without_its_place_is_not_made():
    later, one = AfterSearch(), page("")
    later.keep(one, lambda: pytest.fail("made in vain"))
    assert later.put_into(one, "a theme without content") == "a theme without content"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (section(["<h2>a</h2>"]), True),
        (section(["<h2>a</h2>"], "data-crossfoot-entry"), True),
        (f"<p>a</p>{section(['a'])}", False),
        (f"{section(['a'])}<p>a</p>", False),
        ("<section>data-search-exclude</section>", False),
        ("", False),
    ],
)
def test_what_search_leaves_out_is_known(html, expected):
    assert is_left_out(html) is expected
