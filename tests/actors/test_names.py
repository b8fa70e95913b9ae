from time import process_time

import pytest

from comity.actors.knowledge import KnowledgeBase
from comity.actors.names import find_names

KB = KnowledgeBase.load()


def found(text):
    return [(n.text, n.type) for n in find_names(text, 0, len(text), KB)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The U.S. told us to wait.", [("U.S.", "n")]),
        ("GIVE US MORE, SAYS RUSSIA", [("RUSSIA", "n")]),
        ("The US and UK signed.", [("US", "n"), ("UK", "n")]),
        ("the D.R. Congo and the Republic of the Congo", [("D.R. Congo", "n"), ("Republic of the Congo", "n")]),
        ("Guinea-Bissau, Equatorial Guinea and Papua New Guinea", [("Guinea-Bissau", "n"), ("Equatorial Guinea", "n"), ("Papua New Guinea", "n")]),
        ("al-Qaeda, Al Qaeda and Boko Haram", [("al-Qaeda", "r"), ("Al Qaeda", "r"), ("Boko Haram", "r")]),
        ("a turkey and a polish brush", []),
        ("He answered in French, not in Danish.", []),
        ("in French custody", [("French", "a")]),
        ("Russian-language schools", []),
        ("West Virginia, the West Bank and the West", [("West Virginia", "l"), ("West Bank", "l"), ("West", "n")]),
        ("a wind from the west; Western hats", []),
        ("President Vladimir Putin and Bashar al-Assad", [("Vladimir Putin", "x"), ("Bashar al-Assad", "x")]),
        ("Kim Jong-un met Moon Jae-in", [("Kim Jong-un", "x"), ("Moon Jae-in", "x")]),
        ("Erdoğan called the Élysée", [("Erdoğan", "s"), ("Élysée", "o")]),
        ("the People’s Republic of China", [("People’s Republic of China", "n")]),
        ("In May the price rose.", []),
        ("Michael Jordan met Jordan's king.", [("Jordan", "n")]),
        ("the UN Security Council and the G-7", [("UN Security Council", "g"), ("G-7", "g")]),
        ("Washington, D.C., and St. Petersburg", [("Washington, D.C.", "l"), ("St. Petersburg", "l")]),
        ("New York Times", [("New York Times", "b")]),
        ("", []),
    ],
)
def test_names_are_found_at_word_borders_the_longest_first(text, names):
    assert found(text) == names


def test_a_building_or_a_team_is_no_state():
    names = find_names("The Moscow Zoo and Manchester United thanked Kabul University.", 0, 61, KB)
    assert [(n.text, n.tail) for n in names] == [("Moscow Zoo", "building"), ("Manchester United", "team"), ("Kabul University", "school")]


def test_offsets_hold_in_the_text_with_accents_and_curly_quotes():
    text = "“Côte d’Ivoire” and Perú’s rival"
    for name in find_names(text, 0, len(text), KB):
        assert text[name.start : name.end] == name.text


def test_only_the_given_stretch_is_looked_through():
    text = "Peru and Chile and Cuba"
    assert [n.text for n in find_names(text, 5, 14, KB)] == ["Chile"]


@pytest.mark.parametrize("text", ["A" * 300_000, "A." * 100_000, "Al-" * 100_000, "United " * 50_000, "'s" * 100_000])
def test_hostile_text_takes_linear_time(text):
    start = process_time()
    find_names(text, 0, len(text), KB)
    assert process_time() - start < 5
