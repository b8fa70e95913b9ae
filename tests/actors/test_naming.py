import pytest

from .marking import last


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[Ann Frobisher|person], the Danish minister for fisheries, left.", "DNK"),
        ("[Ann Frobisher|person], a spokeswoman for UNICEF, left.", "UN"),
        ("[Ann Frobisher|person], Asia-Pacific observer for the Izvestia daily, left.", "RUS"),
        ("[Ann Frobisher|person] of Human Rights Watch left.", "NGO"),
        ("[Ann Frobisher|person], who likes Peru, met Chileans.", ""),
        ("The president of Chad, [Ann Frobisher|person], left.", "TCD"),
        ("In Peru, [Ann Frobisher|person] met Chileans.", ""),
    ],
)
def test_an_apposition_tells_whose_a_person_is_only_if_it_describes_the_person(text, code):
    assert last(text, "2015-05-05").code == code


def test_a_person_in_the_base_keeps_the_state_whatever_stands_beside():
    assert last("[Sergei Lavrov|person], fresh from Peru, left.", "2015-05-05").code == "RUS"


def test_a_title_of_the_report_stands_where_the_base_knows_no_office():
    person = last("[Danish fisheries minister Ann Frobisher|person] left.", "2015-05-05")
    assert person.role == "minister"
    assert person.sector == "GOV"


def test_a_hyphened_american_is_a_citizen_of_the_second_state():
    assert last("[Iraqi-American translator Ann Frobisher|person] left.", "2015-05-05").code == "USA"


def test_the_words_beside_a_name_tell_who_it_is_though_the_name_is_spelt_otherwise():
    envoy = last("The U.S. ambassador to Russia, [John Huntsman Jr.|person], left.", "2018-05-05")
    assert (envoy.name, envoy.role) == ("Jon Huntsman Jr.", "ambassador of the United States to Russia")
    assert envoy.role_start == "2017-10-03"
