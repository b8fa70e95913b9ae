from comity.actors.knowledge import KnowledgeBase
from comity.actors.persons import Clues, find_person, fits, name_tokens, role_text

KB = KnowledgeBase.load()


def test_a_title_decides_between_people_of_one_surname():
    secretary = find_person(KB, "Rice", Clues(office="fm"), "2006-05-05")
    assert secretary is not None
    assert secretary.person.name == "Condoleezza Rice"


def test_a_state_decides_between_people_of_one_surname():
    found = find_person(KB, "Sharif", Clues(code="PAK"), "2014-05-05")
    assert found is not None
    assert found.person.name == "Nawaz Sharif"


def test_a_state_that_does_not_fit_rules_a_person_out():
    assert find_person(KB, "Vladimir Putin", Clues(code="CHL"), "2014-05-05") is None


def test_another_spelling_is_found_when_title_and_state_fit():
    found = find_person(KB, "John Huntsman Jr.", Clues(code="USA", office="amb", host="Russia"), "2018-05-05")
    assert found is not None
    assert (found.person.name, found.confidence < 0.99) == ("Jon Huntsman Jr.", True)


def test_a_bare_common_surname_names_nobody():
    assert find_person(KB, "Smith", Clues(), "2014-05-05") is None


def test_a_minor_official_of_the_same_name_long_ago_is_somebody_else():
    minor = next(
        p for p in map(KB.person, range(20_000, 24_000)) if p.rank == 5 and all(t.end and t.end < "2012" for t in p.terms) and len(p.name.split()) == 2
    )
    assert find_person(KB, minor.name, Clues(), "2025-05-05") is None


def test_titles_fit_classes_of_office():
    assert fits("top", "hog")
    assert fits("min", "fm")
    assert not fits("fm", "hos")


def test_suffixes_and_titles_are_no_names():
    assert name_tokens("Mr. John Huntsman Jr.") == ["john", "huntsman"]


def test_a_role_names_the_state_once():
    term = KB.office_at("Kofi Annan", "2003-01-01")
    assert term is not None
    assert role_text(KB, term, "UN") == "Secretary-General of the United Nations"
