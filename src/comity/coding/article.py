"""An article read from end to end. Pure: no file, no network, no clock; the model and the knowledge base are handed in."""

from __future__ import annotations

from collections.abc import Sequence

from ..actors.knowledge import KnowledgeBase
from ..actors.records import Entity
from ..actors.resolver import resolve_document
from ..language.model import Model
from ..language.records import Analysis
from ..text.document import prepare
from ..text.records import Article, Document
from .claims import find_claims
from .events import find_events
from .quotes import find_quotes
from .records import Coder, Quote, Record


def code_articles(articles: Sequence[Article], *, model: Model, knowledge: KnowledgeBase, version: str) -> list[Record]:
    """One record for each article, in order; their sentences go through the encoder side by side."""
    documents = [prepare(a) for a in articles]
    told = [[(s.start, s.end) for s in d.sentences if not s.heading] for d in documents]
    analysed = model.analyse([(d.text, spans) for d, spans in zip(documents, told, strict=True)])
    coder = Coder(name="comity", version=version, model=f"{model.name} {model.version}".strip(), knowledge=knowledge.version)
    return [_record(d, a, knowledge, coder) for d, a in zip(documents, analysed, strict=True)]


def code_article(article: Article, *, model: Model, knowledge: KnowledgeBase, version: str) -> Record:
    """The record of one article."""
    return code_articles([article], model=model, knowledge=knowledge, version=version)[0]


def _record(document: Document, analyses: Sequence[Analysis], knowledge: KnowledgeBase, coder: Coder) -> Record:
    entities = resolve_document(document, [m for a in analyses for m in a.mentions], knowledge)
    quotes = find_quotes(document, entities, analyses=analyses)
    return Record(
        article=document.article,
        events=find_events(document, analyses, entities),
        quotes=quotes,
        claims=find_claims(document, entities, speech=_speech(quotes)),
        dropped=document.dropped,
        coder=coder,
    )


def _speech(quotes: Sequence[Quote]) -> list[tuple[int, int, Entity | str]]:
    """Which words are whose."""
    return [(s.start, s.end, q.speaker) for q in quotes if q.speaker is not None for s in q.spans]
