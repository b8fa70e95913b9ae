import pytest

from comity.chronology.words import Words, read_count


def words_of(text):
    return Words(text, 0, len(text))


def test_dates_thousands_ordinals_and_decades_are_one_word_each():
    assert words_of("2019-06-05, 3,200 men, the 5th, the 1990s, '90s, 3.5").raw == [
        "2019-06-05",
        ",",
        "3,200",
        "men",
        ",",
        "the",
        "5th",
        ",",
        "the",
        "1990s",
        ",",
        "'90s",
        ",",
        "3.5",
    ]


def test_offsets_point_into_the_text():
    text = "They met on June 5."
    words = Words(text, 5, len(text))
    assert [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == words.raw == ["met", "on", "June", "5", "."]


@pytest.mark.parametrize(
    ("text", "number", "used"),
    [
        ("six years", 6, 1),
        ("15 years", 15, 1),
        ("twenty-five years", 25, 3),
        ("a few days", None, 2),
        ("a couple of years", 2, 3),
        ("half a dozen", 6, 3),
        ("an hour", 1, 1),
        ("several", None, 1),
    ],
)
def test_counts_are_read_from_words_and_figures(text, number, used):
    assert read_count(words_of(text), 0) == (number, used)


@pytest.mark.parametrize("text", ["years", "the", "", "3.5 years", "12345 years"])
def test_what_counts_no_units_gives_nothing(text):
    assert read_count(words_of(text), 0) is None


def test_only_plausible_figures_are_years_and_days():
    words = words_of("2014 999 5 31 32 5th")
    assert [words.year_number(at) for at in range(3)] == [2014, None, None]
    assert [words.day_number(at) for at in range(2, 6)] == [5, 31, None, 5]
