"""The sentence of a report in which something stands."""

from __future__ import annotations

from bisect import bisect_right

from ..text.document import prepare
from ..text.records import Article, Sentence


class Sentences:
    """The sentences of one article, found by a place in its text.

    >>> from comity.text.article import make_article
    >>> sentences = Sentences(make_article("They met in Oslo. Then they left."))
    >>> sentences.around(20)
    (18, 33)
    """

    def __init__(self, article: Article) -> None:
        self.document = prepare(article)
        self.all: tuple[Sentence, ...] = self.document.sentences
        self._starts = [s.start for s in self.all]
        self._length = len(article.text)

    def number(self, at: int) -> int | None:
        """Which sentence holds the character ``at``; None in a dateline or in furniture."""
        i = bisect_right(self._starts, at) - 1
        return i if i >= 0 and at < self.all[i].end else None

    def around(self, at: int) -> tuple[int, int]:
        """Where the sentence that holds ``at`` begins and ends; a little of the text around ``at`` where there is none."""
        i = self.number(at)
        return (max(0, at - 80), min(self._length, at + 80)) if i is None else (self.all[i].start, self.all[i].end)
