"""Reads texts with marked mentions, so that a case shows what it is about: ``[the two leaders|person] met in [Paris|place]``."""

import re

from comity.actors.knowledge import KnowledgeBase
from comity.actors.resolver import resolve_document
from comity.language.records import Mention
from comity.text.article import make_article
from comity.text.document import prepare

MARK = re.compile(r"\[([^\[\]|]+)\|([a-z ]+)\]")


def document_of(text, date=None):
    return prepare(make_article(text, published=date))


def marked(text):
    """The plain text and its mentions."""
    mentions, plain, last = [], "", 0
    for m in MARK.finditer(text):
        plain += text[last : m.start()]
        mentions.append(Mention(start=len(plain), end=len(plain) + len(m[1]), text=m[1], kind=m[2], score=0.9))
        plain += m[1]
        last = m.end()
    return plain + text[last:], mentions


def entities(text, date=None):
    """The entities of the marked mentions, in order."""
    plain, mentions = marked(text)
    return resolve_document(document_of(plain, date), mentions, KnowledgeBase.load())


def last(text, date=None):
    return entities(text, date)[-1]
