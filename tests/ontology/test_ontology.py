import pytest

from comity import ontology
from comity.errors import UsageError


def test_sixteen_types_in_four_quads():
    assert len(ontology.types()) == 16
    assert {ontology.quad(t) for t in ontology.types()} == {"verbal cooperation", "material cooperation", "verbal conflict", "material conflict"}


def test_every_mode_has_a_score_a_cameo_code_and_a_goldstein_score():
    for label in ontology.modes():
        type, _, mode = label.partition("/")
        assert -10 <= ontology.score(type, mode) <= 10
        assert -10 <= ontology.goldstein(ontology.cameo(type, mode)) <= 10


def test_a_mode_outscores_its_type():
    assert ontology.score("RETREAT") == 6.5
    assert ontology.score("RETREAT", "disarm") == 10


def test_an_unknown_type_is_refused_with_the_known_ones():
    with pytest.raises(UsageError, match="AGREE CONSULT"):
        ontology.event_type("BEFRIEND")


def test_fifteen_roots_fold_concessions_and_convictions():
    assert len(ontology.roots()) == 15
    assert ontology.root("CONCEDE") == ontology.root("RETREAT") == "YIELD"
    assert ontology.root("SANCTION", "convict") == "ACCUSE"
    assert ontology.root("SANCTION", "expel") == "SANCTION"
    assert ontology.root_quad("YIELD") == 2


def test_thirty_seven_contexts():
    assert len(ontology.contexts()) == len(set(ontology.contexts())) == 37


def test_every_row_of_the_types_is_whole():
    for type in ontology.types():
        assert len(ontology.event_type(type).definition) > 20
    assert [t for t in ontology.types() if ontology.event_type(t).holder_acts] == ["COERCE"]
