from comity.actors.records import Entity
from comity.cli import wording
from comity.coding.records import Claim, EventDate, Magnitude, Place

from .making import TEXT, entity, event, norway_and_peru, report


def claim(**more):
    return Claim(**{"text": "x", "start": 0, "end": 1, "kind": "count", "value": 3200.0, "unit": "troops", "comparator": "=", **more})


def test_a_party_is_named_with_its_code_unless_the_name_says_it():
    assert wording.who(entity(TEXT, "Norway", "NOR")) == "Norway"
    assert wording.who(entity(TEXT, "Ines Flor", "PER", kind="person")) == "Ines Flor (PER)"
    assert wording.who(Entity(text="UN", start=0, end=2, name="UN", kind="igo", code="UN")) == "UN"
    assert wording.who("official sources") == "official sources"


def test_a_plural_is_named_by_its_members():
    both = entity(TEXT, "The ministers", members=(entity(TEXT, "Norway", "NOR"), entity(TEXT, "Peru", "PER")))
    assert wording.who(both) == "Norway, Peru"
    assert wording.direction(event(TEXT, "met", "CONSULT", [both])) == "Norway <-> Peru"


def test_direction_tells_one_sided_from_mutual():
    recalled, met = norway_and_peru().events
    assert wording.direction(recalled) == "Norway -> Peru"
    assert wording.direction(met) == "Norway <-> Peru"
    assert wording.direction(event(TEXT, "met", "PROTEST", [entity(TEXT, "Peru", "PER")])) == "Peru"
    assert wording.direction(event(TEXT, "met", "ASSAULT", [], [entity(TEXT, "Peru", "PER")])) == "somebody -> Peru"


def test_the_auxiliary_is_a_word_after_type_and_mode():
    recalled, met = norway_and_peru().events
    assert wording.label(recalled) == "SANCTION/withdraw"
    assert wording.label(met) == "CONSULT (historical)"


def test_dates_are_as_precise_as_they_are_known():
    assert wording.when(EventDate(start="2014-03-01", end="2014-03-31", precision="month")) == "2014-03"
    assert wording.when(EventDate(text="soon")) == ""
    assert wording.when(EventDate(start="2014-03-01", end="2014-03-02", precision="day")) == "2014-03-01 to 2014-03-02"
    assert wording.when(EventDate(start="1990-01-01", end="1999-12-31", precision="decade")) == "1990-01-01 to 1999-12-31"


def test_places_name_their_state():
    assert wording.where(Place(name="Lima", country="PER")) == "Lima (PER)"
    assert wording.where(Place(text="the border")) == "the border"
    assert wording.where(None) == ""


def test_measures_say_how_they_compare():
    assert wording.measure(claim()) == "3,200 troops"
    assert wording.measure(claim(comparator="~")) == "about 3,200 troops"
    assert wording.measure(claim(comparator=">")) == "more than 3,200 troops"
    assert wording.measure(claim(kind="superlative", comparator="max", value=1.0, unit="rank")) == "number 1"
    assert wording.measure(claim(value=None, unit="people")) == "people"
    assert wording.amount(Magnitude(value=2.5, unit="tons", text="2.5 tons")) == "2.5 tons"
    assert wording.amount(Magnitude(value=None, unit="", text="dozens")) == "dozens"


def test_numbers_that_are_no_finite_ones_do_no_harm():
    assert wording.figure(float("inf")) == "inf"
    assert wording.figure(float("nan")) == "nan"


def test_a_report_without_a_title_is_named_by_its_first_words():
    assert wording.headline(report(title=None)).startswith("By Ann Writer OSLO")
    assert len(wording.headline(report("word " * 100, title=None))) < 80


def test_speakers_carry_role_and_code_once():
    (quote,) = norway_and_peru().quotes
    assert wording.speaker(quote) == "Ines Flor, spokeswoman (PER)"
