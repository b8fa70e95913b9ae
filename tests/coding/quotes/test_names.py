from __future__ import annotations

from comity.coding.quotes.names import Names

from ..making import entity


def test_family_name_leads_to_the_full_name_without_titles() -> None:
    names = Names("President Ivan Petrov spoke. Petrov left.", ())
    assert names.full("Petrov") == "Ivan Petrov"
    assert names.full("Nobody") == "Nobody"


def test_family_name_may_come_first() -> None:
    assert Names("Tran Long spoke. Tran left.", ()).full("Tran") == "Tran Long"


def test_only_who_is_named_again_or_has_a_given_name_is_a_person() -> None:
    text = "The World Cup began. Zorban Krell spoke. Krell left. Anna Holm stayed."
    assert {name for _, _, name in Names(text, ()).people} == {"Zorban Krell", "Anna Holm"}


def test_names_of_other_entities_are_no_people() -> None:
    text = "Peter Island is small. Island winters are long."
    assert Names(text, (entity(text, "Peter Island", "VGB", kind="place"),)).people == []
