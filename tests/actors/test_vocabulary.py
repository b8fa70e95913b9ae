import pytest

from comity import ontology
from comity.actors.vocabulary import PRONOUNS, longest_role, role_words


@pytest.mark.parametrize(
    ("word", "kind", "sector"),
    [
        ("troops", "organ", "MIL"),
        ("police", "organ", "COP"),
        ("judges", "organ", "JUD"),
        ("lawmakers", "organ", "LEG"),
        ("protesters", "group", "CVL"),
        ("refugees", "group", "REF"),
        ("rebels", "armed group", "REB"),
        ("foreign minister", "office", "GOV"),
        ("foreign ministers", "group", "GOV"),
        ("secretaries of state", "group", "GOV"),
        ("spokesmen", "group", "GOV"),
        ("newspaper", "company", "JRN"),
    ],
)
def test_role_nouns_have_kind_and_sector(word, kind, sector):
    assert (role_words()[word].kind, role_words()[word].sector) == (kind, sector)


def test_all_sectors_are_those_of_the_ontology():
    assert {r.sector for r in role_words().values()} - {""} <= set(ontology.sectors()) | {"NGO"}


def test_the_longest_noun_of_each_first_word_is_known():
    for word in role_words():
        assert longest_role()[word.split(" ")[0]] >= word.count(" ") + 1


def test_pronouns_have_a_class():
    assert (PRONOUNS["she"], PRONOUNS["they"], PRONOUNS["its"]) == ("f", "p", "n")
