"""Reading: what a text reports, who is meant in it, and what one party does to another. Stores nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from ..actors.knowledge import KnowledgeBase
from ..actors.records import Entity
from ..actors.resolver import resolve_document
from ..coding.article import code_article, code_articles
from ..coding.records import Record
from ..errors import UsageError
from ..language.model import Model, load
from ..language.records import Relation
from ..text.article import make_article
from ..text.document import prepare
from ..text.records import Article
from ..text.sources import Failure
from ..version import VERSION

# Articles whose sentences go through the encoder together: enough to fill batches of like length, few enough to bound memory.
TOGETHER = 32


def model_of(name: str = "") -> Model:
    """The shipped model, or the one in the folder ``name``."""
    return load(name)


def read(text: str, *, published: str | None = None, title: str | None = None, publisher: str | None = None, url: str | None = None, model: str = "") -> Record:
    """Reads one report and returns its events, quotes and claims, each with its place in ``record.article.text``.

    ``published`` is the day that "on Wednesday" counts from, as an ISO date; without it nothing is invented.

    >>> record = read("Moscow, 5 June. China's president arrived in Russia on Wednesday for a state visit.", published="2019-06-05")
    >>> record.article.published
    '2019-06-05'
    """
    article = make_article(text, published=published, title=title, publisher=publisher, url=url)
    return code_article(article, model=model_of(model), knowledge=KnowledgeBase.load(), version=VERSION)


def read_all(articles: Iterable[Article | Failure], *, model: str = "") -> Iterator[Record | Failure]:
    """Records of many articles, in order; failures pass through in their place. Never more than one block is held."""
    engine, knowledge = model_of(model), KnowledgeBase.load()
    several = iter(articles)
    while block := list(islice(several, TOGETHER)):
        records = iter(code_articles([a for a in block if isinstance(a, Article)], model=engine, knowledge=knowledge, version=VERSION))
        for item in block:
            yield next(records) if isinstance(item, Article) else item


def resolve(text: str, *, date: str | None = None, model: str = "") -> list[Entity]:
    """The entities of a text, in order; ``code`` is empty for what is no political actor.

    ``date`` (ISO) decides who held an office.
    """
    document = prepare(make_article(text, published=date))
    spans = [(s.start, s.end) for s in document.sentences]
    (analyses,) = model_of(model).analyse([(document.text, spans)])
    return list(resolve_document(document, [m for a in analyses for m in a.mentions], KnowledgeBase.load()))


def relate(sentence: str, *, actor: tuple[int, int], recipient: tuple[int, int], model: str = "") -> Relation:
    """What the actor does to the recipient in a sentence; both are given as ``(start, end)`` offsets.

    >>> relate("Paris expelled two Russian diplomats.", actor=(0, 5), recipient=(19, 26)).type in ("SANCTION", "COERCE")
    True
    """
    for name, (start, end) in (("actor", actor), ("recipient", recipient)):
        if not 0 <= start < end <= len(sentence):
            raise UsageError(f"the {name}'s place ({start}, {end}) is not in the sentence of {len(sentence)} characters", hint="give start and end offsets")
    return model_of(model).relate([(sentence, actor, recipient)])[0]
