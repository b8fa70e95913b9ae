import datetime

import pytest

from comity.chronology import find_times

ANCHOR = datetime.date(2019, 6, 5)  # a Wednesday


def found(text, prefer="past", anchor=ANCHOR):
    return [(time.text, time.kind, time.first, time.last) for time in find_times(text, anchor=anchor, prefer=prefer)]


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        ("since 2014", "since", "2014-01-01", "2019-06-05"),
        ("since Monday", "since", "2019-06-03", "2019-06-05"),
        ("since early 2015", "since", "2015-01-01", "2019-06-05"),
        ("since the 1990s", "since", "1990-01-01", "2019-06-05"),
        ("since March", "since", "2019-03-01", "2019-06-05"),
        ("from 2001 to 2005", "span", "2001-01-01", "2005-12-31"),
        ("between 2014 and 2018", "span", "2014-01-01", "2018-12-31"),
        ("2014-2018", "span", "2014-01-01", "2018-12-31"),
        ("from March to June 2014", "span", "2014-03-01", "2014-06-30"),
        ("from Monday to Friday", "span", "2019-06-03", "2019-06-07"),
        ("June 28 - July 2, 2018", "span", "2018-06-28", "2018-07-02"),
        ("until 2020", "span", "2019-06-05", "2020-12-31"),
        ("until 2014", "span", "", "2014-12-31"),
        ("the past six years", "duration", "2013-06-05", "2019-06-05"),
        ("for the next 15 years", "duration", "2019-06-05", "2034-06-05"),
        ("the last two months", "duration", "2019-04-05", "2019-06-05"),
        ("the coming weeks", "duration", "2019-06-05", ""),
        ("recent years", "duration", "", ""),
        ("for two weeks", "duration", "", ""),
    ],
)
def test_phrases_tell_from_when_to_when(text, kind, first, last):
    assert found(f"It stood {text}.") == [(text, kind, first, last)]


def test_a_year_in_two_figures_follows_one_in_four():
    assert found("the 2004-05 talks") == [("2004-05", "span", "2004-01-01", "2005-12-31")]


def test_what_began_lies_behind_even_in_a_plan():
    assert found("since Friday", "future")[0][2] == "2019-05-31"


def test_a_span_that_runs_backward_stays_without_days():
    assert found("from 2005 to 2001") == [("from 2005 to 2001", "span", "", "")]


def test_telephone_numbers_are_no_spans():
    assert found("call 555-2014-2018") == []


def test_without_an_anchor_the_kind_is_known_and_absolute_ends_resolve():
    assert found("the past six years, since Monday and since 2014", anchor=None) == [
        ("the past six years", "duration", "", ""),
        ("since Monday", "since", "", ""),
        ("since 2014", "since", "2014-01-01", ""),
    ]
