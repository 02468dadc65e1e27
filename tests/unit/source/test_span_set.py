"""Spans taken together cover what any of them covers."""

from hypothesis import given
from hypothesis import strategies as st

from crossfoot.source.span import Span
from crossfoot.source.span_set import SpanSet

OFFSETS = st.integers(0, 20)


@given(st.lists(st.builds(Span, OFFSETS, OFFSETS)))
def test_an_offset_is_covered_where_one_of_them_covers_it(spans):
    together = SpanSet(spans)
    covered = [any(span.covers(offset) for span in spans) for offset in range(21)]
    assert [together.cover(offset) for offset in range(21)] == covered
    assert bool(together) is any(covered)
