from comity.text.abbreviations import LAST_WORDS_OF_NAMES, NEVER_LAST, NUMBERED, OFTEN_LAST, OPENERS, SAYING


def test_lists_hold_small_letters_without_full_stops_at_the_end():
    for words in (NEVER_LAST, NUMBERED, OFTEN_LAST, SAYING, LAST_WORDS_OF_NAMES):
        assert all(word == word.lower() and not word.endswith(".") for word in words)


def test_openers_are_capitalised_and_no_word_is_always_and_never_last():
    assert all(word[0].isupper() for word in OPENERS)
    assert not NEVER_LAST & OFTEN_LAST
