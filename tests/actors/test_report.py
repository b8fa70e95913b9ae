import pytest

from comity.actors.knowledge import KnowledgeBase
from comity.actors.report import Report
from comity.text.article import make_article
from comity.text.document import prepare

from .marking import document_of

KB = KnowledgeBase.load()


def report(text, date="2015-05-05"):
    return Report(document_of(text, date), KB)


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("Peru wrote to Chile. The cabinet met.", "cabinet", "PER"),
        ("Peru wrote to Chile. In Santiago police stood guard.", "police", "CHL"),
        ("Israel will boycott talks with Egypt, an official said.", "official", "ISR"),
        ("LIMA, May 5 (Wire) - Police stood guard.", "Police", "PER"),
        ("Police stood guard in Lima.", "Police", "PER"),
    ],
)
def test_the_main_state_is_the_one_this_part_of_the_report_is_about(text, words, code):
    here = report(text)
    assert here.main_state(here.text.index(words), domestic=words.lower() == "police")[0] == code


def test_a_report_without_states_has_no_main_state():
    assert report("The cabinet met.").main_state(0) == ("", "")


def test_shared_names_follow_the_words_of_the_report():
    georgia = report("Georgia's governor spoke in Atlanta, and Alabama listened.")
    assert georgia.sense(georgia.names[0])[0] == "l"
    caucasus = report("Georgia's president spoke in Tbilisi.")
    assert caucasus.state_of(caucasus.names[0]) == "GEO"


def test_an_official_publisher_is_at_home():
    document = prepare(make_article("The President met guests from Peru and Chile.", published="2015-05-05", publisher="The White House"))
    assert Report(document, KB).home == "USA"


def test_sports_are_noticed_by_several_words_only():
    assert report("The striker scored; the goalkeeper and the midfielder missed the cup semifinal.").sports
    assert not report("The coach of the delegation left the match of words.").sports


def test_a_huge_sentence_is_looked_through_in_pieces():
    text = "Peru and " * 20_000 + "Chile"
    assert report(text).frequency["PER"] >= 19_990
