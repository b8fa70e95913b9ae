import json

from comity.actors.records import Entity
from comity.coding.records import Claim, Coder, Event, EventDate, Offsets, Quote, Record, Span
from comity.coding.serial import ENTITY_FIELDS, record_dict
from comity.text.article import make_article

PERSON = Entity(text="Moe", start=0, end=3, name="Kari Moe", kind="person", code="NOR", sector="GOV", role="Minister", reasons=("said so",), chain=4)
SPAN = Span(start=0, end=3, text="Moe")


def record():
    event = Event(
        id="e", type="AID", mode="", auxiliary="", quad="material cooperation", score=10.0, cameo="070", goldstein=7.0, actors=(PERSON,), recipients=(),
        evidence=SPAN, trigger=SPAN, date=EventDate(start="2016-04-12", end="2016-04-12", precision="day", text="Tuesday"), reported_by="officials",
    )  # fmt: skip
    quote = Quote(text="We agree to it all", spans=(Offsets(start=0, end=3),), speaker=PERSON, cue="said", about=("PER",))
    claim = Claim(text="two ships", start=0, end=3, kind="count", value=2.0, unit="ships", comparator="=", about=("PER",), by=PERSON)
    return Record(
        article=make_article("Moe agreed."),
        events=(event,),
        quotes=(quote,),
        claims=(claim,),
        coder=Coder(name="comity", version="0", model="m", knowledge="k"),
    )


def test_a_record_is_json_with_the_keys_of_the_contract():
    out = json.loads(json.dumps(record_dict(record())))
    assert set(out) == {"article", "events", "quotes", "claims", "dropped", "coder"}
    assert set(out["article"]) == {"id", "key", "url", "publisher", "title", "published", "language", "version", "text"}
    event = out["events"][0]
    assert set(event) == set(
        "id type mode contexts auxiliary quad score cameo goldstein actors recipients date place magnitudes reported_by evidence trigger mentions confidence".split()
    )
    assert set(event["actors"][0]) == set(ENTITY_FIELDS)
    assert event["date"] == {"start": "2016-04-12", "end": "2016-04-12", "precision": "day", "text": "Tuesday"}
    assert event["reported_by"] == "officials"
    assert set(out["quotes"][0]) == {"text", "spans", "speaker", "cue", "addressee", "about", "direct", "confidence"}
    assert set(out["claims"][0]) == {"text", "start", "end", "kind", "value", "unit", "comparator", "about", "period", "by", "checks", "verdict"}
    assert out["claims"][0]["by"]["name"] == "Kari Moe"
