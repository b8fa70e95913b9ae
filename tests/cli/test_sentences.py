from comity.cli.sentences import Sentences
from comity.text.article import make_article

from .making import TEXT


def test_the_sentence_that_holds_a_place_is_found():
    sentences = Sentences(make_article(TEXT))
    start, end = sentences.around(TEXT.index("recalled"))
    assert TEXT[start:end] == "Norway recalled its envoy from Peru on Thursday over 30 tons of fish."


def test_in_furniture_there_is_no_sentence_but_some_text():
    sentences = Sentences(make_article(TEXT))
    at = TEXT.index("Leave")
    assert sentences.number(at) is None
    start, end = sentences.around(at)
    assert start <= at < end <= len(TEXT)
