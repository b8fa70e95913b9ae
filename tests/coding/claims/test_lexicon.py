from __future__ import annotations

from comity.coding.claims.lexicon import lexicon


def test_nouns_are_known_in_singular_and_plural_but_not_as_adjectives() -> None:
    nouns = lexicon().nouns
    assert nouns["soldiers"] == nouns["soldier"]
    assert nouns["policeman"].unit == "police"
    assert "Russians" in nouns
    assert "Russian" not in nouns


def test_every_list_has_words_and_every_currency_a_code() -> None:
    words = lexicon()
    assert all(words.lists.values())
    assert all(len(code) == 3 and code.isupper() for code in words.currencies.values())
    assert set(words.comparators.values()) == {"~", ">", "<", "="}
