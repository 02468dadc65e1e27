"""Growth that is given as an amount and as a percentage: what the finding shows beside its own place."""

from unit.binding.county import findings


def test_what_is_shown_beside_it_stands_there() -> None:
    (found,) = findings("共发布信息3,000条，同比增加500条，增长25%。")
    assert "2500条" in found.message
    assert [place.message for place in found.related] == ["3,000条", "500条"]
