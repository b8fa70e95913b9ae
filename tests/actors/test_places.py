import pytest

from .marking import entities, last

PLACES = [
    ("near [Aleppo|place]", "Aleppo", "SYR"),
    ("in [Crimea|place]", "Crimea", "UKR"),
    ("in [Grozny|place]", "Grozny", "RUS"),
    ("in [Xinjiang|place]", "Xinjiang", "CHN"),
    ("in [the Gaza Strip|place]", "Gaza Strip", "PSE"),
    ("on [the West Bank|place]", "West Bank", "PSE"),
    ("in [Darfur|place]", "Darfur", "SDN"),
    ("in [Kyiv|place]", "Kyiv", "UKR"),
    ("in [Kiev|place]", "Kyiv", "UKR"),
    ("in [Washington|place]", "Washington", "USA"),
    ("in [St. Petersburg|place]", "St. Petersburg", "RUS"),
    ("in [New York|place]", "New York", "USA"),
    ("in [southern Lebanon|place]", "southern Lebanon", "LBN"),
    ("in [Paris|place], Texas,", "Paris", "USA"),
    ("in [Tripoli|place], Lebanon,", "Tripoli", "LBN"),
    ("in [Erbil|place]", "Arbil", "IRQ"),
    ("in [the Syrian town of Qaryat Fulan|place]", "Syrian town of Qaryat Fulan", "SYR"),
    ("in [Upper Fulan|place], Mali,", "Upper Fulan", "MLI"),
]


@pytest.mark.parametrize(("text", "name", "country"), PLACES, ids=[p[0] for p in PLACES])
def test_a_place_has_its_state(text, name, country):
    place = last(f"They met {text} on Friday.", "2015-05-05")
    assert place.country == country, place.reasons
    assert place.code == country
    if name != "Arbil":
        assert place.name == name


@pytest.mark.parametrize("water", ["the South China Sea", "the Persian Gulf", "the Mediterranean", "the Arctic"])
def test_waters_are_nobodys(water):
    place = last(f"Peru sent ships to [{water}|place].", "2015-05-05")
    assert (place.code, place.country) == ("", "")
    assert place.latitude is not None


def test_an_unknown_place_is_guessed_from_the_report_with_little_confidence_and_spoils_no_other():
    unknown, known = entities("Mali's army left [Fulanville|place] for [Bamako|place].", "2015-05-05")
    assert (unknown.country, unknown.latitude) == ("MLI", None)
    assert unknown.confidence < 0.5
    assert known.latitude == pytest.approx(12.6, abs=0.2)


def test_an_embassy_is_an_organ_and_no_place():
    embassy = last("A crowd marched to [the Russian embassy in Warsaw|place].", "2015-05-05")
    assert embassy.code == "RUS"
