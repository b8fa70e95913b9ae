"""Pronouns, "the leader", plurals of two, counterparts, groups. The last marked mention is asked."""

import pytest

from .marking import entities, last

POINTING = [
    ("[Chinese leader Xi Jinping|person] flew to Kazakhstan. [He|person] was met at the airport.", "Xi Jinping", "CHN"),
    ("[Angela Merkel|person] called [Barack Obama|person]. [She|person] was angry.", "Angela Merkel", "DEU"),
    ("[Angela Merkel|person] called [Barack Obama|person]. [He|person] was sorry.", "Barack Obama", "USA"),
    ("[Vladimir Putin|person] spoke for hours. [The Russian leader|office] praised the crew.", "Vladimir Putin", "RUS"),
    ("[Benjamin Netanyahu|person] spoke for hours. [The prime minister|office] praised the crew.", "Benjamin Netanyahu", "ISR"),
    ("[Peru|state] signed. Later [it|state] withdrew.", "Peru", "PER"),
    ("[Boko Haram|armed group] took the town in Nigeria. [The group|armed group] left at dawn.", "Boko Haram", "BOKOHARAM"),
    ("[The Taliban|armed group] took the town. [The militants|armed group] left at dawn.", "Taliban", "TALIBAN"),
    ("[NATO|igo] met in Lisbon. [The alliance|igo] backed the plan.", "NATO", "NATO"),
    ("[Gazprom|company] cut the flow to Poland. [The company|company] gave no reason.", "Gazprom", "RUS"),
    ("[Saudi Arabia|state] and [France|state] agreed. [The kingdom|state] will pay.", "Saudi Arabia", "SAU"),
    ("[Cuba|state] and [France|state] agreed. [The island|state] will pay.", "Cuba", "CUB"),
    ("[Bob Carr|person], the foreign minister, spoke. [The minister|office] left at noon.", "Bob Carr", "AUS"),
    ("[Peru|state] and [Chile|state] agreed: [the former|state] will pay.", "Peru", "PER"),
    ("[Peru|state] and [Chile|state] agreed: [the latter|state] will pay.", "Chile", "CHL"),
]


@pytest.mark.parametrize(("text", "name", "code"), POINTING, ids=[c[0][-48:] for c in POINTING])
def test_words_that_point_back_mean_the_entity_named_before(text, name, code):
    found = entities(text, "2013-06-05")
    assert (found[-1].name, found[-1].code) == (name, code), found[-1].reasons
    assert found[-1].chain in {e.chain for e in found[:-1]}


PAIRS = [
    ("[Xi Jinping|person] met [Barack Obama|person] in California. [The two leaders|person] dined together.", ["CHN", "USA"]),
    ("[Xi Jinping|person] met [Barack Obama|person] in California. [Both sides|state] were pleased.", ["CHN", "USA"]),
    ("[India|state] and [Nepal|state] opened a road. [The two countries|state] had argued over it.", ["IND", "NPL"]),
    ("[India|state] thanked [Nepal|state]. [They|state] had argued over it.", ["IND", "NPL"]),
    ("[India|state] wrote to [Nepal|state]. A quarrel with [China|state] drove [both countries|state] closer.", ["IND", "NPL"]),
    ("[the two Koreas|state] marched together.", ["PRK", "KOR"]),
    ("[Both|person] smiled after [Dilma Rousseff|person] met [Jose Mujica|person]. [The two presidents|person] signed.", ["BRA", "URY"]),
    ("[Greek and Turkish foreign ministers|office] met. [Both ministers|office] smiled.", ["GRC", "TUR"]),
]


@pytest.mark.parametrize(("text", "codes"), PAIRS, ids=[c[0][-48:] for c in PAIRS])
def test_a_plural_of_two_has_the_parties_named_together_last(text, codes):
    pair = last(text, "2013-06-05")
    assert [m.code for m in pair.members] == codes, pair.reasons
    assert pair.code == ""


def test_members_of_the_two_leaders_are_the_persons():
    pair = last("[Xi Jinping|person] met [Barack Obama|person] in California. [The two leaders|person] dined together.", "2013-06-05")
    assert [m.name for m in pair.members] == ["Xi Jinping", "Barack Obama"]


def test_a_counterpart_holds_the_same_office_in_the_other_state():
    other = last("[Russian Foreign Minister Sergei Lavrov|person] flew to Ankara to see [his Turkish counterpart|office].", "2012-05-05")
    assert (other.code, other.name) == ("TUR", "Ahmet Davutoglu")
    assert "Minister" in other.role


def test_a_counterpart_of_an_unknown_day_has_the_code_only():
    other = last("[Lithuanian Foreign Minister Rasa Kubilyte|person] saw [her Latvian counterpart|office].")
    assert other.code == "LVA"


def test_an_office_of_a_state_without_a_name_is_its_holder_on_the_day():
    leader = last("[The French president|office] replied at once.", "2003-02-05")
    assert (leader.name, leader.role_start[:4]) == ("Jacques Chirac", "1995")
    assert last("[The French president|office] replied at once.", "2013-02-05").name == "Francois Hollande"


def test_a_king_is_no_president():
    found = entities("[King Abdullah II|person] of Jordan met [President Hosni Mubarak|person] in Cairo. [The president|office] thanked him.", "2005-02-05")
    assert found[-1].code == "EGY"


def test_moscow_after_russia_is_in_the_same_chain():
    russia, moscow = entities("[Russia|state] objected. [Moscow|state] then left the talks.", "2005-02-05")
    assert russia.chain == moscow.chain


def test_a_pronoun_with_nobody_before_it_names_nobody():
    alone = last("[He|person] left.", "2005-02-05")
    assert (alone.code, alone.members) == ("", ())
    assert alone.confidence < 0.5
