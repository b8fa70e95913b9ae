from .marking import entities, last


def test_the_base_knows_kinds_better_than_the_model():
    assert last("[NATO|state] met.", "2013-05-05").kind == "igo"
    assert last("[Hezbollah|igo] met.", "2013-05-05").kind == "armed group"
    assert last("[Gazprom|group] met.", "2013-05-05").kind == "company"


def test_an_unknown_description_is_no_actor():
    nobody = last("[a green bicycle|group] fell.", "2013-05-05")
    assert (nobody.code, nobody.country) == ("", "")


def test_the_ministry_and_its_full_name_are_of_one_state():
    first, second = entities("[Japan's Foreign Ministry|organ] spoke. [The ministry|organ] gave no names.", "2013-05-05")
    assert (first.code, second.code) == ("JPN", "JPN")


def test_reasons_are_never_missing_for_a_code():
    for entity in entities("[Peru|state] and [its army|organ] thanked [the two leaders|person] of [NATO|igo] in [Lima|place].", "2013-05-05"):
        assert entity.reasons
