from datetime import date

from comity.actors.records import Entity
from comity.coding.events.build import candidates, event_date, number_in
from comity.language.records import Analysis, Mention, Role, Trigger
from comity.text.article import make_article
from comity.text.records import Document, Sentence


def analysed(text, mentions, trigger, type, roles, **more):
    """A report of one sentence as the model might see it; mentions are (words, kind), roles (number of mention, role)."""
    found = tuple(Mention(start=text.index(w), end=text.index(w) + len(w), text=w, kind=k, score=1.0) for w, k in mentions)
    a = text.index(trigger)
    said = Trigger(
        start=a, end=a + len(trigger), text=trigger, score=0.9, types=((type, 0.8),), mode=more.pop("mode", ""), auxiliary=more.pop("auxiliary", ""),
        roles=tuple(Role(mention=m, role=r, score=1.0) for m, r in roles),
    )  # fmt: skip
    document = Document(article=make_article(text), sentences=(Sentence(start=0, end=len(text), paragraph=0),), anchor=more.pop("anchor", None))
    return document, [Analysis(start=0, end=len(text), mentions=found, triggers=(said,))]


def entity(text, words, code, **more):
    a = text.index(words)
    return Entity(text=words, start=a, end=a + len(words), name=words, kind=more.pop("kind", "state"), code=code, **more)


def by_place(*entities):
    return {(e.start, e.end): e for e in entities}


TEXT = "Oslo sent 40 police officers to Honiara on Friday, officials said."
MENTIONS = [("Oslo", "state"), ("40", "num"), ("Honiara", "place"), ("Friday", "time"), ("officials", "group")]


def sent(**more):
    document, analyses = analysed(TEXT, MENTIONS, "sent", "AID", [(0, "actor"), (1, "magnitude"), (2, "recipient"), (3, "time"), (4, "reporter")], **more)
    return candidates(document, analyses, by_place(entity(TEXT, "Oslo", "NOR"), entity(TEXT, "Honiara", "SLB", kind="place")))


def test_roles_become_parties_time_magnitude_and_reporter():
    (found,) = sent(anchor=date(2003, 7, 26))
    assert [e.code for e in found.actors] == ["NOR"]
    assert [e.code for e in found.recipients] == ["SLB"]
    assert found.date.start == "2003-07-25"
    assert found.magnitudes[0].value == 40
    assert found.reported_by == "officials"
    assert found.evidence.text == "Oslo sent 40 police officers to Honiara"


def test_without_an_anchor_no_date_is_invented():
    (found,) = sent()
    assert (found.date.start, found.date.text) == ("", "Friday")


def test_a_future_visit_is_an_agreement_and_its_friday_lies_ahead():
    text = "Oslo will visit Lima on Friday."
    document, analyses = analysed(
        text, [("Oslo", "state"), ("Lima", "state"), ("Friday", "time")], "visit", "CONSULT", [(0, "actor"), (1, "recipient"), (2, "time")], auxiliary="future", anchor=date(2003, 7, 23)
    )  # fmt: skip
    (found,) = candidates(document, analyses, by_place(entity(text, "Oslo", "NOR"), entity(text, "Lima", "PER")))
    assert (found.type, found.auxiliary, found.date.start) == ("AGREE", "", "2003-07-25")


def test_what_lies_long_back_is_background():
    text = "Oslo recognised Lima in 1950."
    document, analyses = analysed(
        text,
        [("Oslo", "state"), ("Lima", "state"), ("in 1950", "time")],
        "recognised",
        "SUPPORT",
        [(0, "actor"), (1, "recipient"), (2, "time")],
        anchor=date(2003, 7, 23),
    )
    (found,) = candidates(document, analyses, by_place(entity(text, "Oslo", "NOR"), entity(text, "Lima", "PER")))
    assert found.auxiliary == "historical"


def test_plurals_are_taken_apart():
    text = "The two leaders met."
    document, analyses = analysed(text, [("The two leaders", "person")], "met", "CONSULT", [(0, "actor")])
    members = (entity(text, "The two leaders", "NOR"), entity(text, "The two leaders", "PER"))
    members = (members[0], Entity(text="x", start=0, end=1, name="other", kind="person", code="PER"))
    (found,) = candidates(document, analyses, by_place(entity(text, "The two leaders", "", members=members)))
    assert [e.code for e in found.actors] == ["NOR", "PER"]


def test_nobody_political_is_no_event():
    text = "The team beat its rival."
    document, analyses = analysed(text, [("The team", "group")], "beat", "ASSAULT", [(0, "actor")])
    assert candidates(document, analyses, by_place(entity(text, "The team", ""))) == []


def test_numbers_in_words():
    assert number_in("3,200") == 3200
    assert number_in("$1.5 million") == 1_500_000
    assert number_in("three") == 3
    assert number_in("scores") is None


def test_the_first_resolvable_time_dates_the_event():
    times = [Mention(start=0, end=3, text="now", kind="time", score=1.0), Mention(start=5, end=9, text="in 2014", kind="time", score=1.0)]
    assert event_date(times, anchor=None, ahead=False).start == "2014-01-01"


def test_an_answer_goes_to_whom_the_sentence_before_told_of():
    text = "Oslo accused Lima. Lima rejected the charge."
    oslo, lima, again = (Mention(start=a, end=a + 4, text=w, kind="state", score=1.0) for a, w in ((0, "Oslo"), (13, "Lima"), (19, "Lima")))

    def said(words, type, *roles):
        a = text.index(words)
        return Trigger(start=a, end=a + len(words), text=words, score=1.0, types=((type, 1.0),), mode="", auxiliary="", roles=roles)

    def role(number, name):
        return Role(mention=number, role=name, score=1.0)

    analyses = [
        Analysis(start=0, end=18, mentions=(oslo, lima), triggers=(said("accused", "ACCUSE", role(0, "actor"), role(1, "recipient")),)),
        Analysis(start=19, end=len(text), mentions=(again,), triggers=(said("rejected", "REJECT", role(0, "actor")),)),
    ]
    document = Document(article=make_article(text), sentences=tuple(Sentence(start=a.start, end=a.end, paragraph=0) for a in analyses))
    parties = {
        (m.start, m.end): Entity(text=m.text, start=m.start, end=m.end, name=m.text, kind="state", code=c)
        for m, c in ((oslo, "NOR"), (lima, "PER"), (again, "PER"))
    }
    _, rejection = candidates(document, analyses, parties)
    assert ([e.code for e in rejection.actors], [e.code for e in rejection.recipients]) == (["PER"], ["NOR"])


def test_land_is_taken_from_whoever_holds_it_and_the_holder_of_a_place_arrests():
    text = "Oslo annexed Iquique."
    document, analyses = analysed(text, [("Oslo", "state"), ("Iquique", "place")], "annexed", "COERCE", [(0, "actor"), (1, "place")])
    (found,) = candidates(document, analyses, by_place(entity(text, "Oslo", "NOR"), entity(text, "Iquique", "CHL", kind="place")))
    assert [e.code for e in found.recipients] == ["CHL"]
    text = "A Peruvian was arrested in Iquique."
    document, analyses = analysed(text, [("A Peruvian", "group"), ("Iquique", "place")], "arrested", "COERCE", [(0, "recipient"), (1, "place")])
    (found,) = candidates(document, analyses, by_place(entity(text, "A Peruvian", "PER"), entity(text, "Iquique", "CHL", kind="place")))
    assert [e.code for e in found.actors] == ["CHL"]
