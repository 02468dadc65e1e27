"""A count and its word agree in number."""

import pytest

from crossfoot.terms.counted import counted


@pytest.mark.parametrize(
    ("template", "values", "filled"),
    [
        ("{count:finding|findings}", {"count": 1}, "1 finding"),
        ("{count:finding|findings}", {"count": "1"}, "1 finding"),
        ("{count:finding|findings}", {"count": 0}, "0 findings"),
        ("{count:finding|findings}", {"count": "1,001"}, "1,001 findings"),
        ("{n:row is|rows are} in {path}", {"n": 21, "path": "a|b"}, "21 rows are in a|b"),
        ("{n:row|rows}, {share:.1f}%, {{}}", {"n": 1, "share": 2.25}, "1 row, 2.2%, {}"),
        ("{path}: {count} 处", {"path": "{count:a|b}", "count": 1}, "{count:a|b}: 1 处"),
    ],
)
def test_counts(template: str, values: dict[str, object], filled: str) -> None:
    assert counted(template, **values) == filled
