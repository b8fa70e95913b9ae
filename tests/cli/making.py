"""Records made by hand, without a model: each function builds one kind from the words of a text."""

from comity.actors.records import Entity
from comity.coding.records import Claim, Coder, Event, EventDate, Offsets, Place, Quote, Record, Span
from comity.text.article import make_article
from comity.text.document import prepare

TEXT = (
    "By Ann Writer\n\nOSLO, May 4, 2018 — Norway recalled its envoy from Peru on Thursday over 30 tons of fish. “We will wait,” said Ines Flor, "
    "who speaks for Peru.\n\nA new meeting\n\nThe ministers of Norway and Peru met in Lima in 2017.\n\nLeave a reply"
)


def entity(text, words, code="", *, after="", **more):
    start = text.index(words, text.index(after) if after else 0)
    return Entity(text=words, start=start, end=start + len(words), name=more.pop("name", words), kind=more.pop("kind", "state"), code=code, **more)


def span(text, words):
    start = text.index(words)
    return Span(start=start, end=start + len(words), text=words)


def event(text, trigger, type, actors, recipients=(), **more):
    from comity import ontology

    more.setdefault("mode", "")
    facts = {
        "id": "e",
        "auxiliary": "",
        "quad": ontology.quad(type),
        "score": ontology.score(type),
        "cameo": ontology.cameo(type),
        "goldstein": 0.0,
        "confidence": 0.75,
    }
    return Event(type=type, actors=tuple(actors), recipients=tuple(recipients), trigger=span(text, trigger), evidence=span(text, trigger), **{**facts, **more})


def report(text=TEXT, *, events=(), quotes=(), claims=(), **article):
    made = make_article(text, **{"title": "Norway recalls envoy", "published": "2018-05-04", "publisher": "Paper", **article})
    coder = Coder(name="comity", version="0", model="none", knowledge="none")
    return Record(article=made, events=tuple(events), quotes=tuple(quotes), claims=tuple(claims), dropped=prepare(made).dropped, coder=coder)


def norway_and_peru():
    """One report with a one-sided and a mutual event, a quotation and a claim."""
    recalled = event(
        TEXT, "recalled", "SANCTION", [entity(TEXT, "Norway", "NOR")], [entity(TEXT, "Peru", "PER")],
        mode="withdraw", date=EventDate(start="2018-05-03", end="2018-05-03", precision="day", text="Thursday"),
    )  # fmt: skip
    later = "A new meeting"
    met = event(
        TEXT, "met", "CONSULT", [entity(TEXT, "Norway", "NOR", after=later), entity(TEXT, "Peru", "PER", after=later)],
        auxiliary="historical", place=Place(name="Lima", country="PER", text="Lima"), date=EventDate(start="2017-01-01", end="2017-12-31", precision="year", text="2017"),
    )  # fmt: skip
    words = span(TEXT, "We will wait,")
    flor = entity(TEXT, "Ines Flor", "PER", kind="person", role="spokeswoman", name="Ines Flor")
    quote = Quote(text="We will wait,", spans=(Offsets(start=words.start, end=words.end),), speaker=flor, cue="said", about=("NOR",))
    fish = span(TEXT, "30 tons of fish")
    claim = Claim(text=fish.text, start=fish.start, end=fish.end, kind="count", value=30.0, unit="tons", comparator=">", about=("NOR", "PER"), by="Norway")
    return report(events=[recalled, met], quotes=[quote], claims=[claim])
