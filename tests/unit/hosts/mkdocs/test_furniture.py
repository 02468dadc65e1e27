"""What is put around the content of a finished page stands where it belongs, and once."""

import pytest

from crossfoot.hosts.mkdocs.assets import asset_tags
from crossfoot.hosts.mkdocs.furniture import Furniture

PAGE = '<html><head><title>a</title></head><body class="x">text</body></html>'
CASES = [
    (Furniture(), PAGE, PAGE),
    (
        Furniture(["<meta>"], ["<nav>"], ["<footer>"]),
        PAGE,
        '<html><head><title>a</title><meta>\n</head><body class="x">\n<nav>\ntext<footer>\n</body></html>',
    ),
    (Furniture(["<meta>"], ["<nav>"], ["<footer>"]), "bare", "bare"),
    (Furniture(last=["b"]), "<body>&lt;/body></body>", "<body>&lt;/body>b\n</body>"),
]


@pytest.mark.parametrize(("furniture", "page", "made"), CASES)
def test_every_piece_has_its_place(furniture, page, made):
    assert furniture.put_into(page) == made


def test_the_style_sheet_is_named_relative_to_the_page():
    tags = asset_tags("reports/a/2024/")
    assert tags.count("../../../assets/crossfoot/crossfoot.css") == 1
    assert tags.count("../../../assets/crossfoot/crossfoot.js") == 1
