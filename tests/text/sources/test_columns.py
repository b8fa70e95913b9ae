import datetime

import pytest

from comity.errors import DateError, InputError
from comity.text.sources import SourceOptions
from comity.text.sources.columns import article_of, find_columns

OPTIONS = SourceOptions()
TEXT = "Xi met Putin."


def article(row, options=OPTIONS):
    return article_of(row, find_columns(row, options), options)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["id", "title", "text", "date", "url", "source"], ("text", "title", "date", "url", "id", "source")),
        (["Key", "Headline", "Article Body", "pub_date", "Link", "Publisher"], ("Article Body", "Headline", "pub_date", "Link", "Key", "Publisher")),
        (["content", "PublishedAt"], ("content", None, "PublishedAt", None, None, None)),
        (["text", "article", "body"], ("text", None, None, None, None, None)),
    ],
)
def test_columns_are_found_by_their_usual_names(names, expected):
    found = find_columns(names, OPTIONS)
    assert (found.text, found.title, found.date, found.url, found.id, found.publisher) == expected


def test_columns_that_are_named_win():
    found = find_columns(["text", "translation", "when"], SourceOptions(text_column="translation", date_column="when"))
    assert (found.text, found.date) == ("translation", "when")


def test_a_missing_text_column_lists_the_columns_and_the_option():
    with pytest.raises(InputError, match="no column with the text") as caught:
        find_columns(["alpha", "beta"], OPTIONS)
    assert "--text-column" in caught.value.hint
    assert "alpha, beta" in caught.value.hint


def test_a_named_column_that_is_not_there_gives_the_nearest():
    with pytest.raises(InputError, match="'boddy'") as caught:
        find_columns(["body", "date"], SourceOptions(text_column="boddy"))
    assert "'body'" in caught.value.hint


def test_a_row_becomes_an_article_and_options_fill_what_it_lacks():
    told = article(
        {"text": TEXT, "date": "June 5, 2019", "id": 7, "source": {"id": None, "name": "Wire"}, "lang": "EN"}, SourceOptions(title="A title", publisher="Other")
    )
    assert (told.published, told.key, told.publisher, told.title, told.language) == ("2019-06-05", "7", "Wire", "A title", "en")


@pytest.mark.parametrize("value", [None, "", " ", "null", "NaN", "N/A", float("nan")])
def test_an_empty_date_is_no_date(value):
    assert article({"text": TEXT, "date": value}).published is None
    assert article({"text": TEXT, "date": value}, SourceOptions(published="2019-06-05")).published == "2019-06-05"


@pytest.mark.parametrize(
    "value",
    [datetime.date(2019, 6, 5), datetime.datetime(2019, 6, 5, 23, 30), 20190605, "20190605", 1559692800, 1559692800000, 1559692800.5, "2019-06-05T10:00:00Z"],
)
def test_dates_of_all_types_are_read(value):
    assert article({"text": TEXT, "date": value}).published == "2019-06-05"


@pytest.mark.parametrize("value", ["2019-02-30", "soon", 5, 2019.5, True, ["2019-06-05"]])
def test_a_date_that_is_none_is_an_error(value):
    with pytest.raises(DateError):
        article({"text": TEXT, "date": value})


@pytest.mark.parametrize("value", [None, 5, ["a"], "", "  "])
def test_a_row_without_text_is_an_error(value):
    with pytest.raises(InputError):
        article({"text": value})


def test_an_article_over_the_limit_is_an_error():
    with pytest.raises(InputError, match="MB for one article"):
        article({"text": "word " * 100}, SourceOptions(limit=100))
