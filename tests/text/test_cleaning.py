import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.text.cleaning import clean


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("Xi\u00a0Jinping", "Xi Jinping"),
        ("a\u2009b\u202fc\u3000d", "a b c d"),
        ("zero\u200bwidth\ufeff", "zero width "),
        ("soft\u00adhyphen", "soft hyphen"),
        ("bell\x07 nul\x00", "bell  nul "),
        ("one\r\ntwo\rthree\n", "one \ntwo\nthree\n"),
        ("line\u2028break\x85here\x0c", "line\nbreak\nhere\n"),
        ("tab\there", "tab here"),
        ("\u202eright to left\u202c", " right to left "),
        ("half \ud83d pair", "half \ufffd pair"),
    ],
)
def test_odd_characters_are_replaced_one_for_one(raw, cleaned):
    assert clean(raw) == cleaned


def test_quotes_dashes_accents_and_emoji_stay():
    text = "“Yes,” said L\u00f3pez \u2014 it\u2019s \u2026 ‘so’ 🙂 中文"
    assert clean(text) == text


@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_the_length_never_changes_and_cleaning_twice_changes_nothing(text):
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert clean(cleaned) == cleaned
    cleaned.encode("utf-8")


@given(st.text(max_size=200))
def test_letters_and_digits_are_kept(text):
    assert all(new == old for old, new in zip(text, clean(text), strict=True) if old.isalnum())
