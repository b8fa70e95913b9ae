from __future__ import annotations

import pytest

from comity.actors.records import Entity
from comity.coding.quotes.grouping import has_clause, is_title, same, without_scare
from comity.coding.quotes.layout import Layout
from comity.coding.quotes.marks import find_quotations
from comity.coding.quotes.tokens import words

from ..making import document


@pytest.mark.parametrize(
    ("text", "clause"), [("we agree", True), ("the good fight", False), ("it's over", True), ("a wider war", False), ("Troops fight on", True)]
)
def test_clause_or_mere_phrase(*, text: str, clause: bool) -> None:
    assert has_clause(words(text, 0, len(text))) is clause


@pytest.mark.parametrize(("text", "title"), [("Treaty on Friendship Between Neighbours", True), ("We shall overcome", False), ("Peace", False)])
def test_titles(*, text: str, title: bool) -> None:
    assert is_title(words(text, 0, len(text)), text[-1]) is title


def test_scare_quotes_are_left_out_before_anything_else() -> None:
    text = 'The "deep state" was "a danger to every free nation", he said.'
    kept = without_scare(text, find_quotations(text, Layout(document(text)).paragraphs))
    assert [text[q.start : q.end] for q in kept] == ["a danger to every free nation"]


def test_same_speaker_by_chain_or_last_name() -> None:
    def person(name: str, chain: int = -1) -> Entity:
        return Entity(text=name, start=0, end=1, name=name, kind="person", chain=chain)

    assert same(person("Ivan Petrov"), person("Petrov"))
    assert same(person("he", 2), person("Ivan Petrov", 2))
    assert not same(person("Ivan Petrov"), person("Anna Berg"))
