"""From a mention to an entity: who is meant, for which state or body, in which office on the report's day, and why.

Mentions come from the model; their kinds may be wrong at times. Names are looked up in the knowledge base, everything else is read from the words.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..language.records import Mention
from ..text.records import Document
from .coreference import pronoun_of, wants_pair
from .descriptions import resolve_description
from .knowledge import KnowledgeBase
from .memory import Mark, Memory
from .naming import resolve_person, resolve_persons, survey
from .phrases import Phrase, parse
from .places import locate
from .pointing import resolve_pair, resolve_pronoun
from .proposing import propose_mentions
from .records import Entity
from .report import Report

SILENT = frozenset(("time", "num"))


def resolve_document(document: Document, mentions: Sequence[Mention], kb: KnowledgeBase) -> tuple[Entity, ...]:
    """One entity for each mention of a kind other than ``time`` and ``num``, in the order of the mentions.

    Offices are those of ``document.anchor``; without it the best known ones, and ``reasons`` say so. ``code`` is empty for what is no political actor.

    >>> from ..text.article import make_article
    >>> from ..text.document import prepare
    >>> document = prepare(make_article("Putin met the U.S. ambassador.", published="2010-06-01"))
    >>> mentions = [Mention(start=0, end=5, text="Putin", kind="person", score=1.0), Mention(start=10, end=29, text="the U.S. ambassador", kind="office", score=1.0)]
    >>> [(e.code, e.role) for e in resolve_document(document, mentions, KnowledgeBase.load())]
    [('RUS', 'Prime Minister of Russia'), ('USA', 'ambassador')]
    """
    wanted = [m for m in mentions if m.kind not in SILENT]
    report, memory = Report(document, kb), Memory()
    phrases = {(m.start, m.end): parse(report.text, report.folded, m.start, m.end, report.names_in(m.start, m.end)) for m in wanted}
    survey(report, memory, [(m, phrases[m.start, m.end]) for m in wanted])
    places = [(m.start, w.code) for m in wanted if m.kind == "place" and (w := locate(report, phrases[m.start, m.end])).confidence > 0.7]
    report.add_places(places)
    found: dict[tuple[int, int], Entity] = {}
    for mention in sorted(wanted, key=lambda m: (m.start, m.end)):
        if (mention.start, mention.end) in found:
            continue
        mark = _resolve(report, memory, mention, phrases[mention.start, mention.end])
        found[mention.start, mention.end] = mark.entity
        memory.add(mark)
    return tuple(found[m.start, m.end] for m in wanted)


def resolve_text(document: Document, kb: KnowledgeBase) -> tuple[Entity, ...]:
    """The entities of a report without a model: mentions are proposed from the knowledge base and the words for roles.

    >>> from ..text.article import make_article
    >>> from ..text.document import prepare
    >>> document = prepare(make_article("Chinese troops crossed the river, and India protested.", published="1962-10-21"))
    >>> [(e.text, e.code, e.sector) for e in resolve_text(document, KnowledgeBase.load())]
    [('Chinese troops', 'CHN', 'MIL'), ('India', 'IND', 'GOV')]
    """
    return resolve_document(document, propose_mentions(Report(document, kb)), kb)


def _resolve(report: Report, memory: Memory, mention: Mention, phrase: Phrase) -> Mark:
    sentence = report.sentence(mention.start)
    kind = pronoun_of(phrase)
    if kind:
        return resolve_pronoun(report, memory, mention, kind, sentence)
    if phrase.joined and (mark := resolve_persons(report, memory, mention, phrase)):
        return mark
    if not phrase.own() or phrase.determiner == "both":
        want = wants_pair(phrase)
        if want and not (phrase.own() and want == "states"):
            mark = resolve_pair(report, memory, mention, phrase, want)
            if mark is not None:
                return mark
    if _is_personal(report, mention, phrase):
        return resolve_person(report, memory, mention, phrase)
    if _is_place(report, mention, phrase):
        return _place(report, memory, mention, phrase, sentence)
    return resolve_description(report, memory, mention, phrase)


def _is_personal(report: Report, mention: Mention, phrase: Phrase) -> bool:
    """Whether a mention names a person: its kind says so and it has a name, or the base knows the name as that of a person."""
    if not phrase.personal:
        return False
    last = phrase.roles[-1].end if phrase.roles else 0
    behind = any(r.start >= phrase.personal[-1][1] and r.relation == "" for r in phrase.roles)
    if behind:
        return False  # "Putin aides", "the Bush administration": a name before the head only owns it
    owners = [p for p in phrase.parts if p.owner and p.name.end == phrase.personal[-1][1]]
    if owners or (phrase.roles and phrase.roles[-1].relation == "of" and last > phrase.personal[-1][1]):
        return False
    known = [p for p in phrase.parts if p.name.type in "xs" and not p.linked]
    if mention.kind == "person":
        return bool(known) or not any(p.relation in ("", ",") and p.name.end >= phrase.personal[-1][1] for p in phrase.parts)
    after_of = known and known[-1].relation not in ("", ",")
    return bool(known) and not after_of and mention.kind in ("office", "group", "state", "organ", "party", "company")


def _is_place(report: Report, mention: Mention, phrase: Phrase) -> bool:
    if mention.kind == "place":
        head = phrase.head
        # "the Russian embassy in London" is an organ even where the model says place.
        return head is None or head.kind in ("state", "company", "office", "igo") or not any(p.relation == "" for p in phrase.own()) or head.word == "capital"
    if mention.kind != "state" or len(phrase.parts) != 1 or phrase.roles:
        return False
    # "in Moscow", "near Beijing": a seat of government after a preposition of place is the city.
    name = phrase.parts[0].name
    return (
        report.sense(name)[0] == "c"
        and report.is_place_here(mention.start)
        and report.before(mention.start) not in ("from", "to", "toward", "towards", "over", "off")
    )


def _place(report: Report, memory: Memory, mention: Mention, phrase: Phrase, sentence: int) -> Mark:
    where = locate(report, phrase)
    entity = Entity(
        text=mention.text,
        start=mention.start,
        end=mention.end,
        name=where.name,
        kind="place",
        code=where.code,
        country=where.code,
        latitude=where.latitude,
        longitude=where.longitude,
        reasons=(where.reason,) if where.reason else (),
        confidence=where.confidence,
        chain=memory.chain("place", where.name.lower(), where.code),
    )
    return Mark(entity=entity, sentence=sentence)
