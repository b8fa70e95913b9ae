import hashlib

import pytest

from comity.errors import DateError, InputError
from comity.text.article import LONGEST_TEXT, make_article

TEXT = "Xi met Putin in Moscow."


def test_ids_come_from_the_address_else_the_key_else_the_text():
    def digest(words):
        return hashlib.sha256(words.encode()).hexdigest()[:16]

    assert make_article(TEXT).id == make_article(TEXT).version == digest(TEXT)
    assert make_article(TEXT, key="a-1").id == digest("a-1")
    assert make_article(TEXT, key="a-1", url="https://example.org/1").id == digest("https://example.org/1")
    assert make_article(TEXT, key="a-1").version == digest(TEXT)


def test_the_text_is_cleaned_without_moving_anything():
    article = make_article("Xi\u00a0met\r\nPutin.")
    assert article.text == "Xi met \nPutin."


def test_what_is_told_stands_on_one_line_and_empty_words_are_none():
    article = make_article(TEXT, title=" Xi\n in Moscow ", publisher="  ", published="June 5, 2019")
    assert (article.title, article.publisher, article.published) == ("Xi in Moscow", None, "2019-06-05")


@pytest.mark.parametrize("text", ["", "  \n ", "... --- !!!", "\u200b\u200b", "___"])
def test_a_text_without_words_is_refused(text):
    with pytest.raises(InputError, match="no words"):
        make_article(text)


def test_a_date_that_is_none_is_refused():
    with pytest.raises(DateError, match="2019-02-30"):
        make_article(TEXT, published="2019-02-30")


def test_a_text_beyond_the_limit_is_refused_at_once():
    with pytest.raises(InputError, match="too long"):
        make_article("a" * (LONGEST_TEXT + 1))


def test_half_a_surrogate_pair_does_not_stop_the_hash():
    assert make_article("Xi \ud83d met").text == "Xi \ufffd met"
