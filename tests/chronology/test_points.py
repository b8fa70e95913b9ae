import datetime

import pytest

from comity.chronology import find_times

ANCHOR = datetime.date(2019, 6, 5)  # a Wednesday


def found(text, prefer="past", anchor=ANCHOR):
    return [(time.text, time.first, time.last, time.precision) for time in find_times(text, anchor=anchor, prefer=prefer)]


@pytest.mark.parametrize(
    ("text", "words", "first", "last", "precision"),
    [
        ("signed on 2019-06-05 in Oslo", "2019-06-05", "2019-06-05", "2019-06-05", "day"),
        ("on June 5, 2019, they", "June 5, 2019", "2019-06-05", "2019-06-05", "day"),
        ("on the 5th of June 2018", "the 5th of June 2018", "2018-06-05", "2018-06-05", "day"),
        ("on 5 June", "5 June", "2019-06-05", "2019-06-05", "day"),
        ("since talks on Jan. 8", "Jan. 8", "2019-01-08", "2019-01-08", "day"),
        ("from 5-7 June 2018", "5-7 June 2018", "2018-06-05", "2018-06-07", "day"),
        ("Wednesday, June 5, 2019", "Wednesday, June 5, 2019", "2019-06-05", "2019-06-05", "day"),
        ("in March 2014", "March 2014", "2014-03-01", "2014-03-31", "month"),
        ("in May of last year", "May of last year", "2018-05-01", "2018-05-31", "month"),
        ("in March", "March", "2019-03-01", "2019-03-31", "month"),
        ("in 2014", "2014", "2014-01-01", "2014-12-31", "year"),
        ("the 2014 agreement", "2014", "2014-01-01", "2014-12-31", "year"),
        ("Moscow's 2014 law", "2014", "2014-01-01", "2014-12-31", "year"),
        ("a law (2014)", "2014", "2014-01-01", "2014-12-31", "year"),
        ("in the 1990s", "1990s", "1990-01-01", "1999-12-31", "decade"),
        ("in the '90s", "'90s", "1990-01-01", "1999-12-31", "decade"),
        ("in the summer of 2014", "summer of 2014", "2014-06-01", "2014-08-31", "year"),
    ],
)
def test_written_times_resolve(text, words, first, last, precision):
    assert found(text)[-1] == (words, first, last, precision)


def test_lists_of_years_are_years():
    assert [time[0] for time in found("in 2014, 2015 and 2016")] == ["2014", "2015", "2016"]


@pytest.mark.parametrize(
    "text",
    [
        "2014 people",
        "page 2005",
        "the 2000 soldiers",
        "of 2500 tons",
        "a 2000-strong force",
        "by 2014 votes",
        "at 1400 GMT",
        "until 1900 GMT",
        "Zapad-2017",
        "cost $2014",
        "No. 2014",
        "5,000 men",
        "on Black Friday",
    ],
)
def test_numbers_and_names_that_are_no_times_are_left(text):
    assert found(text) == []


def test_months_that_are_names_or_verbs_need_a_word_before_them():
    assert found("Theresa May may march to April and June") == []
    assert [time[0] for time in found("in May, since April")] == ["May", "since April"]


def test_weekdays_take_the_nearest_one_and_the_day_itself_counts():
    assert found("on Wednesday")[0][1] == found("on Wednesday", "future")[0][1] == "2019-06-05"
    assert found("on Friday")[0][1] == "2019-05-31"
    assert found("on Friday", "future")[0][1] == "2019-06-07"
    assert found("Wednesday night")[0][0] == "Wednesday night"


def test_a_day_without_its_year_takes_the_nearest_year_unless_its_weekday_says_otherwise():
    assert found("on June 7")[0][1] == "2018-06-07"
    assert found("on June 7", "future")[0][1] == "2019-06-07"
    assert found("Friday (June 7)")[0][:2] == ("Friday (June 7)", "2019-06-07")
    assert found("on Feb. 29")[0][1] == "2016-02-29"


def test_days_that_are_in_no_calendar_are_no_times():
    assert found("on 2019-02-30, on June 31 and 31 April of that") == []


def test_without_an_anchor_only_what_has_its_year_resolves():
    assert found("On Wednesday, June 5, and in 2014", anchor=None) == [("Wednesday, June 5", "", "", ""), ("2014", "2014-01-01", "2014-12-31", "year")]
