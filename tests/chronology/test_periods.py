import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.chronology.periods import (
    add_months,
    day_of,
    decade_of,
    months_of,
    narrow,
    nearest,
    roughly,
    season_of,
    shift,
    unit_around,
    week_of,
    weekend_of,
    year_of,
)

DAY = datetime.date(2019, 6, 5)


def ends(period):
    return period.first.isoformat(), period.last.isoformat()


def test_weeks_run_from_monday_to_sunday():
    assert ends(week_of(DAY)) == ("2019-06-03", "2019-06-09")
    assert ends(weekend_of(DAY)) == ("2019-06-08", "2019-06-09")


def test_months_run_over_the_end_of_the_year():
    assert ends(season_of("winter", 2018)) == ("2018-12-01", "2019-02-28")
    assert ends(months_of(2016, 2)) == ("2016-02-01", "2016-02-29")


def test_a_month_added_to_its_last_day_stays_in_the_month():
    assert add_months(datetime.date(2019, 1, 31), 1) == datetime.date(2019, 2, 28)
    assert add_months(datetime.date(2019, 1, 31), -2) == datetime.date(2018, 11, 30)


def test_quarter_and_decade_are_those_around_the_day():
    assert ends(unit_around(DAY, "quarter")) == ("2019-04-01", "2019-06-30")
    assert unit_around(DAY, "decade") == decade_of(2010)


def test_weeks_are_vaguer_than_days_and_years_than_months():
    assert [roughly(DAY, unit).precision for unit in ("day", "week", "month", "year", "decade")] == ["day", "month", "month", "year", "year"]


def test_parts_of_a_year_are_thirds_and_ends_are_months():
    assert ends(narrow(year_of(2015), "late")) == ("2015-09-01", "2015-12-31")
    assert ends(narrow(year_of(2015), "end")) == ("2015-12-01", "2015-12-31")
    assert narrow(year_of(2015), "mid").precision == "year"
    assert ends(narrow(decade_of(1990), "early")) == ("1990-01-01", "1993-04-30")
    assert ends(narrow(months_of(2015, 3), "start")) == ("2015-03-01", "2015-03-05")


def test_the_nearest_of_what_comes_round_is_sought_in_one_direction():
    def june(year):
        return months_of(year, 6)

    assert nearest(june, DAY, prefer="past").first.year == nearest(june, DAY, prefer="future").first.year == 2019
    assert nearest(lambda year: months_of(year, 7), DAY, prefer="past").first.year == 2018
    assert nearest(lambda year: months_of(year, 5), DAY, prefer="future").first.year == 2020


def test_a_leap_day_is_found_over_a_year_of_the_century_that_has_none():
    found = nearest(lambda year: day_of(datetime.date(year, 2, 29)), datetime.date(1903, 1, 1), prefer="past")
    assert found.first.year == 1896


def test_sums_beyond_the_calendar_raise():
    with pytest.raises((ValueError, OverflowError)):
        shift(DAY, -9000, "year")


@given(st.dates(min_value=datetime.date(1600, 1, 1), max_value=datetime.date(2400, 1, 1)), st.integers(-500, 500))
def test_shifting_by_months_and_back_lands_in_the_same_month(day, count):
    back = add_months(add_months(day, count), -count)
    assert (back.year, back.month) == (day.year, day.month)


@given(
    st.dates(min_value=datetime.date(1600, 1, 1), max_value=datetime.date(2400, 1, 1)),
    st.sampled_from(["day", "week", "weekend", "month", "quarter", "year", "decade"]),
)
def test_the_unit_around_a_day_holds_it_and_its_parts_lie_inside(day, unit):
    whole = unit_around(day, unit)
    assert whole.first <= (day if unit != "weekend" else whole.last) <= whole.last
    for part in ("early", "mid", "late", "start", "end"):
        piece = narrow(whole, part)
        assert whole.first <= piece.first <= piece.last <= whole.last
