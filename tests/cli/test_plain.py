import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from comity.cli.plain import one_line, printable


def test_escape_sequences_cannot_reach_the_terminal():
    assert "\x1b" not in printable("\x1b]0;title\x07\x1b[2Jtext")
    assert "\x9b" not in printable("\x9b31m")


def test_marks_that_turn_the_direction_of_writing_are_replaced():
    for mark in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c":
        assert mark not in printable(f"a{mark}b")


def test_words_of_any_language_stay():
    text = "Cúcuta – “Ağrı” Москва 北京 القدس\nnext"
    assert printable(text) == text


@given(st.text())
def test_nothing_that_controls_is_left_and_places_hold(text):
    shown = printable(text)
    assert len(shown) == len(text)
    assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Cs") and c != "\n"]


def test_one_line_is_one_line():
    assert one_line(" a\n\tb\n c ") == "a b c"


def test_half_a_surrogate_pair_can_be_written():
    assert printable("a\ud800b").encode("utf-8")
