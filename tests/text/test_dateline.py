import datetime

import pytest

from comity.text.dateline import find_dateline

PUBLISHED = datetime.date(2022, 1, 8)


def read(text, published=PUBLISHED):
    return find_dateline(text, 0, len(text), published=published)


@pytest.mark.parametrize(
    ("line", "place", "date", "agency"),
    [
        ("MOSCOW, June 5 (Agency) - ", "MOSCOW", "2021-06-05", "Agency"),
        ("ALMATY, Jan. 8 (Wire) -- ", "ALMATY", "2022-01-08", "Wire"),
        ("PERTH, Australia, March 29, 2015 (Wire) — ", "PERTH, Australia", "2015-03-29", "Wire"),
        ("WASHINGTON (Reuters) - ", "WASHINGTON", "", "Reuters"),
        ("PARIS — ", "PARIS", "", ""),
        ("PARIS —", "PARIS", "", ""),
        ("BOSTON, Mass, March 23 - ", "BOSTON, Mass", "2021-03-23", ""),
        ("Moscow, June 5 (Wire) - ", "Moscow", "2021-06-05", "Wire"),
        ("Beijing (Xinhua) -- ", "Beijing", "", "Xinhua"),
        ("ST. PETERSBURG, Russia (AP) _ ", "ST. PETERSBURG, Russia", "", "AP"),
        ("WASHINGTON/LONDON, Oct 20 - ", "WASHINGTON/LONDON", "2021-10-20", ""),
        ("BEIJING, 5 June 2019 (Wire) -- ", "BEIJING", "2019-06-05", "Wire"),
        ("MOSCOW, June 5. /TASS/. ", "MOSCOW", "2021-06-05", "TASS"),
        ("MOSCOW, June 5 (Wire): ", "MOSCOW", "2021-06-05", "Wire"),
        ("LONDON, Dec 31 - ", "LONDON", "2021-12-31", ""),
        ("WASHINGTON, D.C. — ", "WASHINGTON, D.C.", "", ""),
        ("Geneva, Wednesday, June 5, 2019 — ", "Geneva", "2019-06-05", ""),
        ("MELBOURNE, Australia, March 29,\n2015 (Wire) — ", "MELBOURNE, Australia", "2015-03-29", "Wire"),
        ("(Reuters) - ", "", "", "Reuters"),
    ],
)
def test_datelines_are_read_and_end_where_the_report_begins(line, place, date, agency):
    text = line + "Leaders of both states met."
    found = read(text)
    assert (found.place, found.date, found.agency) == (place, date, agency)
    assert text[found.end :] == "Leaders of both states met."


@pytest.mark.parametrize(
    "text",
    [
        "NATO — the alliance — said no.",
        "Paris — the city of light — was dark.",
        "U.S. — The view from Ohio.",
        "IRAN - US TALKS RESUME",
        "COVID-19 testing is a critical tool.",
        "MOST-FAVORED-NATION (MFN) PRICING: Today, they met.",
        "Xi Jinping (China) - he came first.",
        "In London, June 5 - A day of talks.",
        "THE PRESIDENT: Good afternoon.",
        "Russia said on June 5 - a day late - that it agreed.",
        "President Putin met Xi - Again.",
    ],
)
def test_dashes_in_sentences_make_no_dateline(text):
    assert read(text) is None


def test_a_place_and_a_day_alone_on_a_line_are_one():
    assert read("MOSCOW, June 5, 2019").date == "2019-06-05"


def test_a_day_without_its_year_stays_open_when_nothing_tells_the_year():
    assert read("MOSCOW, June 5 (Wire) - Talks began.", published=None).date == ""


def test_a_report_filed_the_day_after_by_another_clock_keeps_its_year():
    assert read("TOKYO, Jan. 9 (Wire) - Talks began.").date == "2022-01-09"
