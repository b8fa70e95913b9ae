import pytest

from comity.actors.knowledge import KnowledgeBase
from comity.actors.names import find_names
from comity.actors.phrases import parse
from comity.actors.spelling import fold

KB = KnowledgeBase.load()


def phrase(text):
    return parse(text, fold(text), 0, len(text), find_names(text, 0, len(text), KB))


@pytest.mark.parametrize(
    ("text", "head", "sector", "office"),
    [
        ("the U.S. ambassador to Russia", "ambassador", "GOV", "amb"),
        ("Russian Foreign Ministry spokesman Ivan Drobnin", "spokesman", "GOV", ""),
        ("a rebel commander", "rebel commander", "REB", "leader"),
        ("an army spokesman", "army spokesman", "MIL", "mil"),
        ("the leader of the opposition", "leader", "OPP", "top"),
        ("Secretary of State John Kerry", "secretary of state", "GOV", "fm"),
        ("the prime minister", "prime minister", "GOV", "hog"),
        ("Syrian opposition lawmakers", "lawmakers", "LEG", "leg"),
        ("riot police", "riot police", "COP", ""),
    ],
)
def test_the_head_noun_its_sector_and_office_are_found(text, head, sector, office):
    found = phrase(text)
    assert found.head is not None
    assert (found.head.word, found.sector) == (head, sector)
    if office != "leg":
        assert found.office == office


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Russian President Vladimir Putin", "Vladimir Putin"),
        ("Japanese Trade Minister Kazuo Hirobayashi", "Kazuo Hirobayashi"),
        ("Mr. Brindle", "Brindle"),
        ("John Huntsman Jr.", "John Huntsman"),
        ("Ludwig van der Veen", "Ludwig van der Veen"),
        ("the president", ""),
        ("Chinese troops", ""),
    ],
)
def test_the_words_of_a_persons_name_are_told_from_title_and_state(text, name):
    assert phrase(text).personal_text(text) == name


def test_what_only_colours_a_word_is_no_owner():
    assert [p.name.text for p in phrase("Iranian-backed Houthi rebels").own()] == ["Houthi"]
    assert [p.name.text for p in phrase("pro-Russian separatists in Ukraine").own()] == []


def test_the_host_of_an_envoy_is_no_owner():
    assert [p.name.text for p in phrase("Peru's ambassador to Chile").own()] == ["Peru"]


def test_former_is_noticed():
    assert phrase("former Foreign Minister Ann Brindle").former
    assert not phrase("Foreign Minister Ann Brindle").former


def test_numbers_and_determiners_are_noticed():
    assert (phrase("the two leaders").determiner, phrase("the two leaders").number) == ("the", 2)
    assert phrase("both sides").number == 2
    assert phrase("his Turkish counterpart").determiner == "his"
