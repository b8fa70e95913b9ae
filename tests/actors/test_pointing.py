from .marking import entities, last


def test_a_pronoun_keeps_its_own_place_and_the_entity_of_its_antecedent():
    name, he = entities("[Barack Obama|person] left. [He|person] waved.", "2013-05-05")
    assert (he.text, he.start) == ("He", 19)
    assert (he.name, he.role, he.chain) == (name.name, name.role, name.chain)
    assert he.confidence < name.confidence


def test_two_koreas_need_no_mention_before():
    assert last("[both Koreas|state] agreed.", "2013-05-05").codes == ("PRK", "KOR")


def test_a_plural_with_one_party_before_it_is_no_pair():
    assert last("[Peru|state] waited. [The two sides|state] met.", "2013-05-05").members == ()


def test_a_speaker_nobody_names_is_guessed_from_the_report():
    we = last("Peru welcomes the accord. [We|state] will pay.", "2013-05-05")
    assert we.code == "PER"
    assert we.confidence < 0.5
