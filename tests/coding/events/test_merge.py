from comity.actors.records import Entity
from comity.coding.events.build import Candidate
from comity.coding.events.merge import merge
from comity.coding.records import EventDate, Span


def candidate(type, actors, recipients, *, at=0, mode="", auxiliary="", date="", confidence=0.5):
    def party(code):
        return Entity(text=code, start=at, end=at + 1, name=code, kind="state", code=code)

    return Candidate(
        type=type, mode=mode, auxiliary=auxiliary, actors=tuple(map(party, actors)), recipients=tuple(map(party, recipients)),
        trigger=Span(start=at, end=at + 1, text="x"), evidence=Span(start=at, end=at + 1, text="x"), date=EventDate(start=date, end=date, precision="day" if date else ""),
        place=None, magnitudes=(), reported_by="", contexts=(), confidence=confidence, sentence=at,
    )  # fmt: skip


def test_mentions_of_one_happening_become_one_event():
    ((event, mentions),) = merge([candidate("SANCTION", ["USA"], ["RUS"]), candidate("SANCTION", ["USA"], ["RUS"], at=5, date="2014-03-17", confidence=0.9)])
    assert event.date.start == "2014-03-17"
    assert event.confidence == 0.9
    assert len(mentions) == 1


def test_a_meeting_is_not_lost_beside_a_visit():
    found = merge([candidate("CONSULT", ["CHN"], ["RUS"], mode="visit"), candidate("CONSULT", ["CHN", "RUS"], [], at=5)])
    assert len(found) == 2


def test_two_days_are_two_events():
    assert len(merge([candidate("CONSULT", ["CHN", "RUS"], [], date="2019-06-05"), candidate("CONSULT", ["CHN", "RUS"], [], at=5, date="2019-06-07")])) == 2


def test_other_direction_is_another_event():
    assert len(merge([candidate("ACCUSE", ["USA"], ["RUS"]), candidate("ACCUSE", ["RUS"], ["USA"], at=5)])) == 2


def test_what_did_not_happen_is_not_merged_with_what_did():
    assert len(merge([candidate("ASSAULT", ["USA"], ["RUS"]), candidate("ASSAULT", ["USA"], ["RUS"], at=5, auxiliary="negation")])) == 2


def test_a_part_of_the_parties_joins_the_whole():
    ((event, _),) = merge([candidate("MOBILIZE", ["RUS"], ["KAZ"]), candidate("MOBILIZE", ["RUS", "BLR"], ["KAZ"], at=5)])
    assert len(event.actors) == 2


def test_a_text_that_repeats_itself_merges_in_linear_time():
    ((event, mentions),) = merge([candidate("ACCUSE", ["USA"], ["RUS"], at=i) for i in range(5000)])
    assert (event.type, len(mentions)) == ("ACCUSE", 4999)
