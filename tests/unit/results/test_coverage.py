"""The figures of the prose, as they travel."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from crossfoot.engine.cache.safe_pickle import from_bytes, to_bytes
from crossfoot.results.coverage import STATUSES, Coverage, CoveredFigure

PLACES = st.integers(min_value=1, max_value=10**6)
WORDS = st.text(max_size=20)
FIGURES = st.builds(CoveredFigure, PLACES, PLACES, WORDS, st.sampled_from(STATUSES), WORDS, st.none() | WORDS)


@given(st.lists(FIGURES))
def test_they_arrive_as_they_were_sent(figures):
    sent = Coverage(figures)
    for travelled in (pickle.loads(pickle.dumps(sent)), from_bytes(to_bytes(sent)), from_bytes(to_bytes(sent))):
        again = from_bytes(to_bytes(travelled))  # sent on without having been looked into
        for arrived in (travelled, again):
            assert arrived == sent and hash(arrived) == hash(sent)
            assert arrived.figures == tuple(figures)
            assert arrived.count("exempt") == sum(figure.status == "exempt" for figure in figures)


def test_what_differs_is_not_the_same():
    figure = CoveredFigure(3, 4, "7件", "unverified", "", None)
    assert Coverage([figure]) != from_bytes(to_bytes(Coverage([figure._replace(line=4)])))
    assert Coverage([]) != ()
