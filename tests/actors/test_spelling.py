import pytest

from comity.actors.spelling import fold, key, norm, words


def test_folding_keeps_the_length():
    text = "Élysée’s Erdoğan — “Łódź” ß \u00a0北京 Đà"
    assert len(fold(text)) == len(text)
    assert fold(text).startswith('Elysee\'s Erdogan - "Lodz"')


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("U.S.", "US"),
        ("U.N. Security Council", "un security council"),
        ("al-Qaeda", "al qaeda"),
        ("Guinea-Bissau", "guinea bissau"),
        ("Côte d’Ivoire", "cote d'ivoire"),
        ("WHO", "WHO"),
        ("Who", "who"),
        ("", ""),
    ],
)
def test_keys_are_the_same_for_all_spellings(name, expected):
    assert key(name) == expected


def test_a_possessive_is_no_part_of_a_word():
    assert words("Russia's and O'Neil's boys'") == ["Russia", "and", "O'Neil", "boys"]


def test_a_word_in_capitals_stays():
    assert norm("US") == "US"
    assert norm("Us") == "us"
