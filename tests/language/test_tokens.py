import json

import pytest

from comity.errors import DataError
from comity.language.model import SHIPPED
from comity.language.tokens import CAPITAL, LOWER, UPPER, Tokenizer, case_of, trim_vocabulary


@pytest.fixture(scope="module")
def tokenizer():
    return Tokenizer(SHIPPED)


def test_places_index_the_words(tokenizer):
    text = "Ouagadougou’s envoy, U.S. troops"
    tokens = tokenizer.encode(text)
    assert len(tokens.ids) == len(tokens.cases) == len(tokens.places)
    assert "".join(text[a:b] for a, b in tokens.places) == text.replace(" ", "")


def test_case_tells_us_from_the_united_states(tokenizer):
    assert [case_of(w) for w in ("us", "US", "Xi")] == [LOWER, UPPER, CAPITAL]
    text = "The US told us"
    tokens = tokenizer.encode(text)
    cases = {text[a:b]: c for (a, b), c in zip(tokens.places, tokens.cases, strict=True)}
    assert (cases["US"], cases["us"]) == (UPPER, LOWER)


def test_long_sentences_are_cut(tokenizer):
    assert len(tokenizer.encode("word " * 1000).ids) == tokenizer.longest


def test_marks_stand_around_the_parties(tokenizer):
    text = "Paris thanked Rome."
    marked = tokenizer.mark(tokenizer.encode(text), (0, 5), (14, 18))
    a, _, b, c, _, d = tokenizer.marks[0], None, tokenizer.marks[1], tokenizer.marks[2], None, tokenizer.marks[3]
    order = [i for i in marked.ids if i in tokenizer.marks]
    assert order == [a, b, c, d]
    assert marked.ids.index(a) < marked.ids.index(b) < marked.ids.index(c)


def test_a_party_that_was_cut_off_gives_no_marks(tokenizer):
    text = "word " * 1000 + "Rome"
    assert tokenizer.mark(tokenizer.encode(text), (0, 4), (len(text) - 4, len(text))) is None


def test_a_folder_without_tokenizer_is_named(tmp_path):
    with pytest.raises(DataError, match=r"tokenizer\.json"):
        Tokenizer(tmp_path)


def test_a_trimmed_vocabulary_keeps_words_and_specials(tmp_path, tokenizer):
    keep = set(tokenizer.encode("Paris thanked Rome.").ids)
    order = trim_vocabulary(SHIPPED / "tokenizer.json", tmp_path / "tokenizer.json", keep)
    small = Tokenizer(tmp_path)
    assert [order[i] for i in small.encode("Paris thanked Rome.").ids] == list(tokenizer.encode("Paris thanked Rome.").ids)
    assert len(json.loads((tmp_path / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]) == len(order) < 60
