import datetime
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.chronology import parse_day
from comity.chronology.days import month_number
from comity.errors import DateError

JUNE_5 = datetime.date(2019, 6, 5)


@pytest.mark.parametrize(
    "words",
    [
        "2019-06-05",
        "20190605",
        "2019/6/5",
        "2019.06.05",
        " 2019-06-05 ",
        "2019-06-05T10:11:12+02:00",
        "2019-06-05T10:11:12.123456Z",
        "2019-06-05 10:11",
        "June 5, 2019",
        "June 5 2019",
        "Jun. 5th, 2019",
        "JUNE 5, 2019",
        "5 June 2019",
        "the 5th of June, 2019",
        "Wednesday, June 5, 2019",
        "Wed, 05 Jun 2019 09:30:00 GMT",
        "05-JUN-2019 15:01:01.79",
        "2019 June 5",
        "June 5, 2019 at 10:30 am EST",
        "5 June 2019 | 10:30 GMT",
    ],
)
def test_usual_written_forms_of_a_day_are_read(words):
    assert parse_day(words) == JUNE_5


def test_figures_alone_are_read_only_where_their_order_is_certain():
    assert parse_day("13/06/2019") == parse_day("06/13/2019") == datetime.date(2019, 6, 13)
    assert parse_day("05.05.2019") == datetime.date(2019, 5, 5)
    with pytest.raises(DateError, match="two ways"):
        parse_day("05/06/2019")


@pytest.mark.parametrize(
    "words",
    ["2019-02-30", "2019-13-01", "February 29, 2019", "2019", "June 2019", "2019-06", "yesterday", "Junk 5, 2019", "", "  ", "0000-00-00", "x" * 100_000],
)
def test_what_is_no_whole_day_is_refused_with_its_words_and_the_cure(words):
    with pytest.raises(DateError) as caught:
        parse_day(words)
    assert "2019-06-05" in caught.value.hint
    assert len(caught.value.message) < 200
    assert not words.strip() or words[:5] in caught.value.message
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_figures_of_other_scripts_are_no_date():
    with pytest.raises(DateError):
        parse_day("٢٠١٩-٠٦-٠٥")


@given(st.dates(min_value=datetime.date(1000, 1, 1)))
def test_every_day_is_read_back_from_its_iso_form_and_in_words(day):
    assert parse_day(day.isoformat()) == day
    assert parse_day(f"{day:%B} {day.day}, {day.year}") == day


@given(st.text(max_size=60))
def test_any_words_give_a_day_or_a_date_error(words):
    try:
        parse_day(words)
    except DateError as error:
        assert error.hint


def test_months_are_known_by_name_and_abbreviation():
    assert [month_number(word) for word in ("January", "SEPT", "may", "mai")] == [1, 9, 5, None]
