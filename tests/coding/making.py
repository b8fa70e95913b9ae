"""Documents and entities made by hand."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from comity.actors.records import Entity
from comity.text.records import Article, Document, Dropped, Sentence

END = re.compile(r"(?<=[.!?])[\"”’»]?\s+(?=[\"“‘«A-Z])")


def document(text: str, *, headings: tuple[str, ...] = (), dropped: tuple[str, ...] = (), title: str | None = None, day: str = "") -> Document:
    """A document: paragraphs at blank lines, sentences at full stops; a paragraph in ``headings`` is one, a line in ``dropped`` is furniture."""
    sentences: list[Sentence] = []
    for number, paragraph in enumerate(re.finditer(r"[^\n]+", text)):
        if paragraph[0] in dropped:
            continue
        if paragraph[0] in headings:
            sentences.append(Sentence(start=paragraph.start(), end=paragraph.end(), paragraph=number, heading=True))
            continue
        cuts = [paragraph.start(), *(m.end() for m in END.finditer(text, paragraph.start(), paragraph.end())), paragraph.end()]
        for start, end in pairwise(cuts):
            sentences.append(Sentence(start=start, end=start + len(text[start:end].rstrip()), paragraph=number))
    furniture = tuple(Dropped(start=text.index(line), end=text.index(line) + len(line), text=line, why="furniture") for line in dropped)
    article = Article(id="a", text=text, version="1", title=title)
    return Document(article=article, sentences=tuple(sentences), dropped=furniture, anchor=date.fromisoformat(day) if day else None)


def entity(text: str, words: str, code: str = "", *, kind: str = "state", name: str = "", chain: int = -1, nth: int = 1) -> Entity:
    """The nth mention of ``words``, resolved by hand."""
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return Entity(text=words, start=start, end=start + len(words), name=name or words, kind=kind, code=code, chain=chain)
