from __future__ import annotations

from comity.coding.quotes.vocabulary import vocabulary


def test_regular_and_irregular_forms() -> None:
    cues = vocabulary().cues
    assert [(cues[w].lemma, cues[w].form) for w in ("replied", "noting", "admitted", "told", "accuses")] == [
        ("reply", "past"),
        ("note", "ing"),
        ("admit", "past"),
        ("tell", "past"),
        ("accuse", "base"),
    ]


def test_every_list_has_words() -> None:
    words = vocabulary()
    assert all(words.lists.values())
    assert {"statement", "told", "stance"} == {c.group for c in words.cues.values()}
    assert words.given["Anna"] == "f"
