"""What front matter says for the tags of an article, as YAML hands it over."""

import datetime

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.publishing.conventions.articles import moment, read_article


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2025-03-12", "2025-03-12 00:00"),
        ('"2025-03-12"', "2025-03-12 00:00"),
        ("2025-03-12 10:05", "2025-03-12 10:05"),
        ("2025-03-12 10:05:59", "2025-03-12 10:05"),
        ("2025-03-12T10:05:59", "2025-03-12 10:05"),
        ("2025-03-12 10:05:59.5", "2025-03-12 10:05"),
        ('"2025-03-12T10:05:59+08:00"', "2025-03-12 10:05"),
        ("2025-03-12T23:05:59+08:00", "2025-03-12 23:05"),
        ("2025-02-30", ""),
        ('"2025-02-30"', ""),
        ('"2025-03-12 25:00"', ""),
        ("2025年3月12日", ""),
        ("2025", ""),
        ("true", ""),
        ("[2025-03-12]", ""),
        ("", ""),
        ('"2025-03-12 10:05 <script>"', ""),
    ],
)
def test_a_date_of_yaml_becomes_the_text_that_the_tag_asks_for(written, expected):
    try:
        value = yaml.safe_load(f"published: {written}")["published"]
    except ValueError:  # PyYAML refuses a day that no month has
        value = written
    assert moment(value) == expected


@given(st.datetimes(min_value=datetime.datetime(1000, 1, 1)))
def test_a_time_is_the_same_however_it_is_written(time):
    expected = time.strftime("%Y-%m-%d %H:%M")
    assert moment(time) == moment(time.isoformat(" ")) == moment(time.isoformat()) == moment(expected) == expected
    assert moment(time.date()) == moment(time.date().isoformat()) == expected[:11] + "00:00"


def test_date_stands_in_for_published():
    assert read_article({"date": datetime.date(2025, 3, 12)}).published == "2025-03-12 00:00"
    both = {"date": datetime.date(2025, 3, 12), "published": datetime.date(2025, 3, 13)}
    assert read_article(both).published == "2025-03-13 00:00"


@pytest.mark.parametrize("written", [["年报", " 公开 "], "年报，公开", "年报; 公开", "年报、公开、", "年报,公开"])
def test_keywords_are_a_list_or_text(written):
    assert read_article({"keywords": written}).keywords == ("年报", "公开")


def test_what_is_no_single_value_says_nothing():
    article = read_article({"title": ["a"], "source": {"a": 1}, "author": None, "keywords": {"a": 1}, "image": True})
    assert article == ("", "", "", (), "", "", "")


def test_values_are_one_line():
    assert read_article({"title": " 两行\n标题 ", "source": 12}).title == "两行 标题"
    assert read_article({"source": 12}).source == "12"
