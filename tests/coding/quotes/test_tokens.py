from __future__ import annotations

from comity.coding.quotes.tokens import LONGEST, chunks, words


def test_possessives_are_known_by_their_stem() -> None:
    token = words("Berlin's", 0, 8)[0]
    assert (token.lower, token.possessive) == ("berlin", True)


def test_full_stops_of_abbreviations_are_no_marks() -> None:
    text = "Mr. Berg of the U.S. mission left."
    assert [w.text for w in words(text, 0, len(text))] == ["Mr", "Berg", "of", "the", "U.S.", "mission", "left", "."]


def test_comma_of_a_date_does_not_cut() -> None:
    text = "a cable of May 3, 2011, says"
    assert [[w.text for w in part] for part in chunks(words(text, 0, len(text)))] == [["a", "cable", "of", "May", "3", "2011"], ["says"]]


def test_only_a_bounded_stretch_is_read() -> None:
    text = "word " * LONGEST
    assert words(text, 0, len(text))[-1].end <= LONGEST
