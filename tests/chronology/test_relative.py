import datetime

import pytest

from comity.chronology import find_times

ANCHOR = datetime.date(2019, 6, 5)  # a Wednesday


def found(text, prefer="past", anchor=ANCHOR):
    return [(time.text, time.first, time.last) for time in find_times(text, anchor=anchor, prefer=prefer)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("today", "2019-06-05", "2019-06-05"),
        ("yesterday evening", "2019-06-04", "2019-06-04"),
        ("tomorrow", "2019-06-06", "2019-06-06"),
        ("tonight", "2019-06-05", "2019-06-05"),
        ("last night", "2019-06-04", "2019-06-04"),
        ("this morning", "2019-06-05", "2019-06-05"),
        ("the day before yesterday", "2019-06-03", "2019-06-03"),
        ("last Friday", "2019-05-31", "2019-05-31"),
        ("last Wednesday", "2019-05-29", "2019-05-29"),
        ("next Monday", "2019-06-10", "2019-06-10"),
        ("this Friday", "2019-06-07", "2019-06-07"),
        ("this week", "2019-06-03", "2019-06-09"),
        ("last week", "2019-05-27", "2019-06-02"),
        ("next month", "2019-07-01", "2019-07-31"),
        ("last year", "2018-01-01", "2018-12-31"),
        ("next quarter", "2019-07-01", "2019-09-30"),
        ("last summer", "2018-06-01", "2018-08-31"),
        ("next spring", "2020-03-01", "2020-05-31"),
        ("this winter", "2019-12-01", "2020-02-29"),
        ("last June", "2018-06-01", "2018-06-30"),
        ("last March", "2019-03-01", "2019-03-31"),
        ("two days ago", "2019-06-03", "2019-06-03"),
        ("two weeks ago", "2019-05-19", "2019-05-25"),
        ("three months ago", "2019-03-01", "2019-03-31"),
        ("twenty-five years ago", "1994-01-01", "1994-12-31"),
        ("earlier this year", "2019-01-01", "2019-06-05"),
        ("later this month", "2019-06-05", "2019-06-30"),
        ("early 2015", "2015-01-01", "2015-04-30"),
        ("late last year", "2018-09-01", "2018-12-31"),
        ("mid-March", "2019-03-11", "2019-03-20"),
        ("the end of the year", "2019-12-01", "2019-12-31"),
        ("second quarter of 2014", "2014-04-01", "2014-06-30"),
        ("first half of the year", "2019-01-01", "2019-06-30"),
    ],
)
def test_words_told_from_the_day_of_the_article_resolve(text, first, last):
    assert found(f"It was {text}, they said") == [(text, first, last)]


@pytest.mark.parametrize(
    "text", ["yesterday", "last week", "next year", "two weeks ago", "in three days", "the end of the year", "earlier this month", "over the weekend"]
)
def test_without_an_anchor_they_are_found_and_nothing_is_invented(text):
    ((_, first, last),) = found(text, anchor=None)
    assert (first, last) == ("", "")


def test_the_weekend_is_the_last_one_or_the_one_to_come():
    assert found("over the weekend")[0][1] == "2019-06-01"
    assert found("over the weekend", "future")[0][1] == "2019-06-08"


def test_in_some_days_looks_forward_for_plans_and_back_for_records():
    assert found("The summit will open in three days")[0][1] == "2019-06-08"
    assert found("The summit opened, in three days", "future")[0][1] == "2019-06-08"
    assert found("the first visit in six years", "future")[0][1:] == ("2013-06-05", "2019-06-05")


def test_vague_counts_and_times_beyond_the_calendar_stay_open():
    assert found("several years ago") == [("several years ago", "", "")]
    assert found("9000 years ago") == [("9000 years ago", "", "")]


def test_words_told_from_another_time_are_left():
    assert found("the next day, the following week and the last week of the war") == []
